using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// Tables → headers → checked rows, in one pass. Row numbers run on from sheet to sheet; a sheet without a header of the register (a
/// cover, instructions, totals) is left out with a note.
/// </summary>
internal sealed class TableReader(RegisterDefinition definition)
{
    private readonly RowReader _rows = new(definition);
    private readonly RowReader _tokenRows = new(TokenFile.Of(definition));
    private readonly SeenRows _seen = new();
    private int _row;
    private int _good;

    public IEnumerable<RegisterLine> Lines(IEnumerable<SourceTable> tables)
    {
        var (skipped, read) = (new List<FileNote>(), 0);
        foreach (var table in tables)
        {
            using var records = table.Records.GetEnumerator();
            var header = HeaderSearch.Find(records, definition);
            if (header.Problem is { } problem)
            {
                skipped.Add(new FileNote(problem));
                if (header.IsFatal)
                    break;
                continue;
            }

            read++;
            foreach (var line in Notes(header.Columns!).Concat(Rows(table.Sheet, header, records)))
            {
                yield return line;
                if (line is FileNote { Finding.Severity: FindingSeverity.Error })
                    yield break;
            }
        }

        foreach (var note in Closing(skipped, read))
            yield return note;
    }

    private IEnumerable<RegisterLine> Rows(string? sheet, Header header, IEnumerator<SourceRecord> records)
    {
        var rowOfSheet = 0;
        foreach (var record in header.ReadAhead.Concat(Rest(records)))
        {
            if (record.Fault is { } fault)
            {
                yield return new FileNote(fault);
                yield break;
            }

            (_row, rowOfSheet) = (_row + 1, rowOfSheet + 1);
            if (Array.TrueForAll(record.Cells, string.IsNullOrWhiteSpace))
                continue;
            foreach (var line in (header.HasTokens ? _tokenRows : _rows).Read(header.Columns!, record.Cells, _row).Select(_seen.Check))
            {
                _good += line is GoodLine ? 1 : 0;
                yield return line is BadLine bad && _row != rowOfSheet ? InSheet(bad, sheet!, rowOfSheet) : line;
            }
        }
    }

    // Beyond the first sheet the running number is not the one a person sees.
    private static BadLine InSheet(BadLine bad, string sheet, int row) =>
        new(bad.Rejected with { Message = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"(工作表“{sheet}”表头后第{row}行){bad.Rejected.Message}") });

    private static IEnumerable<SourceRecord> Rest(IEnumerator<SourceRecord> records)
    {
        while (records.MoveNext())
            yield return records.Current;
    }

    private static IEnumerable<FileNote> Notes(ColumnMap columns)
    {
        foreach (var heading in columns.Twice)
            yield return new FileNote(ImportFindings.ColumnTwice(heading));
        if (columns.Unused.Count > 0)
            yield return new FileNote(ImportFindings.ColumnsUnused(columns.Unused));
    }

    private IEnumerable<FileNote> Closing(List<FileNote> skipped, int read)
    {
        if (read == 0)
            yield return skipped.Find(n => n.Finding.Code != "REGISTER-HEADER-NOT-FOUND") ?? new FileNote(ImportFindings.HeaderNotFound(definition));
        else if (skipped.Count > 0)
            yield return new FileNote(ImportFindings.SheetsSkipped(skipped.Count));
        if (read > 0 && _good == 0)
            yield return new FileNote(ImportFindings.NoRows());
        foreach (var finding in _rows.Findings().Concat(_tokenRows.Findings()).Concat(_seen.Findings()))
            yield return new FileNote(finding);
    }
}
