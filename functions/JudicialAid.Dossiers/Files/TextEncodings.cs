using System.Text;

namespace JudicialAid.Dossiers.Files;

/// <summary>Tells UTF-8, UTF-16 and GB18030 apart: old systems export GBK, new ones UTF-8, some Windows programs UTF-16.</summary>
internal static class TextEncodings
{
    // One damaged character in so many that are Chinese: chance does not make valid UTF-8 of Chinese in GB18030.
    private const int LostAtMost = 50;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text without its byte order mark, or null when the bytes are no text in any of the encodings.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Try(StrictUtf8, bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Try(new UnicodeEncoding(false, false, true), bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Try(new UnicodeEncoding(true, false, true), bytes[2..]);
        return Utf16WithoutMark(bytes) ?? Try(StrictUtf8, bytes) ?? (DecodeDamaged(bytes) is null ? Try(StrictGb18030(), bytes) : null);
    }

    /// <summary>
    /// The text of a UTF-8 file in which a few bytes are damaged or the last character is cut, with U+FFFD where they were; null when it
    /// is not plainly such a file. Read as GB18030 instead, it would be nonsense that looks like text.
    /// </summary>
    public static string? DecodeDamaged(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        int lost = 0, chinese = 0;
        foreach (var c in text)
        {
            lost += c == '\uFFFD' ? 1 : 0;
            chinese += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
        }

        return lost > 0 && lost * LostAtMost <= chinese && LooksLikeText(text) ? text : null;
    }

    /// <summary>GB18030, lenient: names in a .zip that are not marked as UTF-8.</summary>
    public static Encoding Gb18030 => Encoding.GetEncoding("GB18030");

    private static Encoding StrictGb18030() =>
        Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    // ASCII digits, blanks and line ends have a zero byte beside them; text in the other encodings has none at all.
    private static string? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        // 一 is 4E 00: a few zeros stand on the other side too.
        if (even + odd == 0 || Math.Min(even, odd) * 3 > Math.Max(even, odd))
            return null;
        return Try(new UnicodeEncoding(bigEndian: even > odd, false, true), bytes);
    }

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return LooksLikeText(text) ? text : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Binary data that happens to decode has control characters or private-use ideographs in between.
    private static bool LooksLikeText(string text)
    {
        var odd = 0;
        foreach (var c in text)
        {
            if ((char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f')) || c is >= '\uE000' and <= '\uF8FF' or '\uFFFD')
                odd++;
        }

        return odd * 50 <= text.Length;
    }
}
