using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>What the registers would say if a question about them were answered.</summary>
internal static class SupposedRegisters
{
    /// <summary>In no hardship register.</summary>
    public const string None = "none";

    /// <summary>The rows that await a look are of the same people.</summary>
    public const string Same = "same";

    /// <summary>They are of other people.</summary>
    public const string Another = "another";

    /// <summary>Everybody is looked up in all registers, and the victim's side is found in this one, or in none.</summary>
    public static VictimSide Answered(VictimSide side, string registerId)
    {
        var rest = side.Matches.Matches.Where(m => registerId != None || m.Confirmed || m.Purpose != RegisterPurpose.Hardship);
        return side with
        {
            Matches = side.Matches with
            {
                Lookups = [.. side.Matches.Lookups, .. side.MemberIds.Select(id => new PersonLookup(id, ByIdNumber: true))],
                RegistersWithoutData = [],
                Consulted = [.. side.Matches.Consulted, new ConsultedSnapshot("", registerId, "", "", side.AsOf)],
                Matches = registerId == None ? [.. rest] : [.. rest, .. Rows(side, registerId)],
            },
        };
    }

    /// <summary>Whether the victim's side is in a hardship register, or in none, already.</summary>
    public static bool Holds(VictimSide side, string registerId)
    {
        var now = HardshipFacts.InRegister(side, new FactCall("register", [], null, null));
        return registerId == None ? now.IsNo : now.IsYes;
    }

    /// <summary>Whether the victim's side is in this register now.</summary>
    public static Proof Named(VictimSide side, string registerId) => HardshipFacts.InRegister(side, new FactCall("register", [registerId], null, null));

    /// <summary>The victim's side is in this register, though it has no data.</summary>
    public static VictimSide In(VictimSide side, string registerId) =>
        side with { Matches = side.Matches with { Matches = [.. side.Matches.Matches, .. Rows(side, registerId)] } };

    /// <summary>The victim's side is not in this register, though it has no data.</summary>
    public static VictimSide NotIn(VictimSide side, string registerId) => side with
    {
        Matches = side.Matches with { RegistersWithoutData = [.. side.Matches.RegistersWithoutData.Where(r => r != registerId)] },
    };

    /// <summary>Somebody looked whether the people of unconfirmed rows are the same.</summary>
    public static VictimSide Identified(VictimSide side, string word) => side with
    {
        Matches = side.Matches with
        {
            Matches = [.. side.Matches.Matches.Where(m => !IsOpen(m) || word == Same).Select(m => IsOpen(m) ? m with { Confirmed = true } : m)],
        },
    };

    private static bool IsOpen(RegisterMatch match) => !match.Confirmed && match.Purpose != RegisterPurpose.AlreadyAided && match.Proposal != MatchProposal.NoMatch;

    private static IEnumerable<RegisterMatch> Rows(VictimSide side, string registerId) => side.MemberIds.Select(id => Row(side, id, registerId));

    private static RegisterMatch Row(VictimSide side, string personId, string registerId) => new()
    {
        PersonId = personId,
        RegisterId = registerId,
        RegisterName = side.Registers[registerId].Name,
        Purpose = side.Registers[registerId].Purpose,
        Groups = side.Registers[registerId].Groups,
        Snapshot = new SnapshotKey("", registerId, side.AsOf, IsDelta: false),
        SnapshotId = "",
        Row = 0,
        Proposal = MatchProposal.Match,
        Confirmed = true,
        Levels = [],
        Current = true,
    };
}
