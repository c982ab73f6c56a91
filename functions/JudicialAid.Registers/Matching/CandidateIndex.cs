using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>The candidate rows by the identity numbers they hold. Rows of registers without a definition are not judged.</summary>
internal sealed class CandidateIndex
{
    private readonly ILookup<IdNumber, CandidateRow> _byPerson;
    private readonly ILookup<IdNumber, CandidateRow> _byHead;

    private CandidateIndex(IReadOnlyList<CandidateRow> rows)
    {
        _byPerson = rows.Where(r => r.Row.IdNumber is not null).ToLookup(r => r.Row.IdNumber!.Value);
        _byHead = rows.Where(r => HeadOf(r.Row) is not null).ToLookup(r => HeadOf(r.Row)!.Value);
    }

    /// <summary>Each row once, whatever ways led to it.</summary>
    public static CandidateIndex Of(RegisterConsultation consultation) => new([.. consultation.Candidates
        .Where(c => consultation.Definitions.ContainsKey(c.Snapshot.RegisterId))
        .DistinctBy(c => (c.SnapshotId, c.Row.Row))]);

    /// <summary>Rows about this person.</summary>
    public IReadOnlyList<CandidateRow> About(IdNumber number) => [.. _byPerson[number]];

    /// <summary>Rows about somebody else that name this person as the head of the household.</summary>
    public IReadOnlyList<CandidateRow> NamingHead(IdNumber number) => [.. _byHead[number].Where(r => r.Row.IdNumber != number)];

    private static IdNumber? HeadOf(RegisterRow row) =>
        row.Fields.TryGetValue("headIdNumber", out var text) && IdNumber.TryParse(text, out var number) ? number : null;
}
