using System.Runtime.InteropServices;
using JudicialAid.Dossiers.Files;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace JudicialAid.Dossiers;

/// <summary>
/// The text layer of a PDF by the library PdfPig, in this process: what the Worker build reads with (docs/adr/0005). In the place of
/// PdfReader.Poppler.cs, with the same ends.
/// </summary>
internal static class PdfReader
{
    /// <summary>Reads a PDF within a time.</summary>
    public static Func<ReadOnlyMemory<byte>, PdfPages>? Find(TimeSpan limit) => pdf => Read(pdf, limit);

    // The library cannot be interrupted: a page that takes too long goes on in the background to its end, and no page after it is begun.
    private static PdfPages Read(ReadOnlyMemory<byte> pdf, TimeSpan limit)
    {
        using var time = new CancellationTokenSource(limit);
        var (bytes, inTime) = (Bytes(pdf), time.Token);
        var reading = Task.Run(() => Read(bytes, inTime), CancellationToken.None);
        return reading.Wait(limit) ? reading.Result : PdfPages.Unread(PdfStatus.TooSlow);
    }

    private static PdfPages Read(byte[] pdf, CancellationToken inTime)
    {
        try
        {
            using var document = PdfDocument.Open(pdf, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return Pages(document, inTime);
        }
        catch (PdfDocumentEncryptedException)
        {
            return PdfPages.Unread(PdfStatus.Protected);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The library meets a damaged file with exceptions of every kind.
            return PdfPages.Unread(PdfStatus.Broken);
        }
    }

    private static PdfPages Pages(PdfDocument document, CancellationToken inTime)
    {
        var (pages, characters) = (new List<string>(), 0L);
        // More text than one upload may have is refused however much more it is.
        for (var number = 1; number <= document.NumberOfPages && characters <= FileLimits.MostCharacters; number++)
        {
            if (inTime.IsCancellationRequested)
                return PdfPages.Unread(PdfStatus.TooSlow);
            pages.Add(Text(document, number));
            characters += pages[^1].Length;
        }

        return pages.Count == 0 ? PdfPages.Unread(PdfStatus.Broken) : new PdfPages(PdfStatus.Read, pages);
    }

    // A page that cannot be read is told like one without text: a person reads it, the others are not lost.
    private static string Text(PdfDocument document, int number)
    {
        try
        {
            return Radicals.Fold(ContentOrderTextExtractor.GetText(document.GetPage(number)));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return "";
        }
    }

    private static byte[] Bytes(ReadOnlyMemory<byte> pdf) =>
        MemoryMarshal.TryGetArray(pdf, out var array) && array.Offset == 0 && array.Count == array.Array!.Length ? array.Array : pdf.ToArray();
}
