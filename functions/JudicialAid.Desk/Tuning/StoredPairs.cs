using JudicialAid.Desk.Standards;
using JudicialAid.Model;
using JudicialAid.Registers;
using JudicialAid.Storage;

namespace JudicialAid.Desk.Tuning;

/// <summary>Compared pairs of an office from the storage of a running system: levels only, nobody's name.</summary>
internal static class StoredPairs
{
    /// <summary>Pairs that were decided or wait for it; null, with the reason told, when the settings do not lead to them.</summary>
    public static IReadOnlyList<ComparedPair>? Read(string connection, string? officeId, LinkageWeights weights, TextWriter errors) =>
        StoredTables.Open(connection, officeId, errors) is { } stored ? [.. PairsAsync(stored, officeId!, weights).ToBlockingEnumerable()] : null;

    private static async IAsyncEnumerable<ComparedPair> PairsAsync(StoredTables stored, string officeId, LinkageWeights weights)
    {
        await foreach (var row in stored.Tables.Reviews.AllAsync(officeId, null, CancellationToken.None))
        {
            if (row.State != ReviewState.Gone && ComparedPair.Of(row.Match, weights, row.Same, row.PairId) is { } pair)
                yield return pair;
        }
    }
}
