using JudicialAid.Model;
using JudicialAid.Standards.Reading;

namespace JudicialAid.Standards.Lab;

/// <summary>standards/&lt;place&gt;/&lt;day | undated&gt;/examples.yaml.</summary>
/// <param name="standards">The standards that could be read.</param>
/// <param name="folders">Ids of all standards that are there, readable or not.</param>
/// <param name="facts">Reads facts.</param>
internal sealed class ExampleReader(IReadOnlyList<StandardDefinition> standards, IReadOnlySet<string> folders, FactsReader facts)
{
    public const string FileName = "/examples.yaml";

    /// <summary>The examples of one folder.</summary>
    public ExampleFile? Read(MapReader map, string path)
    {
        var id = path["standards/".Length..^FileName.Length];
        var standard = standards.FirstOrDefault(s => s.Id == id);
        map.Required("examples");
        var examples = map.Each("examples", e => One(e, standard));
        // A standard that could not be read has said so itself.
        return standard is null ? null : new ExampleFile(id, examples);
    }

    private WorkedExample? One(MapReader map, StandardDefinition? standard)
    {
        var title = map.Text("title");
        var source = map.TextOrNull("source");
        var on = map.TextOrNull("on");
        map.Required("facts");
        map.Required("expect");
        var given = MapReader.Read(map.Node("facts"), map.Mistakes, facts.Read);
        var expected = MapReader.Read(map.Node("expect"), map.Mistakes, Expect);
        if (standard is null || given is null || expected is null)
            return null;
        RefuseWrongBase(map, standard, on);
        return new WorkedExample
        {
            Title = title,
            Source = source,
            StandardId = on ?? standard.Id,
            OverlayId = standard.Kind == StandardKind.Overlay ? standard.Id : null,
            Facts = given,
            Expected = expected,
            Place = map.Node("expect")!.Place,
        };
    }

    private void RefuseWrongBase(MapReader map, StandardDefinition standard, string? on)
    {
        if (standard.Kind == StandardKind.Overlay == on is null)
            map.Mistakes.Add(RuleCodes.MissingKey, map.Here, "补充规定的算例必须写 on（附加在哪个标准上），其他标准的算例不写。");
        if (on is not null && !folders.Contains(on))
            map.Mistakes.Add(RuleCodes.UnknownReference, map.Node("on")!, $"没有标准“{on}”。请写文件夹名，例如 sample/2020-01-01。");
    }

    private static Expectation Expect(MapReader map)
    {
        var amount = map.Node("amount") is YamlList range
            ? [.. range.Items.Select(i => map.AsNumber(i, "amount")).OfType<decimal>()]
            : map.NumberOrNull("amount") is { } one ? [one] : new List<decimal>();
        foreach (var sum in amount)
            NumberRange.SumFromNothing.Check(map, "amount", sum, "应得的数额", "请写算例应得的结果。");
        if (amount.Count == 2 && amount[0] > amount[1])
            map.Mistakes.Add(RuleCodes.WrongType, map.Node("amount")!, "幅度应写作 [最低, 最高]。请调换。");
        var refused = map.Texts("refused");
        if (amount.Count > 2 || amount.Count == 0 == (refused.Count == 0))
            map.Mistakes.Add(RuleCodes.MissingKey, map.Here, "应写 amount（数额，或者 [最低, 最高]），或者写 refused（拒绝计算的理由中应有的词），二者只写一个。");
        return new Expectation(
            amount.Count > 0 ? new Yuan(amount[0]) : null,
            amount.Count == 2 ? new Yuan(amount[1]) : null,
            refused,
            map.Texts("asks"),
            map.Node("exceeds") is null ? null : map.Texts("exceeds"),
            map.TextOrNull("approval"));
    }
}

/// <summary>The examples of one standard.</summary>
internal sealed record ExampleFile(string StandardId, IReadOnlyList<WorkedExample> Examples);
