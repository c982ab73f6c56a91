using System.Globalization;

namespace JudicialAid.Model;

/// <summary>
/// Tokens of identity numbers under keys that are shared with partner agencies, one key a partner: a list of such tokens says who is in a
/// register to whoever has the same key and the number already, and nothing to anybody else. They are the same tokens as
/// <see cref="Pseudonyms.IdToken"/>, under another key.
/// </summary>
public sealed class PartnerTokens
{
    private readonly List<Pseudonyms> _keys;

    /// <summary>Uses keys of at least 32 bytes; none when there is no such agreement.</summary>
    public PartnerTokens(params IReadOnlyList<byte[]> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        _keys = [.. keys.Select(k => new Pseudonyms(k))];
        Id = _keys.Count == 0 ? null : string.Join('-', _keys.Select(k => k.Token("key-id")[..8]));
    }

    /// <summary>Which keys these are, without saying anything about them; null when there are none.</summary>
    public string? Id { get; }

    /// <summary>The tokens that partners may hold of a number.</summary>
    public IEnumerable<string> Of(IdNumber number) => _keys.Select(k => k.IdToken(number));

    /// <summary>Whether a text is written as a token: 32 hex digits.</summary>
    public static bool IsToken(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 32 && UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
    }
}
