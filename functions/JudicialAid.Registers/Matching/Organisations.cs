namespace JudicialAid.Registers;

/// <summary>Tells names of organisations from names of people: companies are victims too, but stand in no hardship register.</summary>
internal static class Organisations
{
    private const int ShortestName = 4;

    private static readonly string[] Endings =
        ["公司", "厂", "店", "行", "社", "局", "院", "校", "所", "中心", "集团", "银行", "委员会", "合作社", "协会", "学校", "医院", "政府", "支行", "分行", "商行", "经营部"];

    /// <summary>Whether the name is one of an organisation: at least four characters and an ending no given name has at that length.</summary>
    public static bool IsNameOfOne(string name) =>
        name.Length >= ShortestName && !name.Contains('·', StringComparison.Ordinal) && Array.Exists(Endings, e => name.EndsWith(e, StringComparison.Ordinal));
}
