using System.Globalization;
using System.Text;
using JudicialAid.Model;
using JudicialAid.Registers;

namespace JudicialAid.Population;

/// <summary>
/// What linkage makes of a truth set: of the people who are in the register, how many it proposes with the right row (recall), and of its
/// proposals, how many are right (precision); with review, what it leaves to a person counts as found.
/// </summary>
public sealed class Measurement
{
    private static readonly DateOnly Day = new(2026, 11, 24);
    private static readonly SnapshotKey Snapshot = new("990001", "sample", new DateOnly(2026, 10, 1), false);
    private readonly SortedDictionary<Mistake, Tally> _tallies = [];

    private Measurement()
    {
    }

    /// <summary>All people.</summary>
    public Tally Total { get; private set; } = new();

    /// <summary>Those of whom one side lacks the identity number.</summary>
    public Tally WithoutId { get; private set; } = new();

    /// <summary>Levels of candidates of people without a number that were compared, with the truth: what weights are estimated from.</summary>
    public List<ComparedPair> Pairs { get; } = [];

    /// <summary>Matches every person of the set.</summary>
    public static Measurement Of(TruthSet truth, RowIndex index, LinkageWeights weights, Pseudonyms ids)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(index);
        var measurement = new Measurement();
        for (var person = 0; person < truth.People; person++)
        {
            var file = truth.Case(person);
            var rows = index.Find(LookupTokens.OfCase(file, weights, ids)).Order().Select(truth.Row);
            measurement.Add(truth, person, CrossMatch.Match(file, Consultation(rows), weights, Day), weights);
        }

        return measurement;
    }

    /// <summary>The table by mistake, people without a number only.</summary>
    public string Table()
    {
        var text = new StringBuilder("| 差错 | 在册人数 | 建议认定召回率 | 含人工核实召回率 | 建议认定 | 其中错误 |\n|---|---|---|---|---|---|\n");
        foreach (var (mistake, tally) in _tallies)
            text.Append(Line(Mistakes.Name(mistake), tally));
        return text.Append(Line("无身份证号合计", WithoutId)).Append(Line("全部", Total)).ToString();
    }

    private static string Line(string name, Tally tally) => string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {tally.Present} | {tally.Recall:0.000} | {tally.RecallWithReview:0.000} | {tally.Proposed} | {tally.Wrong} |\n");

    private void Add(TruthSet truth, int person, MatchReport report, LinkageWeights weights)
    {
        var right = truth.RowOf(person);
        var found = report.Matches.Where(m => m.PersonId == "p").ToList();
        var proposed = found.Where(m => m.Proposal == MatchProposal.Match).Select(m => m.Row).ToHashSet();
        var tally = new Tally
        {
            Present = right is null ? 0 : 1,
            Found = right is { } r && proposed.Contains(r) ? 1 : 0,
            FoundWithReview = found.Any(m => m.Row == right) ? 1 : 0,
            Proposed = proposed.Count,
            Wrong = proposed.Count(p => p != right),
            Reviews = found.Count(m => m.Proposal == MatchProposal.Review),
        };
        Total += tally;
        if (!truth.LacksId(person))
            return;
        WithoutId += tally;
        var mistake = truth.MistakeOf(person);
        _tallies[mistake] = _tallies.GetValueOrDefault(mistake, new Tally()) + tally;
        Pairs.AddRange(found.Select(m => ComparedPair.Of(m, weights, m.Row == right, string.Create(CultureInfo.InvariantCulture, $"{person}-{m.Row}"))).OfType<ComparedPair>());
    }

    /// <summary>What a consultation of the register gives that finds these rows.</summary>
    public static RegisterConsultation Consultation(IEnumerable<RegisterRow> rows) => new()
    {
        Candidates = [.. rows.Select(r => new CandidateRow(Snapshot, "s", r))],
        Consulted = [],
        Definitions = new Dictionary<string, RegisterDefinition> { [Snapshot.RegisterId] = TruthSet.Register },
    };
}

/// <summary>Counts.</summary>
public sealed record Tally
{
    /// <summary>People who are in the register.</summary>
    public int Present { get; init; }

    /// <summary>Of these, proposed with the right row.</summary>
    public int Found { get; init; }

    /// <summary>Of these, proposed or left to a person with the right row.</summary>
    public int FoundWithReview { get; init; }

    /// <summary>Rows proposed.</summary>
    public int Proposed { get; init; }

    /// <summary>Of these, about somebody else.</summary>
    public int Wrong { get; init; }

    /// <summary>Rows left to a person.</summary>
    public int Reviews { get; init; }

    /// <summary>Share of those present that were proposed.</summary>
    public double Recall => Share(Found, Present);

    /// <summary>The same, with what is left to a person.</summary>
    public double RecallWithReview => Share(FoundWithReview, Present);

    /// <summary>Share of the proposals that are right.</summary>
    public double Precision => Share(Proposed - Wrong, Proposed);

    /// <summary>Adds up.</summary>
    public static Tally operator +(Tally a, Tally b) => Add(a, b);

    /// <summary>Adds up.</summary>
    public static Tally Add(Tally left, Tally right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new()
        {
            Present = left.Present + right.Present,
            Found = left.Found + right.Found,
            FoundWithReview = left.FoundWithReview + right.FoundWithReview,
            Proposed = left.Proposed + right.Proposed,
            Wrong = left.Wrong + right.Wrong,
            Reviews = left.Reviews + right.Reviews,
        };
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
