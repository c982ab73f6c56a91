using JudicialAid.Azurite;

namespace JudicialAid.TestKit;

/// <summary>
/// The storage emulator for tests: one in-memory Azurite a test process, started on first use and gone with the process. Use it as
/// <c>IClassFixture&lt;AzuriteFixture&gt;</c>; tests keep apart by names from <see cref="UniqueName"/>.
/// </summary>
public sealed class AzuriteFixture
{
    private static readonly Lazy<Task<AzuriteServer>> Shared = new(() => AzuriteServer.StartAsync(new AzuriteServerOptions()));

    /// <summary>The running emulator.</summary>
    public AzuriteServer Server { get; } = Shared.Value.GetAwaiter().GetResult();

    /// <summary>Connection string for blobs, queues and tables.</summary>
    public string ConnectionString => Server.ConnectionString;

    /// <summary>A name no other test uses, valid for a container, queue or table: a prefix and 20 hex digits.</summary>
    public static string UniqueName(string prefix = "t") => prefix + Guid.NewGuid().ToString("N")[..20];
}
