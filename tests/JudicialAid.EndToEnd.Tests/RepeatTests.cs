using System.Text.Json.Nodes;

namespace JudicialAid.EndToEnd.Tests;

/// <summary>The same things twice change nothing; a change in one register row changes what rests on it.</summary>
public sealed class RepeatTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("judicial-aid-repeat-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task The_same_files_again_and_every_message_delivered_twice_change_nothing()
    {
        var (first, before, said) = await LocalHostProcess.OnceAsync(_data, []);
        Assert.True(first == 0, said);
        var (second, after, _) = await LocalHostProcess.OnceAsync(_data, [], new Dictionary<string, string> { ["AzureFunctionsJobHost__localHost__deliverTwice"] = "true" });
        Assert.Equal(0, second);
        Exports.AssertSame(before, after);
    }

    [Fact]
    public async Task Without_the_planted_register_row_7_of_the_24_are_leads_and_the_reason_is_another()
    {
        var registers = Repository.Copy(Path.Combine(Repository.Samples, "registers"));
        var dossiers = Directory.CreateTempSubdirectory("judicial-aid-fraud-").FullName;
        CopyDossier("990001", "柯振邦养老诈骗案", dossiers);
        var (code, with, said) = await LocalHostProcess.OnceAsync(_data, ["--dossiers", dossiers]);
        Assert.True(code == 0, said);
        var dibao = Path.Combine(registers, "990001", "dibao", "2026-10-31.full.csv");
        await File.WriteAllLinesAsync(dibao, (await File.ReadAllLinesAsync(dibao))[..^1]);
        var other = Directory.CreateTempSubdirectory("judicial-aid-repeat-").FullName;
        File.Copy(Path.Combine(_data, "secrets.json"), Path.Combine(other, "secrets.json"));
        var (_, without, _) = await LocalHostProcess.OnceAsync(other, ["--dossiers", dossiers, "--registers", registers]);

        Assert.Equal(8, Judicial(with).Count);
        Assert.Equal(7, Judicial(without).Count);
        foreach (var folder in (string[])[registers, dossiers, other])
            Directory.Delete(folder, recursive: true);
    }

    private static List<string> Judicial(JsonNode export) =>
        [.. export["leads"]!.AsArray().Where(l => (string?)l!["kind"] == "judicialAid" && (string?)l["state"] != "withdrawn").Select(l => (string)l!["leadId"]!)];

    private static void CopyDossier(string office, string dossier, string target)
    {
        var to = Directory.CreateDirectory(Path.Combine(target, office, dossier)).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Samples, "dossiers", office, dossier)))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
