using JudicialAid.Local.Hosting;

namespace JudicialAid.Local.Tests;

/// <summary>What this host cannot run it says at the start, all at once.</summary>
public sealed class AppFolderTests : IDisposable
{
    private readonly AppFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Message() => Assert.Throws<AppFolderException>(() => FunctionDefinition.ReadAll(folder.Root)).Message;

    [Fact]
    public void Every_mistake_is_named_with_its_file()
    {
        folder.QueueFunction("Short", "ab")
            .Function("Bus", new { name = "m", type = "serviceBusTrigger", direction = "in", queueName = "match" })
            .Function("Out", new { name = "m", type = "queueTrigger", direction = "in", queueName = "match" }, new { name = "o", type = "queue", direction = "out", queueName = "next" })
            .Function("Broken", new { name = "m", type = "queueTrigger", direction = "in", queueName = "match" });
        folder.Write(Path.Combine("Broken", "function.json"), "{");
        var message = Message();
        Assert.Contains("Short/function.json: 'ab' is too short", message, StringComparison.Ordinal);
        Assert.Contains("Bus/function.json: serviceBusTrigger is not dispatched by the local host", message, StringComparison.Ordinal);
        Assert.Contains("Out/function.json: the queue binding 'o' is not supported", message, StringComparison.Ordinal);
        Assert.Contains("Broken/function.json is not JSON", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_functions_says_what_to_do() => Assert.Contains("Build the app first", Message(), StringComparison.Ordinal);

    [Fact]
    public void A_disabled_function_is_not_there()
    {
        folder.QueueFunction("Match", "match").QueueFunction("Off", "match");
        folder.Write(Path.Combine("Off", "function.json"), """{"disabled":true,"bindings":[]}""");
        Assert.Equal("Match", Assert.Single(FunctionDefinition.ReadAll(folder.Root)).Name);
    }

    [Fact]
    public void A_setting_named_after_its_path_overrides_host_json()
    {
        folder.Write("host.json", """{"version":"2.0","extensions":{"queues":{"batchSize":4,"visibilityTimeout":"00:00:30"}}}""");
        folder.Override("extensions:queues:visibilityTimeout", "00:00:02");
        var queues = folder.Settings().Queues;
        Assert.Equal((4, TimeSpan.FromSeconds(2), 5), (queues.BatchSize, queues.VisibilityTimeout, queues.MaxDequeueCount));
    }

    [Theory]
    [InlineData("a %Mine% b", "a set b")]
    [InlineData("%Unset%", "")]
    [InlineData("50%", "50%")]
    public void Names_between_percent_signs_are_settings(string text, string expanded)
    {
        folder.With("Mine", "set");
        Assert.Equal(expanded, folder.Settings().Expand(text));
    }
}
