using System.Text.RegularExpressions;
using JudicialAid.Dossiers.People;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads the share of responsibility of the victim's side: its own, or the rest that the other side's share leaves.</summary>
internal static class FaultReader
{
    private static readonly Regex Liability = new("(负|承担|有|是)?(本起|此次|该|本次|事故|交通事故|的)*(全部|主要|同等|次要)的?(事故)?(赔偿|民事|过错)?责任|(无|不负|不承担|没有)(本起|此次|该|本次|道路|交通|事故|的)*责任|(负|承担)(全|主|次|同)责|无责", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    // What every share holds.
    private static readonly WordSet LiabilityWords = new("责任", "全责", "主责", "次责", "同责", "无责");
    private static readonly WordSet NoFaultWords = new("无过错", "没有过错", "不存在过错", "无任何过错", "无明显过错");

    private static readonly WordSet FaultWords = new(
        "有过错", "存在过错", "有一定过错", "存在一定过错", "有一定的过错", "有重大过错", "存在重大过错", "有明显过错", "过错在先", "存在一定的过错", "具有过错", "自身过错", "有较大过错", "主要过错", "有一定的过失", "有过失", "存在过失", "具有一定过错", "有部分过错", "存在较大过错", "具有一定的过失", "有一定过失", "具有一定的过错", "存在明显过错");

    private static readonly WordSet AllFaultWords = new([.. NoFaultWords, .. FaultWords]);

    // Who bears a part of the loss has a share of the fault: 自行承担30%的责任.
    private static readonly WordSet BearingWords = new("自行承担", "自负", "自担", "自身承担");
    private static readonly WordSet AllBearingWords = new([.. BearingWords, "承担"]);
    private static readonly WordSet Pleas = new("辩称", "辩护人", "辩解", "上诉称", "主张", "诉称", "提出");

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        var accident = reading.Text.Contains("事故", StringComparison.Ordinal);
        var pleads = Pleading(reading);
        foreach (var sentence in reading.TellingSentences())
        {
            if (sentence.Section != DocumentSection.Claimed && (pleads[reading.Document.SentenceAt(sentence.Start)] || IsRejectedPlea(reading, sentence)))
            {
                ReadRejection(reading, sentence);
                continue;
            }

            if (accident && reading.Has(sentence, LiabilityWords))
                ReadLiability(reading, sentence);
            ReadFault(reading, sentence);
            ReadBearing(reading, sentence);
        }
    }

    // 被告辩称原告应承担主要责任，不予采纳: somebody's opinion.
    private static bool IsRejectedPlea(FactReading reading, Sentence sentence) =>
        IsAnswerToCharge(reading, sentence) || reading.Has(sentence, Pleas) && (!reading.Has(sentence, "采纳", "成立", "予以支持") || reading.Has(sentence, "不予采纳", "不能成立", "不成立", "不予支持"));

    // 上诉人汪某提出：其主观恶性小；被害人有过错；…: the plea goes on behind the semicolon.
    private static bool[] Pleading(FactReading reading)
    {
        var pleads = new bool[reading.Document.Sentences.Count];
        for (var i = 1; i < pleads.Length; i++)
        {
            var before = reading.Document.Sentences[i - 1];
            pleads[i] = reading.Text[before.End - 1] == '；' && (pleads[i - 1] || reading.Has(before, "提出：", "辩称", "辩护意见", "上诉称"));
        }

        return pleads;
    }

    // 被告人汪某对指控的事实不持异议，认为被害人有过错
    private static bool IsAnswerToCharge(FactReading reading, Sentence sentence) =>
        !reading.Document.IsCivil && sentence.Section == DocumentSection.Indicted && reading.Text.AsSpan(sentence.Start).StartsWith("被告人") && reading.Has(sentence, "异议");

    // 上诉人提出被害人有过错的理由不能成立: the court found none.
    private static void ReadRejection(FactReading reading, Sentence sentence)
    {
        if (sentence.Section is not (DocumentSection.Reasoned or DocumentSection.Found) || !reading.Has(sentence, "不能成立", "不成立", "不予采"))
            return;
        ReadAnswer(reading, sentence);
        foreach (var (at, word) in reading.Places(sentence, FaultWords))
        {
            foreach (var name in FaultSubject.Of(reading, sentence, at))
                Offer(reading, sentence, name, FaultShare.NoFault, at, word.Length, "fault.plea-rejected", 0.7m);
        }
    }

    // 被告主张原告碰撞酒瓶，不予采信，原告没有过错: what the court says behind the rejection.
    private static void ReadAnswer(FactReading reading, Sentence sentence)
    {
        var rejected = reading.Text.AsSpan(sentence.Start, sentence.Length).LastIndexOf("不予采");
        foreach (var (at, word) in rejected < 0 ? [] : reading.Places(sentence, NoFaultWords))
        {
            foreach (var name in at > sentence.Start + rejected ? FaultSubject.Of(reading, sentence, at) : [])
                Offer(reading, sentence, name, FaultShare.NoFault, at, word.Length, "fault.words", 0.9m);
        }
    }

    private static void ReadLiability(FactReading reading, Sentence sentence)
    {
        var shares = new List<(int At, int Length, FaultShare Share)>();
        foreach (var match in Liability.EnumerateMatches(reading.Text.AsSpan(sentence.Start, sentence.Length)))
            shares.Add((sentence.Start + match.Index, match.Length, ShareOf(reading.Text.AsSpan(sentence.Start + match.Index, match.Length))));
        // 甲负全部责任，乙负主要责任: two accidents told in one; the rest of neither is the victim's.
        var several = shares.Count(s => s.Share is not FaultShare.NoLiability) > 1;
        foreach (var (at, length, share) in shares)
        {
            if (IsCondition(reading, at))
                continue;
            foreach (var (victim, own) in Subjects(reading, sentence, at, share))
            {
                if (own)
                    Offer(reading, sentence, victim, share, at, length, "fault.liability", 1m);
                else if (share == FaultShare.Full && !several)
                    Offer(reading, sentence, victim, FaultShare.NoLiability, at, length, "fault.rest-of-liability", 0.8m);
            }
        }
    }

    // 无证据证明受害人有过错的，确定受害人无责任: what a rule says of whoever fits it.
    private static bool IsCondition(FactReading reading, int at) =>
        reading.Document.Clause(at, 1).From is > 1 and var from && reading.Text[from - 1] == '，' && reading.Text[from - 2] == '的';

    // Who bears the share: a victim (own), or the other side, whose full liability leaves the victim none. A smaller share of one of
    // several drivers leaves open what the rest is, so nothing is concluded from it.
    private static IEnumerable<(VictimDraft Victim, bool Own)> Subjects(FactReading reading, Sentence sentence, int at, FaultShare share)
    {
        var named = reading.Document.MentionsIn(sentence.Start, at).ToList();
        var subject = named.FindLast(m => !IsHarmTold(reading.Text, m)) is { Name: not null } actor ? actor : named.LastOrDefault();
        if (RoleSubject(reading, at) is { } side && (reading.Whose.Sole ?? reading.Whose.SolePlaintiff(reading.Document)) is { } sole && (subject.Name is null || !reading.Document.ClauseBefore(at).Contains(subject.Name, StringComparison.Ordinal)))
            return [(reading.Draft.Victim(sole), side == Role.Plaintiff)];
        // 以双方承担事故的同等责任为宜, 被告与原告负同等责任
        if (share == FaultShare.Equal && Both.Any(w => reading.Document.ClauseBefore(at).Contains(w, StringComparison.Ordinal)) && reading.Whose.Sole is { } one)
            return [(reading.Draft.Victim(one), true)];
        if (subject.Name is null)
            return [];
        // 原告甲、被告乙承担同等责任: both bear it.
        var listed = share == FaultShare.Equal ? reading.Document.MentionsIn(reading.Document.Clause(at, 1).From, at).LastOrDefault(m => reading.Draft.Victims.ContainsKey(m.Name)) : default;
        if (listed.Name is not null)
            return [(reading.Draft.Victim(listed.Name), true)];
        if (reading.Draft.Victims.ContainsKey(subject.Name))
            return reading.Whose.VictimsAt(reading.Document, at).Select(name => (reading.Draft.Victim(name), true));
        return reading.Whose.Sole is not null || (reading.Draft.Offenders.ContainsKey(subject.Name) && reading.Draft.Offenders.Count == 1)
            ? reading.Draft.Victims.Count > 0 ? [(reading.Draft.AllVictims, false)] : []
            : [];
    }

    private static readonly string[] Both = ["双方", "与原告", "和原告", "原告与", "原告和"];

    // 对因张某死亡造成的损失承担主要责任, 承担张某全部赔偿责任: whose harm, not whose share.
    private static bool IsHarmTold(string text, Mention mention) =>
        text.AsSpan(0, mention.Start).EndsWith("承担") || Array.Exists(HarmTold, w => string.CompareOrdinal(text, mention.End, w, 0, w.Length) == 0);

    private static readonly string[] HarmTold = ["死亡", "受伤", "的死亡", "的损失", "的各项", "的经济损失", "各项损失", "造成的", "的损害"];

    // 被告负事故全部责任，原告无责任: sides without names.
    private static Role? RoleSubject(FactReading reading, int at)
    {
        var clause = reading.Document.ClauseBefore(at);
        // 原告横过道路未下车推行，负次要责任: of whom the clause before tells.
        if (clause.Length == 0 && reading.Document.Clause(at, 1).From is > 1 and var from && reading.Text[from - 1] == '，')
            clause = reading.Document.ClauseBefore(from - 1);
        // 医院对原告受伤应承担主要责任: to whom it happened.
        foreach (var side in Injured)
        {
            if (clause.IndexOf(side, StringComparison.Ordinal) is > 0 and var start && FaultSubject.IsObject(clause, 0, start))
                clause = clause.Remove(start, side.Length);
        }

        var harmed = Math.Max(clause.LastIndexOf("原告", StringComparison.Ordinal), Math.Max(clause.LastIndexOf("被害人", StringComparison.Ordinal), clause.LastIndexOf("受害人", StringComparison.Ordinal)));
        var other = clause.LastIndexOf("被告", StringComparison.Ordinal);
        return harmed < 0 && other < 0 ? null : harmed > other ? Role.Plaintiff : Role.Defendant;
    }

    private static readonly string[] Injured = ["原告", "被害人", "受害人"];

    private static void ReadFault(FactReading reading, Sentence sentence)
    {
        foreach (var (at, word) in reading.Places(sentence, AllFaultWords))
        {
            var lead = reading.Text.AsSpan(sentence.Start, at - sentence.Start);
            if (reading.Text.AsSpan(at + word.Length).StartsWith("的，") || lead.IndexOf("是否") >= 0 || lead.EndsWith("如果") || lead.EndsWith("医疗"))
                continue;
            var none = NoFaultWords.Contains(word) || reading.Negated(at, 3) || AnyWord.ContainsAny(reading.Document.ClauseBefore(at), Unproven);
            var refuted = AnyWord.StartsWithAny(reading.Text.AsSpan(at + word.Length), Refuted);
            if (refuted)
                continue;
            foreach (var victim in IsOfBoth(reading, at) ? reading.Draft.Victims.Values.ToList() : FaultSubject.Of(reading, sentence, at))
                Offer(reading, sentence, victim, none ? FaultShare.NoFault : FaultShare.AtFault, at, word.Length, "fault.words", 0.9m);
        }
    }

    // 认定被害人有过错依据不足: what another court thought.
    private static readonly string[] Refuted = ["依据不足", "证据不足", "不当", "没有依据", "缺乏依据", "错误", "不能成立"];

    // 双方互殴，对损害的发生均有过错
    private static bool IsOfBoth(FactReading reading, int at)
    {
        var sentence = reading.Document.Sentences[reading.Document.SentenceAt(at)];
        return reading.Document.ClauseBefore(at) is var clause && (clause.EndsWith('均') || clause.EndsWith('都')) && reading.Text.AsSpan(sentence.Start, at - sentence.Start).IndexOf("双方") >= 0;
    }

    // 无证据证明原告存在过错
    private static readonly string[] Unproven = ["无证据证明", "没有证据证明", "不能证明", "无法证明", "不足以证明", "未能证明", "未举证证明", "无证据证实", "没有证据证实"];

    private static void ReadBearing(FactReading reading, Sentence sentence)
    {
        if (sentence.Section is not (DocumentSection.Found or DocumentSection.Reasoned or DocumentSection.Ordered))
            return;
        foreach (var (at, word) in reading.Places(sentence, AllBearingWords))
        {
            // 甲应承担损失的30%; 承担责任 alone is read as liability.
            if (word == "承担" && !BearsShare(reading, sentence, at + word.Length))
                continue;
            var behind = reading.Text.AsSpan(at + word.Length, Math.Min(14, sentence.End - at - word.Length));
            if (behind.IndexOfAny("%％".AsSpan()) < 0 && behind.IndexOf("责任") < 0 && behind.IndexOf("百分之") < 0)
                continue;
            foreach (var victim in FaultSubject.Of(reading, sentence, at))
                Offer(reading, sentence, victim, FaultShare.AtFault, at, word.Length, "fault.bears-a-part", 0.9m);
        }
    }

    private static bool BearsShare(FactReading reading, Sentence sentence, int from)
    {
        var clause = reading.Text.AsSpan(from, Math.Min(10, sentence.End - from));
        clause = clause.IndexOfAny('，', '；') is >= 0 and var end ? clause[..end] : clause;
        if (clause.StartsWith("损失的") && clause.IndexOfAny("%％".AsSpan()) > 0)
            return true;
        // 何某疏于自身安全，承担15%的责任; 应对何某的损失承担30%的责任 is told of somebody else.
        return clause.Length > 0 && char.IsAsciiDigit(clause[0]) && clause.IndexOfAny("%％".AsSpan()) is > 0 and < 4 && clause.IndexOf("责任") > 0
            && !reading.Document.ClauseBefore(from).Contains('对', StringComparison.Ordinal);
    }

    // A stated share outweighs one that was computed from the other side's.
    private static void Offer(FactReading reading, Sentence sentence, VictimDraft victim, FaultShare share, int at, int length, string rule, decimal confidence) =>
        victim.Fault.Offer(reading.Document.Fact(share, at, length, rule, confidence), reading.Weight(sentence.Section) + (rule == "fault.liability" ? 1000 : 0));

    private static FaultShare ShareOf(ReadOnlySpan<char> words) =>
        words.IndexOf('全') >= 0 ? FaultShare.Full
        : words.IndexOf('主') >= 0 ? FaultShare.Primary
        : words.IndexOf('同') >= 0 ? FaultShare.Equal
        : words.IndexOf("次要") >= 0 || words.IndexOf("次责") >= 0 ? FaultShare.Secondary
        : FaultShare.NoLiability;
}
