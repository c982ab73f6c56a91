namespace JudicialAid.Dossiers;

/// <summary>
/// Fonts share a glyph between a radical and the character that looks the same, and a PDF may then name the radical (⼈ for 人): the
/// characters are put back. poppler does this by itself. Sources: Unicode blocks Kangxi Radicals (U+2F00), CJK Radicals Supplement (U+2E80).
/// </summary>
internal static class Radicals
{
    private const char FirstKangxi = '\u2F00';

    // In the order of the block.
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮"
        + "皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const string Supplement = "⺁⺇⺌⺎⺓⺝⺟⺠⺶⺸⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳";
    private const string OfSupplement = "厂几小兀幺月母民羊羊虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟";

    /// <summary>The text with characters in the place of radicals.</summary>
    public static string Fold(string text) => !text.AsSpan().ContainsAnyInRange('\u2E80', '\u2FD5') ? text : string.Create(text.Length, text, (folded, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            folded[i] = Fold(from[i]);
    });

    private static char Fold(char c)
    {
        if (c is >= FirstKangxi and <= '\u2FD5')
            return Kangxi[c - FirstKangxi];
        return Supplement.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? OfSupplement[at] : c;
    }
}
