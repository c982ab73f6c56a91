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

    /// <summary>Where the document speaks of relatives without a name, in the order of its text: the position and the name given.</summary>
    public List<(int At, string Name)> Unnamed { get; } = [];

    /// <summary>Whether a name is that of a victim's relative who is no offender: what he pays, the victim's side pays.</summary>
    public bool IsVictimsKin(string name)
    {
        _victimsKin ??= Draft.Ties.Where(t => Draft.Victims.ContainsKey(t.Other)).Select(t => t.Relative).ToHashSet(StringComparer.Ordinal);
        return _victimsKin.Contains(name) && !Draft.Offenders.ContainsKey(name);
    }

    private HashSet<string>? _victimsKin;

    /// <summary>The victims to whom the document gave a grade of injury.</summary>
    public HashSet<string> Graded { get; } = new(StringComparer.Ordinal);

    /// <summary>How many ties of kinship the documents read before told of: those behind are this document's.</summary>
    public int EarlierTies { get; } = draft.Ties.Count;

    /// <summary>Weight of a statement: the document's first, then the section's.</summary>
    public int Weight(DocumentSection section) => Document.Weight * 10 + DocumentWeights.Of(section == DocumentSection.Indicted && Document.FindsAsIndicted ? DocumentSection.Found : section);

    /// <summary>Sentences whose section may state facts, the weakest excluded.</summary>
    public IEnumerable<Sentence> Sentences(int leastWeight = 2) =>
        Document.Sentences.Where(s => DocumentWeights.Of(s.Section) >= leastWeight && Text[s.End - 1] != '？');

    /// <summary>Where harm and its cause are told: as <see cref="Sentences"/>, with the claim where the court finds as it tells.</summary>
    public IEnumerable<Sentence> TellingSentences() =>
        Document.FindsAsClaimed ? Document.Sentences.Where(s => (DocumentWeights.Of(s.Section) >= 2 || s.Section == DocumentSection.Claimed) && Text[s.End - 1] != '？') : Sentences();

    /// <summary>All places of any of the words inside a sentence, word by word.</summary>
    public (int Start, string Word)[] Places(Sentence sentence, WordSet words) => Document.Words.Places(sentence.Start, sentence.End, words);

    /// <summary>The sums of a sentence with the words around them; rates (每天50元) are none.</summary>
    public List<SumPhrase> Phrases(Sentence sentence) =>
        Document.SumsIn(sentence).FindAll(m => !m.Rate).ConvertAll(m => new SumPhrase(Document, sentence, m));

    /// <summary>Whether the sentence holds any of the words.</summary>
    public bool Has(Sentence sentence, WordSet words) => Document.Words.Has(sentence.Start, sentence.End, words);

    /// <summary>Whether the sentence holds any of a few words that need no set of their own because they are seldom asked for.</summary>
    public bool Has(Sentence sentence, params ReadOnlySpan<string> words)
    {
        var text = Text.AsSpan(sentence.Start, sentence.Length);
        foreach (var word in words)
        {
            if (text.IndexOf(word) >= 0)
                return true;
        }

        return false;
    }

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
    /// that name none hold for all) <see cref="CaseDraft.AllVictims"/>.
    /// </summary>
    public IReadOnlyList<VictimDraft> Sides(int position)
    {
        if (Draft.Victims.Count == 0)
            return [];
        var sentence = Document.Sentences[Document.SentenceAt(position)];
        var named = Document.MentionsIn(sentence.Start, sentence.End).Any(m => Draft.Victims.ContainsKey(m.Name)) ? Whose.VictimsAt(Document, position) : [];
        return named.Count > 0 ? [.. named.Select(Draft.Victim)] : [Draft.AllVictims];
    }

    /// <summary>The clause a position stands in.</summary>
    public ReadOnlySpan<char> ClauseAt(int position)
    {
        var (from, to) = Document.Clause(position, 1);
        return Text.AsSpan(from, to - from);
    }
}
