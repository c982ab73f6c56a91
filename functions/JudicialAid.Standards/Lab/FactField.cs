using System.Globalization;
using System.Reflection;
using System.Text.Json;
using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>
/// One fact of <see cref="AmountFacts"/> by its name, so that worked examples, calculation sheets and replays write and read facts
/// in one way. Made from the record itself: a fact that is added there is known here.
/// </summary>
public sealed class FactField
{
    private static readonly AmountFacts Nothing = new();

    private readonly PropertyInfo _property;
    private readonly IReadOnlyList<string>? _otherwise;

    private FactField(PropertyInfo property)
    {
        _property = property;
        Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        _otherwise = Written(property.GetValue(Nothing));
        Words = Type.IsEnum ? [.. Enum.GetNames(Type).Select(JsonNamingPolicy.CamelCase.ConvertName)] : Type == typeof(bool) ? ["true", "false"] : null;
    }

    /// <summary>All facts, in the order of the record.</summary>
    public static IReadOnlyList<FactField> All { get; } =
        [.. typeof(AmountFacts).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => new FactField(p))];

    /// <summary>Name in camelCase, as rule data and HTTP write it: harm.</summary>
    public string Name { get; }

    /// <summary>For people: 损害后果.</summary>
    public string Label => FactLabels.Of(Name);

    /// <summary>The words it may take; null when it is a number, a day or free words.</summary>
    public IReadOnlyList<string>? Words { get; }

    /// <summary>Whether it holds several words.</summary>
    public bool IsList => Type == typeof(IReadOnlyList<string>);

    /// <summary>Whether it may be null, which is: not known.</summary>
    internal bool MayBeUnknown => _property.GetValue(Nothing) is null;

    /// <summary>Type of its value, without the null.</summary>
    internal Type Type { get; }

    /// <summary>Its values as exact words; null when not known or as it is for everybody, empty when known to be none.</summary>
    public IReadOnlyList<string>? Write(AmountFacts facts)
    {
        var written = Written(_property.GetValue(facts));
        return written is not null && _otherwise is not null && written.SequenceEqual(_otherwise) ? null : written;
    }

    /// <summary>Facts with these values; a value that does not fit throws <see cref="FormatException"/>.</summary>
    public static AmountFacts Read(IEnumerable<(string Name, IReadOnlyList<string> Values)> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var facts = new AmountFacts();
        foreach (var (name, words) in values)
        {
            var field = All.FirstOrDefault(f => f.Name == name) ?? throw new FormatException($"There is no fact {name}.");
            field.Set(facts, field.IsList ? words : field.Parse(words.Single()));
        }

        return facts;
    }

    /// <summary>Sets a value on a record that nobody else holds yet.</summary>
    internal void Set(AmountFacts fresh, object? value) => _property.SetValue(fresh, value);

    /// <summary>One value from its exact words.</summary>
    internal object Parse(string text)
    {
        if (Type.IsEnum)
            return Enum.Parse(Type, text, ignoreCase: true);
        if (Type == typeof(bool))
            return text == "true";
        if (Type == typeof(DateOnly))
            return DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Type == typeof(string))
            return text;
        if (Type == typeof(int))
            return int.Parse(text, CultureInfo.InvariantCulture);
        return Type == typeof(Yuan) ? new Yuan(Number(text))
            : Type == typeof(decimal) ? Number(text)
            : JsonSerializer.Deserialize(text, Type, ModelJson.Options) ?? throw new FormatException($"{Name} has no value.");
    }

    private static decimal Number(string text) =>
        decimal.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static IReadOnlyList<string>? Written(object? value) => value switch
    {
        null => null,
        IReadOnlyList<string> words => words,
        _ => [Text(value)],
    };

    // 40000.00 and 40000 are one sum and must give the same words.
    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Yuan sum => sum.Amount.ToString("0.############", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        Enum word => JsonNamingPolicy.CamelCase.ConvertName(word.ToString()),
        int whole => whole.ToString(CultureInfo.InvariantCulture),
        string text => text,
        _ => JsonSerializer.Serialize(value, value.GetType(), ModelJson.Options),
    };
}
