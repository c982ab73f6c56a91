using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>Who stands in a count of the charge only that the court did not accept.</summary>
internal static class RejectedCounts
{
    /// <summary>Their names.</summary>
    public static HashSet<string> Of(CaseDocument document)
    {
        var rejected = Enumerable.Range(0, document.Sentences.Count).Where(i => IsRejection(document, document.Sentences[i])).SelectMany(i => WithCount(document, i)).ToHashSet();
        var names = rejected.Where(i => IsWhole(document, document.Sentences[i])).SelectMany(i => Names(document, i)).ToHashSet(StringComparer.Ordinal);
        names.RemoveWhere(n => document.SectionsOf(n).Contains(DocumentSection.Ordered));
        // 起诉书认定该笔为20万元，…不予认定 may be said of a part of what is found elsewhere.
        names.UnionWith(rejected.SelectMany(i => Names(document, i)).Distinct().Where(n => document.MentionsOf(n).Select(m => document.SentenceAt(m.Start)).All(i => rejected.Contains(i) || !Weighs(document.Sentences[i].Section))));
        return names;
    }

    private static bool IsRejection(CaseDocument document, Sentence sentence) =>
        IsWeighed(sentence.Section) && document.Words.Has(sentence.Start, sentence.End, Rejections) && document.Words.Has(sentence.Start, sentence.End, Counts);

    // 起诉书还指控…。经查，该起证据不足，不予认定: the sentence before names the count.
    private static IEnumerable<int> WithCount(CaseDocument document, int i) =>
        i > 0 && document.Text.AsSpan(document.Sentences[i].Start).StartsWith("经查") ? [i - 1, i] : [i];

    private static bool Weighs(DocumentSection section) => IsWeighed(section) || section == DocumentSection.Ordered;

    private static bool IsWeighed(DocumentSection section) => section is DocumentSection.Found or DocumentSection.Reasoned or DocumentSection.Stated;

    private static IEnumerable<string> Names(CaseDocument document, int i) =>
        document.MentionsIn(document.Sentences[i].Start, document.Sentences[i].End).Where(m => m.Role is Role.None or Role.Victim).Select(m => m.Name);

    // 该笔事实不予认定: all of it.
    private static bool IsWhole(CaseDocument document, Sentence stretch)
    {
        var sentence = document.Text.AsSpan(stretch.Start, stretch.Length);
        foreach (var word in new[] { "不予认定", "不能认定", "不应认定" })
        {
            if (sentence.IndexOf(word) is >= 0 and var at && AnyWord.ContainsAny(sentence[Math.Max(0, at - NearCount)..at], WholeCounts))
                return true;
        }

        return false;
    }

    private const int NearCount = 16;
    private static readonly string[] WholeCounts = ["该起", "该笔", "该节", "该次", "该宗", "此节", "此起", "此笔"];
    private static readonly WordSet Rejections = new("不予认定", "不能认定", "不应认定", "证据不足", "不足以认定");
    private static readonly WordSet Counts = new([.. WholeCounts, "一节", "该项指控", "该项犯罪"]);
}
