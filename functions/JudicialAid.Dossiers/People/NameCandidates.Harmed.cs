using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>Names that a word of harm or of kin behind them introduces.</summary>
internal sealed partial class NameCandidates
{
    // 造成纪某、卫某当场死亡, 纪某溺水, 认定纪某负全部责任
    private void ReadBeforeHarm(string text, int at)
    {
        if (!HarmWords.Any(w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0))
            return;
        // 造成原告江大勇等（案外人汪小力、林小河）受伤
        for (var end = at > 1 && text[at - 1] == '）' ? at - 1 : at; ;)
        {
            var length = Enumerable.Range(2, 2).Reverse().FirstOrDefault(n => end >= n && CanBeHurt(text.AsSpan(end - n, n)));
            if (length == 0 || end == length || !"致成使、，。和与及者人着定员机客".Contains(text[end - length - 1]))
                return;
            // 致江大勇死亡: a whole name between the two words needs no other place; a masked one is known by its mask.
            if (NameForms.MaskedLength(text.AsSpan(end - length, length)) == 0)
                (length == 3 && IsCaused(text, end - length) ? Sure : Repeated).Add(text[(end - length)..end]);
            end -= length + 1;
            if (end < 2 || text[end] is not ('、' or '和'))
                return;
        }
    }

    // A masked name may begin with an everyday word: 任某某, 江某受伤.
    private static bool CanBeHurt(ReadOnlySpan<char> name) =>
        (IsWholeName(name) || IsMixed(name)) && !NameForms.IsWord(name) && NameForms.SurnameLength(name) < name.Length && (!NameForms.IsWeakSurname(name[0]) || NameForms.MaskedLength(name) > 0);

    private static bool IsCaused(string text, int at) =>
        (text[at - 1] == '致' || text.AsSpan(0, at).EndsWith("造成") || text.AsSpan(0, at).EndsWith("致使")) && text.AsSpan(at, 3).IndexOfAny("人者主员客名".AsSpan()) < 0;

    private static readonly string[] HarmWords = ["死亡", "身亡", "溺水", "溺亡", "坠楼", "受伤", "当场死亡", "坠亡", "经抢救", "抢救无效", "因抢救", "负全", "负主", "负次", "负同", "负事故", "负此", "负本", "负该"];

    // 江小溪（系江大勇之女）, 江小溪系江大勇之女, 江小溪（女儿）: a name at the head of a clause, kin words behind it.
    private void ReadRelative(string text, int at)
    {
        var from = text[at] == '（' && at + 1 < text.Length && text[at + 1] == '系' ? at + 2 : at + 1;
        if (KinBehind(text, from) is { } kin && (text[at] == '系' || from == at + 2 || kin == from))
            ReadEnding(text, at, "，、。；：\n和及与属");
    }

    // Where a kin word stands a few characters on, behind nothing but a name (and its bracket).
    private static int? KinBehind(string text, int from)
    {
        var bracket = 0;
        for (var i = from; i < text.Length && i - from - bracket < LongestOwner && !"，。、；：）\n".Contains(text[i]); i++)
        {
            if (KinWords.LengthAt(text, i) > 0 || IsBareKin(text, i))
                return i;
            if (bracket == 0 && Introduction.SkipBracket(text, i) is var behind && behind > i)
                (bracket, i) = (behind - i, behind - 1);
        }

        return null;
    }

    // 江大勇与林小溪系夫妻, 江大勇和林小溪育有一子: both.
    private void ReadSpouse(string text, int at)
    {
        if (Couples.Any(w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0))
            ReadEnding(text, at > 0 && text[at - 1] is '系' or '是' ? at - 1 : at, "与和");
    }

    // 死者家属江小溪、江小河
    private void ReadFamily(string text, int at)
    {
        var word = Families.FirstOrDefault(w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0);
        if (word is not null && at + word.Length + 3 < text.Length && IsWholeName(text.AsSpan(at + word.Length, 3)) && "、（与".Contains(text[at + word.Length + 3]))
            ReadList(text, at + word.Length);
    }

    // A whole name that ends here and begins behind one of the marks.
    private void ReadEnding(string text, int end, string marks)
    {
        for (var length = 3; length >= 2; length--)
        {
            var start = end - length;
            if (start > 0 && marks.Contains(text[start - 1]) && IsWholeName(text.AsSpan(start, length)) && (NameForms.MaskedLength(text.AsSpan(start)) == 0 || IsMaskedWithEnd(text.AsSpan(start, length))) && !NameForms.IsWord(text.AsSpan(start)) && NameForms.SurnameLength(text.AsSpan(start)) < length && !NameForms.IsWeakSurname(text[start]))
            {
                Sure.Add(text.Substring(start, length));
                return;
            }
        }
    }

    private static bool IsBareKin(string text, int at) => text[at] is '之' or '的' && at + 1 < text.Length && "妻夫父母子女兄弟姐妹孙".Contains(text[at + 1]);

    private const int LongestOwner = 10;
    private static readonly string[] Couples = ["育有", "结婚", "婚后", "夫妻", "夫妇", "登记结婚"];
    private static readonly string[] Families = ["家属", "亲属"];
}
