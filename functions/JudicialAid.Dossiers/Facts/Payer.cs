using JudicialAid.Dossiers.People;
using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Whose side pays a sum.</summary>
internal enum PayerSide
{
    /// <summary>The words do not tell.</summary>
    Unknown,

    /// <summary>The offender, a relative of his, whoever is liable.</summary>
    Offender,

    /// <summary>An insurer.</summary>
    Insurer,

    /// <summary>The victim or the victim's relatives: what they spend is no payment to them.</summary>
    Victim,

    /// <summary>Somebody else: an employer, an authority, a friend.</summary>
    Other,
}

/// <summary>Who pays a sum, and where the text says so.</summary>
/// <param name="Side">Whose side.</param>
/// <param name="Words">The payer in the words of the text; empty when unknown.</param>
/// <param name="InClause">Whether the payer stands in the clause of the sum itself.</param>
internal readonly record struct Payer(PayerSide Side, string Words, bool InClause);

/// <summary>
/// Finds who pays a sum: the last person, role or insurer before the verb of paying that is not the one paid to (向, 给, 为 …), in the
/// clause of the sum, else in the sentence before it.
/// </summary>
internal static class Payers
{
    private static readonly string[] Verbs =
        ["支付", "垫付", "垫支", "赔偿", "赔付", "给付", "预付", "退赔", "退还", "返还", "发还", "退缴", "退出", "交纳", "缴纳", "预缴", "预交", "缴存", "暂存", "提存", "交至", "缴至", "交到", "交来", "付给", "付了", "赔了", "补偿", "花费", "支出", "先行", "交付", "给予", "转账", "汇款", "承担", "理赔"];

    private static readonly string[] Objects = ["向", "给", "对", "为", "送", "陪", "带", "赔", "赔偿", "支付", "垫付", "补偿", "赔付", "给付", "退赔", "返还", "发还", "将", "与", "致", "因", "撞伤", "撞"];

    /// <summary>Who pays the sum.</summary>
    public static Payer Of(FactReading reading, SumPhrase sum)
    {
        var start = Start(reading, sum);
        var lead = reading.Text[start..sum.Money.Start];
        var verb = Verbs.Max(w => LastVerb(lead, w));
        if (verb >= 0 && Last(reading, start, start + verb, true) is { Side: not PayerSide.Unknown } own)
            return own with { InClause = true };
        // 医疗费2万元由保险公司垫付
        var behind = Verbs.Select(w => sum.After.IndexOf(w, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        if (behind > 0 && Last(reading, sum.Money.End, sum.Money.End + behind, true) is { Side: not PayerSide.Unknown } later)
            return later with { InClause = true };
        return verb >= 0 && PayerNames.Organisation(lead[..verb]) is { } organisation ? organisation : Last(reading, sum.Sentence.Start, start, false);
    }

    // 死亡赔偿金 is an item, not a paying.
    private static int LastVerb(string lead, string verb)
    {
        var at = lead.LastIndexOf(verb, StringComparison.Ordinal);
        while (at > 0 && at + verb.Length < lead.Length && lead[at + verb.Length] == '金')
            at = lead.LastIndexOf(verb, at - 1, StringComparison.Ordinal);
        return at;
    }

    // The clause from its very beginning, however long its list of losses is; 转账4万元（案发前已返还1万元）: a bracket speaks for itself.
    private static int Start(FactReading reading, SumPhrase sum)
    {
        var told = reading.Text.AsSpan(sum.Sentence.Start, sum.Money.Start - sum.Sentence.Start);
        var mark = told.LastIndexOfAny(ClauseMarks);
        return sum.Sentence.Start + Math.Max(mark, sum.InBracket ? told.LastIndexOf('（') : -1) + 1;
    }

    // In another clause than the sum's own a name without a role tells nothing.
    private static Payer Last(FactReading reading, int from, int to, bool anybody)
    {
        var side = PayerSide.Unknown;
        int begin = -1, end = -1, recipient = -1;
        foreach (var one in Candidates(reading, from, to))
        {
            if (one.End <= Math.Max(end, recipient) || (one.Side == PayerSide.Other && !anybody))
                continue;
            // 向原告何某、汪某支付: the name behind the role and the names of the list are paid to as well.
            if (Continues(reading.Text, recipient, one.Start) || (!Continues(reading.Text, end, one.Start) && IsObject(reading.Text, from, one.Start)))
            {
                recipient = one.End;
                continue;
            }

            // A role and the name behind it are one payer, and so is a list; 被告某某财产保险公司 is the insurer.
            begin = Continues(reading.Text, end, one.Start) ? begin : one.Start;
            (end, side) = (one.End, one.Side == PayerSide.Other && begin < one.Start ? side : one.Side);
        }

        return side == PayerSide.Unknown ? new Payer(side, "", false) : new Payer(side, reading.Text[begin..PayerNames.WithOrganisation(reading.Text, end, to)], false);
    }

    private static bool Continues(string text, int end, int start) =>
        end >= 0 && (start == end || (start == end + 1 && text[end] is '、' or '和' or '及'));

    private static IEnumerable<(int Start, int End, PayerSide Side)> Candidates(FactReading reading, int from, int to)
    {
        var mentions = reading.Document.MentionsIn(from, to).ToList();
        for (int at = Next(reading.Text, mentions, from, to), next = 0; at < to; at = Next(reading.Text, mentions, at + 1, to))
        {
            while (next < mentions.Count && mentions[next].Start < at)
                next++;
            var (role, length) = RoleWords.At(reading.Text, at);
            if (PayerNames.Insurer(reading.Text, at, from, to) is { } insurer)
                yield return (insurer.Start, insurer.End, PayerSide.Insurer);
            else if (SideOf(role) is not PayerSide.Unknown and var side && at + length <= to)
                yield return (at, PayerNames.WithRelatives(reading.Text, at + length, to), side);
            else if (next < mentions.Count && mentions[next].Start == at && SideOf(reading, mentions[next]) is not PayerSide.Unknown and var known)
                yield return (at, PayerNames.WithRelatives(reading.Text, mentions[next].End, to), known);
        }
    }

    // The next place where a name, a role or an insurer may start.
    private static int Next(string text, List<Mention> mentions, int from, int to)
    {
        if (from >= to)
            return to;
        var word = text.AsSpan(from, to - from).IndexOfAny(FirstCharacters) is >= 0 and var found ? from + found : to;
        foreach (var mention in mentions)
        {
            if (mention.Start >= from)
                return Math.Min(word, mention.Start);
        }

        return word;
    }

    private static readonly System.Buffers.SearchValues<char> FirstCharacters = System.Buffers.SearchValues.Create("被受失事死伤集患犯嫌罪原肇侵赔附申自同" + string.Concat(PayerNames.Insurers.Select(w => w[0])));

    private static PayerSide SideOf(Role role) => role switch
    {
        Role.Victim or Role.Plaintiff => PayerSide.Victim,
        Role.Accused or Role.Defendant or Role.Accomplice => PayerSide.Offender,
        _ => PayerSide.Unknown,
    };

    private static PayerSide SideOf(FactReading reading, Mention mention) =>
        reading.Draft.Victims.ContainsKey(mention.Name) ? PayerSide.Victim
        : reading.Draft.Offenders.ContainsKey(mention.Name) ? PayerSide.Offender
        : SideOf(mention.Role) is not PayerSide.Unknown and var side ? side
        : mention.Role is Role.None ? PayerSide.Other : PayerSide.Unknown;

    private static readonly System.Buffers.SearchValues<char> ClauseMarks = System.Buffers.SearchValues.Create("，。；！？\n");

    private static bool IsObject(string text, int from, int start)
    {
        // 为二原告各垫付: the count stands between.
        var before = text.AsSpan(from, start - from).TrimEnd("一二两三四五六七八九十各名位该");
        foreach (var word in Objects)
        {
            if (before.EndsWith(word))
                return true;
        }

        return false;
    }
}
