using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards.Reading;

/// <summary>
/// The levels of hardship and the groups that the rule data define. A standard or a request that uses another word would silently
/// never apply, so it is refused. Null when the files that define them could not be read: one mistake is reported once.
/// </summary>
internal sealed record KnownWords(IReadOnlyList<string>? Levels, IReadOnlyList<string>? Groups)
{
    /// <summary>With the groups of groups.yaml (derived and declared) and those that registers give.</summary>
    public static KnownWords Of(GroupRules? rules, IReadOnlyCollection<RegisterDefinition>? registers) => new(
        rules is { Levels.Count: > 0 } ? [.. rules.Levels.Select(l => l.Level)] : null,
        rules is null || registers is null ? null : [.. rules.Groups.Select(g => g.Group).Concat(rules.Declared).Concat(registers.SelectMany(r => r.Groups)).Distinct(StringComparer.Ordinal)]);

    /// <summary>The words that a fact may take by the rule data; null when it is no such fact, or they are not known.</summary>
    public IReadOnlyList<string>? Of(string fact) => fact switch
    {
        "hardship" or "hardshipToConfirm" => Levels,
        "groups" or "groupsToConfirm" => Groups,
        _ => null,
    };

    /// <summary>Notes each group that nobody defines.</summary>
    public void RefuseStrangeGroups(MapReader map, string key, IEnumerable<string> written)
    {
        foreach (var group in written.Where(g => Groups?.Contains(g) == false))
            map.Mistakes.Add(RuleCodes.UnknownWord, map.Node(key) ?? map.Here, $"没有群体“{group}”，本条永远不会适用。可用：{string.Join("、", Groups!)}。新的群体先在 groups.yaml 或者名册中登记。");
    }
}
