namespace JudicialAid.EndToEnd.Tests;

/// <summary>Blob names, queue messages, tables and logs name nobody (design §2, §4).</summary>
[Collection(nameof(SampleRun))]
public sealed class PrivacyTests(SampleRun run)
{
    [Fact]
    public async Task No_blob_is_named_after_anybody()
    {
        var names = new List<string>();
        foreach (var container in (string[])["dossiers", "registers", "records", "parked"])
        {
            await foreach (var blob in run.Storage.GetBlobContainerClient(container).GetBlobsAsync())
                names.Add(blob.Name);
        }

        Assert.True(names.Count > 60);
        Assert.All(names, n => Assert.Matches(@"^[a-z0-9./-]+$", n));
        Assert.DoesNotContain(People(), p => names.Any(n => n.Contains(p, StringComparison.Ordinal)));
    }

    [Fact]
    public void Neither_the_log_nor_the_screen_names_anybody()
    {
        var text = run.Host.Log + run.Host.Output;
        Assert.True(text.Length > 1000, "There is nothing to look at.");
        Assert.DoesNotContain(People(), p => text.Contains(p, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"99000[12](19|20)\d{9}[0-9X]", text);
    }

    [Fact]
    public void The_emulators_tables_on_disk_hold_no_name_and_no_number()
    {
        // The emulator writes its tables a few seconds after the last change.
        var file = Path.Combine(run.Host.Data, "azurite", "__azurite_db_table__.json");
        var text = File.ReadAllText(file);
        Assert.True(text.Length > 10_000);
        Assert.DoesNotContain(People(), p => text.Contains(p, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"99000[12](19|20)\d{9}[0-9X]", text);
    }

    /// <summary>Names and numbers of the sample registers.</summary>
    private static IEnumerable<string> People() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Samples, "registers"), "*.csv", SearchOption.AllDirectories)
            .SelectMany(f => File.ReadAllText(f).Split([',', '\n', '\r', '\t', ';'], StringSplitOptions.TrimEntries))
            .Where(c => c.Length is 3 or 18 && (c.Length == 18 ? c.StartsWith("9900", StringComparison.Ordinal) : c.All(x => x is >= '\u4e00' and <= '\u9fff')))
            .Where(c => c.Length == 18 || !Words.Contains(c))
            .Distinct();

    private static readonly HashSet<string> Words = ["身份证", "户主是", "残疾人", "示例县", "邻例县", "示例省", "在保中", "低保户"];
}
