using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>First half of a calculation: income, base, tables, add-ons and steps.</summary>
internal sealed class Computation(AmountFacts facts, StandardDefinition standard, SheetBuilder sheet, UnknownEnd? end = null)
{
    private readonly Dictionary<string, Named> _named = new(16, StringComparer.Ordinal);

    /// <summary>Whether the result is a range, or a wider one, because a fact is not known.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The result with each fact that is not known taken at one end; only after <see cref="Run"/> gave one.</summary>
    public Figure At(UnknownEnd one, SheetBuilder silent) => new Computation(facts, standard, silent, one).Run()!.Value;

    /// <summary>The result of the last step; null when a number was missing (the refusals say which).</summary>
    public Figure? Run()
    {
        Income();
        if (standard.Kind == StandardKind.SecondLineFund)
            AfterJudicialAid();
        if (standard.Base is { } rule && rule.Kind != BaseKind.None)
            Name("base", rule.Label, rule.Kind == BaseKind.Fixed ? Fixed(rule) : Wage(rule));
        foreach (var table in standard.Tables)
            Name(table.Id, table.Label, LookUp(table));
        if (standard.AddOns is { } addOns)
            Name(addOns.Id, addOns.Label, AddOns.Total(addOns, facts, sheet));
        foreach (var step in standard.Steps)
            Name(step.Id, step.Label, Compute(step));
        if (standard.Steps.Count > 0)
            return _named[standard.Steps[^1].Id].Figure;
        sheet.Refuse($"{standard.Title}未公布计算步骤");
        return null;
    }

    private Figure? LookUp(RuleTable table)
    {
        if (Tables.LookUp(table, facts, sheet, out var open) is not { } figure)
            return null;
        if (!open || figure.IsSingle)
            return figure;
        IsOpen = true;
        return end is { } one ? Figure.Of(one == UnknownEnd.Low ? figure.Low : figure.High) : figure;
    }

    // A fund that helps after judicial aid: what judicial aid gave has to be known first.
    private void AfterJudicialAid()
    {
        if (facts.JudicialAidGiven is null)
            sheet.Refuse("本资金在司法救助之后使用，尚不知是否已经申请司法救助以及结果");
        else
            sheet.Trace?.Used("after", "司法救助之后", "司法救助已给予的金额", facts.JudicialAidGiven.Value.ToString(), $"{facts.JudicialAidGiven}元", "司法救助已有结果，可以申请本资金", standard.Citation);
    }

    private void Income()
    {
        if (standard.IncomeTest is not { } test)
            return;
        if (facts.MonthlyIncomePerHead is not { } income || facts.DibaoLine is not { } line)
        {
            sheet.Ask("缺少家庭人均月收入或者户籍地低保标准，请核实收入条件");
            sheet.Trace?.Unused("income", test.Label, test.Label, "收入或者低保标准尚未知", test.Citation);
            return;
        }

        var result = income <= line ? "符合" : test.Edge is not { } edge ? "高于低保标准" : income <= line * edge ? "处于边缘" : "不符合";
        if (result == "高于低保标准")
            sheet.Ask("家庭人均月收入高于户籍地低保标准，是否属于边缘情形请核实");
        else if (result == "不符合")
            sheet.Refuse($"家庭人均月收入{income}元，高于户籍地低保标准{line}元的{test.Edge:0.##}倍，不符合收入条件");
        sheet.Trace?.Used("income", test.Label, test.Label, $"{income}元与{line}元比较", result, "家庭人均月收入与户籍地低保标准比较", test.Citation);
    }

    private Figure? Fixed(BaseRule rule)
    {
        if (rule.Amount is { } amount)
        {
            sheet.Trace?.Used("base", rule.Label, rule.Label, $"{amount}", $"{amount}元", "标准规定的固定数额", rule.Citation);
            return Figure.Of(amount.Amount);
        }

        sheet.Refuse($"{rule.Label}的数额未公布");
        sheet.Trace?.Unused("base", rule.Label, rule.Label, "数额未公布", rule.Citation);
        return null;
    }

    private Figure? Wage(BaseRule rule)
    {
        if (Wages.Of(rule.Wages, facts, out var refusal) is { } wage)
        {
            sheet.Wages = wage.Series;
            Wages.AskAboutOlder(wage, rule.Wages!, facts, sheet);
            sheet.Trace?.Used("base", rule.Label, rule.Label, $"{wage.Amount}", $"{wage.Amount}元", Wages.Why(wage, rule.Wages!, facts.Day!.Value), wage.Citation, wage.Series.Version?.Part);
            return Figure.Of(wage.Amount.Amount);
        }

        sheet.Refuse(refusal);
        sheet.Trace?.Unused("base", rule.Label, rule.Label, refusal, rule.Citation);
        return null;
    }

    private Figure? Compute(StepRule step)
    {
        if (step.Formula.Evaluate(FigureOf) is not { } exact)
        {
            sheet.Trace?.Unused(step.Id, step.Label, step.Formula.Print(LabelOf), $"无法计算，缺少：{string.Join('、', step.Formula.Names.Where(n => FigureOf(n) is null).Select(LabelOf))}", step.Citation);
            return null;
        }

        var result = step.Rounding is { } rounding ? exact.Each(rounding.Round) : exact;
        sheet.Trace?.Used(step.Id, step.Label, step.Formula.Print(LabelOf), step.Formula.Print(Written), $"{result}元", result == exact ? "按前列各项计算" : $"按前列各项计算，{step.Rounding!.How}", step.Citation);
        return result;
    }

    private Figure? FigureOf(string name) => _named[name].Figure;

    private string LabelOf(string name) => _named[name].Label;

    private string Written(string name)
    {
        var figure = _named[name].Figure!.Value;
        return figure is { IsSingle: true, Low: >= 0 } ? figure.ToString() : $"({figure})";
    }

    private void Name(string id, string label, Figure? figure) => _named[id] = new Named(label, figure);

    private readonly record struct Named(string Label, Figure? Figure);
}

/// <summary>One end of the figures that are a range only because a fact is not known.</summary>
internal enum UnknownEnd
{
    /// <summary>The lowest.</summary>
    Low,

    /// <summary>The highest.</summary>
    High,
}
