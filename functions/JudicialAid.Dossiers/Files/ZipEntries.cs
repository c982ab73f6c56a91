using System.IO.Compression;

namespace JudicialAid.Dossiers.Files;

/// <summary>What the names in a .zip say.</summary>
internal static class ZipEntries
{
    private const int UnixLink = 0xA000;
    private const int UnixKind = 0xF000;

    // What operating systems leave behind.
    private static readonly string[] Litter = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>The files worth reading, by name.</summary>
    public static List<ZipArchiveEntry> Wanted(ZipArchive zip) =>
        [.. zip.Entries.Where(e => e.Name.Length > 0 && !IsLitter(e)).OrderBy(e => e.FullName, StringComparer.Ordinal)];

    /// <summary>Whether the name leads out of the archive, or the entry is a link. Nothing is written to disk here, but who packs so means harm.</summary>
    public static bool IsTrick(ZipArchiveEntry entry)
    {
        var name = entry.FullName.Replace('\\', '/');
        return name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal)
            || name.Split('/').Contains("..") || ((entry.ExternalAttributes >> 16) & UnixKind) == UnixLink;
    }

    /// <summary>Lower-case extension without the dot; "" when there is none, or one too long to repeat in a message.</summary>
    public static string Extension(ZipArchiveEntry entry)
    {
        var extension = Path.GetExtension(entry.Name).TrimStart('.').ToLowerInvariant();
        return extension.Length <= 8 && extension.All(char.IsAsciiLetterOrDigit) ? extension : "";
    }

    private static bool IsLitter(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) || Litter.Contains(entry.Name, StringComparer.OrdinalIgnoreCase) || entry.Name.StartsWith("~$", StringComparison.Ordinal);
}
