using System.Text.Json;
using System.Text.Json.Nodes;
using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>
/// Records of a case as people may see them. Identity numbers are masked for everybody; minors, and victims of sexual offences with
/// their families, are masked wherever they stand, quotes included; for readers who do not handle the case everybody is. It works on
/// every text of the record, so that nothing added to a record later can slip through.
/// </summary>
public static class MaskedView
{
    /// <summary>The record as JSON, masked.</summary>
    /// <param name="view">The record.</param>
    /// <param name="caseFile">The case it is about.</param>
    /// <param name="asOf">Day on which minors are minors.</param>
    /// <param name="everybody">Masks adults too.</param>
    public static JsonNode Of<T>(T view, CaseFile caseFile, DateOnly asOf, bool everybody)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        var mask = new CaseMask(caseFile, asOf);
        Func<string, string> cover = everybody ? mask.Quote : mask.ForHandler;
        return Walk(JsonSerializer.SerializeToNode(view, ModelJson.Options)!, cover);
    }

    private static JsonNode Walk(JsonNode node, Func<string, string> cover)
    {
        switch (node)
        {
            case JsonObject item:
                foreach (var (name, value) in item.ToList())
                {
                    if (value is not null)
                        item[name] = Walk(value.DeepClone(), cover);
                }

                return item;
            case JsonArray list:
                return new JsonArray([.. list.Select(value => value is null ? null : Walk(value.DeepClone(), cover))]);
            default:
                return node is JsonValue leaf && leaf.TryGetValue<string>(out var text) && !IsId(text) ? JsonValue.Create(cover(text)) : node;
        }
    }

    // Our own ids are 32 hex digits: nothing in them is anybody's number.
    private static bool IsId(string text) => text.Length >= 32 && text[..32].All(char.IsAsciiHexDigit);
}
