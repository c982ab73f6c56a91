using System.Security.Cryptography;
using Azure.Core;
using Azure.Security.KeyVault.Secrets;
using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>
/// The secrets that protect people: one key makes ids, one makes lookup tokens (HMAC-SHA256), one seals records (AES-256-GCM). Never
/// logged, never committed. The seal key is rotated by adding a version beside the earlier ones, the token key by way of
/// <see cref="OtherToken"/>; the key of ids is not rotated.
/// </summary>
/// <param name="Pseudonym">32 bytes: ids, and tokens where there is no <see cref="Token"/>.</param>
/// <param name="Seal">32 bytes.</param>
public sealed record DataKeys(byte[] Pseudonym, byte[] Seal)
{
    private const int KeyBytes = 32;
    private const string FileName = "keys";
    private const string TokenName = "token";
    private const string OtherTokenName = "token-other";

    /// <summary>Version of <see cref="Seal"/>, from 1: it stands before everything that is sealed.</summary>
    public byte SealVersion { get; init; } = 1;

    /// <summary>Seal keys of before, by version: what was sealed with them can be read, nothing is sealed with them any more.</summary>
    public IReadOnlyDictionary<byte, byte[]> EarlierSeals { get; init; } = new Dictionary<byte, byte[]>();

    /// <summary>The key of lookup tokens, 32 bytes; null where the key of ids makes them.</summary>
    public byte[]? Token { get; init; }

    /// <summary>During a rotation the other key of tokens: the next one, or the one of before.</summary>
    public byte[]? OtherToken { get; init; }

    /// <summary>Keys shared with partners for lists of tokens, 32 bytes each.</summary>
    public IReadOnlyList<byte[]> Exchange { get; init; } = [];

    /// <summary>The keys of lookup tokens.</summary>
    public TokenKeys Tokens => new(Pseudonym, Token, OtherToken);

    /// <summary>The seal key of a version; null when it is not known.</summary>
    public byte[]? SealOf(byte version) => version == SealVersion ? Seal : EarlierSeals.GetValueOrDefault(version);

    /// <summary>
    /// From the settings `Keys:Pseudonym` and `Keys:Seal` (base64; Key Vault references in Azure), else from the Key Vault of
    /// `Keys:VaultUri` (secrets `judicial-aid-pseudonym`, `judicial-aid-seal`), else from the folder `Keys:Folder`, where they are made
    /// once. The keys of tokens are `Keys:Token` and `Keys:TokenOther`, the secrets `judicial-aid-token` and `judicial-aid-token-other`, or
    /// the files `token` and `token-other`; those shared with partners are `Keys:Exchange:0` and so on. None of these need be there. Throws <see cref="InvalidOperationException"/> that says what to set when there is none of these.
    /// </summary>
    public static DataKeys Load(Func<string, string?> setting, Func<TokenCredential> identity)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(identity);
        return LoadAll(setting, identity) with { Exchange = [.. Shared(setting)] };
    }

    private static IEnumerable<byte[]> Shared(Func<string, string?> setting)
    {
        for (var i = 0; setting($"Keys:Exchange:{i}") is { Length: > 0 } text; i++)
            yield return Decode(text, $"Keys__Exchange__{i}");
    }

    private static DataKeys LoadAll(Func<string, string?> setting, Func<TokenCredential> identity)
    {
        if (setting("Keys:Pseudonym") is { Length: > 0 } pseudonym && setting("Keys:Seal") is { Length: > 0 } seal)
            return WithSeals(Decode(pseudonym, "Keys__Pseudonym"), version =>
                setting(version == 1 ? "Keys:Seal" : $"Keys:Seal{version}") is { Length: > 0 } text ? Decode(text, version == 1 ? "Keys__Seal" : $"Keys__Seal{version}") : null)
                .WithTokens(Optional("Keys:Token"), Optional("Keys:TokenOther"));
        if (setting("Keys:VaultUri") is { Length: > 0 } vault)
            return FromVault(new SecretClient(new Uri(vault), identity()));
        if (setting("Keys:Folder") is { Length: > 0 } folder)
            return FromFolder(folder);
        throw new InvalidOperationException("No data keys: set Keys__Pseudonym and Keys__Seal (32 bytes, base64), or Keys__VaultUri, or Keys__Folder for local use.");

        byte[]? Optional(string name) => setting(name) is { Length: > 0 } text ? Decode(text, name.Replace(":", "__", StringComparison.Ordinal)) : null;
    }

    /// <summary>Keys of a local data folder, made on first use; two processes at once get the same ones.</summary>
    public static DataKeys FromFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            Create(path);
        var bytes = File.ReadAllBytes(path);
        // The token key, then the seal keys: rotating is appending 32 bytes.
        return bytes.Length >= 2 * KeyBytes && bytes.Length % KeyBytes == 0
            ? WithSeals(bytes[..KeyBytes], version => version * KeyBytes < bytes.Length ? bytes.AsSpan(version * KeyBytes, KeyBytes).ToArray() : null)
                .WithTokens(TokenFile(folder, TokenName), TokenFile(folder, OtherTokenName))
            : throw new InvalidOperationException($"The key file {FileName} in the data folder is damaged. Restore it: without it the data of this folder cannot be read.");
    }

    private static byte[]? TokenFile(string folder, string name) => Path.Combine(folder, name) is var path && !File.Exists(path) ? null
        : File.ReadAllBytes(path) is { Length: KeyBytes } key ? key
        : throw new InvalidOperationException($"The key file {name} in the data folder must hold 32 bytes.");

    // Under a lock: moving without overwriting is a look and then a move on some file systems, and two could do both at once.
    private static void Create(string path)
    {
        using var held = Lock(path + ".lock");
        if (File.Exists(path))
            return;
        var draft = path + ".draft";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(2 * KeyBytes));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path);
    }

    // The lock file stays: deleting it would let a third process lock a new file of the same name.
    private static FileStream Lock(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                Thread.Sleep(LockPoll);
            }
        }
    }

    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(20);

    /// <summary>Keys of a Key Vault, as base64 secrets.</summary>
    internal static DataKeys FromVault(SecretClient vault) => WithSeals(
        Decode(vault.GetSecret("judicial-aid-pseudonym").Value.Value, "judicial-aid-pseudonym"),
        version => version == 1 ? Decode(vault.GetSecret("judicial-aid-seal").Value.Value, "judicial-aid-seal") : FindSecret(vault, $"judicial-aid-seal{version}"))
        .WithTokens(FindSecret(vault, "judicial-aid-" + TokenName), FindSecret(vault, "judicial-aid-" + OtherTokenName));

    private DataKeys WithTokens(byte[]? current, byte[]? other) => this with { Token = current, OtherToken = other };

    // A rotation adds the next version and takes none away; the highest one seals.
    private static DataKeys WithSeals(byte[] pseudonym, Func<byte, byte[]?> seal)
    {
        var seals = new Dictionary<byte, byte[]>();
        for (byte version = 1; seal(version) is { } key; version++)
            seals.Add(version, key);
        var newest = (byte)seals.Count;
        return new DataKeys(pseudonym, seals[newest]) { SealVersion = newest, EarlierSeals = seals };
    }

    private static byte[]? FindSecret(SecretClient vault, string name)
    {
        try
        {
            return Decode(vault.GetSecret(name).Value.Value, name);
        }
        catch (Azure.RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private static byte[] Decode(string base64, string name)
    {
        var key = new byte[KeyBytes + 1];
        return Convert.TryFromBase64String(base64, key, out var length) && length == KeyBytes
            ? key[..KeyBytes]
            : throw new InvalidOperationException($"The key {name} must be 32 bytes in base64.");
    }
}
