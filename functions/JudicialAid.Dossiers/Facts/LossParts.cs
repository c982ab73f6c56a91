using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>A sum that one victim lost, and how much the telling counts.</summary>
internal sealed record LossPart(SumPhrase Sum, int Rank);

/// <summary>The sums told of one victim's loss. For many of them: what was told before is looked up, not searched.</summary>
internal sealed class LossList
{
    private readonly Dictionary<Yuan, int> _ranks = [];

    /// <summary>All that were taken, in the order told.</summary>
    public List<LossPart> Parts { get; } = [];

    /// <summary>Takes a part; a sum told again by a section that counts no more adds nothing.</summary>
    public void Add(LossPart part)
    {
        if (_ranks.TryGetValue(part.Sum.Money.Amount, out var best) && best >= part.Rank)
            return;
        _ranks[part.Sum.Money.Amount] = part.Rank;
        Parts.Add(part);
    }
}

/// <summary>Puts the single sums of a loss together: whose each is, which tell the same thing again, which one holds.</summary>
internal static class LossParts
{
    private static readonly WordSet SecondAppraisals = new("重新鉴定", "重新评估", "重新认定", "重新估价", "复核", "重新作出");
    private static readonly WordSet Appraisals = new("鉴定", "评估", "认定", "估价");
    private static readonly WordSet NotAdopted = new("不予采", "未采", "申请重新", "要求重新");

    /// <summary>Whose the sum is: of whom the words speak; each of several where it says 各, in order where it says 分别.</summary>
    public static IReadOnlyList<string> Owners(FactReading reading, List<SumPhrase> sums, int i)
    {
        var names = InTurn(reading, sums, i) ?? ByThing(reading, sums[i]) ?? reading.Whose.VictimsAt(reading.Document, sums[i].Money.Start);
        if (names.Count <= 1 || sums[i].IsEach)
            return names.Count == 1 || sums[i].IsEach ? names : [];
        if (!reading.Has(sums[i].Sentence, "分别"))
            return [];
        // 何某、汪某分别被骗2万元、3万元: one sum a name; 分别骗取何某、汪某2万元，合计4万元: each this sum.
        var row = sums.FindAll(s => s.Sentence == sums[i].Sentence && !s.IsTotal);
        return row is [var only] && only == sums[i] ? names : row.Count == names.Count && row.Contains(sums[i]) ? [names[row.IndexOf(sums[i])]] : [];
    }

    // 将何某的轿车、汪某的货车、童某的三轮车砸坏。经鉴定，损失依次为4860元、3215元、680元: one sum each, in the order the sentence before names them.
    private static IReadOnlyList<string>? InTurn(FactReading reading, List<SumPhrase> sums, int i)
    {
        var sentence = sums[i].Sentence;
        var index = reading.Document.SentenceAt(sentence.Start);
        if (index == 0 || !reading.Has(sentence, "依次", "分别") || NamesVictim(reading, sentence))
            return null;
        var row = sums.FindAll(s => s.Sentence == sentence && !s.IsTotal);
        var before = reading.Document.Sentences[index - 1];
        var owners = reading.Document.MentionsIn(before.Start, before.End).Where(m => reading.Draft.Victims.ContainsKey(m.Name)).Select(m => m.Name).Distinct().ToList();
        return owners.Count > 1 && row.Count == owners.Count && row.Contains(sums[i]) ? [owners[row.IndexOf(sums[i])]] : null;
    }

    // 窃得何某手机一部、汪某电脑一台。经鉴定，手机价值1600元: the appraisal names no victim but the thing, which the sentence before told of one.
    private static IReadOnlyList<string>? ByThing(FactReading reading, SumPhrase sum)
    {
        var index = reading.Document.SentenceAt(sum.Sentence.Start);
        if (index == 0 || reading.Draft.Victims.Count < 2 || reading.Document.MentionsIn(sum.Sentence.Start, sum.Money.Start).Any())
            return null;
        var (told, taken) = (sum.Before, reading.Document.Sentences[index - 1]);
        if (Goods.Things.FirstOrDefault(w => told.Contains(w, StringComparison.Ordinal)) is not { } thing)
            return null;
        var owners = new HashSet<string>(StringComparer.Ordinal);
        for (var at = taken.Start; (at = reading.Text.IndexOf(thing, at, taken.End - at, StringComparison.Ordinal)) >= 0; at++)
            owners.UnionWith(reading.Whose.VictimsAt(reading.Document, at));
        return owners.Count == 1 ? [.. owners] : null;
    }

    /// <summary>Whether a sentence names a victim.</summary>
    public static bool NamesVictim(FactReading reading, Sentence sentence) =>
        reading.Document.MentionsIn(sentence.Start, sentence.End).Any(m => reading.Draft.Victims.ContainsKey(m.Name));

    /// <summary>
    /// Takes out the sum of everything that was told behind the last event and so seemed to be its victim's (共骗取两人9万元): the one
    /// that names nobody and is what the others add up to.
    /// </summary>
    public static SumPhrase? TakeOverall(FactReading reading, Dictionary<string, LossList> losses)
    {
        if (losses.Count < 2)
            return null;
        var best = losses.Values.SelectMany(p => p.Parts).Max(p => p.Rank);
        var told = losses.Values.SelectMany(p => p.Parts).Where(p => p.Rank == best).ToList();
        var all = told.Aggregate(Yuan.Zero, (sum, p) => sum + p.Sum.Money.Amount);
        var overall = told.Find(p => !NamesVictim(reading, p.Sum.Sentence) && Math.Abs((all - p.Sum.Money.Amount - p.Sum.Money.Amount).Amount) <= 1m);
        foreach (var list in losses.Values)
            list.Parts.RemoveAll(p => overall is not null && p.Sum.Money.Amount == overall.Sum.Money.Amount && !NamesVictim(reading, p.Sum.Sentence));
        return overall?.Sum;
    }

    /// <summary>The parts that hold: of the strongest section, after a second appraisal without the first, a total in the place of what it covers.</summary>
    public static List<LossPart> Combined(FactReading reading, List<LossPart> parts)
    {
        var best = parts.Max(p => p.Rank);
        parts = Reappraised(reading, parts.FindAll(p => p.Rank == best));
        var events = parts.GroupBy(p => reading.Document.Period(p.Sum.Sentence)).Select(e => WithoutItems(reading, e.Key, [.. e])).ToList();
        parts = [.. events.SelectMany(e => e.Parts)];
        var sum = parts.Aggregate(Yuan.Zero, (all, part) => all + part.Sum.Money.Amount);
        var largest = parts.MaxBy(p => p.Sum.Money.Amount)!;
        if (parts.Count == 1 || Math.Abs((sum - largest.Sum.Money.Amount - largest.Sum.Money.Amount).Amount) <= 1m)
            return [largest];
        // 合计7000元（手机4000元、电脑3000元）: what adds up within its own sentence covers no other event.
        if (events.Exists(e => e.Reckoned && e.Parts.Contains(largest)))
            return parts;
        // 共计6万元及价值4千元的电脑: a total does not cover what its own sentence adds behind it.
        return largest.Sum.IsTotal ? [largest, .. parts.FindAll(p => IsAdded(reading, largest.Sum, p.Sum))] : parts;
    }

    // The total of an event in the place of the items that add up to it there.
    private static (List<LossPart> Parts, bool Reckoned) WithoutItems(FactReading reading, (int First, int Last) period, List<LossPart> told)
    {
        var sums = reading.Document.SentencesOf(period).SelectMany(reading.Document.SumsIn).Where(m => !m.Rate).ToList();
        var all = sums.Aggregate(Yuan.Zero, (sum, money) => sum + money.Amount);
        var total = sums.Count > 2 ? told.Find(p => p.Sum.IsTotal && Math.Abs((all - p.Sum.Money.Amount - p.Sum.Money.Amount).Amount) <= 1m) : null;
        return total is null ? (told, false) : ([total], true);
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
        bool IsSecond(LossPart part) => reading.Has(part.Sum.Sentence, SecondAppraisals);
        return !parts.Exists(IsSecond) ? parts : parts.FindAll(p => IsSecond(p) || !reading.Has(p.Sum.Sentence, Appraisals));
    }
}
