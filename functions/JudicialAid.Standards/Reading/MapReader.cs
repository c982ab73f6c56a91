using System.Globalization;
using System.Text.Json;

namespace JudicialAid.Standards.Reading;

/// <summary>
/// Reads one mapping strictly: every key that is asked for is checked, every key that nobody asked for is a mistake.
/// After a mistake the methods give a harmless value, so that reading goes on and finds the next one.
/// </summary>
internal sealed class MapReader
{
    private readonly YamlMap _map;
    private readonly Dictionary<string, YamlValue> _values;
    private readonly List<string> _asked = [];

    private MapReader(YamlMap map, Mistakes mistakes)
    {
        (_map, Mistakes) = (map, mistakes);
        _values = map.Entries.ToDictionary(e => e.Key.Text, e => e.Value, StringComparer.Ordinal);
    }

    /// <summary>Where mistakes go.</summary>
    public Mistakes Mistakes { get; }

    /// <summary>The mapping itself, for places.</summary>
    public YamlMap Here => _map;

    /// <summary>The keys as written.</summary>
    public IEnumerable<(YamlText Key, YamlValue Value)> Entries => _map.Entries;

    /// <summary>A reader of the value, or null with a mistake when it is no mapping.</summary>
    public static MapReader? Of(YamlValue? value, Mistakes mistakes)
    {
        if (value is YamlMap map)
            return new MapReader(map, mistakes);
        if (value is not null)
            mistakes.Add(RuleCodes.WrongType, value, "此处应为若干项“键: 值”，不能是一个值或者列表。请改写，例如 {label: 名称, amount: 100}。");
        return null;
    }

    /// <summary>Reads a mapping with a function and checks that nothing is left over.</summary>
    public static T? Read<T>(YamlValue? value, Mistakes mistakes, Func<MapReader, T?> read)
        where T : class
    {
        if (Of(value, mistakes) is not { } reader)
            return null;
        var result = read(reader);
        reader.RefuseTheRest();
        return result;
    }

    /// <summary>Whether the key is written.</summary>
    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>The value, null when absent.</summary>
    public YamlValue? Node(string key)
    {
        if (!_asked.Contains(key))
            _asked.Add(key);
        return _values.GetValueOrDefault(key);
    }

    /// <summary>The value; a mistake when absent.</summary>
    public YamlValue? Required(string key)
    {
        var node = Node(key);
        if (node is null)
            Mistakes.Add(RuleCodes.MissingKey, _map, $"缺少必填的键“{key}”。请补上。");
        return node;
    }

    /// <summary>A text that must be there.</summary>
    public string Text(string key) => AsText(Required(key), key) ?? "";

    /// <summary>A text, or null when absent or null.</summary>
    public string? TextOrNull(string key) => Node(key) is { } node && node is not YamlText { IsNull: true } ? AsText(node, key) : null;

    /// <summary>A list of texts; empty when absent.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(i => AsText(i, key)).OfType<string>()];

    /// <summary>The items of a list; empty when absent.</summary>
    public IReadOnlyList<YamlValue> Items(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlList list:
                return list.Items;
            case var other:
                Mistakes.Add(RuleCodes.WrongType, other, $"“{key}”应为列表，例如 [甲, 乙]。");
                return [];
        }
    }

    /// <summary>Reads each item of a list as a mapping.</summary>
    public IReadOnlyList<T> Each<T>(string key, Func<MapReader, T?> read)
        where T : class => [.. Items(key).Select(i => Read(i, Mistakes, read)).OfType<T>()];

    /// <summary>A decimal that must be written; null means: not published.</summary>
    public decimal? NumberOrUnpublished(string key) => Required(key) is { } node ? AsNumber(node, key) : null;

    /// <summary>A decimal, null when absent.</summary>
    public decimal? NumberOrNull(string key) => Node(key) is { } node ? AsNumber(node, key) : null;

    /// <summary>A whole number, null when absent or null.</summary>
    public int? WholeOrNull(string key) => Node(key) is { } node ? AsWhole(node, key) : null;

    /// <summary>The value as a whole number; null when it is null, or with a mistake when it is none.</summary>
    public int? AsWhole(YamlValue node, string key)
    {
        if (AsNumber(node, key) is not { } number)
            return null;
        if (decimal.Truncate(number) == number && Math.Abs(number) < 1_000_000)
            return (int)number;
        Mistakes.Add(RuleCodes.WrongType, node, $"“{key}”应为整数。请改正。");
        return null;
    }

    /// <summary>A calendar day, null when absent or null.</summary>
    public DateOnly? DayOrNull(string key)
    {
        if (TextOrNull(key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Mistakes.Add(RuleCodes.WrongType, Node(key)!, $"“{key}”应为日期，写作 2026-01-01；不明的写 null。");
        return null;
    }

    /// <summary>true or false.</summary>
    public bool Flag(string key, bool otherwise)
    {
        switch (Node(key))
        {
            case null:
                return otherwise;
            case YamlText { Quoted: false, Text: "true" }:
                return true;
            case YamlText { Quoted: false, Text: "false" }:
                return false;
            case var node:
                Mistakes.Add(RuleCodes.WrongType, node, $"“{key}”应为 true 或 false。");
                return otherwise;
        }
    }

    /// <summary>One word of an enumeration, written in camelCase; must be there.</summary>
    public T Word<T>(string key)
        where T : struct, Enum => Required(key) is { } node ? AsWord<T>(node, key) ?? default : default;

    /// <summary>One word of an enumeration, or the given one when absent.</summary>
    public T Word<T>(string key, T otherwise)
        where T : struct, Enum => Node(key) is { } node ? AsWord<T>(node, key) ?? otherwise : otherwise;

    /// <summary>Notes each key that nobody asked for.</summary>
    public void RefuseTheRest()
    {
        foreach (var (key, _) in _map.Entries.Where(e => !_asked.Contains(e.Key.Text)))
            Mistakes.Add(RuleCodes.UnknownKey, key, $"不认识的键“{key.Text}”。此处可用：{string.Join("、", _asked)}。请改正拼写或删除。");
    }

    /// <summary>The value as a word of an enumeration; null with a mistake when it is none.</summary>
    public T? AsWord<T>(YamlValue node, string key)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()), StringComparer.Ordinal);
        if (node is YamlText text && words.TryGetValue(text.Text, out var value))
            return value;
        Mistakes.Add(RuleCodes.UnknownWord, node, $"“{key}”{(node is YamlText written ? $"没有“{written.Text}”这个词，" : "")}只能是：{string.Join("、", words.Keys)}。请改正。");
        return null;
    }

    /// <summary>The value as text; null with a mistake when it is a list, a mapping or null.</summary>
    public string? AsText(YamlValue? node, string key)
    {
        if (node is YamlText { IsNull: false } text)
            return text.Text;
        if (node is not null)
            Mistakes.Add(RuleCodes.WrongType, node, $"“{key}”应为文字。请写明；含冒号、逗号的加引号。");
        return null;
    }

    /// <summary>The value as an exact decimal; null when it is no number.</summary>
    public static decimal? NumberOf(YamlValue node) =>
        node is YamlText { Quoted: false } text && decimal.TryParse(text.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The value as an exact decimal; null when it is null, or with a mistake when it is no number.</summary>
    public decimal? AsNumber(YamlValue node, string key)
    {
        if (node is YamlText { IsNull: true })
            return null;
        if (NumberOf(node) is { } number)
            return number;
        Mistakes.Add(RuleCodes.WrongType, node, $"“{key}”应为数字，写作 20000 或 0.5，不加逗号、引号和单位；未公布的写 null。");
        return null;
    }
}
