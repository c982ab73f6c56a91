namespace JudicialAid.Registers;

/// <summary>Compares the head of household and the guardian of a row with the relatives a case names.</summary>
internal static class KinComparison
{
    /// <summary>The level of <see cref="Model.LinkageLevels"/>. A relative nobody mentions is unknown, not different.</summary>
    public static string Level(IReadOnlyList<Relation> inCase, IReadOnlyList<Relation> inRow)
    {
        if (inRow.Count == 0)
            return "missing";
        if (inRow.Any(r => r.IdNumber is { } id && inCase.Any(k => k.IdNumber == id)))
            return "idNumber";
        var names = (from row in inRow from kin in inCase where !DifferByNumber(row, kin) select NameComparison.Level(kin.Name, row.Name)).ToHashSet(StringComparer.Ordinal);
        return names.Overlaps(["exact", "variant"]) ? "name" : names.Contains("compatible") ? "compatible" : "unknown";
    }

    private static bool DifferByNumber(Relation a, Relation b) => a.IdNumber is not null && b.IdNumber is not null && a.IdNumber != b.IdNumber;
}
