using Azure.Storage.Queues.Models;
using JudicialAid.Local.Hosting;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace JudicialAid.Local.Tests;

public sealed class InvocationBodyTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 2, 3, TimeSpan.Zero);
    private static readonly Guid RandomId = Guid.Parse("11111111-2222-3333-4444-555555555555");
    private const string Sys = "\"sys\":{\"MethodName\":\"Match\",\"UtcNow\":\"2026-03-02T01:02:03Z\",\"RandGuid\":\"11111111-2222-3333-4444-555555555555\"}";

    private static readonly FunctionDefinition Match = new("Match", new FunctionBinding(new JObject { ["name"] = "item", ["type"] = "queueTrigger" }));

    private static string Build(string text) => InvocationBody.Build(
        Match, text, QueueTrigger.BindingData(QueuesModelFactory.QueueMessage("m1", "p1", "", 1, Now, Now, Now.AddDays(7)), text), Now, RandomId);

    [Theory]
    [InlineData("plain text", """
        "\"plain text\""
        """)]
    [InlineData("""{"k":1}""", """
        "\"{\\\"k\\\":1}\""
        """)]
    [InlineData("中文", """
        "\"中文\""
        """)]
    [InlineData(1L, """
        "1"
        """)]
    [InlineData(true, """
        "true"
        """)]
    [InlineData(new byte[] { 1, 2 }, """
        "AQI="
        """)]
    [InlineData(new[] { "m1", """{"x":1}""" }, """
        "[\"m1\",\"{\\\"x\\\":1}\"]"
        """)]
    public void Every_value_but_an_object_is_a_json_string(object value, string onTheWire) =>
        Assert.Equal(onTheWire, WireValue.Encode(value).ToString(Formatting.None));

    [Fact]
    public void An_address_is_quoted_twice_like_a_text() =>
        Assert.Equal(""" "\"http://127.0.0.1/a\"" """.Trim(), WireValue.Encode(new Uri("http://127.0.0.1/a")).ToString(Formatting.None));

    [Fact]
    public void Moments_lose_their_fraction()
    {
        Assert.Equal("\"2026-03-02T01:02:03+00:00\"", WireValue.Encode(Now.AddTicks(1234567)).ToString(Formatting.None));
        Assert.Equal("\"2026-03-02T01:02:03\"", WireValue.Encode(Now.UtcDateTime.AddTicks(1234567)).ToString(Formatting.None));
    }

    [Fact]
    public void A_queue_message_arrives_word_for_word_as_the_functions_host_sends_it() => Assert.Equal(
        """{"Data":{"item":"\"one\""},"Metadata":{"DequeueCount":"1","ExpirationTime":"2026-03-09T01:02:03+00:00","Id":"\"m1\"","InsertionTime":"2026-03-02T01:02:03+00:00","NextVisibleTime":"2026-03-02T01:02:03+00:00","PopReceipt":"\"p1\"",""" + Sys + "}}",
        Build("one"));

    [Fact]
    public void Properties_of_a_json_message_overwrite_what_the_host_knows_of_it()
    {
        const string Payload = """{"Id":"evil","dequeuecount":99,"nested":{"a":1},"list":[1],"nothing":null,"text":"t","day":"2026-01-01T00:00:00Z"}""";
        var metadata = (JObject)JObject.Parse(Build(Payload))["Metadata"]!;
        Assert.Equal("\"evil\"", (string?)metadata["Id"]);
        Assert.Equal("\"99\"", (string?)metadata["DequeueCount"]);
        Assert.Equal("""{"a":1}""", metadata["nested"]!.ToString(Formatting.None));
        Assert.Equal("\"t\"", (string?)metadata["text"]);
        Assert.Equal("\"01/01/2026 00:00:00\"", (string?)metadata["day"]);
        Assert.False(metadata.ContainsKey("list"));
        Assert.False(metadata.ContainsKey("nothing"));
    }

    [Fact]
    public void The_triggers_own_value_is_not_repeated_in_the_metadata() =>
        Assert.DoesNotContain("QueueTrigger", Build("one"), StringComparison.Ordinal);

    [Fact]
    public void A_timer_gets_an_object()
    {
        var timer = new FunctionDefinition("Match", new FunctionBinding(new JObject { ["name"] = "timer", ["type"] = "timerTrigger" }));
        Assert.Equal(
            """{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{""" + Sys + "}}",
            InvocationBody.Build(timer, TimerTrigger.Payload(null, isPastDue: false), [], Now, RandomId));
    }
}
