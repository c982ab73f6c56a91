using System.Text.Json;

namespace JudicialAid.Contracts.Tests;

public sealed class FunctionContractTests
{
    /// <summary>Set by <c>.ci/worker-restore</c> where the Worker build could be made: its <c>functions.metadata</c> is then what is compared.</summary>
    private static readonly string? WorkersMetadata = Environment.GetEnvironmentVariable("FUNCTIONS_METADATA");

    [Fact]
    public void The_build_says_of_its_functions_what_the_table_says()
    {
        var emitted = WorkersMetadata is { Length: > 0 } file ? EmittedFunctions.OfMetadata(file) : EmittedFunctions.OfFolder(Repository.BuiltApp);
        Assert.Equal(ContractTable.Functions.Order(StringComparer.Ordinal), emitted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Host_json_starts_the_app_as_a_custom_handler_and_forwards_requests()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.BuiltApp, "host.json")));
        var handler = host.RootElement.GetProperty("customHandler");
        var executable = handler.GetProperty("description").GetProperty("defaultExecutablePath").GetString()!;

        Assert.True(File.Exists(Path.Combine(Repository.BuiltApp, executable)));
        Assert.True(handler.GetProperty("enableForwardingHttpRequest").GetBoolean());
        Assert.Equal("[4.*, 5.0.0)", host.RootElement.GetProperty("extensionBundle").GetProperty("version").GetString());
    }

    [Fact]
    public void A_failed_message_waits_before_it_is_tried_again()
    {
        // With the host's default of no wait, five tries are over within a second and every short fault poisons.
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.App, "host.json")));
        var queues = host.RootElement.GetProperty("extensions").GetProperty("queues");

        Assert.Equal(("00:00:30", 5), (queues.GetProperty("visibilityTimeout").GetString(), queues.GetProperty("maxDequeueCount").GetInt32()));
        Assert.False(host.RootElement.TryGetProperty("retry", out _), "A host-wide retry would multiply with the queue's own.");
    }

    [Fact]
    public void The_worker_s_host_json_holds_nothing_of_a_custom_handler()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.App, "host.json")));
        Assert.False(host.RootElement.TryGetProperty("customHandler", out _) || host.RootElement.TryGetProperty("extensionBundle", out _));
    }
}
