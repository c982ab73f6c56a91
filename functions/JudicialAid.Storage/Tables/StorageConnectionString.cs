namespace JudicialAid.Storage.Tables;

/// <summary>A storage connection string, as far as tables need it.</summary>
/// <param name="Account">Account name.</param>
/// <param name="Key">Account key.</param>
/// <param name="TableEndpoint">Table endpoint.</param>
internal sealed record StorageConnectionString(string Account, byte[] Key, Uri TableEndpoint)
{
    // The account and key that every storage emulator has and everybody knows; no secret.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Reads one; the message of a refusal never contains the string.</summary>
    public static StorageConnectionString Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('=', 2))
            .Where(p => p.Length == 2)
            .DistinctBy(p => p[0].Trim(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(p => p[0].Trim(), p => p[1].Trim(), StringComparer.OrdinalIgnoreCase);
        if (string.Equals(parts.GetValueOrDefault("UseDevelopmentStorage"), "true", StringComparison.OrdinalIgnoreCase))
            return new(EmulatorAccount, Convert.FromBase64String(EmulatorKey), new Uri($"http://127.0.0.1:10002/{EmulatorAccount}"));
        if (!parts.TryGetValue("AccountName", out var account) || !parts.TryGetValue("AccountKey", out var key))
            throw new FormatException("A storage connection string needs AccountName and AccountKey. Copy it whole from the storage account (Access keys).");
        var endpoint = parts.TryGetValue("TableEndpoint", out var stated)
            ? stated
            : $"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        return new(account, DecodeKey(key), new Uri(endpoint));
    }

    private static byte[] DecodeKey(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            throw new FormatException("AccountKey of a storage connection string is not base64. Copy it whole from the storage account (Access keys).");
        }
    }
}
