using System.Text;
using JudicialAid.Dossiers;
using JudicialAid.Model;
using JudicialAid.TestKit;
using JudicialAid.TestKit.Dossiers;

namespace JudicialAid.Benchmarks.Reader;

/// <summary>An invented dossier through the real reader, from bytes to facts.</summary>
internal static class SyntheticReading
{
    /// <summary>Reads all its documents as one case.</summary>
    public static CaseFile Read(SyntheticDossier dossier) =>
        CaseReader.Read(dossier.Id, "office", [.. dossier.Documents.SelectMany((text, n) => FileReader.Read($"{dossier.Id}-{n}", ".txt", Encoding.UTF8.GetBytes(text)).Documents)], SamplePeople.Pseudonyms);
}
