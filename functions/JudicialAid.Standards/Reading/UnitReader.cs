using System.Text.Json;
using JudicialAid.Model;

namespace JudicialAid.Standards.Reading;

/// <summary>
/// Units of numbers. A number without a unit, or with one that nobody computes with, would be read by each person in another way, so
/// both are refused, each with its own code.
/// </summary>
internal static class UnitReader
{
    /// <summary>Units of the figures of a table; empty for a coefficient.</summary>
    public static readonly IReadOnlyList<string> OfTables = ["元", "个月", "倍", ""];

    /// <summary>Unit of a wage series.</summary>
    public static readonly IReadOnlyList<string> OfWages = ["元/月"];

    /// <summary>The unit written under the key "unit"; a mistake when it is missing or none of the allowed ones.</summary>
    /// <param name="map">Where it stands.</param>
    /// <param name="what">What it is the unit of, for people.</param>
    /// <param name="allowed">Units that may stand there.</param>
    /// <param name="hint">What else helps to mend it, a sentence; empty for nothing.</param>
    public static string Read(MapReader map, string what, IReadOnlyList<string> allowed, string hint = "")
    {
        if (Written(map, what, Listed(allowed) + hint) is not { } node)
            return "";
        if (node is YamlText { IsNull: false } text && allowed.Contains(text.Text))
            return text.Text;
        map.Mistakes.Add(RuleCodes.UnknownUnit, node, $"{what}的单位{Shown(node)}不能用。{Listed(allowed)}{hint}");
        return "";
    }

    /// <summary>The unit as a word of an enumeration.</summary>
    public static T Word<T>(MapReader map, string what)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()), StringComparer.Ordinal);
        return words.GetValueOrDefault(Read(map, what, [.. words.Keys]));
    }

    /// <summary>The sum to multiples of which is rounded.</summary>
    public static Yuan Sum(MapReader map, string what)
    {
        const string Fix = "请写以多少元为单位：到元的写 1，到百元的写 100，到分的写 0.01。";
        if (Written(map, what, Fix) is not { } node)
            return new Yuan(1);
        if (node is YamlText { Quoted: false } && MapReader.NumberOf(node) is > 0 and { } sum)
            return new Yuan(sum);
        map.Mistakes.Add(RuleCodes.UnknownUnit, node, $"{what}的单位{Shown(node)}不能用，应为大于0的数。{Fix}");
        return new Yuan(1);
    }

    private static YamlValue? Written(MapReader map, string what, string fix)
    {
        if (map.Node("unit") is { } node and not YamlText { IsNull: true })
            return node;
        map.Mistakes.Add(RuleCodes.MissingUnit, map.Node("unit") ?? map.Here, $"{what}没有写单位“unit”，数字的意思不明确，请补上。{fix}");
        return null;
    }

    private static string Shown(YamlValue node) => node is YamlText text ? $"“{text.Text}”" : "";

    private static string Listed(IReadOnlyList<string> allowed) =>
        $"只能写：{string.Join("、", allowed.Select(u => u.Length > 0 ? u : "\"\"（系数，没有单位）"))}。";
}
