namespace JudicialAid.Standards.Reading;

/// <summary>The regions of a text: codes of places (行政区划代码) or their leading digits, or "*" for the whole country.</summary>
internal static class RegionReader
{
    /// <summary>The whole country.</summary>
    public const string Everywhere = "*";

    private const string Fix = "全国写 [\"*\"]，省写两位、设区市写四位、县写六位行政区划代码，例如 [\"32\"]。";

    /// <summary>At least one region.</summary>
    public static IReadOnlyList<string> Required(MapReader map)
    {
        var regions = Optional(map);
        if (regions.Count == 0)
            map.Mistakes.Add(RuleCodes.MissingKey, map.Here, $"缺少适用地区“regions”。{Fix}");
        return regions;
    }

    /// <summary>The regions, or none.</summary>
    public static IReadOnlyList<string> Optional(MapReader map)
    {
        foreach (var strange in map.Items("regions").OfType<YamlText>().Where(t => !IsRegion(t.Text)))
            map.Mistakes.Add(RuleCodes.WrongType, strange, $"“{strange.Text}”不是地区代码。{Fix}");
        Repeats.Refuse(map, "regions", "地区", "请只保留一处。");
        return map.Texts("regions");
    }

    /// <summary>Whether a text is the code of a province, city or county, or the whole country.</summary>
    public static bool IsRegion(string text) => text == Everywhere || (text.Length is 2 or 4 or 6 && text.All(char.IsAsciiDigit));
}
