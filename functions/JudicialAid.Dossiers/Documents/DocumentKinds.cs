using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Documents;

/// <summary>Recognises a document by its title: the first one in its head, not a paper it only mentions.</summary>
internal static class DocumentKinds
{
    // Longer titles before those they contain.
    private static readonly (string Title, DocumentKind Kind)[] Titles =
    [
        ("刑事附带民事判决书", DocumentKind.CriminalWithCivilJudgment), ("刑事附带民事裁定书", DocumentKind.CriminalRuling), ("刑事附带民事调解书", DocumentKind.MediationAgreement),
        ("刑事判决书", DocumentKind.CriminalJudgment), ("民事判决书", DocumentKind.CivilJudgment), ("刑事裁定书", DocumentKind.CriminalRuling), ("民事裁定书", DocumentKind.CivilRuling),
        ("执行裁定书", DocumentKind.EnforcementRuling), ("执行通知书", DocumentKind.EnforcementNotice), ("民事调解书", DocumentKind.MediationAgreement), ("人民调解协议书", DocumentKind.MediationAgreement), ("调解书", DocumentKind.MediationAgreement),
        ("不起诉决定书", DocumentKind.NonProsecutionDecision), ("起诉意见书", DocumentKind.ProsecutionProposal), ("起诉书", DocumentKind.Indictment),
        ("交通事故认定书", DocumentKind.TrafficAccidentFinding), ("鉴定意见书", DocumentKind.ExpertOpinion), ("鉴定意见通知书", DocumentKind.ExpertOpinion), ("鉴定书", DocumentKind.ExpertOpinion), ("司法鉴定意见", DocumentKind.ExpertOpinion),
        ("诊断证明", DocumentKind.MedicalRecord), ("出院记录", DocumentKind.MedicalRecord), ("出院小结", DocumentKind.MedicalRecord), ("住院病历", DocumentKind.MedicalRecord), ("病历", DocumentKind.MedicalRecord),
        ("死亡证明", DocumentKind.DeathCertificate), ("死亡医学证明", DocumentKind.DeathCertificate), ("困难证明", DocumentKind.HardshipCertificate), ("贫困证明", DocumentKind.HardshipCertificate), ("低保证明", DocumentKind.HardshipCertificate),
        ("司法救助申请书", DocumentKind.AidApplication), ("救助申请", DocumentKind.AidApplication), ("谅解书", DocumentKind.ForgivenessLetter), ("询问笔录", DocumentKind.InterviewRecord), ("讯问笔录", DocumentKind.InterviewRecord), ("调查笔录", DocumentKind.InterviewRecord), ("笔录", DocumentKind.InterviewRecord),
    ];

    // What people head their application with when they write it themselves; as a part of other titles (强制执行申请书) it says nothing.
    private const string BareApplication = "申请书";

    private const int HeadLength = 300;
    private static readonly CharSet Ends = new(Titles.Select(t => t.Title[^1]));

    /// <summary>Whether a line that ends so may be a title.</summary>
    public static bool MayEndTitle(char last) => Ends.Contains(last);

    /// <summary>The kind of a document, from its view.</summary>
    public static DocumentKind Of(string view) => Of(view, TitleAt(view));

    /// <summary>The same where the title is known.</summary>
    public static DocumentKind Of(string view, (DocumentKind Kind, int Start, int End)? title) =>
        IsUntitledEnforcement(view) ? DocumentKind.EnforcementRuling : title?.Kind ?? DocumentKind.Other;

    // 申请执行人：… 被执行人：… 裁定如下：…: a ruling that lost its title and may name a notice (执行通知书) in its head.
    private static bool IsUntitledEnforcement(string view) =>
        view.StartsWith("申请执行人", StringComparison.Ordinal) && view.Contains("被执行人", StringComparison.Ordinal) && view.Contains("裁定如下", StringComparison.Ordinal);

    /// <summary>Where the title ends, or null when there is none in the head.</summary>
    public static (DocumentKind Kind, int Start, int End)? TitleAt(string view)
    {
        var head = view.AsSpan(0, Math.Min(view.Length, HeadLength));
        // The title of a page on the web (甲诉乙一审民事判决书) stands before the real one (民事判决书（2017）…): the one before a number wins.
        return Best(head, mustLead: true) ?? (head.StartsWith(BareApplication + "\n") ? (DocumentKind.AidApplication, 0, BareApplication.Length) : Best(head, mustLead: false));
    }

    /// <summary>The title that makes up a whole line, or null.</summary>
    public static DocumentKind? OfTitleLine(ReadOnlySpan<char> line)
    {
        if (line.SequenceEqual(BareApplication))
            return DocumentKind.AidApplication;
        foreach (var (title, kind) in Titles)
        {
            if (line.EndsWith(title) && line.Length <= title.Length + 16 && line.IndexOfAny("，。：《") < 0)
                return kind;
        }

        return null;
    }

    private static (DocumentKind Kind, int Start, int End)? Best(ReadOnlySpan<char> head, bool mustLead)
    {
        (DocumentKind Kind, int Start, int End)? best = null;
        foreach (var (title, kind) in Titles)
        {
            for (var at = head.IndexOf(title); at >= 0;)
            {
                var end = at + title.Length;
                var leads = end < head.Length && head[end] is '（' or '\n' && (head[end] == '\n' ? at == 0 || head[at - 1] == '\n' : end + 5 < head.Length && char.IsAsciiDigit(head[end + 1]));
                if ((leads || !mustLead) && (best is null || at < best.Value.Start))
                    best = (kind, at, end);
                var next = head[end..].IndexOf(title);
                at = next < 0 ? -1 : end + next;
            }
        }

        return best;
    }
}
