using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Finds what the rules passed over though it carries a sum, a harmed person or a word of harm: a person should see it.</summary>
internal static class UnreadReader
{
    // More would not be looked at.
    private const int Most = 40;
    private static readonly WordSet HarmWords = new("伤", "死", "亡", "残", "损失", "赔", "困难", "抚养", "赡养");

    // Fines, fees, cover and daily rates are of no help to anybody who looks for what was overlooked.
    private static readonly string[] Routine = ["罚金", "受理费", "诉讼费", "保全费", "限额", "投保", "保险期间", "量刑建议", "建议判处", "前科", "刑满释放"];

    // The list of the evidence, the name of the offence and the course of the trial name harm and people and tell nothing of them.
    private static readonly string[] Formal = ["等证据", "上述事实，", "以上事实，", "证据证实", "在案佐证", "书证：", "行为已构成", "行为构成", "罪名成立", "提起公诉", "一案，", "犯罪嫌疑"];

    /// <summary>Adds the unread sentences of a document.</summary>
    public static void Read(FactReading reading)
    {
        var document = reading.Document;
        for (var i = 0; i < document.Sentences.Count && reading.Draft.Unread.Count < Most; i++)
        {
            var sentence = document.Sentences[i];
            if (DocumentWeights.Of(sentence.Section) < 3 || sentence.Section == DocumentSection.Ordered || sentence.Length < 8 || IsQuestion(document.Text.AsSpan(sentence.Start, sentence.Length)))
                continue;
            var sums = UnreadSums(reading, i);
            if (document.Read.ContainsKey(i))
                reading.Draft.Unread.AddRange(sums.Count == 0 ? [] : [Clauses(document, sentence, sums[0].Start, sums[^1].End)]);
            else if (sums.Count > 0 || TellsOfHarm(reading, sentence))
                reading.Draft.Unread.Add(document.SpanOf(sentence.Start, sentence.Length));
        }
    }

    private static bool IsQuestion(ReadOnlySpan<char> sentence) => sentence.StartsWith("问：") || sentence.EndsWith("？");

    // One fact read in a sentence does not mean that its other sums were.
    private static List<Money> UnreadSums(FactReading reading, int sentence)
    {
        var document = reading.Document;
        var sums = document.SumsIn(document.Sentences[sentence]).FindAll(m => !m.Rate && m.Amount > Yuan.Zero);
        if (sums.Count == 0 || reading.Has(document.Sentences[sentence], Routine))
            return [];
        return document.Read.TryGetValue(sentence, out var read) ? sums.FindAll(m => !read.Any(r => r.From <= m.Start && m.Start < r.To)) : sums;
    }

    private static Span Clauses(CaseDocument document, Sentence sentence, int start, int end)
    {
        var from = Math.Max(document.Clause(start, 1).From, sentence.Start);
        var to = Math.Min(document.Clause(end - 1, 1).To, sentence.End);
        return document.SpanOf(from, to - from);
    }

    private static bool TellsOfHarm(FactReading reading, Sentence sentence) =>
        reading.Has(sentence, HarmWords) && !reading.Has(sentence, Formal) && reading.Document.MentionsIn(sentence.Start, sentence.End).Any();
}
