using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Storage;
using JudicialAid.TestKit;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>Register rows find the earlier cases that name their people (不求助雷达: GY13, CQ2).</summary>
public sealed class BackScanTests(StageRig rig) : IClassFixture<StageRig>
{
    [Fact]
    public async Task A_register_row_three_months_after_the_dossier_raises_the_lead_says_why_and_does_so_once()
    {
        var victim = ("戴长庚", SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 641));
        await rig.ImportAsync("2026-10-01.full.csv", $"姓名,身份证号码\n路人乙,{SamplePeople.IdNumber(new DateOnly(1970, 1, 1), 7).Text}\n");
        await rig.DeliverAsync();
        var upload = await rig.ProcessAsync("三个月前的卷宗", Dossiers.Indictment(401, victim: victim, poor: false));
        var before = await JudicialAsync(upload);
        var told = await AlertsAsync(before.Lead.LeadId);

        rig.Clock.Move(TimeSpan.FromDays(92));
        var table = $"姓名,身份证号码\n戴长庚,{victim.Item2.Text}\n";
        await rig.ImportAsync("2027-02-01.delta.csv", table);
        await rig.DeliverAsync();
        var after = await JudicialAsync(upload);
        Assert.Equal((Colour.Orange, Colour.Red), (before.Lead.Colour, after.Lead.Colour));
        Assert.Contains("最低生活保障", after.Lead.WhatChanged, StringComparison.Ordinal);
        Assert.Equal(told + 1, await AlertsAsync(before.Lead.LeadId));

        await rig.ImportAsync("2027-02-01.delta.csv", table);
        await rig.ImportAsync("2027-02-02.delta.csv", table);
        await rig.DeliverAsync();
        Assert.Equal(told + 1, await AlertsAsync(before.Lead.LeadId));
        Assert.Equal(after.UpdatedAt, (await JudicialAsync(upload)).UpdatedAt);
    }

    [Fact]
    public async Task A_changed_row_has_the_cases_matched_that_name_its_person_and_no_others()
    {
        var (one, other) = (SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 643), SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 645));
        var named = await rig.ProcessAsync("有人在册", Dossiers.Indictment(402, victim: ("邱同春", one)));
        await rig.ProcessAsync("无人在册", Dossiers.Indictment(403, victim: ("苗四平", other), residence: "示例县青禾镇新河村1组"));
        await rig.ImportAsync("2027-03-01.delta.csv", $"姓名,身份证号码,出生日期\n邱同春,{one.Text},1974-09-12\n");
        var sent = new List<string>();
        await rig.EmptyAsync(StageMessage.MatchQueue, message =>
        {
            sent.Add(StageMessage.Read(message).CaseId);
            return Task.CompletedTask;
        });
        Assert.Equal([named.CaseId!], sent);
    }

    [Fact]
    public async Task A_case_older_than_the_look_back_is_not_looked_at_again()
    {
        var victim = SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 647);
        await rig.ProcessAsync("久远的卷宗", Dossiers.Indictment(404, victim: ("皮永年", victim)));
        rig.Clock.Move(TimeSpan.FromDays(6 * 366));
        await rig.ImportAsync("2033-01-01.delta.csv", $"姓名,身份证号码\n皮永年,{victim.Text}\n");
        Assert.Equal(0, await rig.DeliverAsync());
    }

    private async Task<LeadRow> JudicialAsync(UploadRow upload) => (await rig.LeadsAsync(upload.CaseId!)).Single(l => l.Lead.Kind == LeadKind.JudicialAid);

    private Task<int> AlertsAsync(string leadId) => rig.Tables.Alerts.CountAsync(StageRig.Office, TableFilters.Equal("LeadId", leadId), CancellationToken.None);
}
