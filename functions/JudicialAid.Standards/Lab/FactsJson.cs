using System.Text.Json;
using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>
/// Facts of a calculation that somebody typed in as JSON: a name or a word that the rule data do not know is refused, because it
/// would silently count for nothing.
/// </summary>
public static class FactsJson
{
    /// <summary>All mistakes of an object of facts, for people (zh-CN); none: <see cref="ModelJson"/> reads it.</summary>
    /// <param name="facts">The object.</param>
    /// <param name="book">The rules whose levels and groups may be used.</param>
    public static IReadOnlyList<string> Mistakes(JsonElement facts, RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (facts.ValueKind != JsonValueKind.Object)
            return ["事实应为一个 JSON 对象"];
        var written = facts.EnumerateObject().ToList();
        var twice = written.GroupBy(p => p.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"“{g.Key}”写了不止一次");
        List<string> mistakes = [.. twice, .. written.Select(p => Mistake(p, book)).OfType<string>()];
        return mistakes.Count > 0 ? mistakes : FactRanges.Mistakes(facts.Deserialize<AmountFacts>(ModelJson.Options)!);
    }

    /// <summary>The facts of one line or file; null with all mistakes when it cannot be used.</summary>
    /// <param name="json">An object of facts.</param>
    /// <param name="book">The rules whose levels and groups may be used.</param>
    /// <param name="mistakes">For people (zh-CN).</param>
    public static AmountFacts? Read(string json, RuleBook book, out IReadOnlyList<string> mistakes)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            mistakes = Mistakes(document.RootElement, book);
            return mistakes.Count == 0 ? document.Deserialize<AmountFacts>(ModelJson.Options) : null;
        }
        catch (JsonException e)
        {
            mistakes = [$"不是 JSON（第 {e.LineNumber + 1} 行第 {e.BytePositionInLine + 1} 个字节）"];
            return null;
        }
    }

    private static string? Mistake(JsonProperty written, RuleBook book)
    {
        if (FactField.All.FirstOrDefault(f => f.Name == written.Name) is not { } field)
            return $"没有“{written.Name}”这个事实，可用：{string.Join("、", FactField.All.Select(f => f.Name))}";
        if (written.Value.ValueKind == JsonValueKind.Null)
            return field.MayBeUnknown ? null : $"{Name(field)}应为{Expected(field)}";
        try
        {
            var value = written.Value.Deserialize(field.Type, ModelJson.Options);
            var known = book.Words.Of(field.Name);
            var strange = value is IReadOnlyList<string> words && known is not null ? words.Where(w => !known.Contains(w)).ToList() : [];
            return strange.Count == 0 ? null : $"{Name(field)}没有“{string.Join("”“", strange)}”，可用：{string.Join("、", known!)}";
        }
        catch (JsonException)
        {
            return $"{Name(field)}应为{Expected(field)}";
        }
    }

    private static string Name(FactField field) => $"“{field.Name}”（{field.Label}）";

    private static string Expected(FactField field) =>
        field.Type == typeof(bool) ? "true 或者 false"
        : field.Words is { } words ? $"下列之一：{string.Join("、", words)}"
        : field.IsList ? "词的列表，例如 [\"…\"]"
        : field.Type == typeof(DateOnly) ? "日期，写作 \"2026-01-31\""
        : field.Type == typeof(string) ? "文字"
        : field.Type == typeof(int) ? "整数"
        : field.Type == typeof(Yuan) || field.Type == typeof(decimal) ? "数字，写作 20000 或 0.5"
        : "各机关份额的列表，例如 [{\"officeId\": \"990001\", \"share\": 0.6}]";
}
