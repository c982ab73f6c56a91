using System.Buffers;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>What every fact rule works with: the document, the draft, whose words are whose, and common questions about words.</summary>
internal sealed class FactReading(CaseDocument document, CaseDraft draft)
{
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("，。；、：\n");
    private static readonly string[] Negations = ["未", "没有", "不是", "并非", "非", "不属于", "不构成", "尚不", "无", "不", "未达", "否认", "没"];

    public CaseDocument Document { get; } = document;
    public CaseDraft Draft { get; } = draft;
    public Whose Whose { get; } = new(draft);
    public string Text => Document.Text;

    /// <summary>Weight of a statement: the document's first, then the section's.</summary>
    public int Weight(DocumentSection section) => Document.Weight * 10 + DocumentWeights.Of(section == DocumentSection.Indicted && Document.FindsAsIndicted ? DocumentSection.Found : section);

    /// <summary>Sentences whose section may state facts, the weakest excluded.</summary>
    public IEnumerable<Sentence> Sentences(int leastWeight = 2) =>
        Document.Sentences.Where(s => DocumentWeights.Of(s.Section) >= leastWeight && Text[s.End - 1] != '？');

    /// <summary>All places of any of the words inside a sentence.</summary>
    public IEnumerable<(int Start, string Word)> Places(Sentence sentence, params string[] words)
    {
        foreach (var word in words)
        {
            for (var at = Text.IndexOf(word, sentence.Start, sentence.Length, StringComparison.Ordinal); at >= 0;
                at = Text.IndexOf(word, at + word.Length, sentence.End - at - word.Length, StringComparison.Ordinal))
                yield return (at, word);
        }
    }

    /// <summary>Whether the sentence holds any of the words.</summary>
    public bool Has(Sentence sentence, params string[] words) => words.Any(w => Text.IndexOf(w, sentence.Start, sentence.Length, StringComparison.Ordinal) >= 0);

    /// <summary>Whether a negation stands within the few characters before a position.</summary>
    public bool Negated(int position, int window = 4)
    {
        var from = Math.Max(0, position - window);
        var before = Text.AsSpan(from, position - from);
        var clause = before.LastIndexOfAny(ClauseMarks);
        before = before[(clause + 1)..];
        foreach (var negation in Negations)
        {
            if (before.IndexOf(negation) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whose side a payment, an award or a pardon at a position is about: the victims named in its sentence, else (payments and pardons
    /// that name none hold for all) every victim.
    /// </summary>
    public IReadOnlyCollection<string> Sides(int position)
    {
        var sentence = Document.Sentences[Document.SentenceAt(position)];
        if (!Document.MentionsIn(sentence.Start, sentence.End).Any(m => Draft.Victims.ContainsKey(m.Name)))
            return Draft.Victims.Keys;
        var named = Whose.VictimsAt(Document, position);
        return named.Count > 0 ? named : Draft.Victims.Keys;
    }

    /// <summary>The clause a position stands in.</summary>
    public ReadOnlySpan<char> ClauseAt(int position)
    {
        var (from, to) = Document.Clause(position, 1);
        return Text.AsSpan(from, to - from);
    }
}
