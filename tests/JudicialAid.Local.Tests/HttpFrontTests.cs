using System.Net;
using System.Text;
using JudicialAid.Azurite;
using JudicialAid.Local.Hosting;

namespace JudicialAid.Local.Tests;

/// <summary>The whole host with a handler for Node that answers with what it received.</summary>
public sealed class HttpFrontTests : IAsyncLifetime
{
    private const string Echo = """
        require('http').createServer((request, response) => {
          const chunks = [];
          request.on('data', chunk => chunks.push(chunk));
          request.on('end', () => {
            if (request.url.endsWith('/crash')) process.exit(0);
            if (request.url.endsWith('/missing')) {
              response.writeHead(404, { 'content-type': 'application/problem+json', 'etag': '"1"' });
              return response.end('{"code":"NOT-FOUND"}');
            }
            response.setHeader('content-type', 'application/json');
            response.end(JSON.stringify({ method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString() }));
          });
        }).listen(process.env.FUNCTIONS_CUSTOMHANDLER_PORT, '127.0.0.1');
        """;

    private readonly AppFolder folder = new AppFolder().Handler(Echo)
        .HttpFunction("PostUpload", "v1/uploads", "post").HttpFunction("ListUploads", "v1/uploads", "get").HttpFunction("GetLead", "v1/leads/{id}", "get");

    private readonly ListLog log = new();
    private HttpClient client = null!;
    private FunctionsHost host = null!;

    public async Task InitializeAsync()
    {
        var port = LoopbackPort.Unused();
        host = await FunctionsHost.StartAsync(folder.Root, new Dictionary<string, string>(), port, null, TimeProvider.System, log, CancellationToken.None);
        client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        client.Dispose();
        folder.Dispose();
    }

    private static async Task<Newtonsoft.Json.Linq.JObject> EchoOf(HttpResponseMessage answer) => Newtonsoft.Json.Linq.JObject.Parse(await answer.Content.ReadAsStringAsync());

    [Fact]
    public async Task The_app_sees_the_original_path_query_and_headers_and_who_forwards()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/uploads?office=990001&state=a&state=b");
        request.Headers.Add("x-judicial-aid-key", "k");
        var echo = await EchoOf(await client.SendAsync(request));
        Assert.Equal("/api/v1/uploads?office=990001&state=a%2Cb", Uri.UnescapeDataString((string?)echo["url"] ?? "").Replace("a,b", "a%2Cb", StringComparison.Ordinal));
        Assert.Equal("k", (string?)echo["headers"]!["x-judicial-aid-key"]);
        Assert.Equal("4.1037.0.0", (string?)echo["headers"]!["x-azure-functions-hostversion"]);
        Assert.Null(echo["headers"]!["traceparent"]);
    }

    [Fact]
    public async Task A_body_of_known_length_is_forwarded()
    {
        var echo = await EchoOf(await client.PostAsync("api/v1/uploads", new ByteArrayContent("卷宗"u8.ToArray())));
        Assert.Equal("卷宗", (string?)echo["body"]);
        Assert.Equal("6", (string?)echo["headers"]!["content-length"]);
    }

    [Fact]
    public async Task A_chunked_body_is_lost_as_in_the_functions_host()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/uploads") { Content = new StringContent("lost", Encoding.UTF8) };
        request.Headers.TransferEncodingChunked = true;
        var echo = await EchoOf(await client.SendAsync(request));
        Assert.Equal("", (string?)echo["body"]);
    }

    [Fact]
    public async Task Status_media_type_and_headers_of_the_answer_reach_the_caller()
    {
        var answer = await client.GetAsync("api/v1/leads/missing");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("\"1\"", answer.Headers.ETag!.Tag);
        Assert.Equal("""{"code":"NOT-FOUND"}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("DELETE", "api/v1/uploads")]
    [InlineData("GET", "api/v1/other")]
    [InlineData("GET", "v1/uploads")]
    public async Task What_no_function_answers_is_not_found(string method, string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path))).StatusCode);

    [Fact]
    public async Task After_an_exit_with_0_every_call_fails()
    {
        Assert.Equal(HttpStatusCode.InternalServerError, (await client.GetAsync("api/v1/leads/crash")).StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, (await client.GetAsync("api/v1/leads/1")).StatusCode);
    }

    [Fact]
    public async Task The_host_answers_for_itself()
    {
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("admin/host/ping")).StatusCode);
        Assert.Equal("Running", (string?)(await EchoOf(await client.GetAsync("admin/host/status")))["state"]);
    }
}
