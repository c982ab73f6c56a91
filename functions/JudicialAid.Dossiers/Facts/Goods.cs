namespace JudicialAid.Dossiers.Facts;

/// <summary>Things that are stolen, damaged and given back, as papers call them. As a set of bits, comparing what two texts name costs nothing.</summary>
internal static class Goods
{
    /// <summary>The words.</summary>
    public static readonly string[] Things =
    ["手机", "电脑", "摩托车", "电动车", "自行车", "三轮车", "轿车", "汽车", "车辆", "相机", "项链", "戒指", "手镯", "手表", "香烟", "卷烟", "白酒", "香水", "电瓶", "蓄电池", "电缆", "现金", "首饰", "拎包", "钱包"];

    /// <summary>Those that are vehicles.</summary>
    public static readonly uint Vehicles = Of(string.Concat(Array.FindAll(Things, t => t.Contains('车', StringComparison.Ordinal))));

    /// <summary>Money among them, which is told of as a sum where it comes back.</summary>
    public static readonly uint Cash = Of("现金");

    /// <summary>The things that words name.</summary>
    public static uint Of(ReadOnlySpan<char> words)
    {
        var named = 0u;
        for (var thing = 0; thing < Things.Length; thing++)
            named |= words.IndexOf(Things[thing]) >= 0 ? 1u << thing : 0;
        return named;
    }
}
