using System.Net;
using JudicialAid.Functions.Hosting;
using JudicialAid.Functions.Tests.Hosting.Toys;
using Microsoft.Extensions.Configuration;

namespace JudicialAid.Functions.Tests.Hosting;

public sealed class TimeoutTests
{
    [Theory]
    [InlineData("wait for the token")]
    [InlineData("never heed the token")]
    public async Task A_function_over_its_time_fails_before_the_host_would_kill_the_process(string message)
    {
        await using var toys = await RunningToys.StartAsync("--AzureFunctionsJobHost:functionTimeout=00:00:01");
        using var answer = await toys.InvokeAsync("ToyMatch", $$"""{"Data":{"message":"{{message}}"} }""");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        // Between the token and the answer lie milliseconds, which a busy machine does not have: either tells why.
        Assert.Matches(": (TaskCanceledException|TimeoutException)[.]$", await answer.Content.ReadAsStringAsync());
        using var next = await toys.InvokeAsync("ToyMatch", """{"Data":{"message":"next"}}""");
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Fact]
    public async Task A_function_over_its_time_is_told_by_its_token()
    {
        await using var toys = await RunningToys.StartAsync("--AzureFunctionsJobHost:functionTimeout=00:00:01");
        using var answer = await toys.InvokeAsync("ToyMatch", """{"Data":{"message":"wait for the token"} }""");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!toys.Seen.Values.Contains("token cancelled"))
            await Task.Delay(10, limit.Token);
    }

    [Fact]
    public void The_token_is_cancelled_first_then_the_host_is_answered_then_its_limit_is_over()
    {
        foreach (var limit in new[] { TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5), TimeSpan.FromHours(24) })
        {
            var timeout = new FunctionTimeout(limit);
            Assert.True(TimeSpan.Zero < timeout.CancelAfter && timeout.CancelAfter < timeout.AnswerAfter && timeout.AnswerAfter < limit);
        }
    }

    [Theory]
    [InlineData(null, null, "00:30:00")]
    [InlineData("""{ "version": "2.0" /* no limit */ }""", null, "00:30:00")]
    [InlineData("""{"functionTimeout":"00:10:00"}""", null, "00:10:00")]
    [InlineData("""{"functionTimeout":"00:10:00"}""", "00:00:07", "00:00:07")]
    [InlineData("""{"functionTimeout":"-1"}""", null, "1.00:00:00")]
    public void The_limit_is_the_hosts_own(string? hostJson, string? setting, string limit)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            if (hostJson is not null)
                File.WriteAllText(Path.Combine(folder.FullName, "host.json"), hostJson);
            var settings = new ConfigurationBuilder().AddInMemoryCollection([new("AzureFunctionsJobHost:functionTimeout", setting)]).Build();

            Assert.Equal(limit, FunctionTimeout.Of(settings, folder.FullName).Host.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
