using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>Names of which only the middle is masked: 冯某同.</summary>
internal sealed partial class NameCandidates
{
    // Whether the text goes on behind the written end as it does behind a name.
    private bool ReadMaskedEnd(string text, int at, int masked)
    {
        if (NameForms.StartsFollowerWord(text.AsSpan(at + masked)))
            return false;
        var name = text.Substring(at, masked + 1);
        MaskedWithEnd.Add(name);
        var closed = IsWrittenEnd(name[^1]) && NameForms.StartsFollower(text.AsSpan(at + masked + 1));
        if (closed)
            ClosedEnds.Add(name);
        if (closed && at + masked + 1 < text.Length && "，、。；（）".Contains(text[at + masked + 1]))
            MarkedEnds.Add(name);
        return closed;
    }

    private static bool IsWrittenEnd(char end) => NameForms.MayBeGiven(end) && !Verbs.Contains(end);

    // 冯某同: a surname, 某 and a written end, nothing else.
    private static bool IsMaskedWithEnd(ReadOnlySpan<char> s) =>
        NameForms.SurnameLength(s) is > 0 and var surname && s.Length == surname + 2 && NameForms.IsMask(s[surname]) && NameForms.MaskedLength(s) == surname + 1 && IsWrittenEnd(s[^1]);

    // One-character verbs and nouns that may stand between a name and what follows it.
    private const string Verbs = "睡坐站躺蹲藏住走跑开拿放看见骂打推拉追摔倒喊叫躲停送带抱家钱包车房店手头脸身处里边旁男女款付收交欠借卡户妻子夫兄弟姐妹母父";

    // 童某芳的家中, 2、童某芳的证言, 童某芳12万元、: without a role word.
    private void ReadPlainMask(string text, int mask)
    {
        if (!NameForms.IsSurname(text[mask - 1]) || mask + 2 >= text.Length || NameForms.MaskedLength(text.AsSpan(mask - 1)) != 2 || !NameForms.IsHan(text[mask + 1]))
            return;
        if (HomeWords.Any(w => string.CompareOrdinal(text, mask + 2, w, 0, w.Length) == 0))
            ReadMaskedEnd(text, mask - 1, 2);
        else if (mask > 1 && "、：".Contains(text[mask - 2]) && char.IsAsciiDigit(text[mask + 2]) && IsWrittenEnd(text[mask + 1]))
            Sure.Add(text.Substring(mask - 1, 3));
    }

    private static readonly string[] HomeWords = ["的家", "家中", "家里", "停放", "租住", "住处", "放在", "的证言", "的陈述"];
}
