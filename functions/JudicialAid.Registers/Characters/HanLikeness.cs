using System.Text;

namespace JudicialAid.Registers;

/// <summary>How near two characters are, the nearest first.</summary>
internal enum Likeness
{
    /// <summary>The same.</summary>
    Same,

    /// <summary>Simplified, traditional or variant forms of one character.</summary>
    Variant,

    /// <summary>A reading in common, tones aside.</summary>
    Homophone,

    /// <summary>Readings that dialects confuse.</summary>
    Dialect,

    /// <summary>Taken for one another by eye.</summary>
    Shape,

    /// <summary>None of these.</summary>
    None,
}

/// <summary>Compares characters.</summary>
internal static class HanLikeness
{
    private const int FewestParts = 3;

    /// <summary>The nearest way in which they are alike.</summary>
    public static Likeness Of(Rune a, Rune b)
    {
        if (a == b)
            return Likeness.Same;
        if (HanTable.Find(a) is not { } first || HanTable.Find(b) is not { } second)
            return Likeness.None;
        if (AreVariants(a, first, b, second))
            return Likeness.Variant;
        if (first.Readings.Any(second.Readings.Contains))
            return Likeness.Homophone;
        if (first.Sounds.Any(second.Sounds.Contains))
            return Likeness.Dialect;
        return LookAlike(first, second) ? Likeness.Shape : Likeness.None;
    }

    // 後 names 后, 后 names 後; 發 and 髮 name 发 both.
    private static bool AreVariants(Rune a, HanCharacter first, Rune b, HanCharacter second) =>
        first.Variants.Contains(b.ToString(), StringComparison.Ordinal)
        || second.Variants.Contains(a.ToString(), StringComparison.Ordinal)
        || (Simplified(first) is { } shared && shared == Simplified(second));

    private static Rune? Simplified(HanCharacter character) =>
        character.Variants.Length > 0 ? Rune.GetRuneAt(character.Variants, 0) is var rune && HanTable.Find(rune) is { IsRare: false } ? rune : null : null;

    /// <summary>
    /// Made of nearly the same parts (one Cangjie part more, less or another), or with the same four corners and nearly as many strokes:
    /// 未/末, 辉/晖, 玮/伟, 己/已.
    /// </summary>
    public static bool LookAlike(HanCharacter a, HanCharacter b) =>
        Math.Abs(a.Strokes - b.Strokes) <= 4
        && (OnePartApart(a.Cangjie, b.Cangjie)
            || (a.FourCorners.Length >= 4 && b.FourCorners.Length >= 4 && a.FourCorners[..4] == b.FourCorners[..4] && Math.Abs(a.Strokes - b.Strokes) <= 2));

    private static bool OnePartApart(string a, string b)
    {
        if (Math.Max(a.Length, b.Length) < FewestParts || Math.Abs(a.Length - b.Length) > 1)
            return false;
        var start = a.AsSpan().CommonPrefixLength(b);
        var restA = a.AsSpan(start);
        var restB = b.AsSpan(start);
        if (restA.IsEmpty || restB.IsEmpty)
            return true;
        return a.Length == b.Length ? restA[1..].SequenceEqual(restB[1..]) : a.Length > b.Length ? restA[1..].SequenceEqual(restB) : restB[1..].SequenceEqual(restA);
    }
}
