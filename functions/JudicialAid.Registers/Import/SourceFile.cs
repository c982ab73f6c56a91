using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>Chooses how a file is read: by what its first bytes say, then by its extension, for agencies rename files.</summary>
internal static class SourceFile
{
    private const int HeadBytes = 64 * 1024;

    /// <summary>The tables of the file, or null when it is of no kind that can be read.</summary>
    public static IEnumerable<SourceTable>? Open(Stream content, string extension, RegisterDefinition definition)
    {
        var head = new byte[HeadBytes];
        var length = content.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        Array.Resize(ref head, length);
        if (head.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return Workbook.Tables(Seekable(head, content));
        var isText = extension.TrimStart('.').ToUpperInvariant() is "CSV" or "TXT" or "TSV";
        return isText && !IsForeign(head) ? [new SourceTable(null, DelimitedText.Records(head, content, definition))] : null;
    }

    // The old Office container (xls, or xlsx under a password) and PDF under a .csv name.
    private static bool IsForeign(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || head.StartsWith("%PDF"u8);

    // A zip is read from its end.
    private static Stream Seekable(byte[] head, Stream content)
    {
        if (content.CanSeek)
        {
            content.Seek(-head.Length, SeekOrigin.Current);
            return content;
        }

        var copy = new MemoryStream();
        copy.Write(head);
        content.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }
}
