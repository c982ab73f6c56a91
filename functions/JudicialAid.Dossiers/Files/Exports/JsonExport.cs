using System.Text.Json;
using System.Text.Json.Serialization;

namespace JudicialAid.Dossiers.Files;

/// <summary>An export in JSON.</summary>
internal static class JsonExport
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
    };

    /// <summary>The text of the export, or where it is not of the form. The finding repeats none of its content.</summary>
    public static FileText Read(string place, string json)
    {
        try
        {
            var export = JsonSerializer.Deserialize<DossierExport>(json, Strict);
            return export is { Schema: DossierExport.Version }
                ? FileText.Of(export.ToText())
                : FileText.Rejected(FileFindings.ExportInvalid(place, $"schema 应为 {DossierExport.Version}"));
        }
        catch (JsonException e)
        {
            return FileText.Rejected(FileFindings.ExportInvalid(place, $"第{(e.LineNumber ?? 0) + 1}行"));
        }
    }
}
