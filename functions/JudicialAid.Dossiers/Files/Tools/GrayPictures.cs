namespace JudicialAid.Dossiers;

/// <summary>Pictures in the portable graymap format (P5), one after the other, as pdftoppm writes the pages of a PDF.</summary>
internal static class GrayPictures
{
    // Ink, a stamp or a pencil line is darker than this even at 10 dots an inch; paper with a scanner's dust is not.
    private const byte Ink = 225;

    /// <summary>The numbers, from 0, of the pictures that are empty paper. Stops where the bytes are no such pictures.</summary>
    public static List<int> Blank(ReadOnlySpan<byte> bytes)
    {
        var blank = new List<int>();
        for (var number = 0; Header(ref bytes) is { } size && size <= bytes.Length; number++)
        {
            if (bytes[..size].IndexOfAnyInRange((byte)0, Ink) < 0)
                blank.Add(number);
            bytes = bytes[size..];
        }

        return blank;
    }

    // "P5 width height 255" and one white space; the number of pixels, or null.
    private static int? Header(ref ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("P5"u8))
            return null;
        bytes = bytes[2..];
        if (Number(ref bytes) is not { } width || Number(ref bytes) is not { } height || Number(ref bytes) is null || bytes.IsEmpty)
            return null;
        bytes = bytes[1..];
        return width * height;
    }

    private static int? Number(ref ReadOnlySpan<byte> bytes)
    {
        var start = bytes.IndexOfAnyInRange((byte)'0', (byte)'9');
        if (start < 0)
            return null;
        var rest = bytes[start..];
        var length = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (length is < 1 or > 5)
            return null;
        var number = int.Parse(rest[..length], System.Globalization.CultureInfo.InvariantCulture);
        bytes = rest[length..];
        return number;
    }
}
