using System.Text.RegularExpressions;

namespace JudicialAid.Casework;

/// <summary>
/// Cuts a printed address to what a reader may see: to the township, for minors and victims of sexual offences to the county
/// (domain rules of masking). What cannot be read with certainty is not shown at all.
/// </summary>
internal static partial class PlaceText
{
    private const string Region =
        "^(?<county>(?:[^省市县区旗盟州乡镇]{1,7}(?:自治区|省))?(?:[^省市县区旗盟州乡镇]{1,9}(?:自治州|地区|市|盟|州))?" +
        "(?:[^省市县区旗盟州乡镇]{1,12}(?:自治县|自治旗|县|区|旗|市))?)(?<town>[^省市县区旗盟州乡镇]{1,9}(?:街道办事处|街道|乡|镇))?";

    // Words that only ever stand in the finer part of an address, or in the name of a school or an employer.
    private static readonly string[] TooFine =
        ["小区", "社区", "校区", "园区", "学", "路", "街", "巷", "弄", "号", "村", "组", "栋", "幢", "楼", "单元", "室", "公司", "厂"];

    /// <summary>Province to county: 示例省示例县. Null when the address does not begin with one.</summary>
    public static string? County(string address) => Accept(Parse(address).County);

    /// <summary>Province to township: 示例省示例县城关镇; to the county when no township is named.</summary>
    public static string? Township(string address)
    {
        var (county, town) = Parse(address);
        var shownCounty = Accept(county);
        return shownCounty is null || Accept(town.Replace("街道", "", StringComparison.Ordinal)) is null ? shownCounty : county + town;
    }

    private static (string County, string Town) Parse(string address)
    {
        var match = RegionPattern().Match(address.Trim());
        return (match.Groups["county"].Value, match.Groups["town"].Value);
    }

    private static string? Accept(string part) =>
        part.Length == 0 || part.Any(char.IsDigit) || Array.Exists(TooFine, word => part.Contains(word, StringComparison.Ordinal)) ? null : part;

    [GeneratedRegex(Region, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RegionPattern();
}
