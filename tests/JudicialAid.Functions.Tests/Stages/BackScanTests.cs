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
        Assert.Equal([named.CaseId!], await SentAsync());
    }

    [Fact]
    public async Task A_full_register_has_the_cases_matched_again_that_its_changes_touch_and_no_others()
    {
        string[] names = ["卢长风", "吴秋生", "彭立夏", "齐小寒"];
        var people = names.Select((name, i) => (name, SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 651 + (2 * i)))).ToList();
        var cases = new List<string>();
        foreach (var (person, i) in people.Select((p, i) => (p, i)))
            cases.Add((await rig.ProcessAsync(person.name, Dossiers.Indictment(411 + i, victim: person, residence: $"示例县青禾镇新河村{i + 1}组"))).CaseId!);
        string Row(int i, string since) => $"{people[i].name},{people[i].Item2.Text},{since}\n";
        await ImportFullAsync("2034-01-01.full.csv", Row(0, "2024-01-01") + Row(1, "2024-01-01") + Row(2, "2024-01-01"));
        await rig.DeliverAsync();

        await ImportFullAsync("2034-02-01.full.csv", Row(3, "2024-01-01") + Row(2, "2024-01-01") + Row(1, "2025-07-01"));
        Assert.Equal([0, 1, 3], (await SentAsync()).Select(c => cases.IndexOf(c)).Order());
        await ImportFullAsync("2034-03-01.full.csv", Row(1, "2025-07-01") + Row(2, "2024-01-01") + Row(3, "2024-01-01"));
        Assert.Empty(await SentAsync());
    }

    // A register of this test's own: the others share one.
    private async Task ImportFullAsync(string name, string rows)
    {
        var blob = rig.Blob(ImportStage.Container, "990001/dibao-edge/" + name);
        await blob.UploadAsync(StageRig.Bytes("姓名,身份证号码,认定日期\n" + rows), overwrite: true);
        await rig.Get<ImportStage>().RunAsync(blob, "990001", "dibao-edge", name, CancellationToken.None);
    }

    private async Task<List<string>> SentAsync()
    {
        var sent = new List<string>();
        await rig.EmptyAsync(StageMessage.MatchQueue, message =>
        {
            sent.Add(StageMessage.Read(message).CaseId);
            return Task.CompletedTask;
        });
        return sent;
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
