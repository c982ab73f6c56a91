using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using JudicialAid.Model;
using JudicialAid.Registers;
using JudicialAid.Standards;
using JudicialAid.Storage;

namespace JudicialAid.Functions.Stages;

/// <summary>
/// Stage 0: a hardship table of the container `registers` becomes the live snapshot of its register; then earlier cases are looked at
/// again (<see cref="BackScan"/>).
/// </summary>
public sealed partial class ImportStage(RegisterStore registers, RuleBook book, BackScan backScan, TimeProvider clock)
{
    /// <summary>Container of hardship tables.</summary>
    public const string Container = "registers";

    /// <summary>Imports one blob `{region}/{register}/{date}.{full|delta}.{ext}`.</summary>
    public async Task RunAsync(BlobClient blob, string region, string registerId, string name, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(blob);
        if (Key(region, registerId, name) is not { } named || !book.Registers.TryGetValue(registerId, out var definition))
        {
            await registers.RejectAsync(region, registerId, name, Unknown(registerId), clock.GetUtcNow(), stop);
            return;
        }

        var import = await ImportAsync(blob, named.Key, named.Extension, definition, stop);
        if (!import.NeedsBackScan)
            return;
        // A file that goes back to what it once was is the same snapshot, and yet another occasion.
        var occasion = string.Create(CultureInfo.InvariantCulture, $"{import.SnapshotId} {import.StartedAt.UtcTicks}");
        if (await registers.ChangesAsync(import, BackScan.MostRowsByIndex, stop) is { } changed)
            await backScan.ForRowsAsync(changed, occasion, stop);
        else
            await backScan.ForAllAsync(occasion, stop);
        await registers.BackScannedAsync(import, stop);
    }

    /// <summary>Shows a file that failed again after its retries as refused, so that it does not look as if it were still being imported.</summary>
    public Task GiveUpAsync(string region, string registerId, string name, Finding finding, CancellationToken stop) =>
        Key(region, registerId, name) is { } named
            ? registers.GiveUpAsync(named.Key, finding, clock.GetUtcNow(), stop)
            : registers.RejectAsync(region, registerId, name, finding, clock.GetUtcNow(), stop);

    /// <summary>Reads the blob twice, piece by piece: its hash first, for content that is in already is not read again. It is never held whole.</summary>
    private async Task<RegisterImport> ImportAsync(BlobClient blob, SnapshotKey key, string extension, RegisterDefinition definition, CancellationToken stop)
    {
        await using var content = await blob.OpenReadAsync(cancellationToken: stop);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
        content.Position = 0;
        return await registers.ImportAsync(key, hash, RegisterImporter.ReadLines(content, extension, definition), clock.GetUtcNow(), stop);
    }

    private static (SnapshotKey Key, string Extension)? Key(string region, string registerId, string name)
    {
        var match = SnapshotName().Match(name);
        return match.Success && DateOnly.TryParseExact(match.Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (new SnapshotKey(region, registerId, date, match.Groups[2].Value == "delta"), match.Groups[3].Value)
            : null;
    }

    private static Finding Unknown(string registerId) => new(
        "REGISTER-UNKNOWN",
        "困难名册未识别：路径应为 地区代码/名册代码/日期.full或delta.扩展名，名册代码应已在 standards/registers 中定义。",
        FindingSeverity.Error,
        registerId);

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})\.(full|delta)\.([a-z0-9]{1,8})\z", RegexOptions.CultureInvariant)]
    private static partial Regex SnapshotName();
}
