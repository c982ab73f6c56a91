using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>
/// Collects what goes on the sheet. Without a trace <see cref="Trace"/> is null, and the words of each line, written as
/// <c>sheet.Trace?.Used(…)</c>, are never built: one calculation, with or without its working.
/// </summary>
internal sealed class SheetBuilder(StandardDefinition standard, bool traced)
{
    private readonly List<string> _refusals = [];
    private readonly List<string> _openQuestions = [];
    private readonly List<string> _softCapsExceeded = [];
    private readonly List<string> _toRecord = [];

    /// <summary>The lines; null when none are wanted.</summary>
    public TraceLines? Trace { get; } = traced ? new TraceLines(standard.Id) : null;

    /// <summary>The result.</summary>
    public Figure? Result { get; set; }

    /// <summary>Who approves it.</summary>
    public string? Approval { get; set; }

    /// <summary>The most that may be given without exceeding a soft cap; null when none is exceeded.</summary>
    public Yuan? WithinCaps { get; set; }

    /// <summary>What of an advance has to be paid back.</summary>
    public Yuan? ToRecover { get; set; }

    /// <summary>Parts of the offices of a joint award.</summary>
    public IReadOnlyList<OfficePart> Parts { get; set; } = [];

    /// <summary>How the low and the high end are paid; only with a trace.</summary>
    public (PaymentPlan? Low, PaymentPlan? High) Payment { get; set; }

    /// <summary>The wage series used.</summary>
    public WageSeries? Wages { get; set; }

    public void Refuse(string why) => AddOnce(_refusals, why);

    public void RefuseAll(IEnumerable<string> reasons)
    {
        foreach (var why in reasons)
            Refuse(why);
    }

    public void Ask(string question) => AddOnce(_openQuestions, question);

    public void ExceedsSoftCap(string text) => AddOnce(_softCapsExceeded, text);

    public void MustRecord(string what) => AddOnce(_toRecord, what);

    public AmountSheet Build()
    {
        var result = _refusals.Count == 0 ? Result : null;
        var computed = result is not null;
        return new AmountSheet
        {
            StandardId = standard.Id,
            StandardTitle = standard.Title,
            IsSample = standard.IsSample,
            Outcome = computed ? AmountOutcome.Computed : AmountOutcome.Refused,
            Amount = result is { } low ? new Yuan(low.Low) : null,
            UpTo = result is { IsSingle: false } high ? new Yuan(high.High) : null,
            Steps = Trace?.Lines ?? [],
            Refusals = _refusals,
            OpenQuestions = _openQuestions,
            SoftCapsExceeded = computed ? _softCapsExceeded : [],
            Approval = computed ? Approval : null,
            WithinCaps = computed ? WithinCaps : null,
            ToRecord = computed ? _toRecord : [],
            ToRecover = computed ? ToRecover : null,
            Parts = computed ? Parts : [],
            Payment = computed ? Payment.Low : null,
            PaymentUpTo = computed ? Payment.High : null,
            RuleVersions = Trace is null ? [] : Versions(),
        };
    }

    private List<string> Versions()
    {
        RuleVersion?[] parts = [standard.Version, standard.Under?.Standard?.Version, Wages?.Version, .. standard.Overlays.Select(o => o.Version)];
        return [.. parts.OfType<RuleVersion>().Select(v => v.ToString()).Distinct(StringComparer.Ordinal)];
    }

    private static void AddOnce(List<string> list, string text)
    {
        if (!list.Contains(text))
            list.Add(text);
    }
}

/// <summary>The lines of a calculation sheet. A line is under the standard's version unless another part of the rule data is named for it.</summary>
internal sealed class TraceLines(string standardId)
{
    private readonly List<TraceStep> _lines = new(24);

    /// <summary>In order.</summary>
    public IReadOnlyList<TraceStep> Lines => _lines;

    public void Used(string id, string label, string formula, string working, string result, string why, Citation? citation, string? version = null) =>
        _lines.Add(new TraceStep(id, label, formula, working, result, true, why, citation?.Printed) { Version = version ?? standardId });

    public void Unused(string id, string label, string formula, string why, Citation? citation, string? version = null) =>
        _lines.Add(new TraceStep(id, label, formula, "", "", false, why, citation?.Printed) { Version = version ?? standardId });
}
