using JudicialAid.Model;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Desk.Standards;

/// <summary>The assessed cases of an office, from the storage of a running system: only the facts that an amount needs, nobody's name.</summary>
internal static class StoredCases
{
    /// <summary>The cases, read as they are asked for; null, with the reason told, when the settings do not lead to them.</summary>
    /// <param name="connection">Name of the connection in the settings of the environment.</param>
    /// <param name="officeId">Office.</param>
    /// <param name="errors">Why not.</param>
    public static IEnumerable<PreviewCase>? Read(string connection, string? officeId, TextWriter errors) =>
        StoredTables.Open(connection, officeId, errors) is { } stored ? CasesAsync(stored, officeId!).ToBlockingEnumerable() : null;

    /// <summary>What the dossiers say and which register rows belong to their people; null, with the reason told, as above.</summary>
    /// <param name="connection">Name of the connection in the settings of the environment.</param>
    /// <param name="officeId">Office.</param>
    /// <param name="errors">Why not.</param>
    public static IEnumerable<(CaseFile File, MatchReport Matches)>? ReadFiles(string connection, string? officeId, TextWriter errors) =>
        StoredTables.Open(connection, officeId, errors) is { } stored ? FilesAsync(stored, officeId!).ToBlockingEnumerable() : null;

    private static async IAsyncEnumerable<(CaseFile File, MatchReport Matches)> FilesAsync(StoredTables stored, string officeId)
    {
        await foreach (var row in stored.Tables.Cases.AllAsync(officeId, null, CancellationToken.None))
        {
            if (row is { MergedInto: null, MatchedFileId: { } file, MatchReportId: { } report })
                yield return (await stored.Records.LoadAsync<CaseFile>(file, CancellationToken.None), await stored.Records.LoadAsync<MatchReport>(report, CancellationToken.None));
        }
    }

    private static async IAsyncEnumerable<PreviewCase> CasesAsync(StoredTables stored, string officeId)
    {
        var number = 0;
        await foreach (var row in stored.Tables.Cases.AllAsync(officeId, null, CancellationToken.None))
        {
            if (row is not { MergedInto: null, AssessmentId: { } assessment })
                continue;
            yield return new PreviewCase(++number, CaseFactsForAmount.Of(await stored.Records.LoadAsync<Assessment>(assessment, CancellationToken.None)));
        }
    }
}
