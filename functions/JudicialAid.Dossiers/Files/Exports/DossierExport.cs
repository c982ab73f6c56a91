using System.Text;
using System.Text.Json.Serialization;

namespace JudicialAid.Dossiers.Files;

/// <summary>
/// What a case system exports about one case (docs/dossier-export.md; schema docs/dossier-export.schema.json): the documents with their
/// text, and who takes part. Unknown names are refused, so that nothing is left out unseen.
/// </summary>
internal sealed record DossierExport
{
    /// <summary>The only version there is.</summary>
    public const string Version = "judicial-aid-dossier-1";

    /// <summary>Must be <see cref="Version"/>.</summary>
    [JsonRequired]
    public string Schema { get; init; } = "";

    public IReadOnlyList<string> CaseNumbers { get; init; } = [];

    public IReadOnlyList<ExportedDocument> Documents { get; init; } = [];

    public IReadOnlyList<ListedParty> Parties { get; init; } = [];

    /// <summary>The text that the reading rules get: the documents one after the other, then the parties as a list.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var document in Documents)
            document.AppendTo(text);
        if (Parties.Count > 0)
        {
            text.Append("当事人信息\n");
            AppendNumbers(text, CaseNumbers);
            PartySentence.AppendList(Parties, text);
        }
        else
        {
            AppendNumbers(text, CaseNumbers.Where(number => !Documents.Any(d => d.Number == number || d.Text.Contains(number, StringComparison.Ordinal))));
        }

        return text.ToString();
    }

    private static void AppendNumbers(StringBuilder text, IEnumerable<string> numbers)
    {
        foreach (var number in numbers)
            text.Append(number).Append('\n');
    }
}

/// <summary>A document of an export.</summary>
internal sealed record ExportedDocument
{
    /// <summary>Its title, e.g. 起诉书.</summary>
    public string Title { get; init; } = "";

    public string Number { get; init; } = "";

    public string Issuer { get; init; } = "";

    /// <summary>As printed, or yyyy-MM-dd.</summary>
    public string Date { get; init; } = "";

    /// <summary>Its whole text.</summary>
    [JsonRequired]
    public string Text { get; init; } = "";

    /// <summary>Appends it as it would be printed; what its text says already is not said twice.</summary>
    public void AppendTo(StringBuilder text)
    {
        foreach (var line in new[] { Issuer, Title, Number }.Where(line => line.Length > 0 && !Text.Contains(line, StringComparison.Ordinal)))
            text.Append(line).Append('\n');
        text.Append(Text.TrimEnd()).Append('\n');
        if (Date.Length > 0 && !Text.Contains(PrintedDate, StringComparison.Ordinal))
            text.Append(PrintedDate).Append('\n');
    }

    private string PrintedDate => DateOnly.TryParseExact(Date, "yyyy-MM-dd", out var day) ? $"{day.Year}年{day.Month}月{day.Day}日" : Date;
}
