using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>What was begun and not finished is pushed on or shown (requirement: nothing is lost).</summary>
public sealed class ReconcilerTests(StageRig rig) : IClassFixture<StageRig>
{
    [Fact]
    public async Task An_upload_whose_content_never_came_is_shown_after_some_pushes_and_read_once_it_is_sent_again()
    {
        var text = Dossiers.Indictment(101);
        var row = await rig.SendAsync("中断的上传", text);
        await rig.Blob(Intake.Container, row.BlobName).DeleteAsync();
        for (var round = 0; round < 7; round++)
            await rig.ReconcileAsync();
        var shown = await rig.UploadAsync(row);
        Assert.Equal((UploadState.NeedsPerson, Reconciler.InterruptedCode), (shown.State, Assert.Single(shown.Findings).Code));

        var again = await rig.ProcessAsync("中断的上传", text);
        Assert.Equal((row.UploadId, UploadState.Read), (again.UploadId, again.State));
        Assert.DoesNotContain(again.Findings, f => f.Code == Reconciler.InterruptedCode);
        Assert.NotEmpty(await rig.LeadsAsync(again.CaseId!));
    }

    [Fact]
    public async Task A_file_that_no_trigger_took_is_read_by_reconciliation()
    {
        var row = await rig.SendAsync("没有触发", Dossiers.Indictment(102));
        await rig.ReconcileAsync();
        await rig.DeliverAsync();
        var read = await rig.UploadAsync(row);
        Assert.Equal(UploadState.Read, read.State);
        Assert.NotEmpty(await rig.LeadsAsync(read.CaseId!));
    }

    [Fact]
    public async Task A_case_whose_message_was_lost_is_matched_again()
    {
        var row = await rig.SendAsync("丢失的消息", Dossiers.Indictment(103));
        await rig.ReadAsync(row);
        var caseId = (await rig.UploadAsync(row)).CaseId!;
        await rig.PoisonAsync(StageMessage.MatchQueue);
        await rig.Get<StorageWorkQueues>().TakeAllAsync(StageMessage.MatchQueue + "-poison", _ => Task.CompletedTask, CancellationToken.None);
        Assert.Empty(await rig.LeadsAsync(caseId));

        await rig.ReconcileAsync();
        await rig.DeliverAsync();
        Assert.NotEmpty(await rig.LeadsAsync(caseId));
        Assert.Null(await rig.Tables.Open.FindAsync(StageRig.Office, OpenRow.KeyOf("case", caseId), CancellationToken.None));
    }

    [Fact]
    public async Task A_case_that_became_part_of_another_is_not_pushed_any_more()
    {
        var first = await rig.ProcessAsync("合并前甲", Dossiers.Indictment(104));
        var second = await rig.ProcessAsync("合并前乙", Dossiers.Indictment(105));
        Assert.NotEqual(first.CaseId, second.CaseId);
        await rig.ProcessAsync("合并前甲", Dossiers.Indictment(105, more: "本案与示检刑诉〔2026〕104号系同一案件。"));
        var cases = new[] { (await rig.UploadAsync(first)).CaseId, (await rig.UploadAsync(second)).CaseId };
        Assert.Equal(cases[0], cases[1]);
        var retired = cases[0] == first.CaseId ? second.CaseId! : first.CaseId!;
        await rig.Tables.Open.UpsertAsync(new OpenRow(StageRig.Office, "case", retired, rig.Clock.GetUtcNow()), CancellationToken.None);

        await rig.ReconcileAsync();
        Assert.Equal(0, await rig.DeliverAsync());
        Assert.Null(await rig.Tables.Open.FindAsync(StageRig.Office, OpenRow.KeyOf("case", retired), CancellationToken.None));
        Assert.All(await rig.LeadsAsync(retired), lead => Assert.Equal(LeadState.Withdrawn, lead.Lead.State));
    }
}
