using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using JudicialAid.Azurite;

namespace JudicialAid.Local.Run;

/// <summary>
/// Where a run keeps the emulator's data, its secrets and its ports: a folder of the person's choice, so that a later run goes on, or a
/// temporary one that is deleted at the end.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private const string SecretsFile = "secrets.json";
    private const string PortsFile = "ports.json";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private readonly FileStream held;

    private DataFolder(string path, bool isTemporary, FileStream held)
    {
        Root = path;
        IsTemporary = isTemporary;
        this.held = held;
    }

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>Whether it is deleted at the end.</summary>
    public bool IsTemporary { get; }

    /// <summary>Where the storage emulator keeps its data.</summary>
    public string StorageFolder => Path.Combine(Root, "azurite");

    /// <summary>The host's and the app's log: ids and counts, never people.</summary>
    public string LogFile => Path.Combine(Root, "host.log");

    /// <summary>Where <see cref="Secrets"/> are kept.</summary>
    public string SecretsPath => Path.Combine(Root, SecretsFile);

    /// <summary>Opens or creates the folder; one run at a time.</summary>
    /// <exception cref="RunProblem">Another run has it, or it cannot be written.</exception>
    public static DataFolder Open(string? chosen)
    {
        var path = chosen ?? Path.Combine(Path.GetTempPath(), "judicial-aid-" + Guid.NewGuid().ToString("n"));
        try
        {
            Directory.CreateDirectory(path);
            return new(path, chosen is null, new FileStream(Path.Combine(path, "run.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw RunProblem.Usage($"--data: {path} cannot be used: {refused.Message} Stop the other run that uses it, or choose another folder.");
        }
    }

    /// <summary>The secrets of this folder, made on first use. Readable by this user only.</summary>
    /// <param name="offices">Every one of them gets keys for a handler and an approver.</param>
    public LocalSecrets Secrets(IEnumerable<string> offices)
    {
        var before = Read<LocalSecrets>(SecretsFile);
        var secrets = (before ?? new LocalSecrets(NewSecret(), NewSecret(), [])).WithOffices(offices, NewSecret);
        if (secrets != before)
            Write(SecretsFile, secrets);
        return secrets;
    }

    /// <summary>The ports of the last run; null before the first.</summary>
    public StoragePorts? Ports() => Read<StoragePorts>(PortsFile);

    /// <summary>Keeps the ports: stored addresses name them.</summary>
    public void Keep(StoragePorts ports) => Write(PortsFile, ports);

    /// <inheritdoc/>
    public void Dispose()
    {
        held.Dispose();
        if (IsTemporary)
            Directory.Delete(Root, recursive: true);
    }

    private static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private T? Read<T>(string file) where T : class
    {
        var path = Path.Combine(Root, file);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<T>(File.ReadAllText(path)) : null;
        }
        catch (JsonException)
        {
            throw RunProblem.Usage($"{path} is damaged. Restore it, or start with another --data folder: without it the stored data cannot be read.");
        }
    }

    private void Write<T>(string file, T value)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(Path.Combine(Root, file), options);
        JsonSerializer.Serialize(stream, value, Indented);
    }
}

/// <summary>Ports of the storage emulator on this machine.</summary>
internal sealed record StoragePorts(int Blob, int Queue, int Table)
{
    /// <summary>Whether nobody listens on any of them.</summary>
    [JsonIgnore]
    public bool AreFree => new[] { Blob, Queue, Table }.All(LoopbackPort.IsFree);
}
