using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards.Reading;

/// <summary>What matters of a text for who follows whom: for which organs and places it holds, and from when to when.</summary>
/// <param name="File">File, relative to the standards folder.</param>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Texts of different kinds do not follow each other.</param>
/// <param name="Organ">Which organs it binds.</param>
/// <param name="Regions">Region codes or their leading digits.</param>
/// <param name="From">First day in force; null when not known.</param>
/// <param name="Through">Last day in force, included; null while in force.</param>
/// <param name="Replaces">Ids of the texts that end when it takes effect.</param>
internal sealed record DatedText(
    string File, string Id, StandardKind Kind, OrganScope Organ, IReadOnlyList<string> Regions, DateOnly? From, DateOnly? Through, IReadOnlyList<string> Replaces)
{
    /// <summary>The folder that its versions share.</summary>
    public string Folder => Id.Split('/')[0];

    /// <summary>A standard.</summary>
    public static DatedText Of(StandardDefinition s) =>
        new($"standards/{s.Id}/standard.yaml", s.Id, s.Kind, s.Organ, s.Regions, s.From, s.Through, s.Replaces);

    /// <summary>Rules of eligibility.</summary>
    public static DatedText Of(EligibilityRules e) =>
        new($"{e.Version.Part}.yaml", e.Id, StandardKind.Standard, e.Organ, e.Regions, e.From, e.Through, e.Replaces);

    /// <summary>Whether both are in force on one day at least.</summary>
    public bool Meets(DatedText other) =>
        From is { } from && other.From is { } first && from <= (other.Through ?? DateOnly.MaxValue) && first <= (Through ?? DateOnly.MaxValue);

    /// <summary>Whether it holds for an organ.</summary>
    public bool Binds(OrganScope organ) => Organ == OrganScope.Any || Organ == organ;

    /// <summary>Whether it holds wherever and for whomever the other does.</summary>
    public bool Covers(DatedText other) => Binds(other.Organ) && Uncovered(other).Count == 0;

    /// <summary>The regions of another text for which this one does not hold.</summary>
    public List<string> Uncovered(DatedText other) =>
        [.. other.Regions.Where(o => !Regions.Any(r => r == RegionReader.Everywhere || o.StartsWith(r, StringComparison.Ordinal)))];
}
