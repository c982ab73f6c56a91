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

    private FactField(PropertyInfo property)
    {
        _property = property;
        Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        Words = Type.IsEnum ? [.. Enum.GetNames(Type).Select(JsonNamingPolicy.CamelCase.ConvertName)] : Type == typeof(bool) ? ["true", "false"] : null;
    }

    /// <summary>All facts, in the order of the record.</summary>
    public static IReadOnlyList<FactField> All { get; } =
        [.. typeof(AmountFacts).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => new FactField(p)).Where(f => f.IsKnownType)];

    /// <summary>Name in camelCase, as rule data and HTTP write it: harm.</summary>
    public string Name { get; }

    /// <summary>For people: 损害后果.</summary>
    public string Label => FactLabels.Of(Name);

    /// <summary>The words it may take; null when it is a number, a day or free words.</summary>
    public IReadOnlyList<string>? Words { get; }

    /// <summary>Whether it holds several words.</summary>
    public bool IsList => Type == typeof(IReadOnlyList<string>);

    /// <summary>Type of its value, without the null.</summary>
    internal Type Type { get; }

    private bool IsKnownType => IsList || Words is not null || Type == typeof(DateOnly) || Type == typeof(Yuan) || Type == typeof(int) || Type == typeof(decimal);

    /// <summary>Its values as exact words; null when not known, empty when known to be none.</summary>
    public IReadOnlyList<string>? Write(AmountFacts facts)
    {
        var value = _property.GetValue(facts);
        if (value is IReadOnlyList<string> words)
            return words.Count == 0 && _property.GetValue(Nothing) is not null ? null : words;
        return value is null ? null : [Text(value)];
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
        if (Type == typeof(int))
            return int.Parse(text, CultureInfo.InvariantCulture);
        var number = decimal.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return Type == typeof(Yuan) ? new Yuan(number) : number;
    }

    // 40000.00 and 40000 are one sum and must give the same words.
    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Yuan sum => sum.Amount.ToString("0.############", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        Enum word => JsonNamingPolicy.CamelCase.ConvertName(word.ToString()),
        _ => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
    };
}
