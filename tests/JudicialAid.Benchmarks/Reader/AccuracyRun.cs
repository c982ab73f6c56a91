using JudicialAid.TestKit.Dossiers;

namespace JudicialAid.Benchmarks.Reader;

/// <summary>Reads invented dossiers and compares with their truth.</summary>
internal static class AccuracyRun
{
    /// <summary>Prints the table of fields, or the values that were missed.</summary>
    public static void Run(int dossiers, bool listMisses, TextWriter output)
    {
        var score = new ReaderScore();
        for (var n = 0; n < dossiers; n++)
        {
            var dossier = SyntheticDossiers.Make(n);
            score.Add(dossier, SyntheticReading.Read(dossier));
        }

        if (listMisses)
            output.WriteLine(string.Join('\n', score.Misses));
        output.WriteLine(score.Table());
    }
}
