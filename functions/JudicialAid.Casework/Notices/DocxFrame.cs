using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Office = DocumentFormat.OpenXml.Vml.Office;
using Vml = DocumentFormat.OpenXml.Vml;

namespace JudicialAid.Casework;

/// <summary>Page size, margins, page number, and the mark across every page of a sample.</summary>
internal static class DocxFrame
{
    private const string TextShapeId = "_x0000_t136";

    private static readonly string[] TextShapeFormulas =
    [
        "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0", "if @0 21600 @1",
        "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7", "sum @6 0 @5",
    ];

    // A4; margins of 32, 26, 30 and 28 mm in twentieths of a point: GB/T 9704's text width, a little more height, so that a usual letter
    // takes two pages.
    public static SectionProperties Page(string headerId, string footerId) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = headerId },
        new FooterReference { Type = HeaderFooterValues.Default, Id = footerId },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1814, Right = 1474, Bottom = 1701, Left = 1587, Header = 851, Footer = 992, Gutter = 0 });

    /// <summary>The mark hangs in the header: so it is on every page, behind the text.</summary>
    public static Header Header(bool isSample)
    {
        var paragraph = new Paragraph();
        if (isSample)
            paragraph.Append(new Run(new Picture(TextShapeType(), MarkShape())));
        return new Header(paragraph);
    }

    /// <summary>— 1 —</summary>
    public static Footer Footer() => new(new Paragraph(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        Small("— "),
        new SimpleField(Small("1")) { Instruction = "PAGE" },
        Small(" —")));

    private static Run Small(string text) => new(
        new RunProperties(new RunFonts { Ascii = "SimSun", HighAnsi = "SimSun", EastAsia = "宋体" }, new FontSize { Val = "28" }),
        new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Vml.Shape MarkShape() => new(
        new Vml.Fill { Opacity = ".5" },
        new Vml.TextPath { Style = "font-family:\"黑体\";font-size:1pt;font-weight:bold", String = NoticeLayout.SampleMark, On = true, FitShape = true })
    {
        Id = "SampleMark",
        Type = "#" + TextShapeId,
        Style = "position:absolute;margin-left:0;margin-top:0;width:380pt;height:150pt;rotation:328;z-index:-251658752;"
            + "mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin",
        FillColor = "#efc4cb",
        Stroked = false,
    };

    // The preset "plain text" shape (spt 136) as every word processor knows it; Word draws no text on a path without it.
    private static Vml.Shapetype TextShapeType() => new(
        new Vml.Formulas(TextShapeFormulas.Select(equation => new Vml.Formula { Equation = equation })),
        new Vml.Path
        {
            AllowTextPath = true,
            ConnectionPointType = Office.ConnectValues.Custom,
            ConnectionPoints = "@9,0;@10,10800;@11,21600;@12,10800",
            ConnectAngles = "270,180,90,0",
        },
        new Vml.TextPath { On = true, FitShape = true })
    {
        Id = TextShapeId,
        CoordinateSize = "21600,21600",
        OptionalNumber = 136,
        Adjustment = "10800",
        EdgePath = "m@7,l@8,m@5,21600l@6,21600e",
    };
}
