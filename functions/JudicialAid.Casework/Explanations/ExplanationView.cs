using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>The records behind one lead, with the lookups every section of the page needs.</summary>
internal sealed class ExplanationView(
    Lead lead,
    CaseFile caseFile,
    MatchReport report,
    Assessment assessment,
    IReadOnlyCollection<RegisterDefinition> registers,
    IReadOnlyCollection<Finding> findings)
{
    public Lead Lead { get; } = lead;

    public CaseFile Case { get; } = caseFile;

    public MatchReport Report { get; } = report;

    public Assessment Assessment { get; } = assessment;

    /// <summary>What stands in the way of referring the lead.</summary>
    public IReadOnlyCollection<Finding> Findings { get; } = findings;

    public CaseMask Mask { get; } = new(caseFile, assessment.AsOf);

    /// <summary>The assessment of the victim, for a lead of judicial aid only: a social-aid lead has its own reasons.</summary>
    public VictimAssessment? Victim { get; } =
        lead.Kind == LeadKind.JudicialAid ? assessment.Victims.FirstOrDefault(victim => victim.PersonId == lead.PersonId) : null;

    /// <summary>The proposals behind a lead of social aid.</summary>
    public IReadOnlyList<SocialAidProposal> Proposals { get; } =
        lead.Kind == LeadKind.SocialAid ? [.. assessment.SocialAid.Where(proposal => proposal.PersonId == lead.PersonId)] : [];

    /// <summary>The people on this victim's side, the person of the lead first.</summary>
    public IReadOnlyList<string> Side { get; } =
    [
        .. new[] { lead.PersonId }
            .Concat(assessment.SocialAid.Where(p => p.PersonId == lead.PersonId).Select(p => p.VictimId))
            .Concat(caseFile.Kin.Where(tie => tie.VictimId == lead.PersonId).Select(tie => tie.PersonId))
            .Distinct(),
    ];

    /// <summary>本人, 子女 …: what a person is to the one the lead is about.</summary>
    public string Relation(string personId) => personId == Lead.PersonId ? "本人"
        : Case.Kin.FirstOrDefault(tie => tie.PersonId == personId && tie.VictimId == Lead.PersonId) is { } tie ? Labels.Of(tie.Kinship.Value)
        : Case.Victims.Any(victim => victim.PersonId == personId) ? "被害人"
        : "亲属";

    /// <summary>Name of a register for people.</summary>
    public string RegisterName(string registerId) => registers.FirstOrDefault(register => register.RegisterId == registerId)?.Name ?? registerId;

    /// <summary>A section with a heading; nothing when it has no content.</summary>
    public static Html Section(string heading, IReadOnlyCollection<Html> content, string? lead = null) => content.Count == 0
        ? Html.Empty
        : Html.Of($"""
            <section>
            <h2>{heading}</h2>
            {(lead is null ? Html.Empty : Html.Of($"<p class=\"lead\">{lead}</p>"))}
            {content}
            </section>
            """);

    /// <summary>The words of the dossier behind something, each with the document they stand in.</summary>
    public IEnumerable<Html> Quotes(IEnumerable<Span> evidence) => evidence.Select(span => Html.Of($"""
        <blockquote>{Mask.Quote(span.Quote)}<cite>{Source(span)}</cite></blockquote>
        """));

    private string Source(Span span)
    {
        var document = Case.Documents.FirstOrDefault(d => d.DocumentId == span.DocumentId);
        var kind = document is null ? "卷宗材料" : Labels.Of(document.Kind);
        var number = document?.CaseNumber is { } written ? $" {written}" : "";
        return $"{kind}{number}{(span.Page is { } page ? $" 第{page}页" : "")}，第{span.Offset + 1}字起";
    }
}
