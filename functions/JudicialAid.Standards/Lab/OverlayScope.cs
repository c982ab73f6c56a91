namespace JudicialAid.Standards.Lab;

/// <summary>Which overlay goes with which standard, and on which days.</summary>
internal static class OverlayScope
{
    /// <summary>Whether place and organ of both meet; days are another matter.</summary>
    public static bool Fits(StandardDefinition overlay, StandardDefinition standard) =>
        (overlay.Organ == OrganScope.Any || standard.Organ == OrganScope.Any || overlay.Organ == standard.Organ)
        && overlay.Regions.Any(o => standard.Regions.Any(s => o == "*" || s.StartsWith(o, StringComparison.Ordinal) || (s != "*" && o.StartsWith(s, StringComparison.Ordinal))));

    /// <summary>When both hold, for people.</summary>
    public static string Days(StandardDefinition one, StandardDefinition other)
    {
        if (one.From is not { } a || other.From is not { } b)
            return "施行日期未核实，只在明确选择时附加";
        var from = a > b ? a : b;
        DateOnly? through = (one.Through, other.Through) switch { ({ } x, { } y) => x < y ? x : y, (var x, var y) => x ?? y };
        if (through < from)
            return "期间不重合，不附加";
        return through is { } last ? $"{from:yyyy-MM-dd} 至 {last:yyyy-MM-dd}" : $"{from:yyyy-MM-dd} 起";
    }
}
