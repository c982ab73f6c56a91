using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>Parts of a case that a notice may tell its receiver.</summary>
[Flags]
internal enum Told
{
    /// <summary>Nothing of the case: only that the person is in need.</summary>
    Nothing = 0,

    /// <summary>The kind of case and whose side the person is on.</summary>
    Case = 1,

    /// <summary>What happened to the victim, in one word.</summary>
    Harm = 2,

    /// <summary>Whether anything was paid.</summary>
    Compensation = 4,

    /// <summary>Who is left to care for a child.</summary>
    Family = 8,

    /// <summary>What treatment costs.</summary>
    Treatment = 16,

    /// <summary>School stage by age.</summary>
    SchoolStage = 32,
}

/// <summary>
/// What a kind of agency may learn from a notice (domain §8: a field whitelist a department). An agency gets what it needs to decide
/// its own aid and nothing else; a kind that is not listed gets no case facts at all.
/// </summary>
/// <param name="Told">Parts of the case.</param>
/// <param name="Words">Hardship words of the dossier that concern this agency.</param>
internal sealed record ReceiverRule(Told Told, IReadOnlyList<HardshipKind> Words)
{
    private static readonly Dictionary<string, ReceiverRule> ByKind = new(StringComparer.Ordinal)
    {
        ["minzheng"] = new(Told.Case | Told.Harm | Told.Compensation | Told.Family,
            [HardshipKind.Dibao, HardshipKind.Tekun, HardshipKind.PovertyMonitored, HardshipKind.LiftedPoverty, HardshipKind.Disabled, HardshipKind.Elderly, HardshipKind.NoFixedWork, HardshipKind.OrphanOrSingleParent, HardshipKind.PoorFamily]),
        ["procuratorate"] = new(Told.Case | Told.Harm | Told.Compensation | Told.Family,
            [HardshipKind.Dibao, HardshipKind.Tekun, HardshipKind.PovertyMonitored, HardshipKind.LiftedPoverty, HardshipKind.Disabled, HardshipKind.Elderly, HardshipKind.NoFixedWork, HardshipKind.OrphanOrSingleParent, HardshipKind.PoorFamily]),
        ["canlian"] = new(Told.Nothing, [HardshipKind.Disabled]),
        ["fulian"] = new(Told.Nothing, [HardshipKind.OrphanOrSingleParent, HardshipKind.PoorFamily]),
        ["jiaoyu"] = new(Told.SchoolStage, [HardshipKind.Student, HardshipKind.PoorFamily]),
        ["yibao"] = new(Told.Treatment, [HardshipKind.SeriousIllness]),
        ["weijian"] = new(Told.Treatment, [HardshipKind.SeriousIllness]),
        ["renshe"] = new(Told.Nothing, [HardshipKind.NoFixedWork]),
        ["tuiyi"] = new(Told.Nothing, [HardshipKind.Veteran, HardshipKind.ServingSoldier, HardshipKind.MilitaryFamily, HardshipKind.MilitaryCivilian]),
        ["nongye"] = new(Told.Nothing, [HardshipKind.PovertyMonitored, HardshipKind.LiftedPoverty, HardshipKind.Farming, HardshipKind.PoorFamily]),
        ["gonghui"] = new(Told.Nothing, [HardshipKind.NoFixedWork, HardshipKind.PoorFamily]),
        ["zhujian"] = new(Told.Nothing, [HardshipKind.Dibao, HardshipKind.Tekun, HardshipKind.PoorFamily]),
        ["xiangzhen"] = new(Told.Family, [HardshipKind.Elderly, HardshipKind.OrphanOrSingleParent, HardshipKind.PoorFamily]),
    };

    private static readonly ReceiverRule Unlisted = new(Told.Nothing, []);

    /// <summary>The rule of a kind of agency.</summary>
    public static ReceiverRule For(string agencyKind) => ByKind.GetValueOrDefault(agencyKind, Unlisted);

    /// <summary>Whether a part may be told.</summary>
    public bool Tells(Told part) => (Told & part) != 0;
}
