namespace JudicialAid.Dossiers.Files;

/// <summary>
/// What is too much for a dossier. Each limit ends in a finding of its own (docs/findings), never in an exhausted machine: the largest
/// .zip is read within 300 MB.
/// </summary>
internal static class FileLimits
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Bytes of an upload; the door takes no more either (the Functions host has this limit).</summary>
    public const int LargestFile = 100 * Megabyte;

    /// <summary>Bytes of a file that is text itself: .txt, .html, .json, .xml. A thousand pages are 3 MB.</summary>
    public const int LargestTextFile = 20 * Megabyte;

    /// <summary>Unpacked bytes of one part of a .docx or .xlsx.</summary>
    public const int LargestPart = 64 * Megabyte;

    /// <summary>Unpacked bytes of one file in a .zip.</summary>
    public const int LargestEntry = 64 * Megabyte;

    /// <summary>Unpacked bytes of a .zip with all that lies in it.</summary>
    public const long LargestUnpacked = 1024L * Megabyte;

    /// <summary>How often a file may unpack to its own size; text packs ten to one, a bomb a thousand to one.</summary>
    public const int HighestRatio = 200;

    /// <summary>Below this many unpacked bytes the ratio is of no interest.</summary>
    public const int RatioMatters = 4 * Megabyte;

    /// <summary>Files in a .zip, those of zips inside it included.</summary>
    public const int MostEntries = 1000;

    /// <summary>A .zip may hold a .zip, but that none.</summary>
    public const int DeepestZip = 2;

    /// <summary>Characters of text in one upload, some 10,000 pages.</summary>
    public const int MostCharacters = 10_000_000;

    /// <summary>Rows read from one .xlsx.</summary>
    public const int MostRows = 20_000;

    /// <summary>Pages of one file whose text is recognised from the picture; it takes a second or two each.</summary>
    public const int MostRecognisedPages = 100;
}
