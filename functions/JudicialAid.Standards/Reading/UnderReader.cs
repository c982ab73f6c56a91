namespace JudicialAid.Standards.Reading;

/// <summary>Joins each text with the one of a higher level under which it stands.</summary>
internal static class UnderReader
{
    /// <summary>The same standards, completed; one that names a text that is not there is a mistake.</summary>
    public static List<StandardDefinition> Join(IReadOnlyList<StandardDefinition> standards, Mistakes mistakes)
    {
        var byId = standards.ToDictionary(s => s.Id, StringComparer.Ordinal);
        return [.. standards.Select(s => s.Under is { } under ? Complete(s, under, byId, mistakes) : s)];
    }

    private static StandardDefinition Complete(StandardDefinition standard, UnderRule under, Dictionary<string, StandardDefinition> byId, Mistakes mistakes)
    {
        if (!byId.TryGetValue(under.StandardId, out var above) || above.Kind != StandardKind.Standard || above.Under is not null)
        {
            mistakes.Add(RuleCodes.UnknownReference, $"standards/{standard.Id}/standard.yaml:1:1", $"under 中的“{under.StandardId}”不是可以依附的标准(须为 kind: standard,且自身不写 under)。");
            return standard;
        }

        return standard with
        {
            Under = under with { Standard = above },
            Caps = under.Caps ? [.. standard.Caps, .. above.Caps.Where(c => standard.Caps.All(own => own.Id != c.Id))] : standard.Caps,
            Bound = standard.Bound ?? (under.Bound ? above.Bound : null),
        };
    }
}
