using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>The facts of a calculation as they stand on its sheet: exact words for a replay, Chinese for people.</summary>
public static class SheetInputs
{
    /// <summary>The known facts, in the order of the record.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="bases">What facts rest on, by name; null when they were simply given.</param>
    public static IReadOnlyList<SheetInput> Of(AmountFacts facts, IReadOnlyDictionary<string, FactBasis>? bases = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. FactField.All.Select(f => (Field: f, Values: f.Write(facts))).Where(f => f.Values is not null).Select(f => new SheetInput(f.Field.Name, f.Field.Label, f.Values!, Text(f.Field, f.Values!))
        {
            Basis = bases?.GetValueOrDefault(f.Field.Name),
        })];
    }

    /// <summary>The facts again; what is not listed is not known. Throws <see cref="FormatException"/> when a fact is not one of ours.</summary>
    public static AmountFacts Read(IEnumerable<SheetInput> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return FactField.Read(inputs.Select(i => (i.Name, i.Values)));
    }

    /// <summary>What the facts rest on, as it stands on a sheet.</summary>
    public static IReadOnlyDictionary<string, FactBasis> Bases(IEnumerable<SheetInput> inputs) =>
        inputs.Where(i => i.Basis is not null).ToDictionary(i => i.Name, i => i.Basis!, StringComparer.Ordinal);

    /// <summary>In one line for people: 损害后果：死亡；生活困难等级：低保.</summary>
    public static string Print(AmountFacts facts) => string.Join("；", Of(facts).Select(i => $"{i.Label}：{i.Text}"));

    private static string Text(FactField field, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return "无";
        return field.IsList ? Words(field, values) : field.Parse(values[0]) switch
        {
            Yuan sum => $"{sum}元",
            DateOnly day => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日"),
            int grade => string.Create(CultureInfo.InvariantCulture, $"{grade}级"),
            IReadOnlyList<JointPart> parts => string.Join("、", parts.Select(JointAward.Describe)),
            _ => Words(field, values),
        };
    }

    private static string Words(FactField field, IReadOnlyList<string> values) => string.Join("、", values.Select(v => FactLabels.Of(field.Name, v)));
}
