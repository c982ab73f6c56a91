using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>First half of a calculation: base, tables, add-ons and steps.</summary>
internal sealed class Computation(AmountFacts facts, StandardDefinition standard, SheetBuilder sheet)
{
    private readonly Dictionary<string, Figure?> _figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    /// <summary>The result of the last step; null when a number was missing (the refusals say which).</summary>
    public Figure? Run()
    {
        Income();
        Base();
        foreach (var table in standard.Tables)
            Name(table.Id, table.Label, Tables.LookUp(table, facts, sheet));
        if (standard.AddOns is { } addOns)
            Name(addOns.Id, addOns.Label, AddOns.Total(addOns, facts, sheet));
        foreach (var step in standard.Steps)
            Name(step.Id, step.Label, Compute(step));
        if (standard.Steps.Count > 0)
            return _figures[standard.Steps[^1].Id];
        sheet.Refuse($"{standard.Title}未公布计算步骤");
        return null;
    }

    // The edge of the line (低保边缘) is published nowhere, so a higher income is a question and no refusal.
    private void Income()
    {
        if (standard.IncomeTest is not { } test)
            return;
        if (facts.MonthlyIncomePerHead is not { } income || facts.DibaoLine is not { } line)
        {
            sheet.Ask("缺少家庭人均月收入或者户籍地低保标准,请核实收入条件");
            sheet.Unused("income", test.Label, test.Label, "收入或者低保标准尚未知", test.Citation);
            return;
        }

        if (income > line)
            sheet.Ask("家庭人均月收入高于户籍地低保标准,是否属于边缘情形请核实");
        sheet.Step("income", test.Label, test.Label, $"{income}与{line}比较", income <= line ? "符合" : "高于低保标准", "家庭人均月收入与户籍地低保标准比较", test.Citation);
    }

    private void Base()
    {
        if (standard.Base is not { } rule || rule.Kind == BaseKind.None)
            return;
        var amount = rule.Kind == BaseKind.Fixed ? Fixed(rule) : Wage(rule);
        Name("base", rule.Label, amount is { } sum ? Figure.Of(sum.Amount) : null);
    }

    private Yuan? Fixed(BaseRule rule)
    {
        if (rule.Amount is { } amount)
        {
            sheet.Step("base", rule.Label, rule.Label, $"{amount}", $"{amount}元", "标准规定的固定数额", rule.Citation);
            return amount;
        }

        sheet.Refuse($"{rule.Label}的数额未公布");
        sheet.Unused("base", rule.Label, rule.Label, "数额未公布", rule.Citation);
        return null;
    }

    private Yuan? Wage(BaseRule rule)
    {
        if (Wages.Of(rule.Wages, facts.Day, out var why) is { } wage)
        {
            sheet.Step("base", rule.Label, rule.Label, $"{wage.Amount}", $"{wage.Amount}元", why, wage.Citation);
            return wage.Amount;
        }

        sheet.Refuse(why);
        sheet.Unused("base", rule.Label, rule.Label, why, rule.Citation);
        return null;
    }

    private Figure? Compute(StepRule step)
    {
        var formula = step.Formula.Print(name => _labels.GetValueOrDefault(name, name));
        if (step.Formula.Evaluate(name => _figures.GetValueOrDefault(name)) is not { } result)
        {
            var missing = step.Formula.Names.Where(n => _figures.GetValueOrDefault(n) is null).Select(n => _labels.GetValueOrDefault(n, n));
            sheet.Unused(step.Id, step.Label, formula, $"无法计算,缺少:{string.Join("、", missing)}", step.Citation);
            return null;
        }

        var working = step.Formula.Print(name => Written(_figures[name]!.Value));
        sheet.Step(step.Id, step.Label, formula, working, $"{result}元", "按前列各项计算", step.Citation);
        return result;
    }

    private static string Written(Figure figure) => figure.IsSingle ? figure.ToString() : $"({figure})";

    private void Name(string id, string label, Figure? figure)
    {
        _figures[id] = figure;
        _labels[id] = label;
    }
}
