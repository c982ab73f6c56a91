using System.Text.Json;
using JudicialAid.Standards.Reading;

namespace JudicialAid.Standards.Tests;

/// <summary>The JSON schemas for editors say the same as the strict reader.</summary>
public class SchemaTests
{
    [Theory]
    [InlineData("standard", "standards/sample/2020-01-01/standard.yaml", "")]
    [InlineData("standard", "standards/sample/2020-01-01/standard.yaml", "thresholds")]
    [InlineData("standard", "standards/sample/2020-01-01/standard.yaml", "base")]
    [InlineData("standard", "standards/sample/2020-01-01/standard.yaml", "addOns")]
    [InlineData("standard", "standards/sample/2020-01-01/standard.yaml", "bound")]
    [InlineData("standard", "standards/sample/2020-01-01/standard.yaml", "floor")]
    [InlineData("standard", "standards/sample/2020-01-01/standard.yaml", "rounding")]
    [InlineData("standard", "standards/minors-2018/2018-02-27/standard.yaml", "overlay")]
    [InlineData("scene", "scenes/elder-fraud.yaml", "")]
    public void A_schema_allows_exactly_the_keys_that_the_reader_knows(string schema, string file, string inside)
    {
        var properties = Schema(schema).GetProperty("properties");
        if (inside.Length > 0)
            properties = properties.GetProperty(inside).GetProperty("properties");
        // Keys that only some kinds of a rule have are not asked for otherwise.
        Assert.Equal(properties.EnumerateObject().Select(p => p.Name).Where(n => n is not "cap").Order(StringComparer.Ordinal), KeysTheReaderKnows(file, inside).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("standard", "standards/")]
    [InlineData("scene", "scenes/")]
    public void Every_shipped_file_uses_only_keys_of_its_schema(string schema, string folder)
    {
        var properties = Schema(schema).GetProperty("properties").EnumerateObject().Select(p => p.Name).ToHashSet();
        var keys = SourceFile.ReadAll(Book.Directory).Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && !f.Path.EndsWith("/examples.yaml", StringComparison.Ordinal))
            .SelectMany(f => ((YamlMap)YamlTree.Read(f.Path, f.Text, new Mistakes())!).Entries.Select(e => e.Key.Text)).ToHashSet();
        Assert.Subset(properties, keys);
    }

    /// <summary>The keys that the message about an unknown key lists.</summary>
    private static string[] KeysTheReaderKnows(string file, string inside)
    {
        var result = Book.With(file, text => inside.Length == 0 ? text + "\nstranger: 1\n" : AddTo(text, inside));
        var message = result.Findings.Single(f => f.Code == "RULES-UNKNOWN-KEY").Message;
        return message[(message.IndexOf("此处可用:", StringComparison.Ordinal) + 5)..message.IndexOf("。请改正", StringComparison.Ordinal)].Split('、');
    }

    private static string AddTo(string text, string key) => text.Contains($"\n{key}: {{", StringComparison.Ordinal)
        ? text.Replace($"\n{key}: {{", $"\n{key}: {{stranger: 1, ", StringComparison.Ordinal)
        : text.Replace($"\n{key}:\n", $"\n{key}:\n  stranger: 1\n", StringComparison.Ordinal);

    private static JsonElement Schema(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Book.Directory, "schemas", name + ".schema.json"))).RootElement;
}
