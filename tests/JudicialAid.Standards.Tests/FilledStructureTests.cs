using JudicialAid.Standards.Reading;
using JudicialAid.Standards.Tests.Naive;

namespace JudicialAid.Standards.Tests;

/// <summary>A filled variant is the published structure and nothing else: it differs only where the shipped file says null.</summary>
public class FilledStructureTests
{
    private static readonly string[] MayDiffer = ["title", "sample"];

    [Fact]
    public void Every_shipped_standard_with_unpublished_numbers_has_a_filled_variant()
    {
        var computing = Book.Shipped.Standards.Where(s => !s.IsSample && s.Kind is not (StandardKind.Note or StandardKind.Overlay)).Select(s => s.Id);
        Assert.Equal(computing.Order(StringComparer.Ordinal), FilledBook.Ids);
    }

    [Fact]
    public void A_filled_variant_differs_from_the_shipped_file_only_where_that_says_null() =>
        Assert.Empty(FilledBook.Ids.SelectMany(id => Differences(Tree(Book.Directory, id), Tree(FilledBook.Folder, id), id)));

    [Fact]
    public void No_filled_variant_is_shipped() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(Book.Directory, "*.yaml", SearchOption.AllDirectories), f => File.ReadAllText(f).Contains("虚构数值", StringComparison.Ordinal));

    private static YamlValue Tree(string folder, string id)
    {
        var path = $"standards/{id}/standard.yaml";
        return YamlTree.Read(path, File.ReadAllText(Path.Combine(folder, path)), new Mistakes())!;
    }

    private static IEnumerable<string> Differences(YamlValue shipped, YamlValue filled, string at)
    {
        switch (shipped, filled)
        {
            case (YamlText { IsNull: true }, _):
                return [];
            case (YamlText one, YamlText other):
                return one.Text == other.Text ? [] : [$"{at}: {one.Text} / {other.Text}"];
            case (YamlList one, YamlList other) when one.Items.Count == other.Items.Count:
                return one.Items.Zip(other.Items).SelectMany((pair, i) => Differences(pair.First, pair.Second, $"{at}[{i}]"));
            case (YamlMap one, YamlMap other):
                var (left, right) = (Entries(one), Entries(other));
                return left.Keys.Union(right.Keys).Except(MayDiffer).SelectMany(key =>
                    left.TryGetValue(key, out var a) && right.TryGetValue(key, out var b) ? Differences(a, b, $"{at}.{key}") : [$"{at}.{key}"]);
            default:
                return [at];
        }
    }

    private static Dictionary<string, YamlValue> Entries(YamlMap map) => map.Entries.ToDictionary(e => e.Key.Text, e => e.Value);
}
