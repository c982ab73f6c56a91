using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>Which cell of a record holds which column of the register, found by the headings agencies really write.</summary>
internal sealed class ColumnMap
{
    /// <summary>Titles, units and dates may stand above the header, but not endlessly.</summary>
    public const int HeaderWithinRecords = 30;

    // One heading alone may be a chance hit in a title line, unless it is all that the register asks for.
    private const int FewestHeadings = 2;

    private ColumnMap(IReadOnlyList<MappedColumn> columns, int width, IReadOnlyList<string> twice)
    {
        Columns = columns;
        Twice = twice;
        Unused = [.. Enumerable.Range(0, width).Except(columns.Select(c => c.Cell))];
    }

    /// <summary>The columns that are there, in the order of the definition.</summary>
    public IReadOnlyList<MappedColumn> Columns { get; }

    /// <summary>Usual headings of columns that stand there more than once under equally good headings; the first is used.</summary>
    public IReadOnlyList<string> Twice { get; }

    /// <summary>Cells (from 0) whose heading the definition does not list.</summary>
    public IReadOnlyList<int> Unused { get; }

    /// <summary>Reads a record as the header, or null when it is none.</summary>
    public static ColumnMap? TryRead(string[] record, RegisterDefinition definition)
    {
        var headings = Array.ConvertAll(record, Heading.Normalise);
        var found = definition.Columns.Select(column => Locate(column, headings)).OfType<Located>().ToList();
        var enough = found.Count >= Math.Min(FewestHeadings, definition.Columns.Count(c => c.Required));
        return found.Count > 0 && enough
            ? new ColumnMap(
                [.. found.Select(f => new MappedColumn(f.Column, f.Cell, Heading.SaysTenThousands(record[f.Cell]), Heading.Question(record[f.Cell])))],
                Array.FindLastIndex(headings, h => h.Length > 0) + 1,
                [.. found.Where(f => f.Twice).Select(f => f.Column.Aliases[0])])
            : null;
    }

    /// <summary>Most headings found in one of the records.</summary>
    public static int BestScore(IEnumerable<string[]> records, RegisterDefinition definition) =>
        records.Max(record => (int?)TryRead(record, definition)?.Columns.Count) ?? 0;

    /// <summary>Usual headings of required columns that are missing.</summary>
    public IReadOnlyList<string> Missing(RegisterDefinition definition) =>
        [.. definition.Columns.Where(c => c.Required && Columns.All(m => m.Column != c)).Select(c => c.Aliases[0])];

    // Aliases are in the order of preference: a disability register has both an ID number and a card number that contains it.
    private static Located? Locate(RegisterColumn column, string[] headings)
    {
        foreach (var alias in column.Aliases.Select(Heading.Normalise))
        {
            var cell = Array.IndexOf(headings, alias);
            if (cell >= 0)
                return new Located(column, cell, Array.LastIndexOf(headings, alias) != cell);
        }

        return null;
    }

    private sealed record Located(RegisterColumn Column, int Cell, bool Twice);
}

/// <summary>A column and where it stands.</summary>
/// <param name="Column">The column.</param>
/// <param name="Cell">Index in the record, from 0.</param>
/// <param name="InTenThousands">Its heading gives the unit 万元.</param>
/// <param name="Question">What its heading asks, when it asks: "已消除" for 风险是否已消除.</param>
internal sealed record MappedColumn(RegisterColumn Column, int Cell, bool InTenThousands = false, string? Question = null);

/// <summary>Headings as people write them, and what is left when their ornaments are gone.</summary>
internal static class Heading
{
    /// <summary>"* 公民身份号码\n(18位):" → "公民身份号码".</summary>
    public static string Normalise(string written)
    {
        var text = CellText.HalfWidth(written);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var kept = open > 0 ? text.AsSpan(0, open) : text;
        var buffer = new System.Text.StringBuilder(kept.Length);
        foreach (var c in kept)
        {
            if (!char.IsWhiteSpace(c) && c is not ('*' or ':' or '#' or '\uFEFF'))
                buffer.Append(char.ToUpperInvariant(c));
        }

        return buffer.ToString();
    }

    /// <summary>"救助金额(万元)".</summary>
    public static bool SaysTenThousands(string written) => written.Contains("万元", StringComparison.Ordinal);

    /// <summary>"风险是否已消除" → "已消除"; null when the heading asks nothing.</summary>
    public static string? Question(string written)
    {
        var text = Normalise(written);
        var asked = text.IndexOf("是否", StringComparison.Ordinal);
        return asked >= 0 && asked + 2 < text.Length ? text[(asked + 2)..] : null;
    }
}
