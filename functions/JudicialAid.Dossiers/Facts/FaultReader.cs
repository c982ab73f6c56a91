using System.Text.RegularExpressions;
using JudicialAid.Dossiers.People;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads the share of responsibility of the victim's side: its own, or the rest that the other side's share leaves.</summary>
internal static class FaultReader
{
    private static readonly Regex Liability = new("(负|承担|有|是)?(本起|此次|该|本次|事故|交通事故|的)*(全部|主要|同等|次要)的?(事故)?(赔偿|民事|过错)?责任|(无|不负|不承担|没有)(本起|此次|该|本次|道路|交通|事故|的)*责任", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly string[] FaultWords = ["无过错", "没有过错", "不存在过错", "有过错", "存在过错", "有一定过错", "存在一定过错", "有一定的过错", "有重大过错", "存在重大过错", "有明显过错", "过错在先", "存在一定的过错", "亦有过错", "也有过错", "具有过错", "自身过错", "有较大过错", "主要过错", "有一定的过失", "有过失", "存在过失", "具有一定过错", "有部分过错", "存在较大过错", "自身存在", "自身未尽", "自行承担百分之", "自身也有", "自身亦有"];

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        foreach (var sentence in reading.Sentences())
        {
            ReadLiability(reading, sentence);
            ReadFault(reading, sentence);
        }
    }

    private static void ReadLiability(FactReading reading, Sentence sentence)
    {
        if (!reading.Has(sentence, "责任") || reading.Document.Text.IndexOf("事故", StringComparison.Ordinal) < 0)
            return;
        foreach (var match in Liability.EnumerateMatches(reading.Text.AsSpan(sentence.Start, sentence.Length)))
        {
            var at = sentence.Start + match.Index;
            var share = ShareOf(reading.Text.AsSpan(at, match.Length));
            var subject = reading.Document.MentionsIn(sentence.Start, at).LastOrDefault();
            foreach (var (name, own) in Subjects(reading, at, subject))
            {
                if (own)
                    Offer(reading, sentence, name, share, at, match.Length, "fault.liability", 1m);
                else if (share == FaultShare.Full)
                    Offer(reading, sentence, name, FaultShare.NoLiability, at, match.Length, "fault.rest-of-liability", 0.8m);
            }
        }
    }

    // Who bears the share: a victim (own), or the only other side, whose full liability leaves the victims none. A smaller share of
    // one of several drivers leaves open what the rest is, so nothing is concluded from it.
    private static IEnumerable<(string Name, bool Own)> Subjects(FactReading reading, int at, Mention subject)
    {
        if (RoleSubject(reading, at) is { } side && reading.Whose.Sole is { } sole && (subject.Name is null || !reading.Document.ClauseBefore(at).Contains(subject.Name, StringComparison.Ordinal)))
            return [(sole, side == Role.Plaintiff)];
        if (subject.Name is null)
            return [];
        if (reading.Draft.Victims.ContainsKey(subject.Name))
            return reading.Whose.VictimsAt(reading.Document, at).Select(name => (name, true));
        return reading.Draft.Offenders.ContainsKey(subject.Name) && (reading.Whose.Sole is not null || reading.Draft.Offenders.Count == 1)
            ? reading.Draft.Victims.Keys.Select(name => (name, false))
            : [];
    }

    // 被告负事故全部责任，原告无责任: sides without names.
    private static Role? RoleSubject(FactReading reading, int at)
    {
        var clause = reading.Document.ClauseBefore(at);
        var harmed = Math.Max(clause.LastIndexOf("原告", StringComparison.Ordinal), Math.Max(clause.LastIndexOf("被害人", StringComparison.Ordinal), clause.LastIndexOf("受害人", StringComparison.Ordinal)));
        var other = clause.LastIndexOf("被告", StringComparison.Ordinal);
        return harmed < 0 && other < 0 ? null : harmed > other ? Role.Plaintiff : Role.Defendant;
    }

    private static void ReadFault(FactReading reading, Sentence sentence)
    {
        foreach (var (at, word) in reading.Places(sentence, FaultWords))
        {
            var none = word is "无过错" or "没有过错" or "不存在过错" || reading.Negated(at, 3);
            if (!reading.ClauseAt(at).Contains("害", StringComparison.Ordinal) && !reading.Document.MentionsIn(reading.Document.Clause(at, 1).From, at).Any(m => reading.Draft.Victims.ContainsKey(m.Name)))
                continue;
            foreach (var name in reading.Sides(at))
                Offer(reading, sentence, name, none ? FaultShare.NoFault : FaultShare.AtFault, at, word.Length, "fault.words", 0.9m);
        }
    }

    // A stated share outweighs one that was computed from the other side's.
    private static void Offer(FactReading reading, Sentence sentence, string name, FaultShare share, int at, int length, string rule, decimal confidence) =>
        reading.Draft.Victim(name).Fault.Offer(reading.Document.Fact(share, at, length, rule, confidence), reading.Weight(sentence.Section) + (rule == "fault.liability" ? 1000 : 0));

    private static FaultShare ShareOf(ReadOnlySpan<char> words) =>
        words.IndexOf("全部") >= 0 ? FaultShare.Full
        : words.IndexOf("主要") >= 0 ? FaultShare.Primary
        : words.IndexOf("同等") >= 0 ? FaultShare.Equal
        : words.IndexOf("次要") >= 0 ? FaultShare.Secondary
        : FaultShare.NoLiability;
}
