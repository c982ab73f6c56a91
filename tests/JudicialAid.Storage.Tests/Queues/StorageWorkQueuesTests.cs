using Azure.Storage.Queues;
using JudicialAid.TestKit;

namespace JudicialAid.Storage.Tests.Queues;

public sealed class StorageWorkQueuesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Text = """{"work":{"note":"示例"}}""";
    private readonly string _queue = AzuriteFixture.UniqueName("q");
    private readonly StorageWorkQueues _queues = new(new StorageConnections(name => name == "Work" ? azurite.ConnectionString : null).Queues("Work"));

    public Task InitializeAsync() => _queues.EnsureAsync([_queue, _queue + "-poison"], CancellationToken.None);

    public async Task DisposeAsync()
    {
        foreach (var name in new[] { _queue, _queue + "-poison" })
            await Raw(name).DeleteAsync();
    }

    [Fact]
    public async Task A_message_is_base64_as_the_queue_trigger_expects()
    {
        await _queues.SendAsync(_queue, Text, CancellationToken.None);
        var message = (await Raw(_queue).ReceiveMessageAsync()).Value;
        Assert.Equal(Text, System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(message.Body.ToString())));
    }

    [Fact]
    public Task Queues_that_are_there_are_left_alone() => _queues.EnsureAsync([_queue], CancellationToken.None);

    [Fact]
    public async Task Every_poisoned_message_is_handed_over_once_and_gone()
    {
        for (var i = 0; i < 40; i++)
            await _queues.SendAsync(_queue + "-poison", $"{i:00}", CancellationToken.None);
        var taken = new List<string>();
        await _queues.TakePoisonedAsync(_queue, Take(taken), CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"{i:00}"), taken.Order());
        Assert.Equal(0, (await Raw(_queue + "-poison").GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_poisoned_message_stays_until_it_was_handled()
    {
        await _queues.SendAsync(_queue + "-poison", Text, CancellationToken.None);
        await Assert.ThrowsAsync<TimeoutException>(() =>
            _queues.TakePoisonedAsync(_queue, _ => throw new TimeoutException("Storage was away."), CancellationToken.None));
        Assert.Equal(1, (await Raw(_queue + "-poison").GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_queue_without_poison_queue_has_no_poison()
    {
        var taken = new List<string>();
        await _queues.TakePoisonedAsync(AzuriteFixture.UniqueName("q"), Take(taken), CancellationToken.None);
        Assert.Empty(taken);
    }

    private static Func<string, Task> Take(List<string> taken) => message =>
    {
        taken.Add(message);
        return Task.CompletedTask;
    };

    private QueueClient Raw(string name) => new(azurite.ConnectionString, name);
}
