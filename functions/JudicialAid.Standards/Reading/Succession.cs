namespace JudicialAid.Standards.Reading;

/// <summary>
/// A newer folder of the same place, for the same organs and regions, ends the older one the day before it takes effect, so that an amendment never touches a published
/// file: its text, and with it the version on every stored result, stays what it was.
/// </summary>
internal static class Succession
{
    /// <summary>The standards, each older one with its last day unless its file states one.</summary>
    public static IReadOnlyList<StandardDefinition> Apply(IReadOnlyList<StandardDefinition> standards)
    {
        var last = standards
            .Where(s => s.From is not null)
            .GroupBy(s => (Place: s.Id.Split('/')[0], s.Kind, s.Organ, Regions: string.Join(',', s.Regions)))
            .SelectMany(g => g.OrderBy(s => s.From).Zip(g.OrderBy(s => s.From).Skip(1)))
            .ToDictionary(pair => pair.First.Id, pair => pair.Second.From!.Value.AddDays(-1), StringComparer.Ordinal);
        return [.. standards.Select(s => s.Through is null && last.TryGetValue(s.Id, out var day) ? s with { Through = day } : s)];
    }
}
