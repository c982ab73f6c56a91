using System.Net.Sockets;
using JudicialAid.Local.Hosting;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Local.Tests;

public sealed class InvokerTests : IAsyncLifetime
{
    private readonly AppFolder folder = new AppFolder().QueueFunction("Match", "match");
    private readonly ListLog log = new();
    private readonly HttpClient http = Invoker.CreateClient();
    private FakeApp app = null!;

    public async Task InitializeAsync() => app = await FakeApp.StartAsync();

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
        http.Dispose();
    }

    private Task<bool> InvokeAsync() => InvokeAsync(http);

    private Task<bool> InvokeAsync(HttpClient client)
    {
        var settings = folder.Settings();
        var invoker = new Invoker(client, app, settings, new HostActivity(), TimeProvider.System, log);
        return invoker.InvokeAsync(FunctionDefinition.ReadAll(folder.Root)[0], "one", [], CancellationToken.None);
    }

    [Fact]
    public async Task The_call_is_a_chunked_post_to_the_functions_name_with_the_hosts_headers_and_nothing_else()
    {
        Assert.True(await InvokeAsync());
        var request = Assert.Single(app.Requests);
        Assert.Equal(("POST", "/Match"), (request.Method, request.PathAndQuery));
        Assert.Equal(
            ["Content-Type", "Host", "Transfer-Encoding", "User-Agent", "X-Azure-Functions-HostVersion", "X-Azure-Functions-InvocationId"],
            request.Headers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("application/json; charset=utf-8", request.Headers["Content-Type"]);
        Assert.Equal("chunked", request.Headers["Transfer-Encoding"]);
        Assert.Equal("4.1037.0.0", request.Headers["X-Azure-Functions-HostVersion"]);
        Assert.Equal("Azure-Functions-Host/4.1037.0.0", request.Headers["User-Agent"]);
        Assert.True(Guid.TryParse(request.Headers["X-Azure-Functions-InvocationId"], out _));
    }

    [Fact]
    public async Task A_connection_lost_before_its_address_was_known_fails_the_call_as_any_lost_connection_does()
    {
        // What SocketsHttpHandler lets through when the app dies in that moment: no HttpRequestException around it.
        using var gone = Invoker.CreateClient(new Throws(new SocketException((int)SocketError.NotConnected)));
        Assert.False(await InvokeAsync(gone));
        Assert.Contains("Match failed", log.Of(LogLevel.Error), StringComparison.Ordinal);
    }

    private sealed class Throws(Exception failure) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromException<HttpResponseMessage>(failure);
    }

    [Theory]
    [InlineData(500, FakeApp.Success, "application/json", "the app answered 500")]
    [InlineData(404, FakeApp.Success, "application/json", "the app answered 404")]
    [InlineData(302, FakeApp.Success, "application/json", "the app answered 302")]
    [InlineData(200, FakeApp.Success, "application/problem+json", "media type 'application/problem+json'")]
    [InlineData(200, "done", "text/plain", "media type 'text/plain'")]
    [InlineData(200, "not json", "application/json", "not a JSON object")]
    public async Task An_answer_that_is_no_success_fails_the_call(int status, string body, string mediaType, string words)
    {
        app.Answer = (_, _, response) => FakeApp.Json(response, status, body, mediaType);
        Assert.False(await InvokeAsync());
        Assert.Contains(words, log.Of(LogLevel.Error), StringComparison.Ordinal);
        Assert.Empty(app.Restarts);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(204, "")]
    [InlineData(200, "null")]
    public async Task An_empty_success_hangs_until_the_timeout_and_then_the_app_is_killed(int status, string body)
    {
        folder.Override("functionTimeout", "00:00:01");
        app.Answer = (_, _, response) =>
        {
            response.StatusCode = status;
            response.ContentType = status == 200 ? "application/json" : null;
            return body.Length == 0 ? Task.CompletedTask : FakeApp.Json(response, status, body);
        };
        Assert.False(await InvokeAsync());
        Assert.Contains("answered " + status + " with no body", log.Of(LogLevel.Critical), StringComparison.Ordinal);
        Assert.Equal("Match timed out", Assert.Single(app.Restarts));
    }

    [Fact]
    public async Task Lines_the_app_sends_back_are_logged()
    {
        app.Answer = (_, _, response) => FakeApp.Json(response, 200, """{"outputs":{},"logs":["read d1"],"returnValue":null}""");
        Assert.True(await InvokeAsync());
        Assert.StartsWith("read d1\n", log.Of(LogLevel.Information), StringComparison.Ordinal);
    }
}
