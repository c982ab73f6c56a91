using System.Text;

namespace JudicialAid.Standards.Reading;

/// <summary>
/// Text that a person wrote with an editor. Bytes of another encoding (GBK, which the editor of Windows calls ANSI, or UTF-16) are refused:
/// read as UTF-8 they would become words that nobody wrote.
/// </summary>
public static class Utf8Text
{
    /// <summary>What to do about it (zh-CN).</summary>
    public const string Fix = "请用记事本打开该文件，选“文件”“另存为”，在“编码”中选“UTF-8”，保存后再试。";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without a byte order mark; null, with the place of the first byte that does not fit, when it is not in UTF-8.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fault">Line and column from 1; null when there is none.</param>
    public static string? Of(ReadOnlySpan<byte> bytes, out (int Line, int Column)? fault)
    {
        fault = null;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var zero = bytes.IndexOf((byte)0);
        try
        {
            if (zero < 0)
                return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            zero = e.Index;
        }

        var before = bytes[..zero];
        fault = (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
        return null;
    }
}
