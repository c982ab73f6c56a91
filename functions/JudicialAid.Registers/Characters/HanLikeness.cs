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
    private const int Corners = 4;

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
    /// Made of nearly the same parts (one Cangjie part more, less or another; of short codes three corners must agree too), or with the
    /// same four corners, and nearly as many strokes: 未/末, 千/干, 治/冶, 玲/珍.
    /// </summary>
    public static bool LookAlike(HanCharacter a, HanCharacter b)
    {
        var (strokes, corners) = (Math.Abs(a.Strokes - b.Strokes), CornersInCommon(a.FourCorners, b.FourCorners));
        if (corners == Corners && strokes <= 2)
            return true;
        return OnePartApart(a.Cangjie, b.Cangjie) && (Math.Max(a.Cangjie.Length, b.Cangjie.Length) >= FewestParts ? strokes <= 4 : strokes <= 1 && corners >= Corners - 1);
    }

    private static int CornersInCommon(string a, string b)
    {
        if (a.Length < Corners || b.Length < Corners)
            return 0;
        var common = 0;
        for (var i = 0; i < Corners; i++)
            common += a[i] == b[i] ? 1 : 0;
        return common;
    }

    private static bool OnePartApart(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0 || Math.Abs(a.Length - b.Length) > 1)
            return false;
        var start = a.AsSpan().CommonPrefixLength(b);
        var restA = a.AsSpan(start);
        var restB = b.AsSpan(start);
        if (restA.IsEmpty || restB.IsEmpty)
            return true;
        return a.Length == b.Length ? restA[1..].SequenceEqual(restB[1..]) : a.Length > b.Length ? restA[1..].SequenceEqual(restB) : restB[1..].SequenceEqual(restA);
    }
}
