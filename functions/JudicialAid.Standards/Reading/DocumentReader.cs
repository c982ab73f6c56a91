namespace JudicialAid.Standards.Reading;

/// <summary>documents.yaml: what documents cite. A citation that may not be printed is refused here, before anything is printed.</summary>
internal static class DocumentReader
{
    public static Dictionary<string, DocumentBasis> Read(MapReader map, CitationReader citations)
    {
        var byId = new Dictionary<string, DocumentBasis>(StringComparer.Ordinal);
        foreach (var (document, at) in map.Each("documents", d => new Located<DocumentBasis>(One(d, citations), d)))
        {
            if (!byId.TryAdd(document.Id, document))
                map.Mistakes.Add(RuleCodes.DuplicateId, at.Here, $"文书“{document.Id}”重复。请合并。");
        }

        return byId;
    }

    private static DocumentBasis One(MapReader map, CitationReader citations) =>
        new(map.Text("id"), map.Text("title"), [.. map.Items("basis").Select(b => Printable(b, map.Mistakes, citations)).OfType<Citation>()]);

    private static Citation? Printable(YamlValue node, Mistakes mistakes, CitationReader citations)
    {
        if (MapReader.Read(node, mistakes, citations.Read) is not { } citation)
            return null;
        if (citation.Printed is null && citation.InstrumentId.Length > 0)
            mistakes.Add(RuleCodes.UnverifiedCitation, node, $"“{citation.InstrumentId}”{(citation.Article is { } article ? $"第{article}条" : "")}未核实，不能印在文书上。请对照原文核实后在 instruments.yaml 登记，或者删除。");
        return citation;
    }
}
