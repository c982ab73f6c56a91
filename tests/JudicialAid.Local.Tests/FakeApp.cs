using System.Collections.Concurrent;
using System.Net;
using JudicialAid.Local.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Local.Tests;

/// <summary>What the app received: the words on the wire.</summary>
internal sealed record Received(string Method, string PathAndQuery, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>An app in the test's own process: remembers each request and answers as the test says.</summary>
internal sealed class FakeApp : IFunctionApp, IAsyncDisposable
{
    public const string Success = """{"Outputs":{},"Logs":[],"ReturnValue":null}""";
    private readonly WebApplication web;

    private FakeApp(WebApplication web) => this.web = web;

    public ConcurrentQueue<Received> Requests { get; } = new();

    public ConcurrentQueue<string> Restarts { get; } = new();

    /// <summary>Answers the n-th request (from 1). Default: success.</summary>
    public Func<int, Received, HttpResponse, Task> Answer { get; set; } = (_, _, response) => Json(response, 200, Success);

    public static Task Json(HttpResponse response, int status, string body, string mediaType = "application/json")
    {
        response.StatusCode = status;
        response.ContentType = mediaType;
        return response.WriteAsync(body);
    }

    public static async Task<FakeApp> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var web = builder.Build();
        var app = new FakeApp(web);
        web.Run(app.HandleAsync);
        await web.StartAsync();
        return app;
    }

    public Task<Uri> WhenReadyAsync(CancellationToken stop) =>
        Task.FromResult(new Uri(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/"));

    public void Restart(string reason) => Restarts.Enqueue(reason);

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var request = new Received(
            context.Request.Method,
            context.Request.Path + context.Request.QueryString.Value,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await body.ReadToEndAsync());
        Requests.Enqueue(request);
        await Answer(Requests.Count, request, context.Response);
    }
}
