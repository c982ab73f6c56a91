using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Storage;
using JudicialAid.TestKit;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>What the linkage is not sure of waits for a person, and what the person decides is kept (YQ1, NA6).</summary>
public sealed class ReviewTests(StageRig rig) : IClassFixture<StageRig>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_decision_counts_until_it_is_taken_back_through_new_snapshots_too()
    {
        var table = $"姓名,身份证号码,性别,家庭住址\n贺芸聪,{SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 651).Text},男,示例县城关镇北门社区9组\n";
        await rig.ImportAsync("2026-10-01.full.csv", table);
        var upload = await rig.ProcessAsync("没有身份证号", Dossiers.Indictment(501, victim: ("贺云聪", null), poor: false));
        var pair = await SinglePairAsync(upload);
        Assert.Equal(ReviewState.Open, pair.State);
        Assert.Contains(pair.Fields, f => f is { Label: "姓名", InCase: "贺某某", InRegister: "贺某某" });
        Assert.DoesNotContain("聪", ModelJson.Write(pair.Fields), StringComparison.Ordinal);
        Assert.Equal(Colour.Orange, await ColourAsync(upload));

        await rig.Get<Reviews>().DecideAsync(StageRig.Office, pair.PairId, ReviewVerdict.Same, "住址和出生日期一致", "h1", None);
        await rig.DeliverAsync();
        Assert.Equal(Colour.Red, await ColourAsync(upload));

        await rig.ImportAsync("2026-11-01.full.csv", table);
        await rig.DeliverAsync();
        Assert.Equal((ReviewState.Decided, Colour.Red), ((await SinglePairAsync(upload)).State, await ColourAsync(upload)));

        await rig.Get<Reviews>().DecideAsync(StageRig.Office, pair.PairId, ReviewVerdict.Different, "电话核实不是同一人", "h2", None);
        await rig.DeliverAsync();
        Assert.DoesNotContain(await MatchesAsync(upload), m => m.RegisterId == "dibao");

        await rig.Get<Reviews>().UndoAsync(StageRig.Office, pair.PairId, "h2", None);
        await rig.DeliverAsync();
        var open = await SinglePairAsync(upload);
        Assert.Equal((ReviewState.Open, 2), (open.State, open.Decisions.Count));
        Assert.All(open.Decisions, d => Assert.NotNull(d.UndoneAt));
        Assert.Equal(Colour.Orange, await ColourAsync(upload));
    }

    [Fact]
    public async Task A_decision_goes_on_with_the_case_when_it_turns_out_to_be_part_of_another()
    {
        await rig.ImportAsync("2026-12-01.full.csv", $"姓名,身份证号码,性别,家庭住址\n祁云深,{SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 653).Text},男,示例县城关镇北门社区9组\n");
        // A police proposal whose own number the indictment quotes: read first, it is a case of its own.
        var first = await rig.ProcessAsync("公安移送", Dossiers.Indictment(511, victim: ("祁云琛", null), poor: false).Replace("示检刑诉〔2026〕511号", "示公刑诉字〔2026〕511号", StringComparison.Ordinal));
        var pair = await SinglePairAsync(first);
        await rig.Get<Reviews>().DecideAsync(StageRig.Office, pair.PairId, ReviewVerdict.Same, "户籍底册一致", "h1", None);
        await rig.DeliverAsync();
        Assert.Equal(Colour.Red, await ColourAsync(first));

        var second = await rig.ProcessAsync("检察起诉", Dossiers.Indictment(511, victim: ("祁云琛", null), poor: false, more: "公安机关以示公刑诉字〔2026〕511号移送审查起诉。"));
        Assert.NotEqual(first.CaseId, second.CaseId);
        Assert.Equal(second.CaseId, (await rig.UploadAsync(first)).CaseId);
        await rig.DeliverAsync();
        var carried = await SinglePairAsync(second);
        Assert.Equal((ReviewState.Decided, "户籍底册一致", "h1"), (carried.State, carried.Decision!.Reason, carried.Decision.By));
        Assert.True(Assert.Single(await MatchesAsync(second), m => m.RegisterId == "dibao").Confirmed);
        Assert.Equal(Colour.Red, await ColourAsync(second));
    }

    private async Task<ReviewRow> SinglePairAsync(UploadRow upload)
    {
        var rows = new List<ReviewRow>();
        await foreach (var row in rig.Tables.Reviews.AllAsync(StageRig.Office, ReviewRow.OfCase(upload.CaseId!), None))
            rows.Add(row);
        return Assert.Single(rows);
    }

    private async Task<Colour> ColourAsync(UploadRow upload) =>
        (await rig.LeadsAsync(upload.CaseId!)).Single(l => l.Lead.Kind == LeadKind.JudicialAid).Lead.Colour;

    private async Task<IReadOnlyList<RegisterMatch>> MatchesAsync(UploadRow upload)
    {
        var row = (await rig.Tables.Cases.FindAsync(StageRig.Office, upload.CaseId!, None))!.Value;
        return (await rig.Get<SealedRecords>().LoadAsync<MatchReport>(row.MatchReportId!, None)).Matches;
    }
}
