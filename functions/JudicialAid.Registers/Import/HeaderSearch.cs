using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>The header of a table, or why it has none.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="ReadAhead">Records after it that were already read.</param>
/// <param name="Problem">Why the table cannot be used.</param>
/// <param name="IsFatal">The whole file cannot be used.</param>
/// <param name="HasTokens">Its rows have tokens in the place of numbers and names (<see cref="TokenFile"/>).</param>
internal sealed record Header(ColumnMap? Columns, IReadOnlyList<SourceRecord> ReadAhead, Finding? Problem = null, bool IsFatal = false, bool HasTokens = false);

/// <summary>
/// Finds the header among the first records: the one with most of the register's headings, the later of two equal ones next to each
/// other (a heading merged over two lines stands in both).
/// </summary>
internal static class HeaderSearch
{
    public static Header Find(IEnumerator<SourceRecord> records, RegisterDefinition definition)
    {
        var head = new List<SourceRecord>();
        while (head.Count < ColumnMap.HeaderWithinRecords && records.MoveNext())
        {
            if (records.Current.Fault is { } fault && head.TrueForAll(r => ColumnMap.TryRead(r.Cells, definition) is null))
                return new Header(null, [], fault, IsFatal: true);
            head.Add(records.Current);
        }

        return head.Exists(r => TokenFile.IsHeader(r.Cells, definition)) ? Best(head, TokenFile.Of(definition)) with { HasTokens = true } : Best(head, definition);
    }

    private static Header Best(List<SourceRecord> head, RegisterDefinition definition)
    {
        var (best, at) = (default(ColumnMap), -1);
        for (var i = 0; i < head.Count; i++)
        {
            if (ColumnMap.TryRead(head[i].Cells, definition) is { } found && IsBetter(found, i, best, at))
                (best, at) = (found, i);
        }

        if (best is null)
            return new Header(null, [], ImportFindings.HeaderNotFound(definition));
        return best.Missing(definition) is { Count: > 0 } missing
            ? new Header(null, [], ImportFindings.ColumnMissing(definition, missing))
            : new Header(best, head[(at + 1)..]);
    }

    private static bool IsBetter(ColumnMap found, int at, ColumnMap? best, int bestAt) =>
        best is null || found.Columns.Count > best.Columns.Count || (found.Columns.Count == best.Columns.Count && at == bestAt + 1);
}
