using System.Net;
using System.Text.Json;
using JudicialAid.Functions.Hosting;
using JudicialAid.Functions.Tests.Hosting.Toys;

namespace JudicialAid.Functions.Tests.Hosting;

public sealed class HttpTests : IAsyncLifetime
{
    private RunningToys toys = null!;

    public async Task InitializeAsync() => toys = await RunningToys.StartAsync();

    public async Task DisposeAsync() => await toys.DisposeAsync();

    [Fact]
    public async Task A_forwarded_request_reaches_its_function_by_the_original_path()
    {
        using var answer = await toys.Http.GetAsync(new Uri("api/v1/things/a%20b?q=1&q=2", UriKind.Relative));

        Assert.Equal("""{"id":"a b"}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal(["?q=1&q=2"], toys.Seen.Values);
    }

    [Theory]
    [InlineData("GET", "api/v1/numbers/7", 202, "7 none ")]
    [InlineData("GET", "api/v1/numbers/7/yuan", 202, "7 yuan ")]
    [InlineData("POST", "api/v1/numbers/7", 202, "7 none body")]
    [InlineData("PUT", "api/v1/numbers/7", 405, "")]
    [InlineData("GET", "api/v1/numbers/seven", 404, "")]
    [InlineData("GET", "v1/numbers/7", 404, "")]
    public async Task Methods_constraints_and_optional_parts_are_those_of_the_route(string method, string path, int status, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "GET" ? null : new StringContent("body") };
        using var answer = await toys.Http.SendAsync(request);

        Assert.Equal((status, body), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_body_in_pieces_is_read_whole()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/numbers/7") { Content = new StringContent(new string('x', 200_000)) };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await toys.Http.SendAsync(request);

        Assert.Equal($"7 none {new string('x', 200_000)}", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_fault_is_a_problem_document_without_detail()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/ToyThrow");
        request.Headers.Add(InvocationEndpoint.InvocationIdHeader, "id-1");
        using var answer = await toys.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.False(problem.RootElement.TryGetProperty("detail", out _));
        Assert.DoesNotContain("示例乙", problem.RootElement.ToString(), StringComparison.Ordinal);
        Assert.Equal("id-1", problem.RootElement.GetProperty("invocationId").GetString());
    }

    [Fact]
    public async Task A_function_is_told_when_its_caller_goes_away()
    {
        using var impatience = new CancellationTokenSource();
        var call = toys.Http.GetAsync(new Uri("api/v1/hold", UriKind.Relative), impatience.Token);
        await UntilSeen("holding");
        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await UntilSeen("let go");
    }

    private async Task UntilSeen(string value)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!toys.Seen.Values.Contains(value))
            await Task.Delay(10, limit.Token);
    }
}
