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

    private readonly CaseFile _file;
    private readonly CandidateIndex _rows;
    private readonly Comparer _comparer;
    private readonly RowComparison _compare;
    private readonly List<Member> _people;

    public CaseLinkage(CaseFile file, IReadOnlyList<CasePerson> people, CandidateIndex rows, Comparer comparer, DateOnly asOf)
    {
        (_file, _rows, _comparer) = (file, rows, comparer);
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
        if (member.Traits.IdNumber is { } id)
            matches.AddRange(_rows.NamingAsKin(id).Where(r => !found.Contains(r.Candidate.Snapshot.RegisterId) && (r.Definition.Unit == RegisterUnit.Household || !IsAboutSomebodyHere(r))).Select(r => _compare.ByKin(member.Person, member.Traits, r)));
        found.UnionWith(matches.Select(m => m.RegisterId));
        matches.AddRange(HeadsRows(member).Where(r => !found.Contains(r.Candidate.Snapshot.RegisterId)).Select(r => _compare.ByHousehold(member.Person, r)));
        return matches;
    }

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
        var best = scored.Max(s => s.Comparison.Weight);
        var people = scored.GroupBy(s => Identity(s.Row.Traits)).Select(g => (g.Key, Best: g.Max(s => s.Comparison.Weight))).ToList();
        var contested = people.Count(p => p.Best > best - _comparer.Weights.Thresholds.Tie) > 1;
        foreach (var one in scored.OrderByDescending(s => s.Comparison.Weight).ThenBy(s => s.Row.Candidate.Row.Row).Take(MostReviews))
        {
            var enough = one.Comparison.Weight >= _comparer.Weights.Thresholds.Match;
            var tied = enough && ((contested && one.Comparison.Weight > best - _comparer.Weights.Thresholds.Tie) || IsWantedByAnother(member, one));
            var sure = enough && !tied && one.Comparison.Weight > best - _comparer.Weights.Thresholds.Tie;
            yield return _compare.ByTraits(member.Person, one.Row, one.Comparison, sure ? MatchProposal.Match : MatchProposal.Review, tied);
        }
    }

    // Two people of the case fit the row about equally well.
    private bool IsWantedByAnother(Member member, Scored row) => _people.Any(other => other != member && other.Near.Any(s =>
        ReferenceEquals(s.Row, row.Row) && s.Comparison.Weight > row.Comparison.Weight - _comparer.Weights.Thresholds.Tie));

    private bool IsOwnRowOfAnother(ReadCandidate row) => row.Traits.IdNumber is { } id && _people.Any(p => p.Traits.IdNumber == id);

    // A child's own row is the child's match; it says nothing more about the guardian. A household's row says something about its head.
    private bool IsAboutSomebodyHere(ReadCandidate row) =>
        IsOwnRowOfAnother(row) || _people.Any(p => p.Near.Any(s => ReferenceEquals(s.Row, row) && s.Comparison.Weight >= _comparer.Weights.Thresholds.Match));

    // Rows of relatives who are heads of household, in registers of households where no other row names them as head.
    private IEnumerable<ReadCandidate> HeadsRows(Member member)
    {
        var relatives = CaseTraits.KinOf(_file, member.Person, [.. _people.Select(p => p.Person)]).Where(k => AreOneHousehold(member.Person, k)).Select(k => k.PersonId).ToHashSet(StringComparer.Ordinal);
        return _people.Where(p => relatives.Contains(p.Person.PersonId))
            .SelectMany(p => p.Own)
            .Where(r => r.Definition is { Unit: RegisterUnit.Household, Purpose: RegisterPurpose.Hardship } && IsHead(r) && !_rows.NamingAsKin(r.Traits.IdNumber!.Value).Any(o => o.Definition.RegisterId == r.Definition.RegisterId))
            .DistinctBy(r => (r.Candidate.SnapshotId, r.Candidate.Row.Row));
    }

    private static bool IsHead(ReadCandidate row)
    {
        var fields = row.Candidate.Row.Fields;
        return fields.TryGetValue("relationToHead", out var relation) ? relation is "本人" or "户主" or "户主本人" : fields.TryGetValue("headIdNumber", out var head) && row.Traits.IdNumber?.Text == head;
    }

    // Husband, wife and unmarried children share a household; grown siblings and in-laws often do not.
    private bool AreOneHousehold(CasePerson a, CasePerson b) => _file.Kin.Any(k =>
        k.Kinship.Value is Kinship.Spouse or Kinship.Child or Kinship.Parent or Kinship.Grandchild or Kinship.Grandparent
        && ((k.PersonId == a.PersonId && (k.VictimId == b.PersonId || SharesVictim(k, b))) || (k.PersonId == b.PersonId && k.VictimId == a.PersonId)));

    private bool SharesVictim(KinTie tie, CasePerson other) => _file.Kin.Any(k => k.PersonId == other.PersonId && k.VictimId == tie.VictimId && k.Kinship.Value is Kinship.Spouse or Kinship.Child or Kinship.Parent or Kinship.Grandparent);

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
