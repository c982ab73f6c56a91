using JudicialAid.Model;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>Whom the registers are asked about, and what the handler is told where a referral has no receiver (PA5, SX6).</summary>
public sealed class ReferralTests(StageRig rig) : IClassFixture<StageRig>
{
    [Fact]
    public async Task A_place_that_no_agency_serves_is_told_with_the_lead_until_a_register_tells_the_place_and_the_offender_is_not_looked_up()
    {
        var upload = await rig.ProcessAsync("外地住址", Dossiers.Indictment(302, residence: "远方省远方县石桥镇"));
        Assert.Equal("REFERRAL-PLACE-UNKNOWN", Assert.Single((await SocialAidAsync(upload)).Findings).Code);

        await rig.ImportAsync("2026-10-31.full.csv", $"姓名,身份证号码\n倪秋江,{Dossiers.Victim.Text}\n毕大龙,{Dossiers.Offender.Text}\n");
        await rig.DeliverAsync();
        Assert.Empty((await SocialAidAsync(upload)).Findings);

        var row = (await rig.Tables.Cases.FindAsync(StageRig.Office, upload.CaseId!, CancellationToken.None))!.Value;
        var file = await rig.Get<SealedRecords>().LoadAsync<CaseFile>(row.CaseFileId!, CancellationToken.None);
        var report = await rig.Get<SealedRecords>().LoadAsync<MatchReport>(row.MatchReportId!, CancellationToken.None);
        Assert.Equal(Dossiers.Victim, file.Person(Assert.Single(report.Matches).PersonId).IdNumber!.Value);
    }

    [Fact]
    public async Task Who_lost_things_only_gets_no_judicial_aid_and_where_hardship_is_told_a_lead_of_other_aid()
    {
        var upload = await rig.ProcessAsync("财产损害", Dossiers.LostThings("原告系低保户，家庭生活困难。"));
        Assert.Equal([LeadKind.SocialAid], (await rig.LeadsAsync(upload.CaseId!)).Select(l => l.Lead.Kind));
    }

    private async Task<LeadRow> SocialAidAsync(UploadRow upload) =>
        (await rig.LeadsAsync(upload.CaseId!)).Single(l => l.Lead.Kind == LeadKind.SocialAid);
}
