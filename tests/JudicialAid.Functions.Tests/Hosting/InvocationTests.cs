using System.Net;
using System.Text;
using System.Text.Json;
using JudicialAid.Functions.Hosting;
using JudicialAid.Functions.Tests.Hosting.Toys;

namespace JudicialAid.Functions.Tests.Hosting;

public sealed class InvocationTests : IAsyncLifetime
{
    private const string Success = """{"Outputs":{},"Logs":[],"ReturnValue":null}""";
    private RunningToys toys = null!;

    public async Task InitializeAsync() => toys = await RunningToys.StartAsync();

    public async Task DisposeAsync() => await toys.DisposeAsync();

    [Theory]
    [InlineData("""{"k":"值"}""")]
    [InlineData("plain text")]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("\"quoted at the start only")]
    public async Task A_message_is_the_same_whether_the_host_encodes_strings_once_or_twice(string message)
    {
        var once = JsonSerializer.Serialize(message);
        await toys.InvokeAsync("ToyMatch", Envelope(once));
        await toys.InvokeAsync("ToyMatch", Envelope(JsonSerializer.Serialize(once)));

        Assert.Equal([message, message], toys.Seen.Values);
    }

    [Fact]
    public async Task A_message_is_taken_from_Data_whatever_its_fields_did_to_Metadata()
    {
        // As a running host sent it for the queue message {"Id":"evil","DequeueCount":99,"message":"other"}.
        var message = """{"Id":"evil","DequeueCount":99,"message":"other"}""";
        var data = JsonSerializer.Serialize(JsonSerializer.Serialize(message));
        await toys.InvokeAsync("ToyMatch", $$"""{"Metadata":{"Id":"\"evil\"","DequeueCount":"\"99\"","message":"\"other\"","sys":{"MethodName":"ToyMatch"} },"Data":{"message":{{data}} } }""");

        Assert.Equal([message], toys.Seen.Values);
    }

    [Fact]
    public async Task A_success_is_never_an_empty_answer()
    {
        foreach (var (function, body) in new[] { ("ToyMatch", """{"Data":{"message":"m"}}"""), ("ToyClock", """{"Data":{"timer":{"IsPastDue":true}}}""") })
        {
            using var answer = await toys.InvokeAsync(function, body);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(Success, await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_failure_is_an_error_status_and_says_ids_and_types_only()
    {
        using var answer = await toys.InvokeAsync("ToyMatch", """{"Data":{"message":"throw"},"Metadata":{}}""");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(
            "Function ToyMatch failed in invocation 0b1c2d3e-0000-0000-0000-000000000001: FormatException.", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"Data\":{}}")]
    [InlineData("{\"Data\":{\"message\":\"cut")]
    public async Task A_body_that_is_no_invocation_is_a_failure(string body)
    {
        foreach (var function in new[] { "ToyMatch", "ToyRead" })
        {
            using var answer = await toys.InvokeAsync(function, body);
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        }

        Assert.Empty(toys.Seen.Values);
    }

    [Fact]
    public async Task A_function_is_found_without_regard_to_case_as_the_host_compares_names()
    {
        using var answer = await toys.InvokeAsync("toymatch", """{"Data":{"message":"m"}}""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("Unknown", "an unknown name")]
    [InlineData("ToyGet", "an HTTP function, which is forwarded, not wrapped")]
    public async Task Nothing_else_is_invoked(string function, string why)
    {
        using var answer = await toys.InvokeAsync(function, """{"Data":{},"Metadata":{}}""");
        Assert.True(answer.StatusCode == HttpStatusCode.NotFound, why);
    }

    [Fact]
    public async Task A_timer_says_whether_it_is_late_and_when_it_ran()
    {
        await toys.InvokeAsync("ToyClock", """{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"2026-01-02T03:04:05","Next":"2026-01-02T03:09:05","LastUpdated":"2026-01-02T03:04:05"},"IsPastDue":true}},"Metadata":{}}""");
        await toys.InvokeAsync("ToyClock", """{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{}}""");

        var timers = toys.Seen.Values.Cast<TimerInfo>().ToList();
        Assert.Equal((true, new DateTime(2026, 1, 2, 3, 9, 5, DateTimeKind.Unspecified)), (timers[0].IsPastDue, timers[0].ScheduleStatus!.Next));
        Assert.Equal((false, null), (timers[1].IsPastDue, timers[1].ScheduleStatus));
    }

    [Fact]
    public async Task A_message_of_the_largest_size_in_the_widest_encoding_arrives_whole()
    {
        // 256 KB is the most a Service Bus message of the standard tier holds.
        var message = new string('示', 256 * 1024 / 3);
        await toys.InvokeAsync("ToyMatch", Envelope(JsonSerializer.Serialize(JsonSerializer.Serialize(message))));
        Assert.Equal([message], toys.Seen.Values);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.NotFound, "elsewhere/else")]
    [InlineData(HttpStatusCode.MethodNotAllowed, "ToyMatch")]
    public async Task Get_is_for_readiness_only(HttpStatusCode expected, string path)
    {
        using var answer = await toys.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task It_listens_on_the_loopback_address_the_host_calls()
    {
        Assert.Equal("127.0.0.1", toys.Http.BaseAddress!.Host);
        using var answer = await toys.Http.PostAsync(new Uri("ToyMatch", UriKind.Relative), new StringContent("""{"Data":{"message":"with a length"}}""", Encoding.UTF8));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static string Envelope(string data) => $$"""{ "Data": { "message": {{data}} }, "Metadata": {} }""";
}
