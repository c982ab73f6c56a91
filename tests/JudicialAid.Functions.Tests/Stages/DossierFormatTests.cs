using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Storage;
using JudicialAid.TestKit;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>What becomes of a file of each format once it is uploaded: read into its case, rejected, or shown to a person.</summary>
public sealed class DossierFormatTests(StageRig rig) : IClassFixture<StageRig>
{
    public static TheoryData<string, byte[]> Readable() => new()
    {
        { "docx", SampleFiles.Word(Dossiers.Indictment(301)) },
        { "html", SampleFiles.Text(SampleFiles.Html(Dossiers.Indictment(302))) },
        { "zip", SampleFiles.Zip(("卷一/起诉书.docx", SampleFiles.Word(Dossiers.Indictment(303))), ("说明.txt", SampleFiles.Text("被害人倪秋江尚未获得赔偿。"))) },
        { "json", SampleFiles.Text($$"""{"schema":"judicial-aid-dossier-1","documents":[{"text":{{System.Text.Json.JsonSerializer.Serialize(Dossiers.Indictment(304))}}}]}""") },
        { "xml", SampleFiles.Text($"<dossier schema='judicial-aid-dossier-1'><document><text>{Dossiers.Indictment(305)}</text></document></dossier>") },
    };

    // Serves PA4.
    [Theory, MemberData(nameof(Readable), DisableDiscoveryEnumeration = true)]
    public async Task A_file_of_every_format_is_read_into_its_case_and_gives_its_lead(string extension, byte[] content)
    {
        var row = await ProcessAsync("格式" + extension, extension, content);
        Assert.Equal(UploadState.Read, row.State);
        Assert.Empty(row.Findings);
        Assert.NotEmpty(await rig.LeadsAsync(row.CaseId!));
    }

    [Fact]
    public async Task A_list_of_victims_joins_the_case_of_its_dossier()
    {
        var first = await rig.ProcessAsync("带名单的卷宗", Dossiers.Indictment(306));
        var list = await ProcessAsync("带名单的卷宗", "xlsx", SampleFiles.Workbook("被害人", ["被害人", "性别", "损失金额"], ["严福生", "男", "45600"]));
        Assert.Equal((UploadState.Read, first.CaseId), (list.State, list.CaseId));
        var file = await rig.Get<SealedRecords>().LoadAsync<CaseFile>((await rig.Tables.Cases.FindAsync(StageRig.Office, first.CaseId!, CancellationToken.None))!.Value.CaseFileId!, CancellationToken.None);
        Assert.Contains(file.People, p => p.Name == "严福生");
    }

    [Theory]
    [InlineData("docm", "DOSSIER-MACRO-FILE")]
    [InlineData("doc", "DOSSIER-OLD-OFFICE-FILE")]
    [InlineData("rar", "DOSSIER-OTHER-ARCHIVE")]
    [InlineData("zip", "DOSSIER-WRONG-EXTENSION")]
    [InlineData("json", "DOSSIER-EXPORT-INVALID")]
    public async Task What_cannot_be_read_is_rejected_with_its_reason_and_never_tried_again(string extension, string code)
    {
        var row = await ProcessAsync("拒收" + extension, extension, SampleFiles.Text("不是" + extension));
        Assert.Equal((UploadState.Rejected, code), (row.State, Assert.Single(row.Findings).Code));
        Assert.Null(row.CaseId);
        Assert.Null(await rig.Tables.Open.FindAsync(StageRig.Office, OpenRow.KeyOf("upload", row.UploadId), CancellationToken.None));
    }

    [Fact]
    public async Task A_photo_waits_for_a_person_and_names_no_case()
    {
        var row = await ProcessAsync("照片", "jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4]);
        Assert.Equal((UploadState.NeedsPerson, "DOSSIER-SCANNED-PAGES"), (row.State, Assert.Single(row.Findings).Code));
        Assert.Null(row.CaseId);
    }

    [Fact]
    public async Task What_could_be_read_of_an_archive_gives_its_lead_while_the_rest_waits_for_a_person()
    {
        var row = await ProcessAsync("夹着照片的卷宗", "zip", SampleFiles.Zip(("起诉书.txt", SampleFiles.Text(Dossiers.Indictment(307))), ("伤情照片.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4])));
        Assert.Equal((UploadState.NeedsPerson, "DOSSIER-SCANNED-PAGES"), (row.State, Assert.Single(row.Findings).Code));
        Assert.DoesNotContain("照片", row.Findings[0].Message, StringComparison.Ordinal);
        Assert.NotEmpty(await rig.LeadsAsync(row.CaseId!));
    }

    [Fact]
    public async Task A_scanned_page_of_a_pdf_waits_for_a_person_or_the_missing_tool_is_named()
    {
        var tool = JudicialAid.Dossiers.InstalledTools.Find(recognise: false).ReadPdf is not null;
        var pdf = SamplePdf.Of(Dossiers.Indictment(308), SamplePdf.Scan);
        var row = await ProcessAsync("扫描的卷宗", "pdf", pdf);
        Assert.Equal((UploadState.NeedsPerson, tool ? "DOSSIER-SCANNED-PAGES" : "DOSSIER-PDF-TOOL-MISSING"), (row.State, Assert.Single(row.Findings).Code));
        Assert.Equal(tool, row.CaseId is not null);
        Assert.Equal(pdf, (await rig.Blob(Intake.Container, row.BlobName).DownloadContentAsync()).Value.Content.ToArray());
    }

    [Fact]
    public async Task A_file_that_waited_for_a_tool_is_taken_up_again_when_it_is_sent_again()
    {
        byte[] photo = [0xFF, 0xD8, 0xFF, 0xE0, 9, 9, 9, 9];
        var row = await ProcessAsync("再次上传", "jpg", photo);
        var again = await rig.Get<Intake>().ReceiveAsync(StageRig.Office, "再次上传", "件.jpg", new MemoryStream(photo), [], CancellationToken.None);
        Assert.Equal((row.UploadId, UploadState.Received), (again.UploadId, again.State));
        await rig.ReadAsync(again);
        Assert.Single((await rig.UploadAsync(again)).Findings);
    }

    private async Task<UploadRow> ProcessAsync(string dossier, string extension, byte[] content)
    {
        var row = await rig.Get<Intake>().ReceiveAsync(StageRig.Office, dossier, "件." + extension, new MemoryStream(content), [], CancellationToken.None);
        await rig.ReadAsync(row);
        await rig.DeliverAsync();
        return await rig.UploadAsync(row);
    }
}
