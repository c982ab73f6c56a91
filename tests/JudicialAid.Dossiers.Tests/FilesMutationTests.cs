using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Dossiers.Tests;

/// <summary>A part of what the benchmark program does with 20,000 files (<c>reader --mutations 20000</c>).</summary>
public class FilesMutationTests
{
    private const int Files = 600;

    [Fact]
    public void A_damaged_file_of_any_format_ends_in_a_result_or_a_finding()
    {
        var tools = InstalledTools.Find(recognise: false);
        for (var n = 0; n < Files; n++)
        {
            var (extension, content) = FileMutations.Make(n);
            var upload = FileReader.Read("u", extension, content, tools);
            Assert.True(upload.Findings.Count > 0 || upload is { State: UploadState.Read, Documents.Count: > 0 }, $"File {n} ended as neither.");
            Assert.NotEqual(UploadState.Received, upload.State);
            CaseReader.Read("c", "o", upload.Documents, SamplePeople.Pseudonyms);
        }
    }
}
