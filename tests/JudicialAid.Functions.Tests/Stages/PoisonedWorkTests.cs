using System.Globalization;
using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>What failed all its tries comes back once, then is shown as needing a person; no message is thrown away.</summary>
public sealed class PoisonedWorkTests(StageRig rig) : IClassFixture<StageRig>
{
    [Fact]
    public async Task A_case_that_fails_again_needs_a_person_and_goes_on_when_its_file_is_sent_again()
    {
        var text = Dossiers.Indictment(201);
        var row = await rig.SendAsync("多次失败", text);
        await rig.ReadAsync(row);
        Assert.Equal(1, await rig.PoisonAsync(StageMessage.MatchQueue));
        await rig.ReconcileAsync(0);
        Assert.Equal(UploadState.Read, (await rig.UploadAsync(row)).State);

        // Brought back once: it fails again.
        Assert.Equal(1, await rig.PoisonAsync(StageMessage.MatchQueue));
        await rig.ReconcileAsync(0);
        var shown = await rig.UploadAsync(row);
        Assert.Equal((UploadState.NeedsPerson, PoisonedWork.StageFailedCode), (shown.State, shown.Findings[^1].Code));
        Assert.Equal(1, await rig.ParkedAsync(StageMessage.MatchQueue));
        Assert.Equal(0, await rig.DeliverAsync());

        Assert.Equal(UploadState.Received, (await rig.SendAsync("多次失败", text)).State);
        await rig.ReconcileAsync();
        await rig.DeliverAsync();
        var read = await rig.UploadAsync(row);
        Assert.Equal(UploadState.Read, read.State);
        Assert.DoesNotContain(read.Findings, f => f.Code == PoisonedWork.StageFailedCode);
        Assert.NotEmpty(await rig.LeadsAsync(read.CaseId!));
    }

    [Fact]
    public async Task A_file_whose_reading_failed_is_read_by_the_second_chance()
    {
        var row = await rig.SendAsync("第二次机会", Dossiers.Indictment(202));
        await rig.PutAsync(PoisonedWork.BlobPoisonQueue, BlobMessage(Intake.Container, row.BlobName));
        await rig.ReconcileAsync(0);
        await rig.DeliverAsync();
        var read = await rig.UploadAsync(row);
        Assert.Equal(UploadState.Read, read.State);
        Assert.NotEmpty(await rig.LeadsAsync(read.CaseId!));
    }

    [Fact]
    public async Task A_file_whose_reading_fails_again_needs_a_person()
    {
        var row = await rig.SendAsync("读不出来", Dossiers.Indictment(203));
        await rig.Blob(Intake.Container, row.BlobName).DeleteAsync();
        var parked = await rig.ParkedAsync(PoisonedWork.BlobPoisonQueue);
        await rig.PutAsync(PoisonedWork.BlobPoisonQueue, BlobMessage(Intake.Container, row.BlobName));
        await rig.ReconcileAsync(0);
        var shown = await rig.UploadAsync(row);
        Assert.Equal((UploadState.NeedsPerson, PoisonedWork.StageFailedCode), (shown.State, shown.Findings[^1].Code));
        Assert.Equal(parked + 1, await rig.ParkedAsync(PoisonedWork.BlobPoisonQueue));
    }

    [Fact]
    public async Task A_register_that_fails_again_is_shown_as_refused_and_can_be_put_there_once_more()
    {
        const string path = "990001/dibao/2026-10-05.full.csv";
        await rig.PutAsync(PoisonedWork.BlobPoisonQueue, BlobMessage(ImportStage.Container, path));
        await rig.ReconcileAsync(0);
        var refused = await ImportAsync("2026-10-05.full");
        Assert.Equal((RegisterImportState.Rejected, PoisonedWork.StageFailedCode), (refused.State, Assert.Single(refused.Findings).Code));

        await rig.ImportAsync("2026-10-05.full.csv", $"姓名,身份证号码\n倪秋江,{Dossiers.Victim.Text}\n");
        var imported = await ImportAsync("2026-10-05.full");
        Assert.Equal((RegisterImportState.Complete, 1), (imported.State, imported.Rows));
        Assert.Empty(imported.Findings);
    }

    [Theory]
    [InlineData(StageMessage.AssessQueue, "not json")]
    [InlineData(PoisonedWork.BlobPoisonQueue, "not json")]
    [InlineData(PoisonedWork.BlobPoisonQueue, """{"ContainerName":"dossiers"}""")]
    [InlineData(PoisonedWork.BlobPoisonQueue, """["an array"]""")]
    public async Task A_message_that_nobody_can_read_is_kept_apart(string queue, string message)
    {
        var parked = await rig.ParkedAsync(queue);
        await rig.PutAsync(queue == PoisonedWork.BlobPoisonQueue ? queue : queue + "-poison", message + " ".PadRight(parked));
        await rig.ReconcileAsync(0);
        Assert.Equal(parked + 1, await rig.ParkedAsync(queue));
    }

    private async Task<RegisterImport> ImportAsync(string name) =>
        (await rig.Get<RegisterStore>().ListSnapshotsAsync("990001", CancellationToken.None)).Single(i => i.RegisterId == "dibao" && i.Name == name);

    private static string BlobMessage(string container, string name) => string.Create(
        CultureInfo.InvariantCulture, $$"""{"FunctionId":"Host.Functions.X","BlobType":"BlockBlob","ContainerName":"{{container}}","BlobName":"{{name}}","ETag":"0x1"}""");
}
