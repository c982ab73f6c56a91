using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Standards.Tests;

/// <summary>Builds synthetic cases for tests: one line a fact, invented people, IDs of region 990001.</summary>
internal sealed class SampleCase
{
    public static readonly DateOnly AsOf = new(2026, 10, 15);

    private readonly List<CasePerson> _people = [];
    private readonly List<VictimFacts> _victims = [];
    private readonly List<KinTie> _kin = [];
    private readonly List<OffenderFacts> _offenders = [];
    private readonly List<RegisterMatch> _matches = [];
    private readonly List<string> _withoutId = [];
    private readonly List<DocumentKind> _further = [];
    private string _cause = "故意伤害罪";

    public string Id { get; set; } = "c1";

    public CaseOutcome Outcome { get; set; } = new();

    public IReadOnlyList<string> RegistersWithoutData { get; set; } = [];

    public static Fact<T> Found<T>(T value, DocumentSection section = DocumentSection.Found) => new(value, new Span("d#1", 0, 2, "原文"), section, "test");

    /// <summary>With an application for aid in the dossier.</summary>
    public SampleCase Applied()
    {
        _further.Add(DocumentKind.AidApplication);
        return this;
    }

    public SampleCase Cause(string cause)
    {
        _cause = cause;
        return this;
    }

    public SampleCase Person(string id, int birthYear, Sex sex, bool lookedUp = true, params HardshipKind[] words)
    {
        Person(id, birthYear, lookedUp, words);
        _people[^1] = _people[^1] with { Sex = Found(sex) };
        return this;
    }

    public SampleCase Person(string id, int birthYear, bool lookedUp = true, params HardshipKind[] words)
    {
        _people.Add(new CasePerson
        {
            PersonId = id,
            Name = "示例" + id,
            Mention = new Span("d#1", 0, 2, "示例"),
            Roles = [],
            Birth = Found(new PartialDate(birthYear, 3, 1)),
            Hardship = [.. words.Select(w => Found(w))],
        });
        if (!lookedUp)
            _withoutId.Add(id);
        return this;
    }

    public SampleCase Victim(string id, Func<VictimFacts, VictimFacts> facts)
    {
        if (!_people.Exists(p => p.PersonId == id))
            Person(id, 1980);
        _victims.Add(facts(new VictimFacts { PersonId = id }));
        return this;
    }

    public SampleCase Kin(string id, string victim, Kinship kinship, bool? dependent = null, KinAbsence? absence = null)
    {
        if (!_people.Exists(p => p.PersonId == id))
            Person(id, kinship == Kinship.Child ? 2021 : 1982);
        _kin.Add(new KinTie
        {
            PersonId = id,
            VictimId = victim,
            Kinship = Found(kinship),
            Dependent = dependent is { } d ? Found(d) : null,
            Absence = absence is { } a ? Found(a) : null,
        });
        return this;
    }

    public SampleCase Offender(bool? insolvent = true, string id = "o1")
    {
        Person(id, 1985);
        _offenders.Add(new OffenderFacts { PersonId = id, Insolvent = insolvent is { } i ? Found(i) : null });
        return this;
    }

    public SampleCase InRegister(string person, string register, bool confirmed = true, bool current = true, params (string Field, string Value)[] fields)
    {
        var definition = Book.Shipped.Registers[register];
        _matches.Add(new RegisterMatch
        {
            PersonId = person,
            RegisterId = register,
            RegisterName = definition.Name,
            Purpose = definition.Purpose,
            Snapshot = new SnapshotKey("990001", register, new DateOnly(2026, 10, 1), false),
            SnapshotId = "s1",
            Row = _matches.Count + 1,
            Proposal = confirmed ? MatchProposal.Match : MatchProposal.Review,
            Confirmed = confirmed,
            Levels = [],
            Current = current,
            Groups = definition.Groups,
            LeadsTo = definition.LeadsTo,
            Fields = fields.ToDictionary(f => f.Field, f => f.Value),
        });
        return this;
    }

    public CaseFile File => new()
    {
        CaseId = Id,
        OfficeId = "990001",
        Documents = [.. new[] { DocumentKind.CriminalJudgment }.Concat(_further).Select((kind, i) => new DocumentHeader { DocumentId = $"d#{i + 1}", UploadId = "d", Kind = kind })],
        CaseNumbers = ["示检刑诉〔2026〕12号"],
        Causes = [Found(_cause)],
        People = _people,
        Victims = _victims,
        Offenders = _offenders,
        Kin = _kin,
        Outcome = Outcome,
    };

    public MatchReport Matches => new()
    {
        CaseId = Id,
        AsOf = AsOf,
        Consulted = [new ConsultedSnapshot("s1", "dibao", "最低生活保障", "990001", new DateOnly(2026, 10, 1))],
        RegistersWithoutData = RegistersWithoutData,
        Lookups = [.. _people.Select(p => new PersonLookup(p.PersonId, !_withoutId.Contains(p.PersonId)))],
        Matches = _matches,
    };

    public Assessment Assess(RuleBook? book = null) => Assessor.Assess(File, Matches, book ?? Book.Shipped, AsOf);

    public VictimAssessment Victim(RuleBook? book = null) => Assess(book).Victims[0];

    /// <summary>A father killed, a child of five in 低保 and 困境儿童, the mother gone, no fault, nothing paid.</summary>
    public static SampleCase KilledFather() => new SampleCase()
        .Victim("v1", f => f with { Harm = Found(HarmKind.Death), Fault = Found(FaultShare.NoFault), Compensation = Found(CompensationStatus.None) })
        .Offender()
        .Kin("c1", "v1", Kinship.Child, dependent: true)
        .Kin("m1", "v1", Kinship.Spouse, absence: KinAbsence.Missing)
        .Kin("g1", "v1", Kinship.Grandparent)
        .InRegister("c1", "dibao")
        .InRegister("c1", "children-in-need");
}
