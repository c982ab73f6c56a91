namespace JudicialAid.Functions.Hosting;

/// <summary>
/// Takes a JSON text piece by piece and keeps it, with every string longer than <see cref="LongestKept"/> bytes emptied.
/// </summary>
/// <remarks>
/// The host sends a blob function the whole blob in base64, 134 MB for a blob of 100 MB, in front of the metadata that says which
/// blob it is. The content is of no use: the function reads the blob itself. A <see cref="System.Text.Json.Utf8JsonReader"/> cannot
/// pass over a string that is longer than its buffer, so the strings are cut before it sees them.
/// </remarks>
internal sealed class LongStringFilter
{
    /// <summary>Bytes; metadata is far shorter (a blob name has at most 1,024 characters, all user metadata 8 KB).</summary>
    public const int LongestKept = 64 * 1024;

    /// <summary>Bytes kept of a whole text; the rest of a blob's envelope is a few kilobytes.</summary>
    public const int MostKept = 1024 * 1024;

    private byte[] kept = new byte[4 * 1024];
    private int length;
    private bool inString;
    private bool escaped;
    private bool cutting;
    private int stringStart;

    /// <summary>What was kept.</summary>
    public ReadOnlyMemory<byte> Kept => kept.AsMemory(0, length);

    /// <summary>Takes the next piece, which may begin and end anywhere.</summary>
    public void Add(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty)
            piece = piece[(inString ? AddString(piece) : AddStructure(piece))..];
        if (length > MostKept)
            throw new InvalidDataException($"An invocation without its blob is longer than {MostKept} bytes.");
    }

    private int AddStructure(ReadOnlySpan<byte> piece)
    {
        var quote = piece.IndexOf((byte)'"');
        var count = quote < 0 ? piece.Length : quote + 1;
        Keep(piece[..count]);
        (inString, cutting, stringStart) = (quote >= 0, false, length);
        return count;
    }

    private int AddString(ReadOnlySpan<byte> piece)
    {
        if (escaped)
        {
            escaped = false;
            KeepOfString(piece[..1]);
            return 1;
        }

        var stop = piece.IndexOfAny((byte)'"', (byte)'\\');
        if (stop < 0)
        {
            KeepOfString(piece);
            return piece.Length;
        }

        KeepOfString(piece[..stop]);
        inString = piece[stop] != '"';
        escaped = inString;
        if (inString)
            KeepOfString(piece[stop..(stop + 1)]);
        else
            Keep(piece[stop..(stop + 1)]);
        return stop + 1;
    }

    private void KeepOfString(ReadOnlySpan<byte> bytes)
    {
        cutting = cutting || length - stringStart + bytes.Length > LongestKept;
        if (cutting)
            length = stringStart;
        else
            Keep(bytes);
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (length + bytes.Length > kept.Length)
            Array.Resize(ref kept, Math.Max(2 * kept.Length, length + bytes.Length));
        bytes.CopyTo(kept.AsSpan(length));
        length += bytes.Length;
    }
}
