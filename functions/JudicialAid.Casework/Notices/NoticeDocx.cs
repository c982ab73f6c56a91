using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>A notice as a Word document on A4 (sizes after GB/T 9704). The same notice gives the same bytes.</summary>
public static class NoticeDocx
{
    private const string MainContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    // Zip entries carry a time; the earliest one the format knows says "no time".
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of the .docx file.</summary>
    public static byte[] Render(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
            Fill(package.AddNewPart<MainDocumentPart>(MainContentType, "rId1"), notice);
        file.Position = 0;
        return WithoutTimes(file);
    }

    private static void Fill(MainDocumentPart main, Notice notice)
    {
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = DocxStyles.Create();
        main.AddNewPart<HeaderPart>("rId2").Header = DocxFrame.Header(notice.IsSample);
        main.AddNewPart<FooterPart>("rId3").Footer = DocxFrame.Footer();
        var body = new Body(NoticeLayout.Of(notice).SelectMany(Elements));
        body.Append(DocxFrame.Page("rId2", "rId3"));
        main.Document = new Document(body);
    }

    private static IEnumerable<OpenXmlElement> Elements(NoticeBlock block) => block.Kind == BlockKind.Table
        ? [Table(block.Rows), Styled("Gap", "")]
        : [Styled(block.Kind.ToString(), block.Text, block.KeepsWithNext, block.StartsPage)];

    private static Paragraph Styled(string style, string text, bool keepNext = false, bool startsPage = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (keepNext)
            properties.Append(new KeepNext(), new KeepLines());
        if (startsPage)
            properties.Append(new PageBreakBefore());
        var paragraph = new Paragraph(properties);
        if (text.Length > 0)
            paragraph.Append(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        return paragraph;
    }

    private static Table Table(IReadOnlyList<NoticeRow> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "8844", Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(new GridColumn { Width = "3200" }, new GridColumn { Width = "5644" }));
        table.Append(rows.Select(row => new TableRow(
            new TableRowProperties(new CantSplit(), new TableRowHeight { Val = 510, HeightType = HeightRuleValues.AtLeast }),
            Cell("3200", row.Label),
            Cell("5644", row.Value))));
        return table;
    }

    private static TableCell Cell(string width, string text) => new(
        new TableCellProperties(
            new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        Styled("Cell", text));

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "333333" };

    private static byte[] WithoutTimes(MemoryStream file)
    {
        using var result = new MemoryStream();
        using (var source = new ZipArchive(file, ZipArchiveMode.Read))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = NoTime;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return result.ToArray();
    }
}
