namespace JudicialAid.TestKit.Dossiers;

/// <summary>
/// Makes invented dossiers with varied wording, several documents, many victims, procedure around the facts, and the damage that scanning
/// and copying do. They measure what a change of the reader does; they are no measure of how well it reads real documents, whose wording
/// is richer.
/// </summary>
public static class SyntheticDossiers
{
    private static readonly (string Name, Func<string, Chance, SyntheticDossier> Make)[] Kinds =
    [
        ("injury", ViolenceDossiers.Injury), ("killing", ViolenceDossiers.Killing), ("theft", PropertyDossiers.Theft), ("fraud", PropertyDossiers.Fraud), ("robbery", PropertyDossiers.Robbery),
        ("traffic", TrafficDossiers.Crime), ("civil", TrafficDossiers.Civil), ("enforcement", TrafficDossiers.Enforcement),
    ];

    /// <summary>Number <paramref name="n"/> of an endless row, each kind in turn; the same number gives the same dossier.</summary>
    public static SyntheticDossier Make(int n)
    {
        var (name, make) = Kinds[n % Kinds.Length];
        var chance = new Chance(n);
        var dossier = make($"{name}-{n}", chance);
        return dossier with { Documents = [.. dossier.Documents.Select(d => Noise.Spoil(d, chance))] };
    }
}
