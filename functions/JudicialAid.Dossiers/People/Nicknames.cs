using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>Finds people who are known by a nickname only: 伙同“小熊”（另案处理）, 绰号叫“阿三”的男子.</summary>
internal static class Nicknames
{
    private const int Longest = 3;
    private static readonly string[] Before = ["伙同", "绰号叫", "绰号", "外号叫", "外号", "名叫", "自称", "男子", "同", "和", "与", "”、", "某、"];
    private static readonly string[] Behind = ["（另案处理", "（在逃", "（未到案", "（身份不明", "（另案", "（已判", "的男子", "二人", "等人", "驾驶", "联系"];

    /// <summary>The nicknames of a text, in order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (var open = text.IndexOf('“', StringComparison.Ordinal); open >= 0; open = text.IndexOf('“', open + 1))
        {
            var close = text.IndexOf('”', open);
            if (close < 0)
                yield break;
            if (close - open - 1 is >= 2 and <= Longest && IsName(text, open, close))
                yield return text[(open + 1)..close];
        }
    }

    private static bool IsName(string text, int open, int close)
    {
        for (var i = open + 1; i < close; i++)
        {
            if (!NameForms.IsHan(text[i]))
                return false;
        }

        var lead = text.AsSpan(0, open);
        foreach (var word in Before)
        {
            if (lead.EndsWith(word))
                return true;
        }

        foreach (var word in Behind)
        {
            if (text.AsSpan(close + 1).StartsWith(word))
                return true;
        }

        return false;
    }
}
