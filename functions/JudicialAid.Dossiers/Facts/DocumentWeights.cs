using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Whose word counts more when documents of a case differ: a court that decided, then who investigated, then who tells.</summary>
internal static class DocumentWeights
{
    /// <summary>Weight of a kind of document, larger is stronger.</summary>
    public static int Of(DocumentKind kind) => kind switch
    {
        DocumentKind.CriminalJudgment or DocumentKind.CriminalWithCivilJudgment or DocumentKind.CivilJudgment or DocumentKind.CriminalRuling or DocumentKind.CivilRuling => 9,
        DocumentKind.EnforcementRuling or DocumentKind.EnforcementNotice or DocumentKind.MediationAgreement => 8,
        DocumentKind.ExpertOpinion or DocumentKind.TrafficAccidentFinding or DocumentKind.DeathCertificate => 7,
        DocumentKind.Indictment or DocumentKind.NonProsecutionDecision => 6,
        DocumentKind.ProsecutionProposal => 5,
        DocumentKind.MedicalRecord or DocumentKind.HardshipCertificate or DocumentKind.ForgivenessLetter => 4,
        DocumentKind.AidApplication or DocumentKind.InterviewRecord => 3,
        _ => 2,
    };

    /// <summary>Weight of a section within a document; 0 is not to be taken as a fact.</summary>
    public static int Of(DocumentSection section) => section switch
    {
        DocumentSection.Ordered or DocumentSection.Found => 6,
        DocumentSection.Reasoned => 5,
        DocumentSection.Stated => 4,
        DocumentSection.Indicted => 3,
        DocumentSection.Header or DocumentSection.Unknown => 2,
        DocumentSection.Argued => 1,
        DocumentSection.Claimed => 1,
        _ => 0,
    };

    /// <summary>Documents in the order of their weight: the strongest first; of two equals the later.</summary>
    public static List<DocumentText> Rank(IEnumerable<DocumentText> documents) =>
        [.. documents.OrderByDescending(d => Of(d.Header.Kind)).ThenByDescending(d => d.Header.Date ?? DateOnly.MinValue).ThenBy(d => d.Header.DocumentId, StringComparer.Ordinal)];
}
