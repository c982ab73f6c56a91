using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using JudicialAid.Azurite;
using JudicialAid.EndToEnd.Tests;
using JudicialAid.Model;
using JudicialAid.Population;
using JudicialAid.TestKit;

namespace JudicialAid.Benchmarks.Linkage;

/// <summary>
/// <c>linkage --running</c>: the local host imports the register as a file, then reads and matches a dossier about each person; what the
/// registers cost a person is read in the app's own log.
/// </summary>
internal static partial class RunningBenchmark
{
    private const string Office = "990001";

    /// <summary>Runs it and prints what a person cost.</summary>
    public static async Task<int> RunAsync(TruthSet truth, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("judicial-aid-running-").FullName;
        try
        {
            Write(truth, folder);
            var clock = Stopwatch.StartNew();
            var (code, said) = await HostAsync(folder);
            if (code != 0)
                return Failed(output, said);
            var costs = LookedUp().Matches(await File.ReadAllTextAsync(Path.Combine(folder, "data", "host.log")))
                .Select(m => (Keys: Number(m.Groups[1]), Requests: Number(m.Groups[2]), Milliseconds: Number(m.Groups[3]))).ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{truth.Rows} rows and {truth.People} dossiers through the running system in {clock.Elapsed.TotalSeconds:0} s"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{costs.Count} lookups: keys a person {Spread.Of(costs.Select(c => c.Keys))}; table requests {Spread.Of(costs.Select(c => c.Requests))}; milliseconds {Spread.Of(costs.Select(c => c.Milliseconds))}"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Failed(TextWriter output, string said)
    {
        output.WriteLine($"The local host did not end well:\n{said}");
        return 1;
    }

    private static void Write(TruthSet truth, string folder)
    {
        var register = Directory.CreateDirectory(Path.Combine(folder, "registers", Office, "dibao")).FullName;
        File.WriteAllLines(Path.Combine(register, "2026-10-31.full.csv"), Enumerable.Range(1, truth.Rows).Select(truth.Row).Select(Line).Prepend("姓名,身份证号码,性别,出生日期,家庭住址,户主姓名,户主身份证号"));
        for (var person = 0; person < truth.People; person++)
        {
            var dossier = Directory.CreateDirectory(Path.Combine(folder, "dossiers", Office, $"{person + 1}")).FullName;
            File.WriteAllText(Path.Combine(dossier, "起诉书.txt"), new LinkageSample("", person + 1, Described(truth.Case(person)), "", "dibao", "").Dossier);
        }
    }

    private static string Line(RegisterRow row) => string.Join(',',
        [row.Name, row.IdNumber?.Text ?? row.Fields.GetValueOrDefault("idNumberAsWritten"), .. new[] { "sex", "birth", "address", "headName", "headIdNumber" }.Select(row.Fields.GetValueOrDefault)]);

    // As an indictment introduces a victim.
    private static string Described(CaseFile file)
    {
        var person = file.People[0];
        string?[] parts =
        [
            person.Sex?.Value switch { Sex.Male => "男", Sex.Female => "女", _ => null },
            person.Birth?.Value switch
            {
                { Month: { } month, Day: { } day, Year: var year } => string.Create(CultureInfo.InvariantCulture, $"{year}年{month}月{day}日出生"),
                { Year: var year } => string.Create(CultureInfo.InvariantCulture, $"{year}年出生"),
                null => person.Age is { } age ? string.Create(CultureInfo.InvariantCulture, $"{age.Value}岁") : null,
            },
            person.IdNumber is { } number ? "公民身份号码" + number.Value.Text : null,
            "汉族",
            person.Domicile is { } home ? "住" + home.Value : null,
        ];
        return $"{person.Name}（{string.Join('，', parts.Where(p => p is not null))}）";
    }

    private static async Task<(int Code, string Said)> HostAsync(string folder)
    {
        string[] arguments =
        [
            Repository.LocalHost, "--once", "--app", Repository.App, "--data", Path.Combine(folder, "data"), "--port", $"{LoopbackPort.Unused()}",
            "--registers", Path.Combine(folder, "registers"), "--dossiers", Path.Combine(folder, "dossiers"),
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // A million rows take minutes on a busy machine.
        foreach (var limit in (string[])["functionTimeout", "localHost__stuckAfter"])
            start.Environment["AzureFunctionsJobHost__" + limit] = "00:30:00";
        // One person at a time.
        start.Environment["AzureFunctionsJobHost__extensions__queues__batchSize"] = "1";
        start.Environment["AzureFunctionsJobHost__extensions__queues__newBatchThreshold"] = "0";
        using var host = Process.Start(start)!;
        var said = await Task.WhenAll(host.StandardOutput.ReadToEndAsync(), host.StandardError.ReadToEndAsync());
        await host.WaitForExitAsync();
        return (host.ExitCode, string.Concat(said));
    }

    private static int Number(Group group) => int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"looked up in the registers: (\d+) keys, (\d+) table requests, (\d+) ms, \d+ rows")]
    private static partial Regex LookedUp();
}
