using JudicialAid.Model;
using JudicialAid.Registers;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>
/// Whom cases name, by lookup token, so that later register rows find them. During a rotation of the token key people are noted under one
/// of two keys and found under both.
/// </summary>
public sealed class CasePeople(AidTables tables, SealedRecords records, TokenKeys keys, PartnerTokens partners, RegisterInquiry registers)
{
    private const int TokensAtOnce = 16;

    /// <summary>Whether the people of a case as read are noted under the key that counts.</summary>
    public bool AreNoted(CaseRow row, string fileId)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.MatchedFileId == fileId && row == Noted(row);
    }

    /// <summary>The row of a case whose people are noted under the keys that count.</summary>
    public CaseRow Noted(CaseRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row with { TokenKey = keys.CurrentId, PartnerKeys = partners.Id };
    }

    /// <summary>Notes whom a case names, and takes away what was noted under an earlier key.</summary>
    public async Task NoteAsync(CaseRow row, CaseFile file, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(row);
        var people = registers.People(file, keys.Current);
        foreach (var some in people.Numbers.Concat(people.Keys).Chunk(TokensAtOnce))
            await Task.WhenAll(some.Select(token => tables.CasePeople.UpsertAsync(new CasePersonRow(token, row.OfficeId, row.CaseId, row.ReadAt), stop)));
        if (row.TokenKey != keys.CurrentId)
            await ForgetAsync(row, stop);
    }

    /// <summary>
    /// Takes away whom a case that became part of another one named, and says so on its row; nothing is left to do for one whose key is the
    /// current one.
    /// </summary>
    public async Task RetireAsync(Stored<CaseRow> merged, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(merged);
        if (merged.Value.TokenKey == keys.CurrentId)
            return;
        await ForgetAsync(merged.Value, stop);
        await tables.Cases.TryReplaceAsync(merged, Noted(merged.Value), stop);
    }

    /// <summary>Cases that name the people behind a row, as far as they were read since a time.</summary>
    public async Task<HashSet<(string Office, string Case)>> FindAsync(IEnumerable<RegisterRow> rows, DateTimeOffset since, CancellationToken stop)
    {
        var filter = TableFilters.Since("ReadAt", since);
        var cases = new HashSet<(string Office, string Case)>();
        var tokens = rows.SelectMany(row => keys.All.SelectMany(key => LookupTokens.OfRow(row, key).Tokens));
        foreach (var some in tokens.Distinct(StringComparer.Ordinal).Chunk(TokensAtOnce))
        {
            foreach (var found in await Task.WhenAll(some.Select(token => FindAsync(token, filter, stop))))
                cases.UnionWith(found);
        }

        return cases;
    }

    // Every reading of the case may have been noted. Without its key nothing can be taken away, and nothing is found by it either.
    private async Task ForgetAsync(CaseRow row, CancellationToken stop)
    {
        if (!keys.TryGet(row.TokenKey, out var key))
            return;
        foreach (var fileId in row.EarlierCaseFiles.Append(row.CaseFileId).OfType<string>())
        {
            var people = registers.People(await records.LoadAsync<CaseFile>(fileId, stop), key);
            foreach (var some in people.Numbers.Concat(people.Keys).Chunk(TokensAtOnce))
                await Task.WhenAll(some.Select(token => tables.CasePeople.DeleteAsync(token, CasePersonRow.KeyOf(row.OfficeId, row.CaseId), stop)));
        }
    }

    private async Task<List<(string Office, string Case)>> FindAsync(string token, string filter, CancellationToken stop)
    {
        var found = new List<(string, string)>();
        await foreach (var row in tables.CasePeople.AllAsync(token, filter, stop))
            found.Add((row.OfficeId, row.CaseId));
        return found;
    }
}
