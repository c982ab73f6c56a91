using System.Xml;
using System.Xml.Linq;

namespace JudicialAid.Dossiers.Files;

/// <summary>An export in XML: the names of the JSON form as elements, lists as repeated elements.</summary>
internal static class XmlExport
{
    private static readonly Dictionary<string, Func<ListedParty, string, ListedParty>> PartyFields = new(StringComparer.Ordinal)
    {
        ["name"] = (p, v) => p with { Name = v },
        ["role"] = (p, v) => p with { Role = v },
        ["sex"] = (p, v) => p with { Sex = v },
        ["birth"] = (p, v) => p with { Birth = v },
        ["age"] = (p, v) => p with { Age = v },
        ["idNumber"] = (p, v) => p with { IdNumber = v },
        ["domicile"] = (p, v) => p with { Domicile = v },
        ["residence"] = (p, v) => p with { Residence = v },
        ["relation"] = (p, v) => p with { Relation = v },
        ["injury"] = (p, v) => p with { Injury = v },
        ["loss"] = (p, v) => p with { Loss = v },
        ["note"] = (p, v) => p with { Note = v },
    };

    private static readonly Dictionary<string, Func<ExportedDocument, string, ExportedDocument>> DocumentFields = new(StringComparer.Ordinal)
    {
        ["title"] = (d, v) => d with { Title = v },
        ["number"] = (d, v) => d with { Number = v },
        ["issuer"] = (d, v) => d with { Issuer = v },
        ["date"] = (d, v) => d with { Date = v },
        ["text"] = (d, v) => d with { Text = v },
    };

    /// <summary>The text of the export, or where it is not of the form. DTDs, and entities with them, are refused.</summary>
    public static FileText Read(string place, ReadOnlyMemory<byte> content)
    {
        try
        {
            _ = TextEncodings.Gb18030;
            using var reader = XmlReader.Create(new MemoryStream(content.ToArray(), writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            return FileText.Of(Export(root).ToText());
        }
        catch (XmlException e)
        {
            return FileText.Rejected(FileFindings.ExportInvalid(place, $"第{e.LineNumber}行"));
        }
        catch (Exception e) when (OfficePackage.IsDamage(e))
        {
            return FileText.Rejected(FileFindings.ExportInvalid(place, "编码"));
        }
    }

    private static DossierExport Export(XElement root)
    {
        if (root.Name.LocalName != "dossier" || (string?)root.Attribute("schema") != DossierExport.Version)
            throw At(root);
        if (root.Elements().FirstOrDefault(e => e.Name.LocalName is not ("caseNumber" or "document" or "party")) is { } unknown)
            throw At(unknown);
        IEnumerable<XElement> Each(string name) => root.Elements().Where(e => e.Name.LocalName == name);
        var export = new DossierExport
        {
            Schema = DossierExport.Version,
            CaseNumbers = [.. Each("caseNumber").Select(e => e.Value.Trim())],
            Documents = [.. Each("document").Select(e => Fill(e, new ExportedDocument(), DocumentFields))],
            Parties = [.. Each("party").Select(e => Fill(e, new ListedParty(), PartyFields))],
        };
        return export.Documents.All(d => d.Text.Length > 0) ? export : throw At(root);
    }

    private static T Fill<T>(XElement element, T empty, Dictionary<string, Func<T, string, T>> fields) =>
        element.Elements().Aggregate(empty, (record, field) => fields.TryGetValue(field.Name.LocalName, out var set) ? set(record, field.Value.Trim()) : throw At(field));

    private static XmlException At(XElement element)
    {
        var line = (IXmlLineInfo)element;
        return new XmlException("Not of the form.", null, line.LineNumber, line.LinePosition);
    }
}
