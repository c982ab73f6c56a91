namespace JudicialAid.Dossiers.Files;

/// <summary>First bytes of file formats: what a file is, whatever its name says.</summary>
internal static class Signatures
{
    /// <summary>How many bytes tell.</summary>
    public const int Length = 8;

    private static readonly byte[][] Binary =
    [
        [0x50, 0x4B, 0x03, 0x04], // zip, docx, xlsx
        [0xD0, 0xCF, 0x11, 0xE0], // OLE: doc, xls, encrypted Office files
        [0x25, 0x50, 0x44, 0x46], // PDF
        [0x89, 0x50, 0x4E, 0x47], // PNG
        [0xFF, 0xD8, 0xFF],       // JPEG
        [0x52, 0x61, 0x72, 0x21], // RAR
        [0x37, 0x7A, 0xBC, 0xAF], // 7z
        [0x1F, 0x8B],             // gzip
        [0x4D, 0x5A],             // Windows program
        [0x7F, 0x45, 0x4C, 0x46], // Linux program
        [0x49, 0x49, 0x2A, 0x00], // TIFF
        [0x4D, 0x4D, 0x00, 0x2A], // TIFF, big-endian
    ];

    /// <summary>Whether the bytes belong to a known format that is no plain text.</summary>
    public static bool IsKnownBinary(ReadOnlySpan<byte> bytes)
    {
        foreach (var signature in Binary)
        {
            if (bytes.StartsWith(signature))
                return true;
        }

        return false;
    }

    /// <summary>Whether it is a zip container; an empty one has only its end.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Binary[0]) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <summary>Whether it is an OLE container: a .docx that is one is encrypted or an old .doc.</summary>
    public static bool IsOle(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Binary[1]);

    /// <summary>Whether it is a PDF.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Binary[2]);

    /// <summary>Whether it is a picture that text can be recognised in: PNG, JPEG, TIFF.</summary>
    public static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Binary[3]) || bytes.StartsWith(Binary[4]) || bytes.StartsWith(Binary[10]) || bytes.StartsWith(Binary[11]);
}
