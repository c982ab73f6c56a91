namespace JudicialAid.Registers;

/// <summary>
/// Syllables that are often heard as one another, and typed so: flat and curled tongue (z/zh, c/ch, s/sh), n and l, f and h, front and
/// back nasals (an/ang, en/eng, in/ing), r and l.
/// </summary>
internal static class Dialect
{
    /// <summary>One form for all syllables that are near each other: "zhang" and "zan" are both "zan", "huang" and "fan" both "fan".</summary>
    public static string Fold(string syllable)
    {
        var initial = syllable switch
        {
            ['z' or 'c' or 's', 'h', ..] => 2,
            [not ('a' or 'e' or 'i' or 'o' or 'u' or 'v'), ..] => 1,
            _ => 0,
        };
        var final = syllable[initial..];
        if (final.EndsWith("ang", StringComparison.Ordinal) || final.EndsWith("eng", StringComparison.Ordinal) || final.EndsWith("ing", StringComparison.Ordinal))
            final = final[..^1];
        return (initial > 0 ? Initial(syllable[0], ref final) : "") + final;
    }

    // hu before another vowel sounds like f: huang and fang, hui and fei; before nothing, hu is fu.
    private static string Initial(char initial, ref string final)
    {
        if (initial == 'h' && final.StartsWith('u'))
        {
            final = final switch { "u" => "u", "ui" => "ei", "uo" => "o", _ => final[1..] };
            return "f";
        }

        return initial switch { 'n' or 'r' => "l", var c => c.ToString() };
    }
}
