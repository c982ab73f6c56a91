using System.Text;
using Azure.Storage.Queues;
using JudicialAid.Local.Hosting;
using JudicialAid.TestKit;

namespace JudicialAid.Local.Tests;

/// <summary>What the trigger tests share: the emulator, an app in the same process, and listeners that end with the test.</summary>
public abstract class TriggerTestBase(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly CancellationTokenSource stopping = new();
    private readonly HttpClient http = Invoker.CreateClient();
    private readonly List<Task> listeners = [];

    private protected AppFolder Folder { get; } = new();

    private protected FakeApp App { get; private set; } = null!;

    private protected ListLog Log { get; } = new();

    private protected string ConnectionString => azurite.ConnectionString;

    public virtual async Task InitializeAsync()
    {
        // A host of its own for each test: receipts and timer status are kept by host id.
        Folder.With("AzureFunctionsWebHost__hostid", AzuriteFixture.UniqueName("host"));
        App = await FakeApp.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        await App.DisposeAsync();
        Folder.Dispose();
        http.Dispose();
        stopping.Dispose();
    }

    private protected HostSettings Settings => Folder.Settings(ConnectionString);

    private protected Invoker NewInvoker(HostSettings settings) => new(http, App, settings, new HostActivity(), TimeProvider.System, Log);

    private protected FunctionDefinition Function(string name) => FunctionDefinition.ReadAll(Folder.Root).Single(function => function.Name == name);

    private protected void Start(Func<CancellationToken, Task> listen) => listeners.Add(Task.Run(() => listen(stopping.Token)));

    private protected async Task StopAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(listeners);
    }

    private protected QueueClient Queue(string name) => new(ConnectionString, name);

    private protected static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private protected static async Task<int> CountAsync(QueueClient queue) =>
        await queue.ExistsAsync() ? (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount : 0;
}
