using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using JudicialAid.Model;
using JudicialAid.Standards.Reading;

namespace JudicialAid.Standards.Lab;

/// <summary>Reads the facts of a calculation from rule data: each by its name and strictly, lists of levels and tags only with words that exist.</summary>
internal sealed class FactsReader(KnownWords words)
{
    /// <summary>The facts; what is not written is not known.</summary>
    public AmountFacts Read(MapReader map)
    {
        var facts = new AmountFacts();
        foreach (var field in FactField.All.Where(f => map.Node(f.Name) is not null))
        {
            if (Value(map, field) is { } value)
                field.Set(facts, value);
        }

        foreach (var mistake in FactRanges.Mistakes(facts))
            map.Mistakes.Add(FactRanges.Code, map.Here, $"{mistake}。");
        return facts;
    }

    private object? Value(MapReader map, FactField field)
    {
        if (field.IsList)
            return Listed(map, field);
        if (field.Words is { } allowed)
            return Word(map, field, allowed);
        if (field.Type == typeof(DateOnly))
            return map.DayOrNull(field.Name);
        if (field.Type == typeof(int))
            return map.WholeOrNull(field.Name);
        if (field.Type == typeof(string))
            return map.TextOrNull(field.Name);
        if (field.Type != typeof(Yuan) && field.Type != typeof(decimal))
            return Record(map, field);
        var number = map.NumberOrNull(field.Name);
        return field.Type == typeof(Yuan) && number is { } sum ? new Yuan(sum) : number;
    }

    private static object? Word(MapReader map, FactField field, IReadOnlyList<string> words)
    {
        var node = map.Node(field.Name)!;
        if (node is YamlText text && words.Contains(text.Text))
            return field.Parse(text.Text);
        map.Mistakes.Add(RuleCodes.UnknownWord, node, $"“{field.Name}”（{field.Label}）只能是：{string.Join("、", words)}。");
        return null;
    }

    // What is made of several values, such as the parts of a joint award, is written in YAML as it is in JSON.
    private static object? Record(MapReader map, FactField field)
    {
        var node = map.Node(field.Name)!;
        try
        {
            return field.Parse(Json(node)!.ToJsonString());
        }
        catch (JsonException)
        {
            map.Mistakes.Add(RuleCodes.WrongType, node, $"“{field.Name}”（{field.Label}）的写法不对，请参照规则数据的说明。");
            return null;
        }
    }

    private static JsonNode? Json(YamlValue value) => value switch
    {
        YamlList list => new JsonArray([.. list.Items.Select(Json)]),
        YamlMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, Json(e.Value)))),
        YamlText { IsNull: true } => null,
        YamlText { Quoted: false } text when decimal.TryParse(text.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlText text => JsonValue.Create(text.Text),
        _ => null,
    };

    private IReadOnlyList<string> Listed(MapReader map, FactField field)
    {
        var known = words.Of(field.Name);
        foreach (var item in map.Items(field.Name).OfType<YamlText>().Where(i => known?.Contains(i.Text) == false))
            map.Mistakes.Add(RuleCodes.UnknownWord, item, $"{field.Label}没有“{item.Text}”。可用：{string.Join("、", known!)}。");
        return map.Texts(field.Name);
    }
}
