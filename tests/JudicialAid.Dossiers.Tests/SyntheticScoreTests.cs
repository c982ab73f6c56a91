using JudicialAid.TestKit;
using JudicialAid.TestKit.Dossiers;

namespace JudicialAid.Dossiers.Tests;

/// <summary>
/// How much of invented dossiers is found, field by field, as a golden: a change in accuracy is a diff to look at. The benchmark program
/// gives the same table over more dossiers, and lists what was missed.
/// </summary>
public class SyntheticScoreTests
{
    private const int Dossiers = 160;

    [Fact]
    public void The_reader_finds_as_much_of_invented_dossiers_as_its_golden_says()
    {
        var score = new ReaderScore();
        for (var n = 0; n < Dossiers; n++)
        {
            var dossier = SyntheticDossiers.Make(n);
            score.Add(dossier, Cases.Read([.. dossier.Documents]));
        }

        Golden.Match(score.Table(), "synthetic-score.txt");
    }

    [Fact]
    public void An_invented_dossier_is_the_same_whenever_it_is_made() =>
        Assert.All(Enumerable.Range(0, 40), n => Assert.Equal(SyntheticDossiers.Make(n).Documents, SyntheticDossiers.Make(n).Documents));

    [Fact]
    public void The_score_counts_what_is_missed_and_what_is_made_up()
    {
        var (one, other) = (SyntheticDossiers.Make(0), SyntheticDossiers.Make(8));
        var score = new ReaderScore();
        score.Add(one, Cases.Read([.. other.Documents]));
        Assert.Contains(score.Misses, m => m.StartsWith("injury-0 victims: -", StringComparison.Ordinal));
        Assert.Contains(score.Misses, m => m.StartsWith("injury-0 victims: +", StringComparison.Ordinal));
        Assert.Contains("victims".PadRight(16) + "       1   0.000   0.000   0.000", score.Table(), StringComparison.Ordinal);
    }
}
