using System.Runtime.CompilerServices;
using JudicialAid.Model;
using JudicialAid.Standards;

namespace JudicialAid.Registers.Tests;

/// <summary>The register definitions the system ships with, as the app reads them.</summary>
internal static class RegisterData
{
    private static readonly Lazy<RuleBook> Loaded = new(() => RuleBook.Load(Path.Combine(Repository!, "functions", "standards")).Require());

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static RegisterDefinition Dibao => Load("dibao");

    public static IEnumerable<string> Ids => Loaded.Value.Registers.Keys.Order(StringComparer.Ordinal);

    public static RegisterDefinition Load(string id) => Loaded.Value.Registers[id];

    /// <summary>The weights the system ships with.</summary>
    public static LinkageWeights Weights => Loaded.Value.Linkage;

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
