namespace JudicialAid.Standards.Reading;

/// <summary>Joins each text with the one of a higher level under which it stands.</summary>
internal static class UnderReader
{
    /// <summary>The same standards, completed; one that names a text that is not there is a mistake.</summary>
    /// <param name="standards">The standards that could be read.</param>
    /// <param name="folders">Ids of all standards that are there, readable or not.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    public static List<StandardDefinition> Join(IReadOnlyList<StandardDefinition> standards, IReadOnlySet<string> folders, Mistakes mistakes)
    {
        var byId = standards.ToDictionary(s => s.Id, StringComparer.Ordinal);
        // A text that could not be read has said so itself.
        return [.. standards.Select(s => s.Under is { } under && (byId.ContainsKey(under.StandardId) || !folders.Contains(under.StandardId)) ? Complete(s, under, byId, mistakes) : s)];
    }

    private static StandardDefinition Complete(StandardDefinition standard, UnderRule under, Dictionary<string, StandardDefinition> byId, Mistakes mistakes)
    {
        if (!byId.TryGetValue(under.StandardId, out var above) || above.Kind != StandardKind.Standard || above.Under is not null)
        {
            mistakes.AddAtKey(RuleCodes.UnknownReference, $"standards/{standard.Id}/standard.yaml", "under", $"under 中的“{under.StandardId}”不是可以依附的标准（须为 kind: standard，且自身不写 under）。请写它的完整编号（地方/施行日期），例如 procuratorate-2021/2021-12-31。");
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
