namespace JudicialAid.Standards.Reading;

/// <summary>
/// The steps of a standard. A formula may use only names that are known before it, so steps cannot run in a circle; which step is
/// written too late, and which steps refer to each other, is told by name.
/// </summary>
/// <param name="map">The standard.</param>
/// <param name="citations">Reads citations.</param>
/// <param name="limits">Reads the rounding of a step.</param>
/// <param name="whole">Citation of the standard.</param>
/// <param name="names">Names that formulas may use, in the order in which they become known.</param>
internal sealed class StepReader(MapReader map, CitationReader citations, LimitReader limits, Citation whole, HashSet<string> names)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _uses = new(StringComparer.Ordinal);
    private readonly List<Strange> _strange = [];

    /// <summary>All steps.</summary>
    public IReadOnlyList<StepRule> Read()
    {
        var steps = map.Each("steps", Step);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var strange in _strange)
            Tell(strange, told);
        return steps;
    }

    private StepRule? Step(MapReader step)
    {
        var (id, label, written) = (step.Text("id"), step.Text("label"), step.Text("formula"));
        var (citation, rounding) = (citations.Or(step, whole), limits.Rounding(step));
        var formula = FormulaParser.Parse(written, out var mistake);
        if (formula is null)
            map.Mistakes.Add(RuleCodes.BadFormula, step.Node("formula") ?? step.Here, $"公式有误：{mistake}。可用 + - * 括号 min( ) max( )。");
        else
            _strange.AddRange(formula.Names.Where(n => !names.Contains(n)).Distinct(StringComparer.Ordinal).Select(n => new Strange(id, n, step.Node("formula")!, [.. names])));
        _uses.TryAdd(id, [.. formula?.Names ?? []]);
        // A step with a broken formula is still known by name: one mistake is reported once.
        if (!names.Add(id))
            map.Mistakes.Add(RuleCodes.DuplicateId, step.Here, $"名称“{id}”重复。请改用另一个名称。");
        return formula is null ? null : new StepRule(id, label, formula, citation) { Rounding = rounding };
    }

    private void Tell(Strange strange, HashSet<string> told)
    {
        if (Circle(strange) is { } circle)
        {
            if (told.Add(string.Join(' ', circle.Order(StringComparer.Ordinal))))
                map.Mistakes.Add(RuleCodes.StepCircle, strange.At, $"{Words(circle)}，无法计算。请改写其中一个公式，使每一步只用前面已经算出的名称。此处可用：{string.Join("、", strange.Known)}。");
        }
        else if (_uses.ContainsKey(strange.Name))
        {
            map.Mistakes.Add(RuleCodes.BadFormula, strange.At, $"公式用到的步骤“{strange.Name}”写在后面。请把它移到步骤“{strange.Step}”之前。");
        }
        else
        {
            map.Mistakes.Add(RuleCodes.BadFormula, strange.At, $"公式中的“{strange.Name}”没有定义。此处可用：{string.Join("、", strange.Known)}。");
        }
    }

    // From the step over the name it uses back to the step, by the shortest way; null when there is no way back.
    private List<string>? Circle(Strange strange)
    {
        var from = new Dictionary<string, string>(StringComparer.Ordinal) { [strange.Name] = strange.Step };
        var open = new Queue<string>([strange.Name]);
        while (open.TryDequeue(out var at))
        {
            if (at == strange.Step)
                return Way(from, strange);
            foreach (var next in _uses.GetValueOrDefault(at, []).Where(n => from.TryAdd(n, at)))
                open.Enqueue(next);
        }

        return null;
    }

    private static List<string> Way(Dictionary<string, string> from, Strange strange)
    {
        var way = new List<string> { strange.Step };
        for (var at = strange.Name == strange.Step ? strange.Step : from[strange.Step]; at != strange.Step; at = from[at])
            way.Insert(1, at);
        return way;
    }

    private static string Words(List<string> circle) => circle.Count switch
    {
        1 => $"步骤“{circle[0]}”引用了它自己",
        2 => $"步骤“{circle[0]}”和“{circle[1]}”互相引用",
        _ => $"步骤{string.Join(" → ", circle.Append(circle[0]).Select(id => $"“{id}”"))}引用成了一圈",
    };

    /// <summary>A name in a formula that is not known there.</summary>
    private sealed record Strange(string Step, string Name, YamlValue At, IReadOnlyList<string> Known);
}
