using JudicialAid.Dossiers.Text;
using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.Facts;

/// <summary>
/// What an earlier judgment ordered, as a later paper quotes it: 原判以…判处有期徒刑四年，赔偿何某5万元; 判决书判令汪某赔偿何某5万元. It is awarded,
/// not paid; it holds where the appeal court upholds it or a court enforces it.
/// </summary>
internal static class QuotedOrder
{
    private static readonly string[] Earlier = ["原判", "原审", "一审", "判决书", "该判决", "上述判决", "刑事判决", "民事判决", "调解书"];
    private static readonly string[] Ordering = ["判处", "判令", "责令", "确定"];
    private static readonly string[] Later = ["判决后", "宣判后", "审理期间", "审理中", "期间", "亲属", "家属"];
    private static readonly WordSet Duties = new("赔偿", "退赔", "支付", "给付", "赔付");

    // How far before the sum the judgment may be named.
    private const int Reach = 240;

    /// <summary>Whether an earlier judgment ordered to pay the sum.</summary>
    public static bool Orders(FactReading reading, SumPhrase sum) =>
        sum.HasBefore(Duties) && !sum.HasBefore("已", "上诉", "自愿", "代为") && Quoted(reading, sum.Sentence, sum.Money.Start) is { Length: > 0 } order && ContainsAny(order, Ordering) && !ContainsAny(order, Later);

    /// <summary>Whether the paper lets an earlier judgment stand: an appeal dismissed, an award enforced.</summary>
    public static bool Holds(CaseDocument document) =>
        document.Header.Kind is DocumentKind.EnforcementRuling or DocumentKind.EnforcementNotice
        || document.Sentences.Any(s => s.Section == DocumentSection.Ordered && ContainsAny(document.Text.AsSpan(s.Start, s.Length), "维持原判", "驳回上诉"));

    /// <summary>Whether a sentence tells what the first instance punished with: 原判以故意伤害罪判处….</summary>
    public static bool Punishes(FactReading reading, Sentence sentence, int at) =>
        Quoted(reading, sentence, at) is { Length: > 0 } order && !ContainsAny(order, Later);

    // From the word that names the judgment, in the sentences that semicolons join.
    private static string Quoted(FactReading reading, Sentence sentence, int at)
    {
        var first = reading.Document.Sentences[reading.Document.Period(sentence).First].Start;
        var lead = reading.Text[Math.Max(first, at - Reach)..at];
        var named = Earlier.Max(w => lead.LastIndexOf(w, StringComparison.Ordinal));
        return named < 0 ? "" : lead[named..];
    }
}
