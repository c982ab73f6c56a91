using System.Globalization;
using JudicialAid.Model;
using JudicialAid.Storage;
using Microsoft.Extensions.Configuration;

namespace JudicialAid.Functions.Stages;

/// <summary>
/// The look back (不求助雷达): register rows that are new find the earlier cases that name their people. A few rows go by the index of
/// people, one lookup a token however many cases there are; where a register changed much, or came for the first time, a run goes over the
/// cases of every office, in pages that can be counted and stopped.
/// </summary>
public sealed class BackScan(AidTables tables, Pseudonyms ids, CasePeople people, TokenKeys keys, IWorkQueues queues, Standards.RuleBook book, IConfiguration settings, TimeProvider clock)
{
    /// <summary>Setting: how many days back cases are looked at again.</summary>
    public const string LookBackSetting = "BackScan:LookBackDays";

    private const int DefaultLookBackDays = 1826;
    private const int CasesAPage = 100;

    /// <summary>More rows than this are looked at the other way round: cases against rows.</summary>
    public const int MostRowsByIndex = 2_000;

    private DateTimeOffset Since => clock.GetUtcNow().AddDays(-(int.TryParse(settings[LookBackSetting], CultureInfo.InvariantCulture, out var days) && days > 0 ? days : DefaultLookBackDays));

    /// <summary>Sends the cases that name somebody of these rows to be matched again.</summary>
    public async Task ForRowsAsync(IReadOnlyCollection<RegisterRow> rows, string occasion, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var (office, id) in await people.FindAsync(rows, Since, stop))
            await queues.SendAsync(StageMessage.MatchQueue, StageMessage.ForCase(office, id, occasion), stop);
    }

    /// <summary>Begins a run over the cases of every office: the people of a case may come from another region.</summary>
    public async Task ForAllAsync(string reason, CancellationToken stop)
    {
        foreach (var office in book.Offices.Values)
            await StartAsync(office.OfficeId, reason, stop);
    }

    /// <summary>Begins a run over the cases of an office within the look-back. The same reason twice is the same run.</summary>
    public Task<RescanRow> StartAsync(string officeId, string reason, CancellationToken stop) => StartAsync(officeId, reason, Since, stop);

    /// <summary>Begins a run over the cases of an office that were read since a time.</summary>
    public async Task<RescanRow> StartAsync(string officeId, string reason, DateTimeOffset since, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var id = ids.Token("rescan", officeId, reason);
        var cases = await tables.Cases.CountAsync(officeId, TableFilters.Since("ReadAt", since), stop);
        var row = await tables.Rescans.ChangeAsync(officeId, id, there => there ?? new RescanRow
        {
            OfficeId = officeId, RescanId = id, Reason = reason, State = RescanState.Running, Cases = cases, Since = since, StartedAt = now, UpdatedAt = now,
        }, stop);
        if (row!.State == RescanState.Running)
            await SendAsync(row, stop);
        return row;
    }

    /// <summary>
    /// Sends one page of cases and asks for the next. A message whose page was done already does nothing; a run that lost its message
    /// is sent on by reconciliation.
    /// </summary>
    public async Task RunPageAsync(RescanWork work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (await tables.Rescans.FindAsync(work.OfficeId, work.RescanId, stop) is not { Value: { State: RescanState.Running } row } || row.Cursor != work.Cursor)
            return;
        var page = await tables.Cases.PageAsync(row.OfficeId, TableFilters.Since("ReadAt", row.Since), row.Cursor, CasesAPage, stop);
        // Of a case that is part of another one, only what is noted under an earlier token key is left to take away.
        foreach (var item in page.Items.Where(c => c.MergedInto is null || c.TokenKey != keys.CurrentId))
            await queues.SendAsync(StageMessage.MatchQueue, StageMessage.ForCase(row.OfficeId, item.CaseId, BasisOf(row.RescanId)), stop);
        var moved = await tables.Rescans.ChangeAsync(row.OfficeId, row.RescanId, there => there is not { State: RescanState.Running } || there.Cursor != row.Cursor ? there : there with
        {
            Sent = there.Sent + page.Items.Count,
            Cursor = page.Next ?? there.Cursor,
            State = page.Next is null ? RescanState.Complete : RescanState.Running,
            UpdatedAt = clock.GetUtcNow(),
        }, stop);
        if (moved is { State: RescanState.Running })
            await SendAsync(moved, stop);
    }

    /// <summary>Stops a run; null when there is none. One that has ended stays as it ended.</summary>
    public Task<RescanRow?> CancelAsync(string officeId, string rescanId, CancellationToken stop) =>
        tables.Rescans.ChangeAsync(officeId, rescanId, there => there is { State: RescanState.Running } ? there with { State = RescanState.Cancelled, UpdatedAt = clock.GetUtcNow() } : there, stop);

    /// <summary>Sends on the runs of an office that have not moved since a time.</summary>
    public async Task PushAsync(string officeId, DateTimeOffset before, CancellationToken stop)
    {
        await foreach (var row in tables.Rescans.AllAsync(officeId, TableFilters.Equal("State", AidTables.Word(RescanState.Running)), stop))
        {
            if (row.UpdatedAt < before)
                await SendAsync(row, stop);
        }
    }

    /// <summary>Whether a case was sent by a run that has been stopped since.</summary>
    public async Task<bool> IsCancelledAsync(StageWork work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.Basis.StartsWith(RescanBasis, StringComparison.Ordinal)
            && await tables.Rescans.FindAsync(work.OfficeId, work.Basis[RescanBasis.Length..], stop) is { Value.State: RescanState.Cancelled };
    }

    private const string RescanBasis = "rescan-";

    private static string BasisOf(string rescanId) => RescanBasis + rescanId;

    private Task SendAsync(RescanRow row, CancellationToken stop) =>
        queues.SendAsync(StageMessage.RescanQueue, ModelJson.Write(new RescanMessage(new RescanWork(row.OfficeId, row.RescanId, row.Cursor))), stop);
}

/// <summary>A message of the queue `rescan`: ids only, under one property as in <see cref="StageMessage"/>.</summary>
/// <param name="Work">The work.</param>
public sealed record RescanMessage(RescanWork Work)
{
    /// <summary>Reads a message; throws <see cref="System.Text.Json.JsonException"/> for anything else.</summary>
    public static RescanWork Read(string message) =>
        ModelJson.Read<RescanMessage>(message).Work ?? throw new System.Text.Json.JsonException("The message has no work.");
}

/// <summary>The next page of a run.</summary>
/// <param name="OfficeId">Office.</param>
/// <param name="RescanId">Run.</param>
/// <param name="Cursor">The last case that was sent; null at the beginning.</param>
public sealed record RescanWork(string OfficeId, string RescanId, string? Cursor);
