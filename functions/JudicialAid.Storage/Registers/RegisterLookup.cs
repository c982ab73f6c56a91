using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>Looks for people in one register: in the full snapshot and the deltas after it, what is newer replacing what is older.</summary>
/// <param name="reader">Reads layers.</param>
/// <param name="wanted">The tokens under the key that a layer is kept under, by the key's id.</param>
internal sealed class RegisterLookup(BucketReader reader, Func<string?, WantedTokens> wanted)
{

    /// <summary>The rows that hold today, the full snapshot's first.</summary>
    public async Task<IReadOnlyList<CandidateRow>> FindAsync(RegisterHead head, RegisterPurpose purpose, CancellationToken stop)
    {
        var found = new List<CandidateRow>();
        foreach (var layer in head.Readable)
        {
            found.AddRange((await reader.FindAsync(layer, wanted(layer.TokenKey), stop))
                .Where(f => head.IsLive(layer, f.Source))
                .Select(f => new CandidateRow(new SnapshotKey(head.Region, head.RegisterId, f.Source.Date, layer.IsDelta), f.Source.SnapshotId, f.Row)));
        }

        // A ledger grows: a later grant does not undo an earlier one. In any other register a delta says how a person stands now.
        return purpose == RegisterPurpose.AlreadyAided ? found : [.. found.GroupBy(f => Person(f.Row)).SelectMany(Newest)];
    }

    private static IEnumerable<CandidateRow> Newest(IGrouping<string, CandidateRow> person)
    {
        var newest = person.Max(Age);
        return person.Where(f => Age(f) == newest);
    }

    private static (DateOnly Date, bool IsDelta) Age(CandidateRow row) => (row.Snapshot.Date, row.Snapshot.IsDelta);

    // Without a number or a partner's token, namesakes are told apart by birth and household.
    private static string Person(RegisterRow row) => row.IdNumber?.Text ?? row.Fields.GetValueOrDefault("token")
        ?? string.Join('|', "name:" + row.Name, row.Fields.GetValueOrDefault("birth"), row.Fields.GetValueOrDefault("headName"), row.Fields.GetValueOrDefault("guardianName"));
}

/// <summary>The tokens of a query as numbers.</summary>
/// <param name="Homes">Tokens that a row may be kept under.</param>
/// <param name="Numbers">The same as the index keeps them: what they lead to is always read.</param>
/// <param name="All">These and all others: what the others lead to is read where it may fit.</param>
/// <param name="MayFit">Whether a row may be one of the people.</param>
internal sealed record WantedTokens(IReadOnlySet<UInt128> Homes, IReadOnlySet<ulong> Numbers, IReadOnlySet<ulong> All, Func<RowOutline, bool> MayFit)
{
    /// <summary>Reads a query.</summary>
    public static WantedTokens Of(RegisterQuery query)
    {
        var homes = query.Numbers.Select(PackedRow.Number).ToHashSet();
        var numbers = homes.Select(IndexEntry.Short).ToHashSet();
        return new WantedTokens(homes, numbers, query.Keys.Select(k => IndexEntry.Short(PackedRow.Number(k))).Concat(numbers).ToHashSet(), query.MayFit);
    }
}
