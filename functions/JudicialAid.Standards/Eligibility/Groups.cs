using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>How group tags and hardship levels are derived (standards/groups.yaml).</summary>
internal sealed record GroupRules(IReadOnlyList<GroupRule> Groups, IReadOnlyList<LevelRule> Levels, RuleVersion Version)
{
    /// <summary>Tags that neither dossiers nor registers give: a person states them in the facts of a calculation.</summary>
    public IReadOnlyList<string> Declared { get; init; } = [];
}

/// <summary>A tag that facts of the dossier give; registers give their own.</summary>
internal sealed record GroupRule(string Group, Criterion When);

/// <summary>A level of hardship (key of the tables of standards) and what shows it, the gravest first.</summary>
internal sealed record LevelRule(string Level, IReadOnlyList<string> Registers, IReadOnlyList<string> Words);

/// <summary>A level of hardship somebody has, and what shows it.</summary>
internal sealed record LevelTag(string Level, bool Confirmed, FactBasis Basis);

/// <summary>Which groups the victim and the applicants belong to, and how hard their life is.</summary>
internal static class Groups
{
    /// <summary>Stands for every hardship register in the list of a level.</summary>
    public const string AnyRegister = "*";

    /// <summary>Tags by person and group, confirmed ones first.</summary>
    public static IReadOnlyList<GroupTag> Of(VictimSide side, GroupRules rules) =>
    [
        .. side.Members
            .SelectMany(p => FromRegisters(new PersonOnSide(side, p)).Concat(FromDossier(new PersonOnSide(side, p), rules)))
            .GroupBy(t => (t.Group, t.PersonId))
            .Select(g => g.OrderByDescending(t => t.Confirmed).First()),
    ];

    /// <summary>The levels shown, the gravest first.</summary>
    public static IReadOnlyList<LevelTag> LevelsOf(VictimSide side, GroupRules rules) =>
    [
        .. rules.Levels.SelectMany(l => FromRegisters(side, l).Concat(FromWords(side, l)))
            .GroupBy(t => t.Level, StringComparer.Ordinal)
            .Select(g => new LevelTag(g.Key, g.Any(t => t.Confirmed), FactBases.Join(g.Select(t => t.Basis)))),
    ];

    private static IEnumerable<GroupTag> FromRegisters(PersonOnSide person) =>
        person.Matches.Where(m => m.Purpose != RegisterPurpose.AlreadyAided)
            .SelectMany(m => m.Groups.Select(g => new GroupTag(g, person.Person.PersonId, m.RegisterId, m.Confirmed)));

    private static IEnumerable<GroupTag> FromDossier(PersonOnSide person, GroupRules rules) =>
        from rule in rules.Groups
        let proof = rule.When.Evaluate(PersonVocabulary.For(person))
        where proof.IsYes
        select new GroupTag(rule.Group, person.Person.PersonId, "dossier", true);

    private static IEnumerable<LevelTag> FromRegisters(VictimSide side, LevelRule level) =>
        side.MatchesOf(RegisterPurpose.Hardship)
            .Where(m => m.Current && (level.Registers.Contains(m.RegisterId) || level.Registers.Contains(AnyRegister)))
            .Select(m => new LevelTag(level.Level, m.Confirmed, new FactBasis([], [VictimSide.Name(m)])));

    // Words that only a party says still have to be checked.
    private static IEnumerable<LevelTag> FromWords(VictimSide side, LevelRule level) =>
        side.Members.SelectMany(p => p.Hardship)
            .Where(h => level.Words.Contains(HardshipFacts.Word(h.Value)))
            .Select(h => new LevelTag(level.Level, StatedFacts.IsFound(h), new FactBasis([h.Evidence], [])));

    /// <summary>What tags rest on: the register rows or the words that gave them.</summary>
    public static FactBasis BasisOf(VictimSide side, IEnumerable<GroupTag> tags, GroupRules rules) => FactBases.Join(tags.SelectMany(t => BasesOf(side, t, rules)));

    private static IEnumerable<FactBasis> BasesOf(VictimSide side, GroupTag tag, GroupRules rules)
    {
        if (side.Find(tag.PersonId) is not { } found)
            return [];
        var person = new PersonOnSide(side, found);
        return tag.Source != "dossier"
            ? person.Matches.Where(m => m.RegisterId == tag.Source && m.Groups.Contains(tag.Group)).Select(m => new FactBasis([], [VictimSide.Name(m)]))
            : rules.Groups.Where(r => r.Group == tag.Group).Select(r => r.When.Evaluate(PersonVocabulary.For(person))).Where(p => p.IsYes).Select(p => new FactBasis(p.Evidence, p.Matches));
    }
}
