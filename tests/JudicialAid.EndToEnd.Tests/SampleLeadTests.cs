using System.Globalization;
using System.Text.Json.Nodes;

namespace JudicialAid.EndToEnd.Tests;

/// <summary>What the line says about the samples, through the running app.</summary>
[Collection(nameof(SampleRun))]
public sealed class SampleLeadTests(SampleRun run)
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var entry in SampleRun.Expected["cases"]!.AsArray())
        {
            if ((int)entry!["victims"]! > 0)
                data.Add((string)entry["office"]!, (string)entry["dossiers"]![0]!);
        }

        return data;
    }

    [Fact]
    public void Every_upload_is_in_one_named_state_and_the_counts_add_up()
    {
        var uploads = run.Export["uploads"]!.AsArray();
        var expected = SampleRun.Expected["uploads"]!;
        Assert.Equal((int)expected["total"]!, uploads.Count);
        foreach (var state in (string[])["read", "rejected", "duplicate"])
            Assert.Equal((int)expected[state]!, uploads.Count(u => (string?)u!["state"] == state));
        foreach (var (file, state) in expected["files"]!.AsObject())
            Assert.Equal((string?)state, (string?)uploads.Single(u => (string?)u!["file"] == file)!["state"]);
    }

    [Theory]
    [InlineData("990001/待补传卷宗/起诉书.docx", "DOSSIER-BROKEN-FILE")]
    [InlineData("990001/扫描导出/未命名.txt", "DOSSIER-EMPTY-FILE")]
    public void A_file_that_cannot_be_read_says_why(string file, string code) =>
        Assert.Contains(code, run.Export["uploads"]!.AsArray().Single(u => (string?)u!["file"] == file)!["findings"]!.AsArray().Select(f => (string?)f!["code"]));

    // Serves GY11.
    [Fact]
    public async Task The_child_whose_father_was_killed_is_proposed_40000_yuan_with_every_step_explained()
    {
        var (_, leads) = await run.CaseOfAsync("990001", "葛大勇故意伤害案");
        var lead = leads.Single(l => (string?)l["kind"] == "judicialAid");
        Assert.Equal(40000m, (decimal)lead["amount"]!);
        var steps = lead["assessment"]!["amount"]!["steps"]!.AsArray().ToDictionary(s => (string)s!["id"]!, s => s!);
        Assert.Contains("34,000", (string)steps["basic"]["result"]!, StringComparison.Ordinal);
        Assert.Contains("6,000", (string)steps["addon"]["result"]!, StringComparison.Ordinal);
        Assert.All(steps.Values, s => Assert.NotEmpty((string)s["why"]!));
        Assert.Contains("示例标准", (string)lead["assessment"]!["amount"]!["standardTitle"]!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_sample_case_gives_the_leads_that_its_reasons_for_existing_promise(string office, string dossier)
    {
        var expected = SampleRun.Expected["cases"]!.AsArray().Single(c => (string?)c!["office"] == office && (string?)c["dossiers"]![0] == dossier)!;
        var (file, leads) = await run.CaseOfAsync(office, dossier);
        Assert.Equal((int)expected["victims"]!, file["assessment"]!["victims"]!.AsArray().Count);
        Assert.Equal(Described(expected["judicialLeads"]!.AsArray()), Described(leads.Where(l => (string?)l["kind"] == "judicialAid"), expected["judicialLeads"]!.AsArray()));
        foreach (var social in expected["socialLeadsAtLeast"]!.AsArray())
            Assert.Contains((string)social!["person"]!, leads.Where(l => (string?)l["kind"] == "socialAid").Select(l => (string)l["maskedName"]!));
    }

    // Serves PA9.
    [Fact]
    public async Task Of_24_cheated_old_people_24_are_assessed_8_are_leads_and_16_have_their_reason()
    {
        var (file, leads) = await run.CaseOfAsync("990001", "柯振邦养老诈骗案");
        var victims = file["assessment"]!["victims"]!.AsArray();
        Assert.Equal(24, victims.Count);
        Assert.Equal(8, leads.Count(l => (string?)l["kind"] == "judicialAid"));
        var others = victims.Where(v => !(bool)v!["qualifies"]!).ToList();
        Assert.Equal(16, others.Count);
        Assert.All(others, v => Assert.NotEmpty((string)v!["reason"]!));
        var exported = run.Export["victims"]!.AsArray().Where(v => (string?)v!["caseId"] == (string?)file["file"]!["caseId"]).ToList();
        Assert.Equal((24, 8), (exported.Count, exported.Count(v => (bool)v!["qualifies"]!)));
        Assert.All(exported, v => Assert.NotEmpty((string)v!["reason"]!));
        Assert.Contains(file["assessment"]!["hints"]!.AsArray(), h => ((string)h!).Contains("24", StringComparison.Ordinal));
    }

    // Masked names repeat, so leads are told apart by name, colour and sum, as far as the sample says.
    private static List<string> Described(JsonArray expected) =>
        [.. expected.Select(e => $"{e!["person"]} {e["colour"]} {Sum(e["amount"])}").Order(StringComparer.Ordinal)];

    private static List<string> Described(IEnumerable<JsonNode> leads, JsonArray expected)
    {
        var (colours, sums) = (expected.Any(e => e!["colour"] is not null), expected.Any(e => e!["amount"] is not null));
        return [.. leads.Select(l => $"{l["maskedName"]} {(colours ? l["colour"] : "")} {(sums ? Sum(l["amount"]) : "")}").Order(StringComparer.Ordinal)];
    }

    private static string Sum(JsonNode? amount) => amount is null ? "" : ((decimal)amount).ToString(CultureInfo.InvariantCulture);
}
