using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>A candidate row with what can be compared of it.</summary>
/// <param name="Candidate">The row.</param>
/// <param name="Definition">Its register.</param>
/// <param name="Traits">Its traits.</param>
internal sealed record ReadCandidate(CandidateRow Candidate, RegisterDefinition Definition, Traits Traits);

/// <summary>The candidate rows by identity numbers and blocking keys. Rows of registers without a definition are not judged.</summary>
internal sealed class CandidateIndex
{
    private readonly ILookup<IdNumber, ReadCandidate> _byPerson;
    private readonly ILookup<IdNumber, ReadCandidate> _byKin;
    private readonly ILookup<string, ReadCandidate> _byKey;
    private readonly ILookup<IdNumber, ReadCandidate> _byRepair;

    private CandidateIndex(IReadOnlyList<ReadCandidate> rows)
    {
        _byPerson = rows.Where(r => r.Traits.IdNumber is not null).ToLookup(r => r.Traits.IdNumber!.Value);
        _byKin = Pairs(rows, r => r.Traits.Kin.Select(k => k.IdNumber).OfType<IdNumber>().Distinct()).ToLookup(p => p.Key, p => p.Row);
        _byKey = Pairs(rows, r => BlockingKeys.OfRow(r.Traits).Distinct(StringComparer.Ordinal)).ToLookup(p => p.Key, p => p.Row, StringComparer.Ordinal);
        _byRepair = Pairs(rows, r => r.Traits.IdAsWritten is { } written ? IdRepair.Candidates(written) : []).ToLookup(p => p.Key, p => p.Row);
    }

    /// <summary>Each row once, whatever ways led to it.</summary>
    public static CandidateIndex Of(RegisterConsultation consultation) => new([.. consultation.Candidates
        .Where(c => consultation.Definitions.ContainsKey(c.Snapshot.RegisterId))
        .DistinctBy(c => (c.SnapshotId, c.Row.Row))
        .Select(c => new ReadCandidate(c, consultation.Definitions[c.Snapshot.RegisterId], RowTraits.Of(c.Row)))]);

    /// <summary>Rows about this person.</summary>
    public IEnumerable<ReadCandidate> About(IdNumber number) => _byPerson[number];

    /// <summary>Rows about somebody else that name this person as head of the household or guardian.</summary>
    public IEnumerable<ReadCandidate> NamingAsKin(IdNumber number) => _byKin[number].Where(r => r.Traits.IdNumber != number);

    /// <summary>Rows that may be about this person: they share a key, a relative's number, or a number that one slip, on either side, makes the person's.</summary>
    public IEnumerable<ReadCandidate> Near(Traits person)
    {
        var kin = person.Kin.Select(k => k.IdNumber).OfType<IdNumber>().SelectMany(n => _byKin[n]);
        var repaired = person.IdNumber is { } own ? _byRepair[own] : [];
        var meant = person.IdAsWritten is { } written ? IdRepair.Candidates(written).SelectMany(n => _byPerson[n]) : [];
        return BlockingKeys.OfPerson(person).SelectMany(k => _byKey[k]).Concat(kin).Concat(repaired).Concat(meant).Distinct();
    }

    private static IEnumerable<(T Key, ReadCandidate Row)> Pairs<T>(IEnumerable<ReadCandidate> rows, Func<ReadCandidate, IEnumerable<T>> keys) =>
        rows.SelectMany(r => keys(r).Select(k => (k, r)));
}
