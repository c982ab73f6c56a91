using System.Net.Http.Headers;
using System.Text;
using JudicialAid.Functions.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace JudicialAid.Functions.Tests.Hosting.Toys;

/// <summary>The toy app on a port of its own, with the calls of a host.</summary>
internal sealed class RunningToys : IAsyncDisposable
{
    private readonly FunctionsApp app;

    private RunningToys(FunctionsApp app)
    {
        this.app = app;
        var address = app.Web.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        Http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(5) };
    }

    public HttpClient Http { get; }

    public Seen Seen => app.Web.Services.GetRequiredService<Seen>();

    public static async Task<RunningToys> StartAsync(params string[] args)
    {
        var app = ToyApp.Build(["--FUNCTIONS_CUSTOMHANDLER_PORT=0", .. args]);
        await app.Web.StartAsync();
        return new RunningToys(app);
    }

    /// <summary>Posts as the host does: JSON in pieces, without a length, with the id of the invocation.</summary>
    public Task<HttpResponseMessage> InvokeAsync(string function, string body) => InvokeAsync(Http, function, new StringContent(body, Encoding.UTF8, "application/json"));

    public static async Task<HttpResponseMessage> InvokeAsync(HttpClient http, string function, HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, function) { Content = body };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1037.0.0");
        request.Headers.Add(InvocationEndpoint.InvocationIdHeader, "0b1c2d3e-0000-0000-0000-000000000001");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Azure-Functions-Host", "4.1037.0.0"));
        return await http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.Web.StopAsync();
        await app.Web.DisposeAsync();
    }
}
