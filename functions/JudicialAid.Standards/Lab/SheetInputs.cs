using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>The facts of a calculation as they stand on its sheet: exact words for a replay, Chinese for people.</summary>
public static class SheetInputs
{
    /// <summary>The known facts, in the order of the record.</summary>
    public static IReadOnlyList<SheetInput> Of(AmountFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. FactField.All.Select(f => (Field: f, Values: f.Write(facts))).Where(f => f.Values is not null).Select(f => new SheetInput(f.Field.Name, f.Field.Label, f.Values!, Text(f.Field, f.Values!)))];
    }

    /// <summary>The facts again; what is not listed is not known. Throws <see cref="FormatException"/> when a fact is not one of ours.</summary>
    public static AmountFacts Read(IEnumerable<SheetInput> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return FactField.Read(inputs.Select(i => (i.Name, i.Values)));
    }

    /// <summary>In one line for people: 损害后果：死亡；生活困难等级：低保.</summary>
    public static string Print(AmountFacts facts) => string.Join("；", Of(facts).Select(i => $"{i.Label}：{i.Text}"));

    private static string Text(FactField field, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return "无";
        var words = values.Select(v => FactLabels.Of(field.Name, v));
        return field.Type == typeof(Yuan) ? $"{((Yuan)field.Parse(values[0]))}元" : string.Join("、", words);
    }
}
