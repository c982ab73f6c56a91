using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace JudicialAid.Contracts.Tests;

/// <summary>docs/requirements.md says of each feature where it is and what proves it: what it names is there.</summary>
public sealed partial class RequirementTests
{
    private static readonly string[] Ids =
    [
        .. Numbered("GY", 14), .. Numbered("YQ", 12), .. Numbered("PA", 14), .. Numbered("SX", 8), .. Numbered("WD", 7), "ZJ1", .. Numbered("NA", 8),
        .. Numbered("TL", 7), .. Numbered("MZ", 6), .. Numbered("CQ", 5), .. Numbered("EX", 2), .. Numbered("B", 6),
        "M1a", "M1b", "M1c", "M1d", "M2a", "M2b", "M3", "M4a", "M4b", "M4c", "M4d", "M4e", "M5", "M6a", "M6b", "M6c", "M6d", "M7", "M8", "M9",
        .. Numbered("SN", 14),
    ];

    private static readonly Lazy<IReadOnlyList<Row>> Table = new(() => [.. Rows(ReadText("docs/requirements.md"))]);
    private static readonly Lazy<HashSet<string>> Tests = new(() => [.. TestSources().SelectMany(TestsOf)]);

    private static readonly Lazy<HashSet<string>> Routes = new(() =>
        [.. from path in JsonNode.Parse(ReadText("functions/JudicialAid.Functions/openapi.json"))!["paths"]!.AsObject()
            from verb in path.Value!.AsObject()
            select $"{verb.Key.ToUpperInvariant()} {path.Key["/api".Length..]}"]);

    public static TheoryData<string> All => [.. Ids];

    [Fact]
    public void Every_feature_of_the_list_stands_in_the_table_once_and_nothing_else_does()
    {
        Assert.Equal(124, Ids.Length);
        Assert.Equal(Ids, Table.Value.Select(r => r.Id));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_a_row_names_is_there_and_its_state_is_borne_out(string id)
    {
        var row = Table.Value.Single(r => r.Id == id);
        Assert.All(row.Places.Concat(row.Proofs), name => Assert.True(IsThere(name), $"{id}: {name} is not there."));
        Assert.All(row.Proofs, name => Assert.True(IsTestOrFile(name), $"{id}: {name} proves nothing by itself."));
        Assert.True(row.State == "done" || row.State == "not built" || PartialState().IsMatch(row.State), $"{id}: {row.State}");
        Assert.Equal(row.State != "not built", row.Proofs.Count > 0);
        Assert.Equal(row.State != "not built", row.Places.Count > 0);
    }

    [Fact]
    public void What_a_test_says_it_serves_is_in_the_list()
    {
        var served = TestSources().SelectMany(path => Served().Matches(File.ReadAllText(path)).SelectMany(m => AnyId().Matches(m.Value))).Select(m => m.Value).ToHashSet();
        Assert.NotEmpty(served);
        Assert.Empty(served.Except(Ids));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Both_readmes_lead_to_the_table(string readme) => Assert.Contains("(docs/requirements.md)", ReadText(readme), StringComparison.Ordinal);

    [Theory]
    [InlineData("LeadMakerTests.The_same_facts_again_change_everything")]
    [InlineData("LeadMakerTests")]
    [InlineData("functions/JudicialAid.Model/Case/NoSuchFile.cs")]
    [InlineData("GET /v1/nothing")]
    [InlineData("desk nothing")]
    [InlineData("nothing")]
    public void What_is_not_there_is_noticed(string name) => Assert.False(IsThere(name));

    private static bool IsThere(string name)
    {
        if (name.StartsWith("desk ", StringComparison.Ordinal))
            return ReadText("functions/JudicialAid.Desk/Program.cs").Contains($"[\"{name["desk ".Length..]}\", ..", StringComparison.Ordinal);
        return Route().IsMatch(name) ? Routes.Value.Contains(name) : IsTestOrFile(name);
    }

    private static bool IsTestOrFile(string name) =>
        Tests.Value.Contains(name) || (name.Contains('/', StringComparison.Ordinal) && Path.Exists(Path.Combine(Repository.Root, name)));

    private static IEnumerable<Row> Rows(string page) =>
        from line in page.Split('\n')
        let cells = line.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToArray()
        where cells.Length == 5 && Id().IsMatch(cells[0])
        select new Row(cells[0], Names(cells[2]), Names(cells[3]), cells[4]);

    private static List<string> Names(string cell) => [.. Code().Matches(cell).Select(m => m.Groups[1].Value)];

    private static IEnumerable<string> TestSources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    // A file may hold several classes: a method belongs to the class that was opened last.
    private static IEnumerable<string> TestsOf(string path)
    {
        var name = "";
        foreach (Match found in ClassOrTest().Matches(File.ReadAllText(path)))
        {
            if (found.Groups["class"].Success)
                name = found.Groups["class"].Value;
            else
                yield return $"{name}.{found.Groups["test"].Value}";
        }
    }

    private static string ReadText(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    private static IEnumerable<string> Numbered(string letters, int count) => Enumerable.Range(1, count).Select(n => $"{letters}{n}");

    private sealed record Row(string Id, IReadOnlyList<string> Places, IReadOnlyList<string> Proofs, string State);

    [GeneratedRegex("^[A-Z]{1,2}[0-9]{1,2}[a-e]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"\b[A-Z]{1,2}[0-9]{1,2}[a-e]?\b", RegexOptions.CultureInvariant)]
    private static partial Regex AnyId();

    [GeneratedRegex(@"// Serves [^\n:.]*", RegexOptions.CultureInvariant)]
    private static partial Regex Served();

    [GeneratedRegex("`([^`]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex("^(GET|POST) /", RegexOptions.CultureInvariant)]
    private static partial Regex Route();

    [GeneratedRegex("^partial: .{15,}$", RegexOptions.CultureInvariant)]
    private static partial Regex PartialState();

    // Attributes may go over several lines; the next member that is public is the test.
    [GeneratedRegex(@"\bclass (?<class>\w+)|\[(?:Theory|\w*Fact)\b(?:(?!\bpublic\b).)*public (?:async )?(?:Task|void) (?<test>\w+)\(", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex ClassOrTest();
}
