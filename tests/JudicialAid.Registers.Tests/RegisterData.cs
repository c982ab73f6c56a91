using System.Runtime.CompilerServices;
using JudicialAid.Model;
using JudicialAid.Standards;

namespace JudicialAid.Registers.Tests;

/// <summary>The register definitions the system ships with, as the app reads them.</summary>
internal static class RegisterData
{
    private static readonly Lazy<IReadOnlyDictionary<string, RegisterDefinition>> Loaded = new(All);

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static RegisterDefinition Dibao => Load("dibao");

    public static IEnumerable<string> Ids => Loaded.Value.Keys.Order(StringComparer.Ordinal);

    public static RegisterDefinition Load(string id) => Loaded.Value[id];

    private static IReadOnlyDictionary<string, RegisterDefinition> All()
    {
        var result = RuleBook.Load(Path.Combine(Repository, "functions", "standards"));
        return result.Book?.Registers ?? throw new InvalidDataException(string.Join('\n', result.Findings.Select(f => $"{f.Place}: {f.Message}")));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
