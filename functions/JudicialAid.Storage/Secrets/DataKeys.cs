using System.Security.Cryptography;
using Azure.Core;
using Azure.Security.KeyVault.Secrets;

namespace JudicialAid.Storage;

/// <summary>
/// The two secrets that protect people: one key makes ids and lookup tokens (HMAC-SHA256), one seals records (AES-256-GCM). Never
/// logged, never committed.
/// </summary>
/// <param name="Pseudonym">32 bytes.</param>
/// <param name="Seal">32 bytes.</param>
public sealed record DataKeys(byte[] Pseudonym, byte[] Seal)
{
    private const int KeyBytes = 32;
    private const string FileName = "keys";

    /// <summary>
    /// From the settings `Keys:Pseudonym` and `Keys:Seal` (base64; Key Vault references in Azure), else from the Key Vault of
    /// `Keys:VaultUri` (secrets `judicial-aid-pseudonym`, `judicial-aid-seal`), else from the folder `Keys:Folder`, where they are made
    /// once. Throws <see cref="InvalidOperationException"/> that says what to set when there is none of these.
    /// </summary>
    public static DataKeys Load(Func<string, string?> setting, Func<TokenCredential> identity)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(identity);
        if (setting("Keys:Pseudonym") is { Length: > 0 } pseudonym && setting("Keys:Seal") is { Length: > 0 } seal)
            return new DataKeys(Decode(pseudonym, "Keys__Pseudonym"), Decode(seal, "Keys__Seal"));
        if (setting("Keys:VaultUri") is { Length: > 0 } vault)
            return FromVault(new SecretClient(new Uri(vault), identity()));
        if (setting("Keys:Folder") is { Length: > 0 } folder)
            return FromFolder(folder);
        throw new InvalidOperationException("No data keys: set Keys__Pseudonym and Keys__Seal (32 bytes, base64), or Keys__VaultUri, or Keys__Folder for local use.");
    }

    /// <summary>Keys of a local data folder, made on first use; two processes at once get the same ones.</summary>
    public static DataKeys FromFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            Create(path);
        var bytes = File.ReadAllBytes(path);
        return bytes.Length == 2 * KeyBytes
            ? new DataKeys(bytes[..KeyBytes], bytes[KeyBytes..])
            : throw new InvalidOperationException($"The key file {FileName} in the data folder is damaged. Restore it: without it the data of this folder cannot be read.");
    }

    private static void Create(string path)
    {
        var draft = path + "." + Guid.NewGuid().ToString("N");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(2 * KeyBytes));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first: its keys are the keys.
            File.Delete(draft);
        }
    }

    /// <summary>Keys of a Key Vault, as base64 secrets.</summary>
    internal static DataKeys FromVault(SecretClient vault) => new(
        Decode(vault.GetSecret("judicial-aid-pseudonym").Value.Value, "judicial-aid-pseudonym"),
        Decode(vault.GetSecret("judicial-aid-seal").Value.Value, "judicial-aid-seal"));

    private static byte[] Decode(string base64, string name)
    {
        var key = new byte[KeyBytes + 1];
        return Convert.TryFromBase64String(base64, key, out var length) && length == KeyBytes
            ? key[..KeyBytes]
            : throw new InvalidOperationException($"The key {name} must be 32 bytes in base64.");
    }
}
