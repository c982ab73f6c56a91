using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>Who stands in a count of the charge only that the court did not accept: 该起仅有江某的陈述，证据不足，不予认定.</summary>
internal static class RejectedCounts
{
    /// <summary>Their names.</summary>
    public static HashSet<string> Of(CaseDocument document)
    {
        var names = document.Sentences.Where(s => s.Section is DocumentSection.Found or DocumentSection.Reasoned or DocumentSection.Stated && IsRejection(document, s))
            .SelectMany(s => document.MentionsIn(s.Start, s.End)).Where(m => m.Role is Role.None or Role.Victim).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        names.RemoveWhere(n => document.SectionsOf(n).Contains(DocumentSection.Ordered));
        return names;
    }

    private static bool IsRejection(CaseDocument document, Sentence sentence) =>
        document.Words.Has(sentence.Start, sentence.End, Rejections) && document.Words.Has(sentence.Start, sentence.End, Counts);

    private static readonly WordSet Rejections = new("不予认定", "不能认定", "不应认定", "证据不足", "不足以认定");
    private static readonly WordSet Counts = new("该起", "该笔", "该节", "一节", "该次", "该宗", "此节", "此起", "此笔", "该项指控", "该项犯罪", "该起事实");
}
