namespace JudicialAid.Standards.Classes;

/// <summary>How often something is seen in a class.</summary>
/// <param name="What">What (zh-CN).</param>
/// <param name="Count">Victims.</param>
public sealed record ClassCount(string What, int Count);

/// <summary>
/// Cases of one class side by side (由个案到类案: GY13, B5): what they have in common, what is usually missing, and whom nobody has
/// thought of so far. It proposes whom to look at; a person decides.
/// </summary>
public sealed record CaseClass
{
    private const int Shown = 3;

    /// <summary>What they have in common.</summary>
    public required ClassKey Key { get; init; }

    /// <summary>Victims.</summary>
    public required int Victims { get; init; }

    /// <summary>Cases.</summary>
    public required int Cases { get; init; }

    /// <summary>Victims for whom judicial aid is proposed.</summary>
    public required int Proposed { get; init; }

    /// <summary>Victims who applied and were not aided yet.</summary>
    public required int Applied { get; init; }

    /// <summary>Victims aided.</summary>
    public required int Aided { get; init; }

    /// <summary>Victims to whom nothing was paid.</summary>
    public required int Unpaid { get; init; }

    /// <summary>Levels of hardship, the most frequent first.</summary>
    public required IReadOnlyList<ClassCount> Levels { get; init; }

    /// <summary>Questions that are open most often: what to find out first in a new case of the class.</summary>
    public required IReadOnlyList<ClassCount> OpenQuestions { get; init; }

    /// <summary>Social aid proposed most often.</summary>
    public required IReadOnlyList<ClassCount> SocialAid { get; init; }

    /// <summary>Who neither applied nor was aided, in the same hardship as somebody of the class who did or was (不求助).</summary>
    public required IReadOnlyList<ClassMember> NeverAsked { get; init; }

    /// <summary>For whom nothing is proposed because facts are missing, though at least half of the class qualify.</summary>
    public required IReadOnlyList<ClassMember> ToLookAt { get; init; }

    /// <summary>The classes with at least two victims, those with most people who never asked first.</summary>
    /// <param name="members">Victims of any number of cases.</param>
    public static IReadOnlyList<CaseClass> Of(IEnumerable<ClassMember> members) =>
    [
        .. members.GroupBy(m => m.Key)
            .Select(g => Of(g.Key, [.. g]))
            .Where(c => c.Victims > 1)
            .OrderByDescending(c => c.NeverAsked.Count)
            .ThenByDescending(c => c.Victims)
            .ThenBy(c => c.Key.Cause, StringComparer.Ordinal)
            .ThenBy(c => c.Key.Harm),
    ];

    private static CaseClass Of(ClassKey key, List<ClassMember> members)
    {
        var helped = members.Where(m => !m.NeverAsked).Select(m => m.Level).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var proposed = members.Count(m => m.Qualifies);
        return new CaseClass
        {
            Key = key,
            Victims = members.Count,
            Cases = members.Select(m => m.CaseId).Distinct(StringComparer.Ordinal).Count(),
            Proposed = proposed,
            Applied = members.Count(m => m.Applied && !m.Aided),
            Aided = members.Count(m => m.Aided),
            Unpaid = members.Count(m => m.Unpaid),
            Levels = Most(members.Select(m => m.Level).OfType<string>()),
            OpenQuestions = Most(members.SelectMany(m => m.Open)),
            SocialAid = Most(members.SelectMany(m => m.SocialAid)),
            NeverAsked = [.. members.Where(m => m.NeverAsked && m.Level is { } level && helped.Contains(level)).OrderByDescending(m => m.Colour)],
            ToLookAt = proposed * 2 < members.Count ? [] : [.. members.Where(m => m is { Qualifies: false, NeverAsked: true, Open.Count: > 0 })],
        };
    }

    private static IReadOnlyList<ClassCount> Most(IEnumerable<string> all) =>
        [.. all.GroupBy(a => a, StringComparer.Ordinal).Select(g => new ClassCount(g.Key, g.Count())).OrderByDescending(c => c.Count).ThenBy(c => c.What, StringComparer.Ordinal).Take(Shown)];
}
