using System.Diagnostics.CodeAnalysis;
using JudicialAid.Dossiers.People;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>One document prepared for the reading rules: view, sentences, mentions, and how much its word weighs.</summary>
internal sealed class CaseDocument
{
    private const int LongestQuote = 160;
    private static readonly CharSet ClauseMarks = new("，。；！？\n");
    private readonly DocumentText _document;
    private readonly ReadingView _view;
    private readonly Dictionary<int, List<Money>> _sums = [];
    private Lazy<Dictionary<string, List<Mention>>> _mentionsOf;
    private Lazy<Mention?> _speaker;
    private HashSet<string>? _cleanNames;
    private int[]? _runs;
    private (int First, int Last)[]? _periods;

    /// <summary>Prepares a document whose names are known.</summary>
    public CaseDocument(DocumentText document, ReadingView view, NameLexicon lexicon)
    {
        (_document, _view, Lexicon) = (document, view, lexicon);
        // Rules ask of every sentence: what the whole text has to be searched for is told once.
        IsCivil = Header.Kind is DocumentKind.CivilJudgment or DocumentKind.CivilRuling or DocumentKind.EnforcementRuling or DocumentKind.EnforcementNotice
            || (Header.Kind == DocumentKind.MediationAgreement && !Text.Contains("被告人", StringComparison.Ordinal));
        IsOwnPaper = Sections.First(Header.Kind) == DocumentSection.Stated;
        HasJoinedClaim = Text.Contains("附带民事", StringComparison.Ordinal);
        Words = new WordIndex(Text);
        Sentences = Dossiers.Text.Sentences.Of(Text, Words, Header.Kind);
        SetMentions(People.Mentions.Find(Text, Lexicon));
        Rename(Aliases.Of(this));
        Weight = DocumentWeights.Of(Header.Kind);
        FindsAsClaimed = IsCivil && Sentences.Any(s => s.Section == DocumentSection.Found && Words.Has(s.Start, s.End, ClaimedWords) && Words.Has(s.Start, s.End, AgreeWords));
        FindsAsIndicted = Sentences.Any(s => s.Section == DocumentSection.Found && Text.IndexOf("指控", s.Start, s.Length, StringComparison.Ordinal) >= 0 && Text.IndexOf("一致", s.Start, s.Length, StringComparison.Ordinal) >= 0);
    }

    /// <summary>What it is.</summary>
    public DocumentHeader Header => _document.Header;

    /// <summary>The folded text all positions count in.</summary>
    public string Text => _view.Text;

    /// <summary>Its names.</summary>
    public NameLexicon Lexicon { get; }

    /// <summary>Its sentences in order.</summary>
    public List<Sentence> Sentences { get; }

    /// <summary>Where the words that rules look for stand.</summary>
    public WordIndex Words { get; }

    /// <summary>Its mentions in order.</summary>
    public List<Mention> Mentions { get; private set; }

    /// <summary>Names introduced as judges, agents, accomplices tried elsewhere.</summary>
    public HashSet<string> Bystanders { get; private set; }

    /// <summary>How much its word weighs against other documents.</summary>
    public int Weight { get; }

    /// <summary>Whether it is a civil paper.</summary>
    public bool IsCivil { get; }

    /// <summary>Whether one person tells in it: an application, a record, a letter of understanding.</summary>
    public bool IsOwnPaper { get; }

    /// <summary>Whether a civil claim is joined to the criminal case (附带民事).</summary>
    public bool HasJoinedClaim { get; }

    /// <summary>Where the address read last stands: 住同上 means it.</summary>
    public (int Start, int End) LastPlace { get; set; }

    /// <summary>经审理查明的事实与指控一致: what was indicted is then found.</summary>
    public bool FindsAsIndicted { get; }

    /// <summary>原告所述事故经过属实: what the plaintiff told of the harm is then found.</summary>
    public bool FindsAsClaimed { get; }

    private static readonly WordSet ClaimedWords = new("原告所述", "原告所诉", "原告诉称", "原告陈述", "原告主张", "同原告", "与原告");
    private static readonly WordSet AgreeWords = new("属实", "一致", "同原告所诉", "同原告所述", "同原告诉称", "均无异议");

    /// <summary>What the rules have read: by sentence, the stretches that facts rest on.</summary>
    public Dictionary<int, HashSet<(int From, int To)>> Read { get; } = [];

    /// <summary>The sums of a sentence, read once; callers do not change the list.</summary>
    public List<Money> SumsIn(Sentence sentence)
    {
        if (!_sums.TryGetValue(sentence.Start, out var sums))
            _sums[sentence.Start] = sums = [.. MoneyReader.Find(Text, sentence.Start, sentence.Length).Select(BehindName)];
        return sums;
    }

    // 赔偿何某15000元 where 何某1 is somebody's name: the digit of the name is no part of the sum.
    private Money BehindName(Money money)
    {
        var before = MentionFrom(money.Start) - 1;
        if (before < 0 || Mentions[before].End <= money.Start || Mentions[before].End >= money.End || !IsNameElsewhere(Mentions[before]))
            return money;
        return MoneyReader.Find(Text, Mentions[before].End, money.End - Mentions[before].End) is [var own, ..] ? own : money;
    }

    // 何某47,500元 may look like 何某47: only what stands somewhere without a number behind it is a name with a digit.
    private bool IsNameElsewhere(Mention name) =>
        (_cleanNames ??= Mentions.Where(m => m.End == Text.Length || !(char.IsAsciiDigit(Text[m.End]) || Text[m.End] is ',' or '.')).Select(m => m.Name).ToHashSet(StringComparer.Ordinal)).Contains(name.Name);

    /// <summary>Takes people under the names they are known by: alias → name.</summary>
    public void Rename(IReadOnlyDictionary<string, string> names)
    {
        if (names.Count > 0)
            SetMentions(Aliases.Rename(this, names));
    }

    [MemberNotNull(nameof(Mentions), nameof(_mentionsOf), nameof(_speaker), nameof(Bystanders))]
    private void SetMentions(List<Mention> mentions)
    {
        Mentions = mentions;
        _cleanNames = null;
        _mentionsOf = new(GroupMentions);
        _speaker = new(() => Mentions.FirstOrNull(m => m.Role == Role.Applicant) ?? Mentions.FirstOrNull(m => m.Role != Role.Official));
        Bystanders = mentions.Where(m => m.Role is Role.Official or Role.Accomplice).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Index of the sentence a position stands in.</summary>
    public int SentenceAt(int position)
    {
        int low = 0, high = Sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <summary>Number of the stretch of one section a sentence stands in: equal where no sentence of another section stands between.</summary>
    public int SectionRunOf(int sentence)
    {
        if (_runs is null)
        {
            _runs = new int[Sentences.Count];
            for (var i = 1; i < _runs.Length; i++)
                _runs[i] = _runs[i - 1] + (Sentences[i].Section == Sentences[i - 1].Section ? 0 : 1);
        }

        return _runs[sentence];
    }

    /// <summary>Index of the first mention that starts at or after a position.</summary>
    public int MentionFrom(int position)
    {
        int low = 0, high = Mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Who says "I" in a paper in which one person speaks: the applicant, else who is named first.</summary>
    public Mention? Speaker => _speaker.Value;

    /// <summary>The mentions of one person, in order; empty when there are none.</summary>
    public IReadOnlyList<Mention> MentionsOf(string name) => _mentionsOf.Value.GetValueOrDefault(name) ?? [];

    private Dictionary<string, List<Mention>> GroupMentions() => Mentions.GroupBy(m => m.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

    /// <summary>The parts of the document that name somebody; empty when none does.</summary>
    public HashSet<DocumentSection> SectionsOf(string name) => [.. MentionsOf(name).Select(m => Sentences[SentenceAt(m.Start)].Section)];

    /// <summary>Mentions that lie inside a stretch.</summary>
    public MentionRange MentionsIn(int start, int end)
    {
        var from = MentionFrom(start);
        var to = from;
        while (to < Mentions.Count && Mentions[to].End <= end)
            to++;
        return new MentionRange(Mentions, from, to);
    }

    /// <summary>The words of a stretch of the view, as they stand in the document.</summary>
    public Span SpanOf(int start, int length)
    {
        var (offset, originalLength) = _view.Origin(start, length);
        return new Span(Header.DocumentId, offset, originalLength, _document.Text.Substring(offset, originalLength), _document.PageAt(offset));
    }

    /// <summary>A fact that rests on the words at a position; the quote is their clause.</summary>
    public Fact<T> Fact<T>(T value, int start, int length, string rule, decimal confidence = 1m)
    {
        var sentence = SentenceAt(start);
        var (from, to) = Clause(start, length);
        MarkRead(sentence, from, to, rule);
        return new Fact<T>(value, SpanOf(from, to - from), Sentences[sentence].Section, rule, confidence);
    }

    /// <summary>A fact whose quote is exactly the words at a position.</summary>
    public Fact<T> ExactFact<T>(T value, int start, int length, string rule, decimal confidence = 1m)
    {
        var sentence = SentenceAt(start);
        MarkRead(sentence, start, start + length, rule);
        return new Fact<T>(value, SpanOf(start, length), Sentences[sentence].Section, rule, confidence);
    }

    /// <summary>Sentences of which more was read than when it was and who somebody is.</summary>
    public HashSet<int> Told { get; } = [];

    /// <summary>Notes that a rule understood the clause of some words.</summary>
    public void MarkRead(int start, int length)
    {
        var (from, to) = Clause(start, length);
        MarkRead(SentenceAt(start), from, to, "");
    }

    private void MarkRead(int sentence, int from, int to, string rule)
    {
        if (!rule.StartsWith("profile.", StringComparison.Ordinal) && !rule.StartsWith("event.", StringComparison.Ordinal))
            Told.Add(sentence);
        if (!Read.TryGetValue(sentence, out var stretches))
            Read[sentence] = stretches = [];
        stretches.Add((from, to));
    }

    /// <summary>The first and the last of the sentences that semicolons join to a sentence: a list is one statement.</summary>
    public (int First, int Last) Period(Sentence sentence)
    {
        _periods ??= Periods();
        return _periods[SentenceAt(sentence.Start)];
    }

    /// <summary>The sentences of a period.</summary>
    public List<Sentence> SentencesOf((int First, int Last) period) => Sentences[period.First..(period.Last + 1)];

    // All at once: of a list of thousands every item is asked for.
    private (int First, int Last)[] Periods()
    {
        var periods = new (int First, int Last)[Sentences.Count];
        for (int first = 0, last; first < periods.Length; first = last + 1)
        {
            last = first;
            while (last + 1 < periods.Length && Text[Sentences[last].End - 1] == '；')
                last++;
            Array.Fill(periods, (first, last), first, last - first + 1);
        }

        return periods;
    }

    /// <summary>The words of the clause before a position.</summary>
    public string ClauseBefore(int position) => Text[Clause(position, 1).From..position];

    /// <summary>The clause around a stretch, without its end mark.</summary>
    public (int From, int To) Clause(int start, int length)
    {
        int from = start, to = start + length;
        while (from > 0 && start - from < LongestQuote / 2 && !ClauseMarks.Contains(Text[from - 1]))
            from--;
        while (to < Text.Length && to - from < LongestQuote && !ClauseMarks.Contains(Text[to]))
            to++;
        return (from, to);
    }
}
