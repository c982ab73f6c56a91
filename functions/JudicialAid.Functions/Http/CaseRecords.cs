using System.Text.Json.Nodes;
using JudicialAid.Casework;
using JudicialAid.Model;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Http;

/// <summary>Loads the current records of a case for people to look at.</summary>
public sealed class CaseRecords(AidTables tables, SealedRecords records)
{
    /// <summary>The current records, or null when there is no such case. A case that was merged into another is that other.</summary>
    public async Task<CaseParts?> FindAsync(string officeId, string caseId, CancellationToken stop)
    {
        var stored = await tables.Cases.FindAsync(officeId, caseId, stop);
        while (stored?.Value.MergedInto is { } into)
            stored = await tables.Cases.FindAsync(officeId, into, stop);
        if (stored?.Value is not { CaseFileId: { } fileId } row)
            return null;
        return new CaseParts(
            row,
            await records.LoadAsync<CaseFile>(row.AssessedFileId ?? fileId, stop),
            (row.AssessedMatchId ?? row.MatchReportId) is { } match ? await records.LoadAsync<MatchReport>(match, stop) : null,
            row.AssessmentId is { } assessment ? await records.LoadAsync<Assessment>(assessment, stop) : null);
    }
}

/// <summary>The current records of a case.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="File">Stage 1.</param>
/// <param name="Matches">Stage 2, once done.</param>
/// <param name="Assessment">Stage 3, once done.</param>
public sealed record CaseParts(CaseRow Row, CaseFile File, MatchReport? Matches, Assessment? Assessment)
{
    /// <summary>A view of the case as the caller may see it: who handles the case sees adults, everybody else sees nobody.</summary>
    public JsonNode For<T>(Caller caller, T view)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var day = Assessment?.AsOf ?? Matches?.AsOf ?? DateOnly.MinValue;
        return MaskedView.Of(view, File, day, everybody: caller.Role is not (Role.Handler or Role.Approver));
    }
}
