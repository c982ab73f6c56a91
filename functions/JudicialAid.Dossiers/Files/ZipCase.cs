using System.IO.Compression;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Files;

/// <summary>
/// The files of a .zip, one after the other, each unpacked in memory only and let go before the next. The whole archive is refused
/// when it tries something: paths out of it, links, or unpacking beyond the limits.
/// </summary>
internal sealed class ZipCase(string uploadId, long archiveBytes, TextTools tools)
{
    private Finding? _refused;
    private long _unpacked;
    private long _characters;
    private int _entries;

    /// <summary>Reads all files; they come sorted by name, so that the order of packing does not matter.</summary>
    public static IReadOnlyList<FileText> Read(string uploadId, Stream content, TextTools tools)
    {
        var reader = new ZipCase(uploadId, content.Length, tools);
        var files = reader.ReadArchive(content, uploadId, depth: 1);
        return reader._refused is { } finding ? [FileText.Rejected(finding)] : files;
    }

    private List<FileText> ReadArchive(Stream content, string place, int depth)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, TextEncodings.Gb18030);
            var entries = ZipEntries.Wanted(zip);
            _entries += entries.Count;
            _refused = depth > FileLimits.DeepestZip ? FileFindings.ZipNested(uploadId)
                : _entries > FileLimits.MostEntries ? FileFindings.ZipTooMany(uploadId)
                : zip.Entries.Any(ZipEntries.IsTrick) ? FileFindings.ZipPath(uploadId)
                : entries.Sum(e => Math.Min(e.Length, FileLimits.LargestUnpacked)) > FileLimits.LargestUnpacked ? FileFindings.ZipBomb(uploadId)
                : null;
            return _refused is null ? ReadEntries(zip, entries, place, depth) : [];
        }
        catch (Exception e) when (OfficePackage.IsDamage(e))
        {
            return [FileText.Rejected(FileFindings.Broken(place))];
        }
    }

    // In the order of packing, for a stream that fetches its bytes from afar should go forward; numbered and handed back by name.
    private List<FileText> ReadEntries(ZipArchive zip, List<ZipArchiveEntry> byName, string place, int depth)
    {
        var numbers = byName.Select((entry, n) => (entry, n)).ToDictionary(x => x.entry, x => x.n);
        var files = new List<FileText>[byName.Count];
        foreach (var entry in zip.Entries.Where(numbers.ContainsKey))
        {
            var number = numbers[entry];
            files[number] = [.. ReadEntry(entry, $"{place}/{number + 1}", depth).Select(f => f.Tell(finding => FileFindings.InZip(finding, number + 1, ZipEntries.Extension(entry), entry.Length)))];
            _characters += files[number].Sum(f => (long)f.Text.Length);
            if (_characters > FileLimits.MostCharacters)
                _refused ??= FileFindings.TooMuchText(uploadId);
            if (_refused is not null)
                return [];
        }

        return [.. files.SelectMany(f => f)];
    }

    private List<FileText> ReadEntry(ZipArchiveEntry entry, string place, int depth)
    {
        if (Unpack(entry, place, out var finding) is not { } content)
            return [FileText.Rejected(finding!)];
        var extension = ZipEntries.Extension(entry);
        using var stream = new MemoryStream(content, 0, content.Length, writable: false, publiclyVisible: true);
        return extension == "zip" && Signatures.IsZip(content) ? ReadArchive(stream, place, depth + 1) : [SingleFile.Read(place, extension, stream, tools)];
    }

    // Counts what really comes out: the sizes that an archive states about itself may be lies.
    private byte[]? Unpack(ZipArchiveEntry entry, string place, out Finding? finding)
    {
        finding = entry.IsEncrypted ? FileFindings.Protected(place) : entry.Length > FileLimits.LargestEntry ? FileFindings.TooLarge(place) : null;
        if (finding is not null)
            return null;
        try
        {
            using var stream = entry.Open();
            var content = new byte[entry.Length];
            var read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            _unpacked += read;
            if (_unpacked > FileLimits.LargestUnpacked || (_unpacked > FileLimits.RatioMatters && _unpacked / FileLimits.HighestRatio > archiveBytes))
                _refused = FileFindings.ZipBomb(uploadId);
            finding = read == content.Length && stream.ReadByte() < 0 ? null : FileFindings.Broken(place);
            return finding is null ? content : null;
        }
        catch (Exception e) when (OfficePackage.IsDamage(e))
        {
            finding = FileFindings.Broken(place);
            return null;
        }
    }
}
