using System.Text;
using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>Compares two names, character by character; the least alike pair of characters decides.</summary>
internal static class NameComparison
{
    private const int LongName = 3;

    /// <summary>The level of <see cref="LinkageLevels"/>; "compatible" where a masked name agrees as far as it shows.</summary>
    public static string Level(PersonName a, PersonName b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return "missing";
        if (a.IsMasked || b.IsMasked)
            return AgreeWhereShown(a, b) ? "compatible" : "differs";
        if (a.Text == b.Text)
            return "exact";
        return a.Units.Count == b.Units.Count ? OfEqualLength(a.Units, b.Units) : SurnameAlone(a.Units, b.Units);
    }

    private static string OfEqualLength(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var (worst, unlike, shapes, rare) = (Likeness.Same, 0, 0, false);
        for (var i = 0; i < a.Count; i++)
        {
            if (StandsFor(a[i], b[i]) || StandsFor(b[i], a[i]))
            {
                rare = true;
                continue;
            }

            var likeness = Alike(a[i], b[i]);
            unlike += likeness == Likeness.None ? 1 : 0;
            shapes += likeness == Likeness.Shape ? 1 : 0;
            worst = likeness > worst ? likeness : worst;
        }

        if (rare)
            return worst <= Likeness.Variant && a.Count > 1 ? "rare" : SurnameAlone(a, b);
        return worst switch
        {
            Likeness.Same or Likeness.Variant => "variant",
            Likeness.Homophone => "homophone",
            Likeness.Dialect => "dialect",
            Likeness.Shape when shapes == 1 => "shape",
            _ => unlike == 1 && shapes == 0 && a.Count >= LongName && Alike(a[0], b[0]) <= Likeness.Variant ? "near" : SurnameAlone(a, b),
        };
    }

    private static string SurnameAlone(IReadOnlyList<string> a, IReadOnlyList<string> b) => Alike(a[0], b[0]) <= Likeness.Variant ? "surname" : "differs";

    // 张某 may stand for any length of name; where both have the same length, each shown character counts.
    private static bool AgreeWhereShown(PersonName a, PersonName b)
    {
        if (!ShowTheSame(a.Units[0], b.Units[0]))
            return false;
        return a.Units.Count != b.Units.Count || Enumerable.Range(1, a.Units.Count - 1).All(i => ShowTheSame(a.Units[i], b.Units[i]));
    }

    private static bool ShowTheSame(string a, string b) => PersonName.IsMask(a) || PersonName.IsMask(b) || Alike(a, b) <= Likeness.Variant;

    // "zhe" or □ for 喆.
    private static bool StandsFor(string substitute, string character)
    {
        if (HanTable.Find(Rune.GetRuneAt(character, 0)) is not { } known)
            return false;
        return PersonName.IsLetters(substitute)
            ? known.Readings.Contains(substitute.ToLowerInvariant().TrimEnd('1', '2', '3', '4'), StringComparer.Ordinal)
            : PersonName.IsPlaceholder(substitute) && known.IsRare;
    }

    private static Likeness Alike(string a, string b) =>
        a == b ? Likeness.Same : PersonName.IsLetters(a) || PersonName.IsLetters(b) ? Likeness.None : HanLikeness.Of(Rune.GetRuneAt(a, 0), Rune.GetRuneAt(b, 0));
}
