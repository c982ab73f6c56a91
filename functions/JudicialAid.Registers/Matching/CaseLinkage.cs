using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// The matches of one case: first the rows with a person's own number, then, in registers that have none, rows that are near by traits,
/// rows that name the person as head or guardian, and households whose head is a relative.
/// </summary>
internal sealed class CaseLinkage
{
    // More than a few doubtful rows of one register are no help to anybody.
    private const int MostReviews = 5;

    private readonly Households _households;
    private readonly CandidateIndex _rows;
    private readonly Comparer _comparer;
    private readonly RowComparison _compare;
    private readonly List<Member> _people;

    public CaseLinkage(CaseFile file, IReadOnlyList<CasePerson> people, CandidateIndex rows, Comparer comparer, DateOnly asOf)
    {
        (_households, _rows, _comparer) = (new Households(file), rows, comparer);
        _compare = new RowComparison(comparer, asOf);
        _people = [.. people.Select(p => new Member(p, CaseTraits.Of(file, p, people)))];
    }

    /// <summary>All matches, by person, register, region, date and row.</summary>
    public IReadOnlyList<RegisterMatch> Matches()
    {
        foreach (var member in _people)
            member.Own = member.Traits.IdNumber is { } id ? [.. _rows.About(id)] : [];
        foreach (var member in _people)
            member.Near = Near(member);
        return [.. _people.SelectMany(m => Of(m)
            .OrderBy(r => r.RegisterId, StringComparer.Ordinal)
            .ThenBy(r => r.Snapshot.Region, StringComparer.Ordinal).ThenBy(r => r.Snapshot.Date).ThenBy(r => r.SnapshotId, StringComparer.Ordinal).ThenBy(r => r.Row))];
    }

    private List<RegisterMatch> Of(Member member)
    {
        var matches = member.Own.Select(r => _compare.ById(member.Person, member.Traits, r)).ToList();
        foreach (var register in member.Near.GroupBy(s => s.Row.Definition.RegisterId, StringComparer.Ordinal))
            matches.AddRange(Proposals(member, [.. register]));
        var found = matches.Select(m => m.RegisterId).ToHashSet(StringComparer.Ordinal);
        matches.AddRange(NamingAsKin(member).Where(r => !found.Contains(r.Definition.RegisterId)).Select(r => _compare.ByKin(member.Person, member.Traits, r)));
        found.UnionWith(matches.Select(m => m.RegisterId));
        matches.AddRange(HeadsRows(member).Where(r => !found.Contains(r.Definition.RegisterId)).Select(r => _compare.ByHousehold(member.Person, r)));
        return matches;
    }

    private IEnumerable<ReadCandidate> NamingAsKin(Member member) => member.Traits.IdNumber is { } id
        ? _rows.NamingAsKin(id).Where(r => r.Definition.Unit == RegisterUnit.Household || !IsAboutSomebodyHere(r))
        : [];

    // A row with another valid number is somebody else's; a register with the person's own row needs no guess.
    private List<Scored> Near(Member member)
    {
        var registers = member.Own.Select(r => r.Definition.RegisterId).ToHashSet(StringComparer.Ordinal);
        return [.. _rows.Near(member.Traits)
            .Where(r => !registers.Contains(r.Definition.RegisterId) && Comparer.IdLevel(member.Traits, r.Traits) is not ("exact" or "differs") && !IsOwnRowOfAnother(r))
            .Select(r => new Scored(r, _comparer.Compare(member.Traits, r.Traits)))
            .Where(s => s.Comparison.Weight >= _comparer.Weights.Thresholds.Review)];
    }

    private IEnumerable<RegisterMatch> Proposals(Member member, List<Scored> scored)
    {
        var line = scored.Max(s => s.Comparison.Weight) - _comparer.Weights.Thresholds.Tie;
        var contested = scored.Where(s => s.Comparison.Weight > line).Select(s => Identity(s.Row.Traits)).Distinct(StringComparer.Ordinal).Skip(1).Any();
        return scored.OrderByDescending(s => s.Comparison.Weight).ThenBy(s => s.Row.Candidate.Row.Row).Take(MostReviews)
            .Select(s => _compare.ByTraits(member.Person, s.Row, s.Comparison, StandingOf(member, s, line, contested)));
    }

    private Standing StandingOf(Member member, Scored row, decimal line, bool contested) =>
        row.Comparison.Weight <= line ? Standing.Behind : contested || IsWantedByAnother(member, row) ? Standing.Tied : Standing.Alone;

    // Two people of the case fit the row about equally well.
    private bool IsWantedByAnother(Member member, Scored row) => _people.Any(other => other != member && other.Near.Any(s =>
        ReferenceEquals(s.Row, row.Row) && s.Comparison.Weight > row.Comparison.Weight - _comparer.Weights.Thresholds.Tie));

    private bool IsOwnRowOfAnother(ReadCandidate row) => row.Traits.IdNumber is { } id && _people.Any(p => p.Traits.IdNumber == id);

    // A child's own row is the child's match; it says nothing more about the guardian. A household's row says something about its head.
    private bool IsAboutSomebodyHere(ReadCandidate row) =>
        IsOwnRowOfAnother(row) || _people.Any(p => p.Near.Any(s => ReferenceEquals(s.Row, row) && s.Comparison.Weight >= _comparer.Weights.Thresholds.Match));

    // Rows of relatives who are heads of household, in registers of households where no other row names them as head.
    private IEnumerable<ReadCandidate> HeadsRows(Member member) => _people
        .Where(p => p != member && _households.AreOne(p.Person, member.Person))
        .SelectMany(p => p.Own)
        .Where(r => r.Definition is { Unit: RegisterUnit.Household, Purpose: RegisterPurpose.Hardship } && Households.IsHead(r) && !ListsMembers(r))
        .DistinctBy(r => (r.Candidate.SnapshotId, r.Candidate.Row.Row));

    private bool ListsMembers(ReadCandidate headsRow) =>
        _rows.NamingAsKin(headsRow.Traits.IdNumber!.Value).Any(r => r.Definition.RegisterId == headsRow.Definition.RegisterId);

    // Rows that are surely about one person: the same number, or where there is none, the same name and birth.
    private static string Identity(Traits row) => row.IdNumber?.Text ?? $"{row.Name.Text}|{row.Birth.Date}|{string.Join('|', row.Kin.Select(k => k.Name.Text))}";

    private sealed record Scored(ReadCandidate Row, Comparison Comparison);

    private sealed class Member(CasePerson person, Traits traits)
    {
        public CasePerson Person { get; } = person;

        public Traits Traits { get; } = traits;

        public List<ReadCandidate> Own { get; set; } = [];

        public List<Scored> Near { get; set; } = [];
    }
}
