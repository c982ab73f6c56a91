using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Finds what the rules passed over though it carries a sum, a harmed person or a word of harm: a person should see it.</summary>
internal static class UnreadReader
{
    // More would not be looked at.
    private const int Most = 40;
    private static readonly WordSet HarmWords = new(
        "伤", "死", "亡", "残", "损失", "赔", "困难", "抚养", "赡养", "杀", "掐", "勒", "砍", "捅", "打昏", "打晕", "昏迷", "瘫痪", "截肢", "流产", "强奸", "奸淫", "猥亵", "拐走", "拐卖", "绑架", "虐待", "遗弃",
        "低保", "特困", "孤儿", "辍学", "患病", "重病", "癌", "没有收入", "无收入", "失业", "借债", "欠债");

    // What tells of a person where no name does: 我一个人带着孙子.
    private static readonly WordSet PersonWords = new("我", "妻", "丈夫", "母亲", "父亲", "儿子", "女儿", "孩子", "孙", "被害人", "受害人", "死者", "伤者", "老人", "幼女");

    // Fines, fees, cover and daily rates are of no help to anybody who looks for what was overlooked.
    private static readonly string[] Routine = ["罚金", "受理费", "诉讼费", "保全费", "限额", "投保", "保险期间", "量刑建议", "建议判处", "前科", "刑满释放"];

    // The list of the evidence, the name of the offence and the course of the trial name harm and people and tell nothing of them.
    private static readonly string[] Formal = ["等证据", "上述事实，", "以上事实，", "证据证实", "在案佐证", "书证：", "行为已构成", "行为构成", "罪名成立", "提起公诉", "一案，", "一案。", "犯罪嫌疑", "因涉嫌", "辩护人", "诉讼代理人", "经鉴定人", "规定，", "之规定"];

    /// <summary>Adds the unread sentences of a document.</summary>
    public static void Read(FactReading reading)
    {
        var document = reading.Document;
        // A payment slip and the body of some enforcement rulings are all head.
        var headed = !document.Sentences.Exists(s => DocumentWeights.Of(s.Section) >= 3 && s.Section != DocumentSection.Ordered);
        for (var i = 0; i < document.Sentences.Count && reading.Draft.Unread.Count < Most; i++)
        {
            var sentence = document.Sentences[i];
            if (!(IsTelling(sentence.Section) || (headed && sentence.Section == DocumentSection.Header) || IsTableRow(document, sentence)) || sentence.Length < 8 || IsQuestion(document.Text.AsSpan(sentence.Start, sentence.Length)))
                continue;
            var sums = UnreadSums(reading, i);
            // Of a sentence of which only the day or somebody's sex was read, what happened was not.
            if (document.Told.Contains(i))
                reading.Draft.Unread.AddRange(sums.Count == 0 ? [] : [Clauses(document, sentence, sums[0].Start, sums[^1].End)]);
            else if (sums.Count > 0 || TellsOfHarm(reading, sentence))
                reading.Draft.Unread.Add(document.SpanOf(sentence.Start, sentence.Length));
        }
    }

    private static bool IsTelling(DocumentSection section) => DocumentWeights.Of(section) >= 3 && section != DocumentSection.Ordered;

    // 附：被害人名单: of an annex the rows, not the statutes.
    private static bool IsTableRow(CaseDocument document, Sentence sentence) =>
        sentence.Section == DocumentSection.Annex && document.Text.IndexOf('\t', sentence.Start, sentence.Length) >= 0;

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
        reading.Has(sentence, HarmWords) && !reading.Has(sentence, Formal) && (reading.Document.MentionsIn(sentence.Start, sentence.End).Any() || reading.Has(sentence, PersonWords));
}
