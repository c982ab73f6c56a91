using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>
/// Upper limits. A hard one cuts, visibly. A soft one never cuts: the sum stands, and nothing may be decided on it until a reason
/// that the text allows and the approval are recorded.
/// </summary>
internal sealed class Caps(AmountFacts facts, Overlays overlays, SheetBuilder sheet)
{
    private readonly List<(CapRule Cap, decimal Ceiling)> _passed = [];

    /// <summary>Who approves the excess; null when nothing is exceeded, or the text does not say.</summary>
    public string? Approval { get; private set; }

    /// <summary>The lowest hard cap that was compared: nothing that comes later may pass it again.</summary>
    public (decimal Ceiling, string Label)? Hard { get; private set; }

    /// <summary>Shows an upper limit for a person who sets the sum.</summary>
    public void Show(CapRule cap)
    {
        if (CeilingOf(cap) is { } ceiling)
            sheet.Trace?.Used(cap.Id, cap.Label, Formula(cap), Working(cap, ceiling), $"{new Yuan(ceiling.Amount)}元", $"供人工确定金额时参考的上限{Year(cap, ceiling)}", cap.Citation);
    }

    /// <summary>Compares a sum with an upper limit.</summary>
    public Figure Apply(Figure sum, CapRule cap)
    {
        if (CeilingOf(cap) is not { } ceiling)
            return sum;
        if (!cap.Soft && !(Hard?.Ceiling <= ceiling.Amount))
            Hard = (ceiling.Amount, cap.Label);
        if (sum.High <= ceiling.Amount)
        {
            sheet.Trace?.Used(cap.Id, cap.Label, Formula(cap), Working(cap, ceiling), $"{new Yuan(ceiling.Amount)}元", $"未超过上限{Year(cap, ceiling)}", cap.Citation);
            return sum;
        }

        if (cap.Soft)
        {
            _passed.Add((cap, ceiling.Amount));
            sheet.Trace?.Used(cap.Id, cap.Label, Formula(cap), Working(cap, ceiling), $"{new Yuan(ceiling.Amount)}元", $"{sum}元超过上限；最后金额仍然超过的，{Needed(cap)}{Year(cap, ceiling)}", cap.Citation);
            return sum;
        }

        var cut = sum.AtMost(ceiling.Amount);
        sheet.Trace?.Used(cap.Id, cap.Label, Formula(cap), Working(cap, ceiling), $"{cut}元", $"{sum}元超过上限，以上限为准{Year(cap, ceiling)}", cap.Citation);
        return cut;
    }

    /// <summary>What passes a soft cap needs a reason and an approval: told about the aid as it comes out, not about a sum that was cut afterwards.</summary>
    public void Settle(Figure aid)
    {
        foreach (var (cap, ceiling) in _passed.Where(p => aid.High > p.Ceiling))
            Exceed(cap, new Yuan(ceiling));
    }

    private void Exceed(CapRule cap, Yuan ceiling)
    {
        sheet.ExceedsSoftCap($"超过“{cap.Label}”（{ceiling}元），{Needed(cap)}");
        Approval ??= cap.Approval;
        sheet.WithinCaps = sheet.WithinCaps is { } lower && lower < ceiling ? lower : ceiling;
        if (facts.ExcessReasons.Count == 0)
            sheet.MustRecord($"超过“{cap.Label}”的理由{Limited(cap)}");
        foreach (var strange in facts.ExcessReasons.Where(r => Allowed(cap) is { Count: > 0 } allowed && !allowed.Contains(r)))
            sheet.MustRecord($"“{strange}”不是可以超过“{cap.Label}”的理由{Limited(cap)}");
        if (facts.ExcessApprovedBy is null || (cap.Approval is { } body && facts.ExcessApprovedBy != body))
            sheet.MustRecord($"超过“{cap.Label}”须由{cap.Approval ?? "有权机关"}批准");
    }

    private string Needed(CapRule cap) => $"需载明理由{Limited(cap)}并报{cap.Approval ?? "有权机关"}批准";

    private string Limited(CapRule cap) => Allowed(cap) is { Count: > 0 } allowed ? $"（限于{string.Join("、", allowed)}）" : "";

    private IReadOnlyList<string> Allowed(CapRule cap) => overlays.ReasonsFor(cap);

    private Ceiling? CeilingOf(CapRule cap)
    {
        if (cap.Amount is { } amount)
            return new Ceiling(amount.Amount, null);
        if (Wages.Of(cap.Wages, facts, out var refusal) is { } wage)
        {
            sheet.Wages ??= wage.Series;
            Wages.AskAboutOlder(wage, cap.Wages!, facts, sheet);
            return new Ceiling(cap.Months!.Value * wage.Amount.Amount, wage);
        }

        sheet.Refuse($"{refusal}，无法核对{cap.Label}");
        sheet.Trace?.Unused(cap.Id, cap.Label, Formula(cap), refusal, cap.Citation);
        return null;
    }

    // Said with every cap in months: the wage of an older year must not be used unseen.
    private string Year(CapRule cap, Ceiling ceiling) => ceiling.Wage is { } wage ? $"；{Wages.Why(wage, cap.Wages!, facts.Day!.Value)}" : "";

    private static string Working(CapRule cap, Ceiling ceiling) => ceiling.Wage is { } wage ? $"{cap.Months:0.##}×{wage.Amount}" : new Yuan(ceiling.Amount).ToString();

    private static string Formula(CapRule cap) => cap.Months is { } months ? $"{months:0.##}个月×{cap.Wages?.Label ?? "职工月平均工资"}" : cap.Label;

    /// <summary>A limit in yuan, and the wage it was made of; null for a published sum.</summary>
    private readonly record struct Ceiling(decimal Amount, Wage? Wage);
}
