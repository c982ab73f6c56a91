using Azure.Storage.Queues;
using JudicialAid.Local.Hosting;
using JudicialAid.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace JudicialAid.Local.Tests;

public sealed class QueueTriggerTests(AzuriteFixture azurite) : TriggerTestBase(azurite), IClassFixture<AzuriteFixture>
{
    private readonly string name = AzuriteFixture.UniqueName("q");

    private async Task<QueueClient> StartOnAsync(string body)
    {
        var queue = Queue(name);
        await queue.CreateAsync();
        await queue.SendMessageAsync(body);
        Folder.QueueFunction("Match", name).Override("extensions:queues:maxPollingInterval", "00:00:00.2");
        var settings = Settings;
        Start(new QueueTrigger(Function("Match"), settings, NewInvoker(settings), Log).ListenAsync);
        return queue;
    }

    private static Task FailAsync(HttpResponse response) => FakeApp.Json(response, 500, "{}");

    [Fact]
    public async Task A_message_that_succeeds_is_delivered_once_and_deleted()
    {
        var queue = await StartOnAsync(Base64("""{"case":"c1"}"""));
        await Eventually.TrueAsync(async () => !App.Requests.IsEmpty && await CountAsync(queue) == 0, "the message is deleted");
        var body = JObject.Parse(Assert.Single(App.Requests).Body);
        Assert.Equal("""
            "{\"case\":\"c1\"}"
            """, (string?)body["Data"]!["message"]);
        Assert.Equal("1", (string?)body["Metadata"]!["DequeueCount"]);
    }

    [Fact]
    public async Task A_message_that_always_fails_is_tried_to_the_limit_and_then_lies_unchanged_in_the_poison_queue()
    {
        Folder.Override("extensions:queues:maxDequeueCount", "3");
        App.Answer = (_, _, response) => FailAsync(response);
        var queue = await StartOnAsync(Base64("poor one"));
        await Eventually.TrueAsync(async () => await CountAsync(Queue(name + "-poison")) == 1, "the poison message");
        await Eventually.TrueAsync(async () => await CountAsync(queue) == 0, "the message is gone from its queue");
        Assert.Equal(["1", "2", "3"], App.Requests.Select(request => (string?)JObject.Parse(request.Body)["Metadata"]!["DequeueCount"]));
        Assert.Equal(Base64("poor one"), (await Queue(name + "-poison").PeekMessageAsync()).Value.Body.ToString());
    }

    [Fact]
    public async Task After_a_failure_a_message_rests_for_the_visibility_timeout_and_then_comes_again()
    {
        Folder.Override("extensions:queues:visibilityTimeout", "00:00:02");
        var arrivals = new List<DateTimeOffset>();
        App.Answer = (n, _, response) =>
        {
            arrivals.Add(DateTimeOffset.UtcNow);
            return n == 1 ? FailAsync(response) : FakeApp.Json(response, 200, FakeApp.Success);
        };
        var queue = await StartOnAsync(Base64("again"));
        await Eventually.TrueAsync(async () => App.Requests.Count == 2 && await CountAsync(queue) == 0, "the second try");
        // Storage counts in whole seconds.
        Assert.True(arrivals[1] - arrivals[0] > TimeSpan.FromSeconds(1), "the second try came at once");
    }

    [Fact]
    public async Task A_message_that_runs_longer_than_its_invisibility_is_renewed_and_not_delivered_again()
    {
        Folder.Override("localHost:invisibility", "00:00:04");
        App.Answer = async (_, _, response) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(10));
            await FakeApp.Json(response, 200, FakeApp.Success);
        };
        var queue = await StartOnAsync(Base64("long"));
        await Eventually.TrueAsync(async () => !App.Requests.IsEmpty && await CountAsync(queue) == 0, "the end of the long message");
        Assert.Single(App.Requests);
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("//79")]
    public async Task A_message_that_cannot_be_decoded_never_reaches_the_app_and_is_poisoned(string body)
    {
        await StartOnAsync(body);
        await Eventually.TrueAsync(async () => await CountAsync(Queue(name + "-poison")) == 1, "the poison message");
        Assert.Empty(App.Requests);
        Assert.Contains("cannot be decoded", Log.Of(LogLevel.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_test_setting_every_message_is_delivered_twice()
    {
        Folder.Override("localHost:deliverTwice", "true");
        var queue = await StartOnAsync(Base64("twice"));
        await Eventually.TrueAsync(async () => App.Requests.Count == 2 && await CountAsync(queue) == 0, "two deliveries");
    }

    [Fact]
    public async Task A_queue_that_does_not_exist_yet_is_waited_for()
    {
        Folder.QueueFunction("Match", name).Override("extensions:queues:maxPollingInterval", "00:00:00.2");
        var settings = Settings;
        Start(new QueueTrigger(Function("Match"), settings, NewInvoker(settings), Log).ListenAsync);
        await Task.Delay(500);
        await Queue(name).CreateAsync();
        await Queue(name).SendMessageAsync(Base64("late"));
        await Eventually.TrueAsync(() => !App.Requests.IsEmpty, "the message");
    }
}
