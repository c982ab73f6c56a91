namespace JudicialAid.Standards.Lab;

/// <summary>Which overlay goes with which standard, and on which days.</summary>
internal static class OverlayScope
{
    /// <summary>Whether place and organ of both meet; days are another matter.</summary>
    public static bool Fits(StandardDefinition overlay, StandardDefinition standard) =>
        (overlay.Organ == OrganScope.Any || standard.Organ == OrganScope.Any || overlay.Organ == standard.Organ)
        && overlay.Regions.Any(o => standard.Regions.Any(s => o == "*" || s.StartsWith(o, StringComparison.Ordinal) || (s != "*" && o.StartsWith(s, StringComparison.Ordinal))));

    /// <summary>When a standard has the overlay put on it, for people. Whoever chooses an undated standard for a day gets the overlays of that day.</summary>
    public static string Days(StandardDefinition overlay, StandardDefinition standard)
    {
        if (overlay.From is not { } first)
            return "施行日期未核实，只在明确选择时附加";
        if (standard.From is not { } chosen)
            return $"{Period(first, overlay.Through)}计算的，选择该标准时附加";
        var from = first > chosen ? first : chosen;
        DateOnly? through = (overlay.Through, standard.Through) switch { ({ } x, { } y) => x < y ? x : y, (var x, var y) => x ?? y };
        return through < from ? "期间不重合，不附加" : Period(from, through);
    }

    private static string Period(DateOnly from, DateOnly? through) => through is { } last ? $"{from:yyyy-MM-dd} 至 {last:yyyy-MM-dd}" : $"{from:yyyy-MM-dd} 起";
}
