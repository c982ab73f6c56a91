using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>Looks a figure up: of the rows that surely hold the highest counts; "otherwise" only when no other row can hold.</summary>
internal static class Tables
{
    private const string Undivided = "有过错但责任尚未划分，请核实是次要、同等、主要还是全部责任";

    /// <summary>The figure, or null with a refusal on the sheet.</summary>
    /// <param name="table">The table.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="sheet">Where it is shown.</param>
    /// <param name="open">Whether the figure is one of ignorance: a fact is not known, and the standard leaves nothing to choose.</param>
    public static Figure? LookUp(RuleTable table, AmountFacts facts, SheetBuilder sheet, out bool open)
    {
        open = false;
        if (table.Rows is not { } rows)
            return Refuse(table, $"{table.Label}表未公布", sheet);
        AskAboutStrangeWords(table, rows, facts, sheet);
        var found = new Rows(rows, facts);
        if (found.Best is null && found.Possible is { } possible)
        {
            open = true;
            return Unknown(table, possible, facts, sheet);
        }

        if (found.Best is not { } best)
            return Refuse(table, $"{table.Label}表中没有适用的一项", sheet);
        if (found.Unpublished is { } unpublished)
            return Refuse(table, $"{table.Label}表“{unpublished.Label}”的数值未公布", sheet);
        open = IsUndivided(table, facts);
        if (open)
            sheet.Ask(Undivided);
        return Take(table, best, found, sheet);
    }

    // That there was fault says less than how much: what a table has for it stands in until the shares are known.
    private static bool IsUndivided(RuleTable table, AmountFacts facts) => table.Key == "fault" && facts.Fault == FaultShare.AtFault;

    // A level that the table does not know would otherwise silently count for nothing.
    private static void AskAboutStrangeWords(RuleTable table, IReadOnlyList<TableRow> rows, AmountFacts facts, SheetBuilder sheet)
    {
        if (table.Key != "hardship" || facts.Hardship is not { } levels)
            return;
        for (var i = 0; i < levels.Count; i++)
        {
            if (!IsKnown(rows, table.Key, levels[i]))
                sheet.Ask($"“{levels[i]}”不是{table.Label}表中的一项，未计入，请核对");
        }
    }

    private static bool IsKnown(IReadOnlyList<TableRow> rows, string key, string word)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].When is { Count: > 0 } when && when[0].Fact == key && when[0].Names(word))
                return true;
        }

        return rows.Any(r => r.When.Any(t => t.Fact == key && t.Names(word)));
    }

    private static Figure Take(RuleTable table, TableRow row, Rows found, SheetBuilder sheet)
    {
        var figure = row.Value!.Value;
        var higher = found.Possible?.Where(r => r.Value is { } v && v.High > figure.High).Select(r => $"“{r.Label}”（{r.Value}）").ToList();
        if (higher is { Count: > 0 })
            sheet.Ask($"如属{string.Join("、", higher)}，{table.Label}可提高，请核实");
        sheet.Trace?.Used(table.Id, table.Label, table.Label, figure.ToString(), $"{figure}{table.Unit}", found.Holding > 1 ? $"{row.Label}；符合{found.Holding}项，取最高" : row.Label, table.Citation);
        return figure;
    }

    private static Figure? Unknown(RuleTable table, List<TableRow> possible, AmountFacts facts, SheetBuilder sheet)
    {
        if (table.WhenUnknown is not { } rule)
            return Refuse(table, $"缺少{Missing(table, possible, facts)}，无法确定{table.Label}", sheet);
        sheet.Ask(rule.Question);
        sheet.Trace?.Used(table.Id, table.Label, table.Label, rule.Value.ToString(), $"{rule.Value}{table.Unit}", rule.Question, table.Citation);
        return rule.Value;
    }

    // Once the key is known most of the other facts need not be.
    private static string Missing(RuleTable table, List<TableRow> possible, AmountFacts facts)
    {
        var unknown = possible.SelectMany(r => r.When).Where(t => t.Holds(facts) == Answer.Unknown).Select(t => t.Fact).Distinct(StringComparer.Ordinal).ToList();
        return string.Join("、", (unknown.Contains(table.Key) ? [table.Key] : unknown).Select(f => AmountFactNames.All[f].Label));
    }

    private static Figure? Refuse(RuleTable table, string why, SheetBuilder sheet)
    {
        sheet.Refuse(why);
        sheet.Trace?.Unused(table.Id, table.Label, table.Label, why, table.Citation);
        return null;
    }

    /// <summary>The rows of a table sorted by whether they hold.</summary>
    private readonly struct Rows
    {
        public Rows(IReadOnlyList<TableRow> rows, AmountFacts facts)
        {
            TableRow? otherwise = null;
            for (var i = 0; i < rows.Count; i++)
            {
                var row = rows[i];
                if (row.When.Count == 0)
                    otherwise ??= row;
                else if (FactTest.All(row.When, facts) is var holds && holds == Answer.Yes)
                    (Best, Unpublished, Holding) = (Higher(Best, row), Unpublished ?? (row.Value is null ? row : null), Holding + 1);
                else if (holds == Answer.Unknown)
                    (Possible ??= []).Add(row);
            }

            if (Holding == 0 && Possible is null && otherwise is not null)
                (Best, Unpublished, Holding) = (otherwise, otherwise.Value is null ? otherwise : null, 1);
        }

        /// <summary>The highest of the rows that hold.</summary>
        public TableRow? Best { get; }

        /// <summary>A row that holds and whose value is not published.</summary>
        public TableRow? Unpublished { get; }

        /// <summary>How many hold.</summary>
        public int Holding { get; }

        /// <summary>Rows that may hold; null when there is none.</summary>
        public List<TableRow>? Possible { get; }

        private static TableRow Higher(TableRow? best, TableRow row)
        {
            if (best?.Value is not { } one || row.Value is not { } other)
                return best ?? row;
            return (other.High, other.Low).CompareTo((one.High, one.Low)) > 0 ? row : best;
        }
    }
}
