using System.Security.Cryptography;

namespace JudicialAid.Contracts.Tests;

[Collection(nameof(NestedBuilds))]
public sealed class BuildIsolationTests
{
    [Fact]
    public async Task A_Worker_restore_that_fails_leaves_what_the_Portable_build_needs_untouched()
    {
        var before = Snapshot();
        var nothing = Directory.CreateTempSubdirectory();
        try
        {
            // No package can be had from empty folders, so that this fails everywhere alike.
            var (exitCode, output) = await Repository.DotnetAsync(
                "restore", Repository.App, "-p:FunctionsHost=Worker", "-p:Work=ServiceBus", "--source", nothing.FullName, "--packages", nothing.FullName, "-v", "q");
            Assert.True(exitCode != 0 && output.Contains("NU1101", StringComparison.Ordinal), output);
        }
        finally
        {
            nothing.Delete(recursive: true);
        }

        Assert.NotEmpty(before);
        Assert.Equal(before, Snapshot());
    }

    // What --no-restore builds read, and the lock files.
    private static SortedDictionary<string, string> Snapshot()
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var restored = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "functions"), "JudicialAid.*")
            .Where(project => Directory.Exists(Path.Combine(project, "obj")));
        foreach (var project in restored)
            foreach (var file in Directory.EnumerateFiles(Path.Combine(project, "obj")).Append(Path.Combine(project, "packages.lock.json")))
                hashes[file] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
        return hashes;
    }
}

/// <summary>Tests that run builds do so one after the other.</summary>
[CollectionDefinition(nameof(NestedBuilds))]
public sealed class NestedBuilds;
