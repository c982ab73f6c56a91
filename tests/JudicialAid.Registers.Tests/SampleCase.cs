using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Registers.Tests;

/// <summary>An invented case: a father killed, his child and mother left, and the people around them.</summary>
internal static class SampleCase
{
    public static readonly IdNumber Father = SamplePeople.IdNumber(new DateOnly(1985, 4, 2), 31);
    public static readonly IdNumber Child = SamplePeople.IdNumber(new DateOnly(2015, 9, 9), 42);
    public static readonly IdNumber Grandmother = SamplePeople.IdNumber(new DateOnly(1956, 3, 17), 26);
    public static readonly IdNumber Offender = SamplePeople.IdNumber(new DateOnly(1990, 1, 1), 11);

    public static readonly DateOnly Day = new(2026, 11, 24);

    public static CaseFile Dossier { get; } = new()
    {
        CaseId = "case-1",
        OfficeId = "990001",
        Documents = [],
        People =
        [
            Person("p1", "温石生", Father, PersonRole.Victim),
            Person("p2", "温小满", Child, PersonRole.Relative),
            Person("p3", "葛桂芝", Grandmother, PersonRole.Relative),
            Person("p4", "费二宝", Offender, PersonRole.Offender),
            Person("p5", "温石林", null, PersonRole.Representative),
            Person("p6", "示例县槐荫运输有限公司", null, PersonRole.Victim),
        ],
        Victims = [new VictimFacts { PersonId = "p1" }],
        Offenders = [new OffenderFacts { PersonId = "p4" }],
    };

    public static CasePerson Person(string id, string name, IdNumber? number, params PersonRole[] roles) => new()
    {
        PersonId = id,
        Name = name,
        Mention = Words,
        Roles = roles,
        IdNumber = number is { } n ? new Fact<IdNumber>(n, Words, DocumentSection.Header, "test") : null,
    };

    public static RegisterConsultation Consultation(params CandidateRow[] rows) => new()
    {
        Candidates = rows,
        Consulted = [.. rows.Select(r => new ConsultedSnapshot(r.SnapshotId, r.Snapshot.RegisterId, RegisterData.Load(r.Snapshot.RegisterId).Name, r.Snapshot.Region, r.Snapshot.Date)).Distinct()],
        RegistersWithoutData = [.. RegisterData.Ids.Except(rows.Select(r => r.Snapshot.RegisterId))],
        Definitions = RegisterData.Ids.ToDictionary(id => id, RegisterData.Load),
    };

    public static CandidateRow Row(string register, int row, IdNumber? number, string? name, params (string Field, string Value)[] fields) => new(
        new SnapshotKey("990001", register, new DateOnly(2026, 10, 1), false),
        "snapshot-" + register,
        new RegisterRow { Row = row, IdNumber = number, Name = name, Fields = fields.ToDictionary(f => f.Field, f => f.Value) });

    private static Span Words => new("u1", 0, 1, "…");
}
