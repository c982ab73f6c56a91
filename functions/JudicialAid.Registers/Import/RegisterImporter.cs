using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// Stage 0: a file an agency sent → checked rows. Columns are found by the headings the register's definition lists; every row that
/// cannot be taken is returned with a reason and what to do. The snapshot a file becomes is described by its blob path, not by it.
/// </summary>
public static class RegisterImporter
{
    /// <summary>
    /// Reads a whole file into memory. With an error among the findings nothing was taken: rows and rejected rows are empty.
    /// </summary>
    /// <param name="content">The bytes; read once from its position, not disposed. A workbook that is not seekable is held in memory.</param>
    /// <param name="extension">"csv" or ".csv", also txt and tsv; an .xlsx is known by its bytes under any extension.</param>
    /// <param name="definition">What the register is.</param>
    public static ImportedRegister Read(Stream content, string extension, RegisterDefinition definition)
    {
        var (rows, rejected, findings) = (new List<RegisterRow>(), new List<RejectedRow>(), new List<Finding>());
        foreach (var line in ReadLines(content, extension, definition))
        {
            switch (line)
            {
                case GoodLine good:
                    rows.Add(good.Row);
                    break;
                case BadLine bad:
                    rejected.Add(bad.Rejected);
                    break;
                case FileNote note:
                    findings.Add(note.Finding);
                    break;
            }
        }

        return findings.Exists(f => f.Severity == FindingSeverity.Error)
            ? new ImportedRegister([], [], findings)
            : new ImportedRegister(rows, rejected, findings);
    }

    /// <summary>
    /// Reads a file line by line, holding only a fingerprint of each row. An error among the notes may come after rows were given
    /// (a quote that is never closed): then none of them may be used. Same parameters as <see cref="Read"/>.
    /// </summary>
    public static IEnumerable<RegisterLine> ReadLines(Stream content, string extension, RegisterDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(extension);
        ArgumentNullException.ThrowIfNull(definition);
        return SourceFile.Open(content, extension, definition) is { } tables
            ? new TableReader(definition).Lines(tables)
            : [new FileNote(ImportFindings.FormatUnknown())];
    }
}
