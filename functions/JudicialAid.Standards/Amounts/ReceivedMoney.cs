using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>Money that came already and that no rule of the standard counts: shown as not used, and a person decides. Never dropped in silence.</summary>
internal static class ReceivedMoney
{
    /// <summary>Puts what was not counted on the sheet.</summary>
    public static void Show(AmountFacts facts, StandardDefinition standard, SheetBuilder sheet)
    {
        if (facts.AdvancePaid > Yuan.Zero && !standard.Order.Contains(LimitKind.SetOff))
            Leave("advancePaid", "已先行救助的金额", facts.AdvancePaid.Value, "本标准没有规定怎样抵扣，请承办人确定", standard, sheet);
        if (facts.JudicialAidGiven > Yuan.Zero && standard.Kind != StandardKind.SecondLineFund)
            Leave("judicialAidGiven", "已获司法救助的金额", facts.JudicialAidGiven.Value, "同一案件只救助一次，请承办人核对是否同一案件", standard, sheet);
        if (facts.Paid > Yuan.Zero && !AwardBound.CountsPaid(standard.Bound, facts))
            Leave("paid", "已支付的赔偿", facts.Paid.Value, "尚不能据以算出未执行到位的数额，请承办人确定是否考虑", standard, sheet);
        if (Contradicts(facts))
            sheet.Ask($"获赔情况为未获赔偿，已支付的赔偿却为{facts.Paid}元，相互矛盾，请核对");
        if (facts.Compensation == CompensationStatus.Full && !IsKey(standard, "compensation"))
            sheet.Ask("已经全部获赔，本标准没有按获赔情况计算，是否仍应救助请承办人确定");
    }

    /// <summary>Whether something was paid where nothing is said to have been.</summary>
    public static bool Contradicts(AmountFacts facts) => facts.Compensation == CompensationStatus.None && facts.Paid > Yuan.Zero;

    private static void Leave(string id, string label, Yuan sum, string why, StandardDefinition standard, SheetBuilder sheet)
    {
        sheet.Trace?.Unused(id, label, label, $"{sum}元没有从金额中减去：{why}", standard.Citation);
        sheet.Ask($"{label}{sum}元没有从金额中减去：{why}");
    }

    private static bool IsKey(StandardDefinition standard, string fact)
    {
        for (var i = 0; i < standard.Tables.Count; i++)
        {
            if (standard.Tables[i].Key == fact)
                return true;
        }

        return false;
    }
}
