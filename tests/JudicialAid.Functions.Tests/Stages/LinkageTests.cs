using System.Globalization;
using System.Text;
using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Storage;
using JudicialAid.TestKit;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>People without identity number, and households, from the dossier to the waterfall, through the stages and the packed registers.</summary>
public sealed class LinkageTests(StageRig rig) : IClassFixture<StageRig>
{
    [Fact]
    public async Task People_without_number_and_households_are_found_and_each_proposal_is_explained()
    {
        foreach (var sample in LinkageSample.All)
            await ImportAsync(sample);
        var text = new StringBuilder();
        foreach (var sample in LinkageSample.All)
            text.Append(CultureInfo.InvariantCulture, $"【{sample.Title}】\n").Append(Describe(await ReportAsync(sample), sample.RegisterId));
        Golden.Match(text.ToString(), "linkage.txt");
    }

    [Fact]
    public async Task A_lead_that_rests_on_an_unconfirmed_match_is_orange_at_most()
    {
        var sample = LinkageSample.All[0] with { Number = 421 };
        await ImportAsync(sample);
        var upload = await rig.ProcessAsync("未确认", sample.Dossier);
        Assert.DoesNotContain(await rig.LeadsAsync(upload.CaseId!), l => l.Lead.Colour == Colour.Red);
    }

    private async Task<MatchReport> ReportAsync(LinkageSample sample)
    {
        var upload = await rig.ProcessAsync(sample.Title, sample.Dossier);
        var row = (await rig.Tables.Cases.FindAsync(StageRig.Office, upload.CaseId!, CancellationToken.None))!.Value;
        return await rig.Get<SealedRecords>().LoadAsync<MatchReport>(row.MatchReportId!, CancellationToken.None);
    }

    private async Task ImportAsync(LinkageSample sample)
    {
        var blob = rig.Blob(ImportStage.Container, $"990001/{sample.RegisterId}/2026-10-31.full.csv");
        await blob.UploadAsync(StageRig.Bytes(sample.Register), overwrite: true);
        await rig.Get<ImportStage>().RunAsync(blob, "990001", sample.RegisterId, "2026-10-31.full.csv", CancellationToken.None);
    }

    private static string Describe(MatchReport report, string register)
    {
        var text = new StringBuilder();
        foreach (var match in report.Matches.Where(m => m.RegisterId == register))
        {
            text.Append(CultureInfo.InvariantCulture, $"第{match.Row}行 {match.Proposal} 已确认={match.Confirmed}\n");
            foreach (var level in match.Levels)
                text.Append(CultureInfo.InvariantCulture, $"    {level.Weight,6:+0.0;-0.0;0.0} {level.Label}\n");
        }

        return text.ToString();
    }
}
