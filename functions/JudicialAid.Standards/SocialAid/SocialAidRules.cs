using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards.SocialAid;

/// <summary>Social aid that facts of the dossier suggest (standards/social-aid.yaml).</summary>
internal sealed record SocialAidRules(IReadOnlyList<SocialAidRule> Rules, RuleVersion Version);

/// <summary>Kinds of aid for a person of whom something holds.</summary>
internal sealed record SocialAidRule(string Id, IReadOnlyList<string> Kinds, Criterion When);
