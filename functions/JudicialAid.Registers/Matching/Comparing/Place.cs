namespace JudicialAid.Registers;

/// <summary>
/// An address by its parts, each without the word for its kind (省, 市, 县, 镇, 村), since reforms change these: a 县 becomes a 区, a
/// 乡 a 镇. "" where a part is not written.
/// </summary>
/// <param name="Province">省, 自治区, 直辖市.</param>
/// <param name="City">地级市, 自治州, 地区, 盟; also a 县级市 that stands where a city does.</param>
/// <param name="County">县, 区, 旗, 县级市.</param>
/// <param name="Township">乡, 镇, 街道.</param>
/// <param name="Village">村, 社区.</param>
internal sealed record Place(string Province, string City, string County, string Township, string Village)
{
    private static readonly string[] Municipalities = ["北京", "上海", "天津", "重庆"];
    private static readonly string[] ProvinceEnds = ["自治区", "省"];
    private static readonly string[] CityEnds = ["自治州", "地区", "市", "盟"];
    private static readonly string[] CountyEnds = ["自治县", "县", "区", "旗", "市"];
    private static readonly string[] TownshipEnds = ["街道办事处", "街道", "民族乡", "镇", "乡", "苏木"];
    private static readonly string[] VillageEnds = ["村民委员会", "居民委员会", "村委会", "居委会", "社区", "村", "嘎查"];

    /// <summary>Nothing could be told apart.</summary>
    public bool IsEmpty => Province.Length + City.Length + County.Length + Township.Length + Village.Length == 0;

    /// <summary>The county, or the city that stands in its place.</summary>
    public string CountyOrCity => County.Length > 0 ? County : City;

    /// <summary>Reads an address as written; what follows the village is not used.</summary>
    public static Place Parse(string? written)
    {
        var rest = CellText.HalfWidth(written ?? "").Replace(" ", "", StringComparison.Ordinal).AsSpan();
        var province = Municipality(ref rest) ?? Take(ref rest, ProvinceEnds);
        var city = Take(ref rest, CityEnds);
        var county = Take(ref rest, CountyEnds);
        var township = Take(ref rest, TownshipEnds);
        return new Place(province, city, county, township, Take(ref rest, VillageEnds));
    }

    private static string? Municipality(ref ReadOnlySpan<char> rest)
    {
        foreach (var name in Municipalities)
        {
            if (!rest.StartsWith(name, StringComparison.Ordinal))
                continue;
            rest = rest[name.Length..].TrimStart('市');
            return name;
        }

        return null;
    }

    // The first word for this kind ends the part, unless one digit stands before it ("3村"), or the part would be a lower one too:
    // in "槐荫镇示范区" the 区 belongs to the name of something within the 镇.
    private static string Take(ref ReadOnlySpan<char> rest, string[] ends)
    {
        var (at, length) = (-1, 0);
        foreach (var end in ends)
        {
            var found = rest.IndexOf(end, StringComparison.Ordinal);
            if (found > 0 && (at < 0 || found < at))
                (at, length) = (found, end.Length);
        }

        if (at <= 0 || at > LongestPart || Interrupted(rest[..at], ends))
            return "";
        var part = rest[..at].ToString();
        rest = rest[(at + length)..];
        return part;
    }

    private const int LongestPart = 12;

    private static bool Interrupted(ReadOnlySpan<char> part, string[] ends)
    {
        foreach (var lower in Lower(ends))
        {
            if (part.IndexOf(lower, StringComparison.Ordinal) > 0)
                return true;
        }

        return false;
    }

    private static string[] Lower(string[] ends) =>
        ends == ProvinceEnds ? ["市", "县"] : ends == CityEnds ? ["县", "镇", "街道"] : ends == CountyEnds ? ["镇", "街道"] : ends == TownshipEnds ? ["社区", "村委会"] : [];
}
