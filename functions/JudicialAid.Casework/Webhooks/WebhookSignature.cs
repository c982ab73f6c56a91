using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace JudicialAid.Casework;

/// <summary>
/// Signs what the app tells a webhook, so that the receiver knows who sent it and that nothing was changed. The header
/// <see cref="HeaderName"/> holds <c>t=UNIX_SECONDS,v1=HEX</c>, where HEX is the lower-case HMAC-SHA256, under the shared secret (UTF-8),
/// of the UTF-8 bytes of <c>UNIX_SECONDS.BODY</c>. A receiver computes the same over the raw body, compares in constant time, and refuses
/// a time more than five minutes off; a repeat carries the same alert id.
/// </summary>
public static class WebhookSignature
{
    /// <summary>Name of the header.</summary>
    public const string HeaderName = "X-JudicialAid-Signature";

    /// <summary>The header's value for a body sent at a time.</summary>
    /// <param name="secret">Shared secret; at least 16 characters.</param>
    /// <param name="timestamp">When it is sent; whole seconds count.</param>
    /// <param name="body">The body exactly as sent.</param>
    public static string Compute(string secret, DateTimeOffset timestamp, string body)
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(body);
        if (secret.Length < 16)
            throw new ArgumentException("A webhook secret needs at least 16 characters.", nameof(secret));
        var time = timestamp.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        return $"t={time},v1={Convert.ToHexStringLower(hash)}";
    }

    /// <summary>Whether a header belongs to a body and is no older or newer than <paramref name="tolerance"/>; never throws for a bad header.</summary>
    /// <param name="secret">Shared secret.</param>
    /// <param name="header">The header as received.</param>
    /// <param name="body">The raw body as received.</param>
    /// <param name="now">The receiver's time.</param>
    /// <param name="tolerance">How far the clocks may differ.</param>
    public static bool Verify(string secret, string? header, string body, DateTimeOffset now, TimeSpan tolerance)
    {
        if (header is null || !header.StartsWith("t=", StringComparison.Ordinal) || header.IndexOf(',', StringComparison.Ordinal) is var comma && comma < 0)
            return false;
        if (!long.TryParse(header.AsSpan(2, comma - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return false;
        var sent = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return (now - sent).Duration() <= tolerance
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Compute(secret, sent, body)), Encoding.UTF8.GetBytes(header));
    }
}
