using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Http;

/// <summary>Dossier files: bring one in, see what became of it.</summary>
public sealed class UploadsApi(Access access, Intake intake, AidTables tables, RuleBook book, ILogger<UploadsApi> log) : Door(access, log)
{
    private const int KeptInMemory = 1024 * 1024;

    /// <summary>Takes a file as the raw body.</summary>
    [Function(nameof(PostUpload))]
    [Route("上传一个卷宗文件（请求体为文件内容）", Role.Handler, Role.Approver, Role.Operator)]
    [Parameter("office", "检察院代码；承办人可省略")]
    [Parameter("x-file-name", "文件名（UTF-8 百分号编码），加密保存", In = "header", Required = true)]
    [Parameter("x-dossier", "卷宗名称（UTF-8 百分号编码）；省略时每个文件自成一卷", In = "header")]
    [Takes(null, MediaType = "application/octet-stream")]
    [Answers(202, typeof(UploadView)), Answers(200, typeof(UploadView)), Answers(413)]
    public Task<IResult> PostUpload([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/uploads")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var office = KnownOffice(Office(caller, request));
            var fileName = Decoded(request, "x-file-name") ?? throw ProblemException.Invalid("请用请求头 x-file-name 提供文件名。");
            var content = await BodyAsync(request, stop);
            var row = await intake.ReceiveAsync(office, Decoded(request, "x-dossier") ?? fileName, fileName, content, [], stop);
            return Answers.Json(UploadView.Of(row), row.State == UploadState.Received ? 202 : 200);
        });

    /// <summary>Lists the files of an office with their states.</summary>
    [Function(nameof(ListUploads))]
    [Route("上传文件及其处理状态", Role.Handler, Role.Approver, Role.Auditor, Role.Operator)]
    [Parameter("office", "检察院代码"), Parameter("state", "按状态筛选"), Parameter("cursor", "上一页返回的 next"), Parameter("limit", "每页条数，1至200")]
    [Answers(200, typeof(ListPage<UploadView>))]
    public Task<IResult> ListUploads([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/uploads")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var filter = Paging.Word<UploadState>(request, "state") is { } state ? TableFilters.Equal("State", AidTables.Word(state)) : null;
            var page = await tables.Uploads.PageAsync(Office(caller, request), filter, Paging.Cursor(request), Paging.Limit(request), stop);
            return Answers.Cached(request, new ListPage<UploadView>([.. page.Items.Select(UploadView.Of)], page.Next));
        });

    /// <summary>One file.</summary>
    [Function(nameof(GetUpload))]
    [Route("一个上传文件的处理状态", Role.Handler, Role.Approver, Role.Auditor, Role.Operator)]
    [Parameter("office", "检察院代码")]
    [Answers(200, typeof(UploadView)), Answers(404)]
    public Task<IResult> GetUpload([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/uploads/{id}")] HttpRequest request, string id, CancellationToken stop) =>
        EnterAsync(request, async caller =>
            OpaqueNames.IsId(id) && await tables.Uploads.FindAsync(Office(caller, request), id, stop) is { } row
                ? Answers.Cached(request, UploadView.Of(row.Value))
                : throw ProblemException.NotFound());

    private string KnownOffice(string officeId) =>
        book.Offices.ContainsKey(officeId) ? officeId : throw new ProblemException(400, "OFFICE-UNKNOWN", "检察院代码未登记；请在 standards/agencies.yaml 中登记后再上传。");

    private static string? Decoded(HttpRequest request, string header) =>
        request.Headers[header].ToString() is { Length: > 0 } value ? Uri.UnescapeDataString(value) : null;

    /// <summary>The body, on disk beyond a megabyte, so that it can be hashed before it is stored and never is in memory as a whole.</summary>
    private static async Task<Stream> BodyAsync(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentLength > Intake.MaxBytes)
            throw TooLarge();
        var body = new FileBufferingReadStream(request.Body, KeptInMemory);
        request.HttpContext.Response.RegisterForDispose(body);
        var chunk = new byte[81920];
        while (await body.ReadAsync(chunk, stop) > 0)
        {
            if (body.Length > Intake.MaxBytes)
                throw TooLarge();
        }

        body.Position = 0;
        return body;
    }

    private static ProblemException TooLarge() => new(413, "DOSSIER-TOO-LARGE", "文件超过100MB；请拆分后上传。");
}
