using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Standards.Lab;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>Makes a preview: the facts of every assessed case of an office, computed under two standards. Nothing of a case is changed.</summary>
public sealed class PreviewStage(AidTables tables, SealedRecords records, RuleBook book)
{
    private const int CasesBetweenReports = 100;

    /// <summary>Runs a job; one that is done stays as it is, one that was cut short begins again.</summary>
    public async Task RunAsync(StageWork work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (await tables.Previews.FindAsync(work.OfficeId, work.CaseId, stop) is not { Value: { State: not PreviewState.Done } row })
            return;
        var cases = await CasesAsync(row, stop);
        // A standard that left the rule data since the job was asked for makes the job fail, which is what it then says.
        var after = book.StandardOn(row.StandardId, row.Day) ?? throw new InvalidOperationException($"There is no standard {row.StandardId}.");
        var before = row.Against is { } against ? book.StandardOn(against, row.Day) : null;
        var result = Preview.Run(after, before, cases, row.Day);
        var record = await records.SaveAsync("preview", result, stop);
        await ChangeAsync(row, there => there with { State = PreviewState.Done, ResultId = record }, stop);
    }

    /// <summary>Says that a job failed for good.</summary>
    public Task FailAsync(string officeId, string jobId, CancellationToken stop) =>
        tables.Previews.ChangeAsync(officeId, jobId, there => there is null or { State: PreviewState.Done } ? there : there with { State = PreviewState.Failed }, stop);

    private async Task<List<PreviewCase>> CasesAsync(PreviewRow row, CancellationToken stop)
    {
        var cases = new List<PreviewCase>();
        await foreach (var item in tables.Cases.AllAsync(row.OfficeId, null, stop))
        {
            if (item is not { MergedInto: null, AssessmentId: { } assessment })
                continue;
            cases.Add(new PreviewCase(cases.Count + 1, CaseFactsForAmount.Of(await records.LoadAsync<Assessment>(assessment, stop))));
            if (cases.Count % CasesBetweenReports == 0)
                await ReportAsync();
        }

        await ReportAsync();
        return cases;

        Task<PreviewRow?> ReportAsync() => ChangeAsync(row, there => there with { State = PreviewState.Running, CasesDone = cases.Count }, stop);
    }

    private Task<PreviewRow?> ChangeAsync(PreviewRow row, Func<PreviewRow, PreviewRow> change, CancellationToken stop) =>
        tables.Previews.ChangeAsync(row.OfficeId, row.JobId, there => there is null ? null : change(there), stop);
}
