using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Standards.Lab;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Http;

/// <summary>When a standard holds, seen from a day.</summary>
public enum StandardState
{
    /// <summary>In force.</summary>
    InForce,

    /// <summary>Takes effect later.</summary>
    Scheduled,

    /// <summary>Has ended.</summary>
    Ended,

    /// <summary>Its first day is not known: used only by explicit choice.</summary>
    Undated,
}

/// <summary>A standard in a list.</summary>
/// <param name="StandardId">Id: place and day.</param>
/// <param name="Title">Title.</param>
/// <param name="Kind">standard, overlay, advanceTrack, secondLineFund or note.</param>
/// <param name="Organ">Organs it binds.</param>
/// <param name="Regions">Region codes or their leading digits; "*" is the whole country.</param>
/// <param name="From">First day in force.</param>
/// <param name="Through">Last day in force.</param>
/// <param name="State">Whether it holds on the day asked about.</param>
/// <param name="IsSample">Invented, no place's rule.</param>
/// <param name="Unpublished">How many of its numbers are not published.</param>
/// <param name="Version">Version of its data.</param>
public sealed record StandardView(
    string StandardId, string Title, StandardKind Kind, OrganScope Organ, IReadOnlyList<string> Regions, DateOnly? From, DateOnly? Through, StandardState State, bool IsSample, int Unpublished, string Version)
{
    internal static StandardView Of(StandardDefinition standard, RuleBook book, DateOnly day) => new(
        standard.Id, standard.Title, standard.Kind, standard.Organ, standard.Regions, standard.From, standard.Through, StateOn(standard, day), standard.IsSample,
        StandardText.Of(standard, book.Instruments).Count(c => c.IsUnpublished), standard.Version.Hash);

    private static StandardState StateOn(StandardDefinition standard, DateOnly day) =>
        standard.From is not { } from ? StandardState.Undated
        : day < from ? StandardState.Scheduled
        : standard.Through < day ? StandardState.Ended
        : StandardState.InForce;
}

/// <summary>A standard in words.</summary>
/// <param name="Standard">Its line in the list.</param>
/// <param name="Clauses">What it says, clause by clause (zh-CN), as on its review page.</param>
/// <param name="Overlays">Ids of the overlays that are put on it on the day asked about.</param>
/// <param name="Examples">Titles of its worked examples.</param>
public sealed record StandardDetail(StandardView Standard, IReadOnlyList<Clause> Clauses, IReadOnlyList<string> Overlays, IReadOnlyList<string> Examples);

/// <summary>What a preview is asked for.</summary>
/// <param name="StandardId">The standard to look at.</param>
/// <param name="Against">The one to compare with; the one it follows when left out.</param>
/// <param name="Day">Day to compute for; its first day, or today when that is past.</param>
public sealed record PreviewRequest(string StandardId, string? Against, DateOnly? Day);

/// <summary>A preview that is being made or is done.</summary>
/// <param name="JobId">Id.</param>
/// <param name="State">queued, running, done or failed.</param>
/// <param name="StandardId">The standard looked at.</param>
/// <param name="Against">The one compared with.</param>
/// <param name="Day">Day computed for.</param>
/// <param name="RequestedAt">When it was asked for (UTC).</param>
/// <param name="CasesDone">Cases read so far.</param>
/// <param name="Result">The result, once done. Nobody is named in it.</param>
public sealed record PreviewView(
    string JobId, PreviewState State, string StandardId, string? Against, DateOnly Day, DateTimeOffset RequestedAt, int CasesDone, PreviewResult? Result)
{
    internal static PreviewView Of(PreviewRow row, PreviewResult? result) =>
        new(row.JobId, row.State, row.StandardId, row.Against, row.Day, row.RequestedAt, row.CasesDone, result);
}

/// <summary>A case under another day or standard, beside what it was assessed to be.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CurrentDay">Day it was assessed for.</param>
/// <param name="OtherDay">The other day.</param>
/// <param name="StandardId">The standard that was named; absent for the one in force on that day.</param>
/// <param name="EligibilityId">The text on eligibility that was named; absent for the one in force on that day.</param>
/// <param name="Victims">Each victim, twice.</param>
/// <param name="Findings">What is wrong with the other rules, e.g. that none hold on that day, and which may be chosen.</param>
public sealed record CaseComparison(
    string CaseId, DateOnly CurrentDay, DateOnly OtherDay, string? StandardId, string? EligibilityId, IReadOnlyList<VictimComparison> Victims, IReadOnlyList<Finding> Findings);
