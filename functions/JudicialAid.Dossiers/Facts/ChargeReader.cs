using JudicialAid.Dossiers.People;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>
/// What the charge or cause itself says of a victim of whom nothing else is stated: who was cheated lost property, who was raped was
/// sexually assaulted. Weaker than any statement about the person.
/// </summary>
internal static class ChargeReader
{
    private static readonly (HarmKind Harm, string[] Words)[] Harms =
    [
        (HarmKind.SexualAssault, ["强奸", "猥亵", "强迫卖淫", "奸淫"]),
        (HarmKind.PropertyLoss, ["诈骗", "盗窃", "抢劫", "抢夺", "敲诈勒索", "集资", "毁坏财物", "放火", "失火", "侵占", "财产损害", "非法吸收", "传授犯罪方法", "合同纠纷", "隐瞒犯罪所得"]),
        (HarmKind.Other, ["非法拘禁", "非法侵入住宅", "侮辱", "诽谤", "寻衅滋事", "绑架", "聚众斗殴"]),
    ];

    /// <summary>Adds what the decided causes imply; run when all documents are read.</summary>
    public static void Read(CaseDraft draft)
    {
        foreach (var victim in draft.Victims.Values)
        {
            if (victim.Harm.Fact is null && Implied(draft) is { } harm)
                victim.Harm.Offer(harm, 0);
            // 强奸罪 is committed against women only (刑法第二百三十六条).
            if (draft.Causes.Find(c => c.Value == "强奸罪") is { } rape && victim.Harm.Fact?.Value == HarmKind.SexualAssault && !draft.Causes.Exists(c => c.Value.Contains("猥亵", StringComparison.Ordinal)))
                draft.People[victim.Name].Sex.Offer(rape.As(Sex.Female) with { Rule = "charge.sex", Confidence = 0.9m }, 0);
            // 猥亵儿童罪 is committed against those under fourteen only (刑法第二百三十七条第三款).
            if (Sexual(draft) is [{ Value: "猥亵儿童罪" } child] && victim.Harm.Fact?.Value == HarmKind.SexualAssault)
                draft.People[victim.Name].Minor.Offer(child.As(true) with { Rule = "charge.minor", Confidence = 0.9m }, 2);
        }
    }

    private static List<Fact<string>> Sexual(CaseDraft draft) => draft.Causes.FindAll(c => Harms[0].Words.Any(w => c.Value.Contains(w, StringComparison.Ordinal)));

    private static Fact<HarmKind>? Implied(CaseDraft draft)
    {
        foreach (var (harm, words) in Harms)
        {
            if (draft.Causes.Find(c => words.Any(w => c.Value.Contains(w, StringComparison.Ordinal))) is { } cause)
                return cause.As(harm) with { Rule = "charge.harm", Confidence = 0.6m };
        }

        return null;
    }
}
