using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>One victim with everybody whose situation counts: what the facts of the vocabulary look at.</summary>
internal sealed record VictimSide
{
    public required CaseFile Case { get; init; }

    public required VictimFacts Facts { get; init; }

    public required CasePerson Person { get; init; }

    /// <summary>Relatives and dependants the dossier names, without the dead and without offenders.</summary>
    public required IReadOnlyList<Relative> Relatives { get; init; }

    /// <summary>Who may apply.</summary>
    public required IReadOnlyList<ApplicantProposal> Applicants { get; init; }

    public required MatchReport Matches { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>Thresholds of the standard in force; null when there is none.</summary>
    public required Thresholds? Thresholds { get; init; }

    /// <summary>Definitions of the registers, by id: what a row that somebody may turn out to have would say.</summary>
    public required IReadOnlyDictionary<string, RegisterDefinition> Registers { get; init; }

    /// <summary>
    /// What a person found out that no dossier states, by fact or by the word under "asked"; empty in an assessment, filled to see
    /// what an answer would change.
    /// </summary>
    public IReadOnlyDictionary<string, bool> FoundOut { get; init; } = new Dictionary<string, bool>();

    /// <summary>Ids of the victim and the applicants: whose hardship and groups count for judicial aid.</summary>
    public IReadOnlyList<string> MemberIds => [Person.PersonId, .. Applicants.Select(a => a.PersonId).Where(id => id != Person.PersonId)];

    /// <summary>The people behind <see cref="MemberIds"/>.</summary>
    public IEnumerable<CasePerson> Members => MemberIds.Select(Find).OfType<CasePerson>();

    /// <summary>Matches of the members in registers of a purpose, proposals that a person still has to look at included.</summary>
    public IEnumerable<RegisterMatch> MatchesOf(RegisterPurpose purpose)
    {
        var members = MemberIds;
        return Matches.Matches.Where(m => m.Purpose == purpose && m.Proposal != MatchProposal.NoMatch && members.Contains(m.PersonId));
    }

    /// <summary>The person with this id, or null.</summary>
    public CasePerson? Find(string personId) => Case.People.FirstOrDefault(p => p.PersonId == personId);

    /// <summary>The same with other facts about the victim, on which it depends who may apply.</summary>
    public VictimSide With(VictimFacts facts) => this with { Facts = facts, Applicants = Eligibility.Applicants.For(Case, facts, Relatives, AsOf) };

    /// <summary>The same with another description of one person.</summary>
    public VictimSide With(CasePerson person) => this with
    {
        Person = person.PersonId == Person.PersonId ? person : Person,
        Case = Case with { People = [.. Case.People.Select(p => p.PersonId == person.PersonId ? person : p)] },
    };

    /// <summary>Whether each member was looked up by ID number.</summary>
    public bool AllLookedUp => MemberIds.All(id => Matches.Lookups.Any(l => l.PersonId == id && l.ByIdNumber));

    /// <summary>"dibao#12": register and row, as results name a match.</summary>
    public static string Name(RegisterMatch match) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{match.RegisterId}#{match.Row}");
}

/// <summary>A relative or dependant of the victim.</summary>
internal sealed record Relative(CasePerson Person, KinTie Tie);

/// <summary>Numbers that Article 7 leaves to each place; null where the place did not publish them.</summary>
public sealed record Thresholds
{
    /// <summary>Loss from which property loss is major for anybody (yuan, included).</summary>
    public Yuan? MajorLoss { get; init; }

    /// <summary>Loss from which it is major for somebody who is in a hardship register now (yuan, included).</summary>
    public Yuan? MajorLossInHardship { get; init; }

    /// <summary>伤残等级 up to which a disability is severe (1 is the gravest).</summary>
    public int? SevereDisabilityGrade { get; init; }
}
