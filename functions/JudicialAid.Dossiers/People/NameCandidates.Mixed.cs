using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>Names with characters that seldom stand in names: believed between marks, where the document always has all of them.</summary>
internal sealed partial class NameCandidates
{
    private void ReadLongMixed(string text, int at)
    {
        const int Length = 4;
        // 患者双膝着地: after other words than 被害人, 证人 and the like whole phrases stand.
        if (at > 0 && text[at - 1] is '人' or '、' && at + Length < text.Length && "，、。；（".Contains(text[at + Length]) && IsAllHan(text.AsSpan(at, Length)) && !NameForms.StartsFollowerWord(text.AsSpan(at + 2)) && IsFreeOfWords(text, at, at + Length))
            LongMixed.Add(text.Substring(at, Length));
    }

    // 、江再富、: a middle that seldom stands in names, between the marks of a list.
    private static bool IsMixedInList(string text, int at) =>
        at > 0 && text[at - 1] is '人' or '、' or '客' && at + 3 < text.Length && text[at + 3] is '、' or '（' && IsMixed(text.AsSpan(at, 3));

    // 江中明, 江再富
    private static bool IsMixed(ReadOnlySpan<char> s) =>
        s.Length == 3 && NameForms.SurnameLength(s) == 1 && !NameForms.IsWeakSurname(s[0]) && !NameForms.IsWord(s) && "中再为以其之来时起共经从至得向致".Contains(s[1]) && NameForms.MayBeGiven(s[2]) && !NameForms.StartsFollowerWord(s[1..]);

    private static bool IsAllHan(ReadOnlySpan<char> s)
    {
        foreach (var c in s)
        {
            if (!NameForms.IsHan(c))
                return false;
        }

        return true;
    }
}
