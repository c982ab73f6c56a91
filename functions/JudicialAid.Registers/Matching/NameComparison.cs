using System.Buffers;
using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>How far two names agree.</summary>
internal enum NameAgreement
{
    /// <summary>One of them is not known: that says nothing.</summary>
    Missing,

    /// <summary>The same.</summary>
    Equal,

    /// <summary>As far as a masked name shows.</summary>
    Compatible,

    /// <summary>One character of a longer name differs: the usual slip of a keyboard.</summary>
    Near,

    /// <summary>Not the same name.</summary>
    Differs,
}

/// <summary>Compares the name of a dossier with the name of a register row that has the same identity number.</summary>
internal static class NameComparison
{
    private static readonly SearchValues<char> MaskCharacters = SearchValues.Create("某×*xX");

    // 王某1, 李2, 张某甲: how courts tell people of one surname apart.
    private static readonly char[] Ordinals = [.. "0123456789甲乙丙丁"];

    /// <summary>The agreement with its label for people.</summary>
    public static (NameAgreement Agreement, ComparisonLevel Level) Compare(string inDossier, string? inRegister)
    {
        var agreement = Agreement(NameText.Tidy(inDossier), NameText.Tidy(inRegister ?? ""));
        var (level, label) = agreement switch
        {
            NameAgreement.Missing => ("missing", "名册未载明姓名"),
            NameAgreement.Equal => ("exact", "姓名一致"),
            NameAgreement.Compatible => ("compatible", "姓名已隐去部分,所见部分一致"),
            NameAgreement.Near => ("near", "姓名仅一字不同"),
            _ => ("differs", "姓名不同,请核实是否同一人"),
        };
        return (agreement, new ComparisonLevel("name", level, label));
    }

    private static NameAgreement Agreement(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
            return NameAgreement.Missing;
        if (a == b)
            return NameAgreement.Equal;
        if (IsMasked(a) || IsMasked(b))
            return SameWhereShown(a, b) ? NameAgreement.Compatible : NameAgreement.Differs;
        return a.Length >= 3 && a.Length == b.Length && a[0] == b[0] && a.Zip(b).Count(p => p.First != p.Second) == 1
            ? NameAgreement.Near
            : NameAgreement.Differs;
    }

    private static bool IsMasked(string name) => name.AsSpan(1).ContainsAny(MaskCharacters) || char.IsAsciiDigit(name[^1]);

    // 张某 may stand for any length of name; where both have the same length, each shown character counts.
    private static bool SameWhereShown(string a, string b)
    {
        (a, b) = (a.TrimEnd(Ordinals), b.TrimEnd(Ordinals));
        return a.Length > 0 && b.Length > 0 && a[0] == b[0]
            && (a.Length != b.Length || a.Zip(b).All(p => p.First == p.Second || MaskCharacters.Contains(p.First) || MaskCharacters.Contains(p.Second)));
    }
}
