using System.Diagnostics;
using System.Text.Json.Nodes;
using JudicialAid.EndToEnd.Tests;
using JudicialAid.TestKit;

namespace JudicialAid.Endurance.Tests;

/// <summary>A register import whose app is killed again and again ends as one that was left alone.</summary>
public sealed class ImportTests : IDisposable
{
    private const int Rows = 200_000;
    private const int CrashesAHostSurvives = 2;
    private static readonly LinkageSample Sample = LinkageSample.All[3];

    // Short waits, so that what a kill interrupted comes back soon, and more tries than kills.
    private static readonly Dictionary<string, string> Settings = new()
    {
        // Beside other tests an app may take its time; what did not answer in time would count as one more crash.
        ["AzureFunctionsJobHost__customHandler__initializationTimeout"] = "00:05:00",
        ["AzureFunctionsJobHost__extensions__blobs__poisonBlobThreshold"] = "20",
        ["AzureFunctionsJobHost__localHost__blobVisibilityTimeout"] = "00:00:01",
        ["AzureFunctionsJobHost__localHost__invisibility"] = "00:00:05",
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("judicial-aid-import-").FullName;

    private string Export => Path.Combine(_folder, "export.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_of_200000_rows_whose_app_is_killed_five_times_is_kept_as_if_it_had_not_been()
    {
        await WriteInputsAsync();
        var calm = Path.Combine(_folder, "calm");
        var (expected, expectedRows) = await FinishAsync(calm);
        var disturbed = Directory.CreateDirectory(Path.Combine(_folder, "disturbed")).FullName;
        File.Copy(Path.Combine(calm, "secrets.json"), Path.Combine(disturbed, "secrets.json"));

        // Twice while the file is read, then at growing shares of what has to be written. The third crash ends the host too.
        var random = new Random(5);
        var kills = new[] { 0, 0, 0.1, 0.4, 0.7 }.Select(share => (int)(expectedRows.Count * (share == 0 ? 0 : share + (random.NextDouble() * 0.2)))).ToList();
        foreach (var some in kills.Chunk(CrashesAHostSurvives + 1))
            await KillAsync(disturbed, some, random);
        var (export, rows) = await FinishAsync(disturbed);

        Assert.Equal(Rows + 1, (int)export["registers"]![0]!["rows"]!);
        Assert.Contains(export["leads"]!.AsArray(), l => l!["hits"]!.AsArray().Select(h => (string?)h).Contains("最低生活保障"));
        Exports.AssertSame(expected, export);
        Assert.Equal(expectedRows, rows);
    }

    private LocalHostProcess Start(string data) =>
        LocalHostProcess.Start(data, ["--registers", Path.Combine(_folder, "registers"), "--dossiers", Path.Combine(_folder, "dossiers"), "--json", Export], Settings);

    private async Task<(JsonNode Export, SortedDictionary<string, string> Rows)> FinishAsync(string data)
    {
        await using var host = Start(data);
        await host.ServingAsync();
        return (JsonNode.Parse(await File.ReadAllTextAsync(Export))!, await new KeptRegister(host).ContentAsync());
    }

    /// <summary>SIGKILL to the app each time so many entities have been written; 0 is while the file is read.</summary>
    private async Task KillAsync(string data, int[] kills, Random random)
    {
        await using var host = Start(data);
        try
        {
            var (kept, app) = (new KeptRegister(host), 0);
            foreach (var entities in kills)
            {
                app = await host.AppProcessAsync(before: app);
                await kept.UntilBegunAsync();
                await (entities == 0 ? Task.Delay(random.Next(200, 3_000)) : kept.UntilWrittenAsync(entities));
                Process.GetProcessById(app).Kill();
            }
        }
        catch (Exception failed)
        {
            throw new InvalidOperationException($"{failed.Message} The local host said:\n{host.Output}\nIts log:\n{host.Log}", failed);
        }

        if (kills.Length > CrashesAHostSurvives)
            Assert.Equal(1, await host.ExitAsync());
    }

    private async Task WriteInputsAsync()
    {
        var victim = SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 633);
        var rows = Enumerable.Range(0, Rows).Select(i => $"{Name(i)},{SamplePeople.IdNumber(new DateOnly(1950, 1, 1).AddDays(i / 900), i % 900).Text}");
        var register = Directory.CreateDirectory(Path.Combine(_folder, "registers", "990001", "dibao")).FullName;
        await File.WriteAllLinesAsync(Path.Combine(register, "2026-10-31.full.csv"), rows.Prepend("姓名,身份证号码").Append($"倪秋江,{victim.Text}"));
        var dossier = Directory.CreateDirectory(Path.Combine(_folder, "dossiers", "990001", Sample.Title)).FullName;
        await File.WriteAllTextAsync(Path.Combine(dossier, "起诉书.txt"), Sample.Dossier);
    }

    // Invented; some are so common that their sound leads nowhere.
    private static string Name(int i)
    {
        const string surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
        const string given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚鹏燕玲华国志建玉秀桂兰珍英凤红波辉斌浩婷雪梅兵飞春冬";
        return string.Concat([surnames[i % surnames.Length], given[i / surnames.Length % given.Length], .. i % 3 == 0 ? "" : given[i / 900 % given.Length].ToString()]);
    }
}
