using System.Globalization;
using System.Text;

namespace JudicialAid.TestKit;

/// <summary>
/// Small PDFs with a text layer: a font that is not embedded and says what each code means, which is all that reading needs. A page of
/// <see cref="Scan"/> has ink and no text, a page of "" is empty paper.
/// </summary>
public static class SamplePdf
{
    /// <summary>Instead of the text of a page: a picture.</summary>
    public const string Scan = "\u0001scan";

    private const int LineLength = 40;

    /// <summary>The bytes of a PDF with these pages.</summary>
    public static byte[] Of(params string[] pages) => Write(pages, encrypted: false);

    /// <summary>A PDF that opens with a password only.</summary>
    public static byte[] Protected(params string[] pages) => Write(pages, encrypted: true);

    private static byte[] Write(string[] pages, bool encrypted)
    {
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, n) => $"{6 + (2 * n)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>",
            Stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /S def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"),
        ];
        foreach (var page in pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add(Stream(Content(page)));
        }

        return File(objects, encrypted ? "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + new string('1', 64) + "> /U <" + new string('2', 64) + "> >> /ID [<01> <01>]" : "");
    }

    private static string Content(string page)
    {
        if (page == Scan)
            return "0.2 g 80 200 400 450 re f";
        var text = new StringBuilder("BT /F 12 Tf 60 790 Td 18 TL ");
        foreach (var line in page.Split('\n').SelectMany(Wrapped))
            text.Append('<').Append(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line))).Append("> Tj T* ");
        return text.Append("ET").ToString();
    }

    private static IEnumerable<string> Wrapped(string line)
    {
        for (var at = 0; at < line.Length || at == 0; at += LineLength)
            yield return line[at..Math.Min(line.Length, at + LineLength)];
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] File(List<string> objects, string trailer)
    {
        var (file, offsets) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var written in objects)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{written}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
