using System.Diagnostics;
using System.Text.Json.Nodes;

namespace JudicialAid.EndToEnd.Tests;

/// <summary>The command line beside a running system.</summary>
[Collection(nameof(SampleRun))]
public sealed class DeskTests(SampleRun run)
{
    [Fact]
    public async Task A_preview_reads_the_assessed_cases_of_a_running_system_and_names_nobody()
    {
        var (code, output, errors) = await DeskAsync("preview", "sample/2020-01-01", "--cases", "AzureWebJobsStorage", "--office", SampleRun.Office, "--json");
        Assert.True(code == 0, errors);
        var leads = run.Export["leads"]!.AsArray().Count(l => (string?)l!["officeId"] == SampleRun.Office && (string?)l["kind"] == "judicialAid" && l["amount"] is not null);
        var result = JsonNode.Parse(output)!;
        Assert.True((int)result["computed"]! >= leads && leads > 10, $"{output} {leads}");
        Assert.DoesNotContain("某", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_without_an_office_is_told_what_is_missing()
    {
        var (code, _, errors) = await DeskAsync("preview", "sample/2020-01-01", "--cases", "AzureWebJobsStorage");
        Assert.Equal(1, code);
        Assert.Contains("--office", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_weights_are_tuned_from_the_pairs_of_a_running_system_by_one_command()
    {
        foreach (var source in (string[][])[["--cases", "AzureWebJobsStorage"], ["--service", run.Host.Address.ToString()]])
        {
            var (code, output, errors) = await DeskAsync(["tune", .. source, "--office", SampleRun.Office]);
            // Nobody has decided anything in the samples: what was read is told, and nothing is written.
            Assert.True(code == 1, output + errors);
            Assert.Contains("人工结论0对", output, StringComparison.Ordinal);
            Assert.DoesNotContain("未决0对", output, StringComparison.Ordinal);
            Assert.Contains("没有人工结论", errors, StringComparison.Ordinal);
        }
    }

    private async Task<(int Code, string Output, string Errors)> DeskAsync(params string[] arguments)
    {
        var secrets = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(run.Host.Data, "secrets.json")))!;
        var start = new ProcessStartInfo("dotnet", [Repository.Desk, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AzureWebJobsStorage"] = run.ConnectionString;
        start.Environment["Keys__Pseudonym"] = (string)secrets["Pseudonym"]!;
        start.Environment["Keys__Seal"] = (string)secrets["Seal"]!;
        start.Environment["JUDICIAL_AID_KEY"] = run.Host.Key("lawyer");
        using var desk = Process.Start(start)!;
        var (output, errors) = (desk.StandardOutput.ReadToEndAsync(), desk.StandardError.ReadToEndAsync());
        await desk.WaitForExitAsync();
        return (desk.ExitCode, await output, await errors);
    }
}
