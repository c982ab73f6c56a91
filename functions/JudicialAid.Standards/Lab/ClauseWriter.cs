using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>Collects the clauses of one standard, section by section.</summary>
internal sealed class ClauseWriter(StandardDefinition standard, IReadOnlyDictionary<string, Instrument> instruments)
{
    public const string Unpublished = "未公布";

    private readonly List<Clause> _clauses = [];
    private (string Key, string Title) _section;

    public IReadOnlyList<Clause> Clauses => _clauses;

    /// <summary>Begins a section; clauses that follow belong to it.</summary>
    public ClauseWriter Section(string key, string title)
    {
        _section = (key, title);
        return this;
    }

    public void Say(string key, string label, string? text, Citation? citation = null)
    {
        if (text is { Length: > 0 })
            Add(new Clause(Key(key), _section.Title, label, text), citation);
    }

    /// <summary>A sum; null is: not published.</summary>
    public void Money(string key, string label, Yuan? sum, Citation? citation = null) =>
        Number(key, label, sum is { } yuan ? Figure.Of(yuan.Amount) : null, "元", citation);

    /// <summary>A number or a range; null is: not published.</summary>
    public void Number(string key, string label, Figure? figure, string unit, Citation? citation = null) => Add(
        figure is { } known
            ? new Clause(Key(key), _section.Title, label, known + unit) { Number = known.IsSingle ? known.Low : null, Unit = unit }
            : new Clause(Key(key), _section.Title, label, Unpublished) { Unit = unit, IsUnpublished = true },
        citation);

    public void NotPublished(string key, string label, string text, Citation? citation = null) =>
        Add(new Clause(Key(key), _section.Title, label, text) { IsUnpublished = true }, citation);

    /// <summary>Whether what is cited is invented.</summary>
    public bool IsSample(Citation citation) => instruments.TryGetValue(citation.InstrumentId, out var instrument) && instrument.IsSample;

    /// <summary>A citation as reviewers see it: what may not be printed on a document says so.</summary>
    public string Cite(Citation citation)
    {
        if (citation.Printed is { } printed)
            return printed;
        var title = instruments.TryGetValue(citation.InstrumentId, out var instrument) ? $"《{instrument.Title}》" : citation.InstrumentId;
        var article = citation.Article is { } number ? string.Create(CultureInfo.InvariantCulture, $"第{number}条") : "";
        return instrument?.Verified == true ? $"{title}{article}（条号未核实，不印在文书上）" : $"{title}{article}（未核实，不印在文书上）";
    }

    private void Add(Clause clause, Citation? citation) =>
        _clauses.Add(citation is null || citation == standard.Citation ? clause : clause with { Basis = Cite(citation) });

    private string Key(string key) => $"{_section.Key}.{key}";
}
