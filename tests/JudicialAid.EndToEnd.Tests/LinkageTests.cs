using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using JudicialAid.TestKit;

namespace JudicialAid.EndToEnd.Tests;

/// <summary>People without identity number, and households, from the uploaded file to the lead, as a handler sees them over HTTP.</summary>
public sealed class LinkageTests : IAsyncLifetime
{
    private const string Office = SampleRun.Office;
    private readonly string _folder = Directory.CreateTempSubdirectory("judicial-aid-linkage-").FullName;
    private LocalHostProcess _host = null!;
    private JsonNode _export = null!;

    private string Handler => _host.Key("handler", Office);

    public async Task InitializeAsync()
    {
        foreach (var sample in LinkageSample.All)
        {
            await WriteAsync(sample.Register, "registers", Office, sample.RegisterId, "2026-10-31.full.csv");
            await WriteAsync(sample.Dossier, "dossiers", Office, sample.Title, "起诉书.txt");
        }

        var json = Path.Combine(_folder, "export.json");
        _host = LocalHostProcess.Start(Path.Combine(_folder, "data"), ["--registers", Path.Combine(_folder, "registers"), "--dossiers", Path.Combine(_folder, "dossiers"), "--json", json]);
        await _host.ServingAsync();
        _export = JsonNode.Parse(await File.ReadAllTextAsync(json))!;
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_homophone_a_masked_name_a_swapped_date_a_head_and_a_guardian_lead_to_their_rows_with_the_waterfall_and_a_decision_moves_the_lead()
    {
        var text = new StringBuilder();
        foreach (var sample in LinkageSample.All)
        {
            var caseId = await CaseOfAsync(sample);
            text.Append(CultureInfo.InvariantCulture, $"【{sample.Title}】\n");
            Describe(text, (await _host.GetAsync($"api/v1/cases/{caseId}", Handler))["matches"]!["matches"]!.AsArray());
            await DescribeReviewsAsync(text, caseId);
            DescribeLeads(text, _export["leads"]!.AsArray().Where(l => (string?)l!["caseId"] == caseId));
        }

        Golden.Match(text.ToString(), "linkage.txt");
        await ConfirmAsync(await CaseOfAsync(LinkageSample.All[1]));
    }

    /// <summary>A clerk finds that the first row of the masked name is the victim's: now the match counts as confirmed.</summary>
    private async Task ConfirmAsync(string caseId)
    {
        var pair = (await ReviewsAsync(caseId)).First();
        var body = new StringContent("""{"verdict":"same","reason":"已与社区核对"}""", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.OK, (await _host.AskAsync(HttpMethod.Post, $"api/v1/reviews/{pair["pairId"]}/decision", Handler, body)).Status);
        for (var look = 0; ; look++)
        {
            var matches = (await _host.GetAsync($"api/v1/cases/{caseId}", Handler))["matches"]!["matches"]!.AsArray();
            if (matches.Any(m => (bool)m!["confirmed"]!))
                return;
            Assert.True(look < 300, $"The decision did not reach the case: {matches.ToJsonString()}");
            await Task.Delay(200);
        }
    }

    private async Task<string> CaseOfAsync(LinkageSample sample)
    {
        var upload = _export["uploads"]!.AsArray().Single(u => (string?)u!["file"] == $"{Office}/{sample.Title}/起诉书.txt")!;
        return (string)(await _host.GetAsync($"api/v1/uploads/{upload["uploadId"]}", Handler))["caseId"]!;
    }

    private async Task<List<JsonNode>> ReviewsAsync(string caseId) =>
        [.. (await _host.GetAsync("api/v1/reviews?limit=200", Handler))["items"]!.AsArray().Where(r => (string?)r!["caseId"] == caseId).Select(r => r!).OrderBy(Both, StringComparer.Ordinal)];

    private async Task DescribeReviewsAsync(StringBuilder text, string caseId)
    {
        foreach (var review in await ReviewsAsync(caseId))
            text.Append(CultureInfo.InvariantCulture, $"待核实 {review["registerName"]}：{Both(review)}\n");
    }

    private static string Both(JsonNode review) => string.Join('；', review["fields"]!.AsArray().Select(f => $"{f!["label"]} {f["inCase"] ?? "—"}／{f["inRegister"] ?? "—"}"));

    private static void Describe(StringBuilder text, JsonArray matches)
    {
        foreach (var match in matches)
        {
            text.Append(CultureInfo.InvariantCulture, $"{match!["registerName"]} 第{match["row"]}行 {match["proposal"]} 已确认={match["confirmed"]}\n");
            foreach (var level in match["levels"]!.AsArray())
                text.Append(CultureInfo.InvariantCulture, $"    {(decimal?)level!["weight"],6:+0.0;-0.0;0.0} {level["label"]}\n");
        }
    }

    private static void DescribeLeads(StringBuilder text, IEnumerable<JsonNode?> leads)
    {
        foreach (var lead in leads.OrderBy(l => $"{l!["kind"]} {l["maskedName"]}", StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"线索 {lead!["kind"]} {lead["colour"]} {lead["maskedName"]} {string.Join('、', lead["hits"]?.AsArray().Select(h => (string?)h) ?? [])}\n");
    }

    private async Task WriteAsync(string content, params string[] path)
    {
        var file = Path.Combine([_folder, .. path]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, content);
    }
}
