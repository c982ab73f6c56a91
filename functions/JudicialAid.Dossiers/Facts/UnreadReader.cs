using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Finds what the rules passed over though it carries a sum, a harmed person or a word of harm: a person should see it.</summary>
internal static class UnreadReader
{
    // More would not be looked at.
    private const int Most = 40;
    private static readonly WordSet HarmWords = new("伤", "死", "亡", "残", "损失", "赔", "困难", "抚养", "赡养");

    /// <summary>Adds the unread sentences of a document.</summary>
    public static void Read(FactReading reading)
    {
        var document = reading.Document;
        for (var i = 0; i < document.Sentences.Count && reading.Draft.Unread.Count < Most; i++)
        {
            var sentence = document.Sentences[i];
            if (document.ReadSentences.Contains(i) || DocumentWeights.Of(sentence.Section) < 3 || sentence.Section == DocumentSection.Ordered || sentence.Length < 8)
                continue;
            if (Matters(reading, sentence))
                reading.Draft.Unread.Add(document.SpanOf(sentence.Start, sentence.Length));
        }
    }

    // Fines, fees, cover and daily rates are of no help to anybody who looks for what was overlooked.
    private static readonly string[] Routine = ["罚金", "受理费", "诉讼费", "保全费", "限额", "投保", "保险期间", "量刑建议", "建议判处", "前科", "刑满释放"];

    private static bool Matters(FactReading reading, Sentence sentence) =>
        (reading.Document.SumsIn(sentence).Exists(m => !m.Rate) && !reading.Has(sentence, Routine))
        || (reading.Has(sentence, HarmWords) && !reading.Has(sentence, Lists) && reading.Document.MentionsIn(sentence.Start, sentence.End).Any());

    // The list of the evidence names harm and people and tells nothing of them.
    private static readonly string[] Lists = ["等证据", "上述事实，", "以上事实，", "证据证实", "在案佐证", "书证："];
}
