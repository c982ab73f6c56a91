using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>
/// One aid that several offices pay together (联合救助): fixed sums first, then shares of the rest. The parts always add up to the
/// aid; what rounding leaves goes to the first office with a share.
/// </summary>
internal static class JointAward
{
    private static readonly RoundingRule ToFen = new(RoundingMode.Down, new Yuan(0.01m), new Citation("", null, null, null));

    /// <summary>The parts; none while the sum is a range or one office pays.</summary>
    public static IReadOnlyList<OfficePart> Divide(IReadOnlyList<JointPart> parts, Figure sum, StandardDefinition standard, SheetBuilder sheet)
    {
        if (parts.Count == 0)
            return [];
        if (!sum.IsSingle)
        {
            sheet.Ask("金额确定后再计算各机关的份额");
            return [];
        }

        if (Mistake(parts, sum.Low) is { } mistake)
        {
            sheet.Refuse(mistake);
            sheet.Trace?.Unused("joint", "联合救助", "各机关份额", mistake, standard.Citation);
            return [];
        }

        var divided = Parts(parts, sum.Low, standard.Rounding ?? ToFen);
        sheet.Trace?.Used("joint", "联合救助", "各机关份额之和等于救助金额", string.Join('+', divided.Select(p => p.Amount.ToString())), $"{sum}元", string.Join('、', parts.Select(Describe)), standard.Citation);
        return divided;
    }

    private static string? Mistake(IReadOnlyList<JointPart> parts, decimal sum)
    {
        if (parts.FirstOrDefault(p => p.Share is null == p.Amount is null || p.Share <= 0 || p.Amount < Yuan.Zero) is { } wrong)
            return $"联合救助：{wrong.OfficeId} 必须且只能写份额或者固定数额之一";
        var isFixed = parts.Sum(p => p.Amount?.Amount ?? 0);
        var shares = parts.Where(p => p.Share is not null).Sum(p => p.Share!.Value);
        if (isFixed > sum || (shares == 0 && isFixed != sum))
            return $"联合救助：各机关固定数额合计{new Yuan(isFixed)}元，与救助金额{new Yuan(sum)}元不符";
        return shares is 0 or 1 ? null : $"联合救助：各机关份额合计{shares * 100:0.####}%，应为100%";
    }

    private static List<OfficePart> Parts(IReadOnlyList<JointPart> parts, decimal sum, RoundingRule rounding)
    {
        var rest = sum - parts.Sum(p => p.Amount?.Amount ?? 0);
        var down = rounding with { Mode = RoundingMode.Down };
        var divided = parts.Select(p => new OfficePart(p.OfficeId, p.Amount ?? new Yuan(down.Round(rest * p.Share!.Value)))).ToList();
        var lead = parts.Select((p, i) => (p.Share, Index: i)).Where(p => p.Share is not null).Select(p => p.Index).DefaultIfEmpty(0).First();
        var left = sum - divided.Sum(p => p.Amount.Amount);
        divided[lead] = divided[lead] with { Amount = new Yuan(divided[lead].Amount.Amount + left) };
        return divided;
    }

    /// <summary>What one office takes over: 甲院 40%, 乙院 10,000元.</summary>
    public static string Describe(JointPart part) => part.Share is { } share ? $"{part.OfficeId} {share * 100:0.####}%" : $"{part.OfficeId} {part.Amount}元";
}
