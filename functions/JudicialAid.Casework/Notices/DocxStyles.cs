using DocumentFormat.OpenXml.Wordprocessing;

namespace JudicialAid.Casework;

/// <summary>Paragraph styles of a notice, one a kind of block, named as <see cref="BlockKind"/> is.</summary>
internal static class DocxStyles
{
    private const string Song = "方正小标宋简体";
    private const string FangSong = "仿宋";
    private const string Hei = "黑体";
    private const string Red = "C8102E";

    // Two characters of 16 points, for readers that do not know widths in characters.
    private const string TwoCharacters = "640";

    public static Styles Create() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Fonts(FangSong), new FontSize { Val = "32" }, new FontSizeComplexScript { Val = "32" }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Spacing(0, 0, 540)))),
        Default(),
        Style(nameof(BlockKind.Letterhead), Of(Spacing(0, 360, 700), JustificationValues.Center, bottomLine: true), Text(Song, "52", bold: true, Red)),
        Style(nameof(BlockKind.Title), Of(Spacing(0, 120, 660), JustificationValues.Center), Text(Song, "44", bold: true)),
        Style(nameof(BlockKind.Number), Of(Spacing(0, 300, 540), JustificationValues.Center), Text(FangSong, "32")),
        Style(nameof(BlockKind.Salutation), Of(Spacing(0, 0, 540), JustificationValues.Left), Text(FangSong, "32")),
        Style(nameof(BlockKind.Paragraph), Of(Spacing(0, 0, 540), JustificationValues.Both, indentFirst: true), Text(FangSong, "32")),
        Style(nameof(BlockKind.Heading), Of(Spacing(120, 0, 540), JustificationValues.Left, indentFirst: true), Text(Hei, "32")),
        Style(nameof(BlockKind.Signatory), Of(Spacing(480, 0, 540), JustificationValues.Right, indentRight: true), Text(FangSong, "32")),
        Style(nameof(BlockKind.Day), Of(Spacing(0, 0, 540), JustificationValues.Right, indentRight: true), Text(FangSong, "32")),
        Style("Cell", Of(Spacing(20, 20, 420), JustificationValues.Left), Text(FangSong, "28")),
        Style("Gap", Of(Spacing(0, 0, 160), JustificationValues.Left), Text(FangSong, "10")));

    private static Style Default() => new(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true };

    private static Style Style(string id, StyleParagraphProperties paragraph, StyleRunProperties run) =>
        new(new StyleName { Val = id }, new BasedOn { Val = "Normal" }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = true };

    private static StyleParagraphProperties Of(
        SpacingBetweenLines spacing, JustificationValues alignment, bool bottomLine = false, bool indentFirst = false, bool indentRight = false)
    {
        var properties = new StyleParagraphProperties();
        if (bottomLine)
            properties.Append(new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 13, Color = Red, Space = 8 }));
        properties.Append(spacing);
        if (indentFirst)
            properties.Append(new Indentation { FirstLineChars = 200, FirstLine = TwoCharacters });
        if (indentRight)
            properties.Append(new Indentation { RightChars = 200, Right = TwoCharacters });
        properties.Append(new Justification { Val = alignment });
        return properties;
    }

    // Twentieths of a point; lines of an official letter have a fixed height of 27 points.
    private static SpacingBetweenLines Spacing(int before, int after, int line) => new()
    {
        Before = $"{before}",
        After = $"{after}",
        Line = $"{line}",
        LineRule = LineSpacingRuleValues.Exact,
    };

    private static StyleRunProperties Text(string font, string halfPoints, bool bold = false, string? colour = null)
    {
        var properties = new StyleRunProperties(Fonts(font));
        if (bold)
            properties.Append(new Bold());
        if (colour is not null)
            properties.Append(new Color { Val = colour });
        properties.Append(new FontSize { Val = halfPoints }, new FontSizeComplexScript { Val = halfPoints });
        return properties;
    }

    private static RunFonts Fonts(string eastAsia) => new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = eastAsia };
}
