namespace JudicialAid.Standards.Reading;

/// <summary>
/// Reads {instrument: id, article: n, item: n}. An article that the instrument does not list as verified can be kept in the data,
/// but gives no text to print.
/// </summary>
internal sealed class CitationReader(IReadOnlyDictionary<string, Instrument>? instruments)
{
    private static readonly Citation Missing = new("", null, null, null);

    /// <summary>The citation under the key "citation", which must be there.</summary>
    public Citation Required(MapReader map)
    {
        if (map.Node("citation") is { } node)
            return MapReader.Read(node, map.Mistakes, Read) ?? Missing;
        map.Mistakes.Add(RuleCodes.MissingCitation, map.Here, "缺少依据。请写 citation: {instrument: 编号, article: 条}，编号见 instruments.yaml。");
        return Missing;
    }

    /// <summary>The citation under the key "citation", or the one given when there is none.</summary>
    public Citation Or(MapReader map, Citation otherwise) => map.Node("citation") is null ? otherwise : Required(map);

    /// <summary>A citation by itself.</summary>
    public Citation Read(MapReader map)
    {
        var id = map.Text("instrument");
        var (article, item) = (Number(map, "article", "条号"), Number(map, "item", "项号"));
        if (instruments is null)
            return Missing;
        if (instruments.TryGetValue(id, out var instrument))
            return new Citation(id, article, item, Printed(instrument, article, item));
        map.Mistakes.Add(RuleCodes.UnknownReference, map.Here, $"instruments.yaml 中没有“{id}”。请先登记该文件，或改正编号。");
        return Missing;
    }

    private static int? Number(MapReader map, string key, string what) =>
        (int?)NumberRange.Article.Check(map, key, map.WholeOrNull(key), what, "不清楚的请删除，不要写 0。");

    private static string? Printed(Instrument instrument, int? article, int? item)
    {
        if (!instrument.Verified || (article is { } a && !instrument.VerifiedArticles.Contains(a)))
            return null;
        var title = instrument.IsSample ? instrument.Title : $"《{instrument.Title}》";
        return title + (article is { } n ? $"第{ChineseNumber(n)}条" : "") + (item is { } i ? $"第{ChineseNumber(i)}项" : "");
    }

    // 1–99, as articles are counted: 七, 十二, 三十六.
    private static string ChineseNumber(int number)
    {
        const string Digits = "零一二三四五六七八九";
        var (tens, ones) = (number / 10, number % 10);
        var head = tens switch { 0 => "", 1 => "十", _ => $"{Digits[tens % 10]}十" };
        return head + (ones > 0 ? Digits[ones].ToString() : "");
    }
}
