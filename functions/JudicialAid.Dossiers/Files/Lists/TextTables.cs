using System.Text;

namespace JudicialAid.Dossiers.Files;

/// <summary>
/// Lists of parties inside the text of a document (附：被害人名单 in a .docx, .html or .pdf): each row under a known heading becomes the
/// sentence that introduces the person, as in a workbook; other rows stay rows.
/// </summary>
internal static class TextTables
{
    private static readonly string[] Gap = ["  "];

    /// <summary>The text with its lists of parties written out.</summary>
    public static string WithParties(string text)
    {
        var lines = text.Split('\n');
        if (!lines.Any(IsRow))
            return text;
        var (written, title) = (new StringBuilder(text.Length), "");
        for (var i = 0; i < lines.Length;)
        {
            if (IsRow(lines[i]) && PartyColumns.Of(Cells(lines[i]), title) is { TellsRole: true } columns && Append(lines, i + 1, columns, written) is > 0 and var rows)
            {
                i += 1 + rows;
                continue;
            }

            title = IsRow(lines[i]) || string.IsNullOrWhiteSpace(lines[i]) ? title : lines[i];
            written.Append(lines[i++]).Append(i < lines.Length ? "\n" : "");
        }

        return written.ToString();
    }

    // How many rows of people follow the headings; they are written.
    private static int Append(string[] lines, int from, PartyColumns columns, StringBuilder written)
    {
        var (parties, i) = (new List<ListedParty>(), from);
        while (i < lines.Length && IsRow(lines[i]) && columns.Party(Cells(lines[i])) is { } party)
        {
            parties.Add(party);
            i++;
        }

        if (parties.Count > 0)
            PartySentence.AppendList(parties, written);
        return parties.Count;
    }

    // Cells of a table are parted by tabs, those of a printed page by blanks.
    private static bool IsRow(string line) => line.Contains('\t', StringComparison.Ordinal) || line.Trim().Contains("  ", StringComparison.Ordinal);

    private static string[] Cells(string line) =>
        line.Contains('\t', StringComparison.Ordinal) ? [.. line.Split('\t').Select(c => c.Trim())] : line.Split(Gap, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
