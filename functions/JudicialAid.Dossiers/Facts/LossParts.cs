using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>A sum that one victim lost, and how much the telling counts.</summary>
internal sealed record LossPart(SumPhrase Sum, int Rank);

/// <summary>Puts the single sums of a loss together: whose each is, which tell the same thing again, which one holds.</summary>
internal static class LossParts
{
    private static readonly WordSet SecondAppraisals = new("重新鉴定", "重新评估", "重新认定", "重新估价", "复核", "重新作出");
    private static readonly WordSet Appraisals = new("鉴定", "评估", "认定", "估价");
    private static readonly WordSet NotAdopted = new("不予采", "未采", "申请重新", "要求重新");

    /// <summary>Whose the sum is: of whom the words speak; each of several where it says 各, in order where it says 分别.</summary>
    public static IReadOnlyList<string> Owners(FactReading reading, List<SumPhrase> sums, int i)
    {
        var names = reading.Whose.VictimsAt(reading.Document, sums[i].Money.Start);
        if (names.Count <= 1 || sums[i].IsEach)
            return names.Count == 1 || sums[i].IsEach ? names : [];
        if (!reading.Has(sums[i].Sentence, "分别"))
            return [];
        // 何某、汪某分别被骗2万元、3万元: one sum a name; 分别骗取何某、汪某2万元，合计4万元: each this sum.
        var row = sums.FindAll(s => s.Sentence == sums[i].Sentence && !s.IsTotal);
        return row is [var only] && only == sums[i] ? names : row.Count == names.Count && row.Contains(sums[i]) ? [names[row.IndexOf(sums[i])]] : [];
    }

    /// <summary>Whether a sentence names a victim.</summary>
    public static bool NamesVictim(FactReading reading, Sentence sentence) =>
        reading.Document.MentionsIn(sentence.Start, sentence.End).Any(m => reading.Draft.Victims.ContainsKey(m.Name));

    /// <summary>
    /// Takes out the sum of everything that was told behind the last event and so seemed to be its victim's (共骗取两人9万元): the one
    /// that names nobody and is what the others add up to.
    /// </summary>
    public static SumPhrase? TakeOverall(FactReading reading, Dictionary<string, List<LossPart>> losses)
    {
        if (losses.Count < 2)
            return null;
        var best = losses.Values.SelectMany(p => p).Max(p => p.Rank);
        var told = losses.Values.SelectMany(p => p).Where(p => p.Rank == best).ToList();
        var all = told.Aggregate(Yuan.Zero, (sum, p) => sum + p.Sum.Money.Amount);
        var overall = told.Find(p => !NamesVictim(reading, p.Sum.Sentence) && Math.Abs((all - p.Sum.Money.Amount - p.Sum.Money.Amount).Amount) <= 1m);
        foreach (var parts in losses.Values)
            parts.RemoveAll(p => overall is not null && p.Sum.Money.Amount == overall.Sum.Money.Amount && !NamesVictim(reading, p.Sum.Sentence));
        return overall?.Sum;
    }

    /// <summary>The parts that hold: of the strongest section, after a second appraisal without the first, a total in the place of what it covers.</summary>
    public static List<LossPart> Combined(FactReading reading, List<LossPart> parts)
    {
        parts = Reappraised(reading, parts.FindAll(p => p.Rank == parts.Max(x => x.Rank)));
        var sum = parts.Aggregate(Yuan.Zero, (all, part) => all + part.Sum.Money.Amount);
        var largest = parts.MaxBy(p => p.Sum.Money.Amount)!;
        if (parts.Count == 1 || Math.Abs((sum - largest.Sum.Money.Amount - largest.Sum.Money.Amount).Amount) <= 1m)
            return [largest];
        // 共计6万元及价值4千元的电脑: a total does not cover what its own sentence adds behind it.
        return largest.Sum.IsTotal ? [largest, .. parts.FindAll(p => IsAdded(reading, largest.Sum, p.Sum))] : parts;
    }

    /// <summary>The words that tell what a sum was lost in: from the sum before it on, with the sentence before where they point back (该车).</summary>
    public static string Words(FactReading reading, SumPhrase sum)
    {
        var before = reading.Document.SumsIn(sum.Sentence).FindLast(m => m.End <= sum.Money.Start);
        var start = before.Length > 0 ? before.End : sum.Sentence.Start;
        var index = reading.Document.SentenceAt(sum.Sentence.Start);
        return reading.Text[(index > 0 && reading.Text.IndexOf('该', start, sum.Money.Start - start) >= 0 ? reading.Document.Sentences[index - 1].Start : start)..sum.Money.Start];
    }

    private static bool IsAdded(FactReading reading, SumPhrase total, SumPhrase other) =>
        other.Sentence == total.Sentence && other.Money.Start > total.Money.End && reading.Text[total.Money.End] is '及' or '和' && other.Start == total.Start;

    private static List<LossPart> Reappraised(FactReading reading, List<LossPart> parts)
    {
        var asked = parts.FindAll(p => reading.Has(p.Sum.Sentence, SecondAppraisals) && reading.Has(p.Sum.Sentence, NotAdopted));
        parts = asked.Count < parts.Count ? parts.Except(asked).ToList() : parts;
        var second = parts.FindAll(p => reading.Has(p.Sum.Sentence, SecondAppraisals));
        return second.Count == 0 ? parts : parts.FindAll(p => second.Contains(p) || !reading.Has(p.Sum.Sentence, Appraisals));
    }
}
