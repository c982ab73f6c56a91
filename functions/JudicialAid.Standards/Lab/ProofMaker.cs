using System.Security.Cryptography;
using System.Text;
using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>Puts on a sheet what it was made from, with hashes, so that anybody can compute it again and see that nothing differs.</summary>
public static class ProofMaker
{
    /// <summary>Computes a sheet and puts its proof on it.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="standard">The rule, with its overlays.</param>
    /// <param name="bases">What the facts rest on, by name; null when they were simply given.</param>
    public static AmountSheet Calculate(AmountFacts facts, StandardDefinition standard, IReadOnlyDictionary<string, FactBasis>? bases = null) =>
        Put(facts, AmountCalculator.Calculate(facts, standard), bases);

    private static AmountSheet Put(AmountFacts facts, AmountSheet sheet, IReadOnlyDictionary<string, FactBasis>? bases)
    {
        var inputs = SheetInputs.Of(facts, bases);
        var hashes = (Inputs: InputsHash(inputs), Standard: Hash(string.Join('\n', sheet.RuleVersions)), Trace: TraceHash(sheet));
        return sheet with { Proof = new SheetProof(inputs, hashes.Inputs, hashes.Standard, hashes.Trace, Hash($"{hashes.Inputs}\n{hashes.Standard}\n{hashes.Trace}")) };
    }

    /// <summary>SHA-256 of the facts by their exact words and of the places they rest on, hex.</summary>
    public static string InputsHash(IReadOnlyList<SheetInput> inputs) =>
        Hash(string.Join('\n', inputs.Select(i => $"{i.Name}={ModelJson.Write(i.Values)}{Places(i.Basis)}")));

    /// <summary>SHA-256 of a sheet without its proof, hex.</summary>
    public static string TraceHash(AmountSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return Hash(ModelJson.Write(sheet with { Proof = null }));
    }

    // Places and not the quoted words: a copy in which names are masked is still the same calculation.
    private static string Places(FactBasis? basis) => basis is null
        ? ""
        : $"@{ModelJson.Write(basis.Evidence.Select(e => new { e.DocumentId, e.Offset, e.Length }))}{ModelJson.Write(basis.Matches)}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
