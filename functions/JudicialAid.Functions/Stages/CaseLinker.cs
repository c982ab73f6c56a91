using JudicialAid.Model;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>
/// Finds the case of a file: files that share a case number, or lie in one dossier, are one case. A file may show that two cases are
/// one; then the one with the stronger anchor takes the other's files. The outcome is the same in whatever order the files come.
/// </summary>
public sealed class CaseLinker(AidTables tables, Pseudonyms ids, Reviews reviews, TimeProvider clock)
{
    /// <summary>The case of a file, with all its keys linked to it and other cases they led to merged into it.</summary>
    public async Task<(string CaseId, string Anchor)> LinkAsync(UploadRow upload, ReadUpload read, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var keys = Keys(upload, read);
        while (true)
        {
            var links = new List<(string Key, Stored<CaseLinkRow>? Stored)>();
            foreach (var key in keys)
                links.Add((key, await tables.CaseLinks.FindAsync(upload.OfficeId, key[1..], stop)));
            var anchors = links.Select(l => l.Stored?.Value.Anchor).OfType<string>().Concat(keys).ToHashSet(StringComparer.Ordinal);
            var anchor = await StrongestAsync(upload.OfficeId, anchors, stop);
            if (!await PointAsync(upload.OfficeId, links, anchor, stop))
                continue;
            foreach (var other in anchors.Where(a => a != anchor && !keys.Contains(a)))
                await MergeAsync(upload.OfficeId, other, anchor, stop);
            foreach (var weaker in keys.Where(k => k != anchor))
                await MergeAsync(upload.OfficeId, weaker, anchor, stop);
            return (ids.CaseId(upload.OfficeId, anchor), anchor);
        }
    }

    /// <summary>Whether the keys of a file still lead to the case; false when another file has moved them on since.</summary>
    public async Task<bool> StillLeadsAsync(UploadRow upload, ReadUpload read, string anchor, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(upload);
        foreach (var key in Keys(upload, read))
        {
            if ((await tables.CaseLinks.FindAsync(upload.OfficeId, key[1..], stop))?.Value.Anchor != anchor)
                return false;
        }

        return true;
    }

    /// <summary>
    /// Takes a case out of the lists because it is part of another: its leads and drafts are withdrawn, its alerts superseded. What a
    /// person has decided stays.
    /// </summary>
    public async Task RetireAsync(string officeId, string caseId, CancellationToken stop)
    {
        await foreach (var row in tables.Leads.AllAsync(officeId, TableFilters.Equal("CaseId", caseId), stop))
        {
            if (row.Lead.State is not LeadState.ToVerify)
                continue;
            var lead = row.Lead with { State = LeadState.Withdrawn, WhatChanged = "本案已与同一案件的其他材料合并，线索在合并后的案件中继续。" };
            await tables.Leads.UpsertAsync(row with { Lead = lead, UpdatedAt = clock.GetUtcNow(), AlertedHash = lead.ContentHash }, stop);
            await foreach (var alert in tables.Alerts.AllAsync(officeId, TableFilters.Equal("LeadId", lead.LeadId), stop))
                await tables.Alerts.UpsertAsync(alert with { Superseded = true }, stop);
        }

        await foreach (var row in tables.Referrals.AllAsync(officeId, TableFilters.Equal("CaseId", caseId), stop))
        {
            if (row.ReleasedAt is null)
                await tables.Referrals.UpsertAsync(row with { Referral = row.Referral with { State = ReferralState.Withdrawn } }, stop);
        }

        await tables.FinishAsync(officeId, "case", caseId, stop);
    }

    private List<string> Keys(UploadRow upload, ReadUpload read) =>
    [
        .. CaseLinks.Numbers(read).Select(n => (CaseLinks.IsProsecution(n) ? "0" : "1") + ids.Token("case-number", n)),
        "2" + ids.Token("dossier-link", upload.DossierId),
    ];

    /// <summary>The strongest anchor, looking through cases that have been merged into others already.</summary>
    private async Task<string> StrongestAsync(string officeId, HashSet<string> anchors, CancellationToken stop)
    {
        foreach (var anchor in anchors.ToList())
        {
            var row = await tables.Cases.FindAsync(officeId, ids.CaseId(officeId, anchor), stop);
            while (row?.Value.MergedInto is { } into)
            {
                row = await tables.Cases.FindAsync(officeId, into, stop);
                if (row is not null)
                    anchors.Add(row.Value.Anchor);
            }
        }

        return anchors.Min(StringComparer.Ordinal)!;
    }

    private async Task<bool> PointAsync(string officeId, List<(string Key, Stored<CaseLinkRow>? Stored)> links, string anchor, CancellationToken stop)
    {
        foreach (var (key, stored) in links)
        {
            if (stored?.Value.Anchor == anchor)
                continue;
            var link = new CaseLinkRow(officeId, key[1..], anchor);
            if (!(stored is null ? await tables.CaseLinks.TryAddAsync(link, stop) : await tables.CaseLinks.TryReplaceAsync(stored, link, stop)))
                return false;
        }

        return true;
    }

    private async Task MergeAsync(string officeId, string fromAnchor, string intoAnchor, CancellationToken stop)
    {
        var (from, into) = (ids.CaseId(officeId, fromAnchor), ids.CaseId(officeId, intoAnchor));
        var merged = await tables.Cases.ChangeAsync(officeId, from, there => there switch
        {
            null or { MergedInto: not null } => there,
            _ => there with { MergedInto = into },
        }, stop);
        if (merged is null)
            return;
        await foreach (var upload in tables.CaseUploads.AllAsync(from, null, stop))
        {
            await tables.CaseUploads.UpsertAsync(upload with { CaseId = into }, stop);
            await tables.Uploads.ChangeAsync(officeId, upload.UploadId, there => there is null || there.CaseId == into ? there : there with { CaseId = into }, stop);
        }

        await reviews.CarryAsync(merged, into, stop);
        await RetireAsync(officeId, from, stop);
    }
}
