using System.Globalization;
using System.Text;
using JudicialAid.Model;

namespace JudicialAid.TestKit.Dossiers;

/// <summary>Counts, field by field, what a reader found of what the dossiers state.</summary>
public sealed class ReaderScore
{
    private readonly Dictionary<string, Tally> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _misses = [];
    private int _cases;

    /// <summary>What was missed or made up, one line each: "injury-8 harm: -赵某|Death" is a miss, + is made up.</summary>
    public IReadOnlyList<string> Misses => _misses;

    /// <summary>Adds a dossier and what was read from it.</summary>
    public void Add(SyntheticDossier dossier, CaseFile read)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        _cases++;
        foreach (var (field, stated, found) in ScoredFields.Of(dossier.Truth, read))
        {
            var tally = _fields.GetValueOrDefault(field) ?? (_fields[field] = new Tally());
            tally.Right += stated.Intersect(found).Count();
            tally.Missed += stated.Except(found).Count();
            tally.MadeUp += found.Except(stated).Count();
            _misses.AddRange(stated.Except(found).Select(v => $"{dossier.Id} {field}: -{v}").Concat(found.Except(stated).Select(v => $"{dossier.Id} {field}: +{v}")));
        }
    }

    /// <summary>The table: a line a field with how many values are stated, precision, recall and F1, and the mean of F1.</summary>
    public string Table()
    {
        var table = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{_cases} dossiers\n{"field",-16}{"stated",8}{"P",8}{"R",8}{"F1",8}\n");
        foreach (var (field, tally) in _fields)
            table.Append(CultureInfo.InvariantCulture, $"{field,-16}{tally.Right + tally.Missed,8}{tally.Precision,8:0.000}{tally.Recall,8:0.000}{tally.F1,8:0.000}\n");
        return table.Append(CultureInfo.InvariantCulture, $"{"mean of F1",-16}{_fields.Values.Average(t => t.F1),32:0.000}\n").ToString();
    }

    private sealed class Tally
    {
        public int Right { get; set; }

        public int Missed { get; set; }

        public int MadeUp { get; set; }

        public decimal Precision => Share(Right, Right + MadeUp);

        public decimal Recall => Share(Right, Right + Missed);

        public decimal F1 => Share(2 * Right, (2 * Right) + Missed + MadeUp);

        private static decimal Share(int part, int whole) => whole == 0 ? 1 : (decimal)part / whole;
    }
}
