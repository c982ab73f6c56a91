using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>One table of a file: the file itself, or a sheet of a workbook.</summary>
/// <param name="Sheet">Name of the sheet; null for a text file.</param>
/// <param name="Records">Its records, read while they are asked for.</param>
internal sealed record SourceTable(string? Sheet, IEnumerable<SourceRecord> Records)
{
    /// <summary>A workbook that cannot be opened.</summary>
    public static SourceTable Damaged { get; } = new("", [new SourceRecord([], ImportFindings.WorkbookDamaged())]);
}

/// <summary>One record as it stands in the file, before any column is known.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Fault">Set instead of the cells when the file cannot be read on.</param>
internal readonly record struct SourceRecord(string[] Cells, Finding? Fault = null);
