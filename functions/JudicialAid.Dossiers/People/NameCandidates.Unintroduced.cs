using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>Names that no role word introduces: who acts, whose things stand there, who is tried elsewhere.</summary>
internal sealed partial class NameCandidates
{
    // 。江大友趁人不备…, 伙同江贵元到…: who acts, without a role word.
    private void ReadActor(string text, int at)
    {
        var weak = NameForms.IsWeakSurname(text[at]);
        if ((weak && !NameForms.IsNounSurname(text[at])) || NameForms.IsWord(text.AsSpan(at)) || Organisations.StartsAt(text, at))
            return;
        var joined = at > 1 && text[at - 1] == '同' && text[at - 2] == '伙';
        for (var length = 3; length >= (weak ? 3 : 2); length--)
        {
            if (at + length >= text.Length || !IsWholeName(text.AsSpan(at, length)) || NameForms.MaskedLength(text.AsSpan(at)) > 0 || NameForms.IsWord(text.AsSpan(at + 1)))
                continue;
            var acts = joined || (length == 3 && IsTimed(text, at)) ? NameForms.StartsFollower(text.AsSpan(at + length)) : Acts(text, at + length);
            if (length == 3 && text[at + length] == '、' && NameForms.MaskedLength(text.AsSpan(at + length + 1)) > 0)
                acts = true;
            if (acts)
            {
                Repeated.Add(text.Substring(at, length));
                if (text[at + length] == '、')
                    ReadNext(text, at + length + 1);
                return;
            }
        }
    }

    // 江大勇用木棒打我的头, 江大勇把我打晕: who did it to the one who tells stands at the beginning of the clause.
    private void ReadDoer(string text, int me)
    {
        if (!DoneToMe.Contains(text[me - 1]))
            return;
        var at = text.LastIndexOfAny(ClauseMarks, me - 1, Math.Min(me, LongestDeed)) + 1;
        if (at == 0 || NameForms.SurnameLength(text.AsSpan(at)) == 0 || NameForms.IsWord(text.AsSpan(at)) || NameForms.IsWeakSurname(text[at]))
            return;
        for (var length = 3; length >= 2; length--)
        {
            if (at + length < me && IsWholeName(text.AsSpan(at, length)) && NameForms.MaskedLength(text.AsSpan(at)) == 0 && MeansOf.Contains(text[at + length]))
            {
                Sure.Add(text.Substring(at, length));
                return;
            }
        }
    }

    private static readonly char[] ClauseMarks = ['，', '。', '；', '：', '\n', '答'];
    private const int LongestDeed = 24;
    private const string DoneToMe = "把将打砍捅撞骗抢偷杀害伤了着";
    private const string MeansOf = "用持拿把将打砍捅撞骗抢偷杀驾开对操抄拎冲";

    // 被告人甲、乙、丙犯盗窃罪: whatever stands between the role word and 犯…罪 is a name, of whatever characters.
    private void ReadCharged(string text, int at)
    {
        var names = new List<string>();
        for (var start = at; ;)
        {
            var end = start;
            while (end < text.Length && end - start <= LongestCharged && (NameForms.IsHan(text[end]) || text[end] == '·') && text[end] != '犯')
                end++;
            if (end - start < 2 || end >= text.Length || NameForms.MaskedLength(text.AsSpan(start)) > 0 || !IsFreeOfWords(text, start, end))
                return;
            names.Add(text[start..end]);
            end = Introduction.SkipBracket(text, end);
            if (end < text.Length && text[end] == '犯' && end + 1 < text.Length && text[end + 1] != '罪' && text.IndexOf('罪', end, Math.Min(text.Length - end, LongestCharge)) > 0)
                break;
            if (end >= text.Length || text[end] != '、')
                return;
            start = end + 1;
        }

        Sure.UnionWith(names);
    }

    // Characters that join or describe rather than name: 甲伙同乙犯, 甲系累犯, 甲再犯.
    private static bool IsFreeOfWords(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if ("伙同系是再又均共所曾因的与和及为属累惯主从初嫌罪被未".Contains(text[i]) || RoleWords.At(text, i).Length > 0)
                return false;
        }

        return end - start <= (text.AsSpan(start, end - start).IndexOf('·') >= 0 ? LongestCharged : 4);
    }

    private const int LongestCharged = 16;
    private const int LongestCharge = 40;

    // 将江大勇捅伤, 殴打江大勇、汪小力, 骗取江大勇人民币, 趁江大勇不备, 与江大勇发生口角: to whom it was done.
    private void ReadObject(string text, int at)
    {
        const int Length = 3;
        if (!IsFullName(text, at) || !(DoneTo.Contains(text[at + Length]) || NameForms.StartsFollowerWord(text.AsSpan(at + Length)) || char.IsAsciiDigit(text[at + Length])))
            return;
        Repeated.Add(text.Substring(at, Length));
        for (at += Length; text[at] == '、' && IsFullName(text, at + 1); at += Length + 1)
            Repeated.Add(text.Substring(at + 1, Length));
    }

    // Three characters that can be a name, with something behind.
    private static bool IsFullName(string text, int at) =>
        at + 3 < text.Length && IsWholeName(text.AsSpan(at, 3)) && !"人部车厂店房门队组群众处员".Contains(text[at + 2]) && !NameForms.StartsFollowerWord(text.AsSpan(at + 2)) && NameForms.MaskedLength(text.AsSpan(at)) == 0 && !NameForms.IsWord(text.AsSpan(at)) && !NameForms.IsWord(text.AsSpan(at + 1)) && !NameForms.IsWeakSurname(text[at]) && !Organisations.StartsAt(text, at);

    // What is done, and to which part of whom.
    private const string DoneTo = "鼻眼手腿胳臂颈背腰耳肩膝脸臀脚嘴左右的、，。捅打砍撞刺杀捆推踢勒掐扎砸轧碾殴头面胸腹背身致家现人不发相厮争因死重轻受当的转向实进";

    // …，江大勇、汪小力从…: the list goes on.
    private void ReadNext(string text, int at)
    {
        if (at + 3 < text.Length && IsWholeName(text.AsSpan(at, 3)) && NameForms.MaskedLength(text.AsSpan(at)) == 0 && !NameForms.IsWord(text.AsSpan(at)) && !NameForms.IsWeakSurname(text[at]) && NameForms.StartsFollower(text.AsSpan(at + 3)))
            Repeated.Add(text.Substring(at, 3));
    }

    // 5月2日9时许，江大勇在…: behind the time stands who acts.
    private static bool IsTimed(string text, int at) => at > 1 && text[at - 1] == '，' && "许日时晚午晨天".Contains(text[at - 2]);

    private static bool Acts(string text, int at) => Array.Exists(Actions, w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0);

    private static readonly string[] Actions = ["趁", "乘", "窜至", "窜到", "窜入", "伙同", "驾驶", "驾车", "翻墙", "潜入", "携带", "进入", "来到", "（另案", "（已判", "（在逃", "采取", "采用", "在逃"];

    // 将江远停放在…的车: the name stands between 将 and the word.
    private void ReadOwner(string text, int at)
    {
        if (!ParkedWords.Any(w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0))
            return;
        for (var length = 3; length >= 2 && at > length; length--)
        {
            var name = text.AsSpan(at - length, length);
            if (text[at - length - 1] is '将' or '走' or '得' or '把' or '取' && IsWholeName(name) && NameForms.MaskedLength(name) == 0 && !NameForms.IsWord(name) && !(NameForms.SurnameLength(name) == 1 && NameForms.IsWeakSurname(name[0])))
            {
                Repeated.Add(name.ToString());
                return;
            }
        }
    }

    // 联系江大勇（另案处理）
    private void ReadTriedElsewhere(string text, int bracket)
    {
        if (!Elsewhere.Any(w => string.CompareOrdinal(text, bracket, w, 0, w.Length) == 0))
            return;
        for (var length = 3; length >= 2; length--)
        {
            var name = text.AsSpan(bracket - length, length);
            if ("系同与和、，给叫让".Contains(text[bracket - length - 1]) && IsWholeName(name) && NameForms.MaskedLength(name) == 0 && !NameForms.IsWord(name) && !NameForms.IsWeakSurname(name[0]))
            {
                Sure.Add(name.ToString());
                return;
            }
        }
    }

    private static readonly string[] Elsewhere = ["（另案", "（已判", "（在逃", "（另处", "（未到案", "（二人已判", "（均已判", "（二人另案"];
    private static readonly string[] ParkedWords = ["停放", "放在", "放置", "停在", "存放"];
}
