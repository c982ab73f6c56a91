using System.Text.Json.Serialization;
using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>What is live of one register in one region: a lookup reads these layers and nothing else.</summary>
/// <param name="Region">Region code.</param>
/// <param name="RegisterId">Register.</param>
/// <param name="Layers">At most one full layer, then the deltas after it, oldest first.</param>
/// <param name="Retired">Layers replaced, whose rows are deleted once nobody reads them any more.</param>
/// <param name="Removals">How often rows began to be deleted: an import that saw another number may have counted on some of them.</param>
internal sealed record RegisterHead(
    string Region, string RegisterId, IReadOnlyList<RegisterLayer> Layers, IReadOnlyList<RetiredLayer> Retired, int Removals = 0)
{
    // A lookup that read the head before a change is long over by then.
    private static readonly TimeSpan ReadersAreGone = TimeSpan.FromHours(1);

    /// <summary>A register of which nothing has come yet.</summary>
    public static RegisterHead Empty(string region, string registerId) => new(region, registerId, [], []);

    /// <summary>Whether a full snapshot is live.</summary>
    [JsonIgnore]
    public bool HasFull => Readable.Any(l => !l.IsDelta);

    /// <summary>The layers that can be read: those of an earlier form count as not there until their files are imported again.</summary>
    [JsonIgnore]
    public IEnumerable<RegisterLayer> Readable => Layers.Where(l => l.IsReadable);

    /// <summary>Whether the snapshot is live.</summary>
    public bool Has(string snapshotId) => Layers.Any(l => l.SnapshotId == snapshotId);

    /// <summary>Whether rows of the snapshot are being deleted.</summary>
    public bool IsRemoving(string snapshotId) => Retired.Any(r => r.Removing && r.Layer.SnapshotId == snapshotId);

    /// <summary>
    /// Takes a layer in. A full one replaces all that is not newer than it, a delta is added after the full one; the same day sent
    /// again replaces itself; what is older than the live full one changes nothing (the same head is returned).
    /// </summary>
    public RegisterHead With(RegisterLayer layer, DateTimeOffset now)
    {
        if (Has(layer.SnapshotId) || (Readable.FirstOrDefault(l => !l.IsDelta) is { } full && layer.Date < full.Date))
            return this;
        var replaced = Layers.Where(l => !l.IsReadable || Replaces(layer, l)).ToList();
        return this with
        {
            Layers = [.. Layers.Except(replaced).Append(layer).OrderBy(l => l.IsDelta).ThenBy(l => l.Date)],
            Retired = [.. Retired.Where(r => r.Layer.SnapshotId != layer.SnapshotId), .. replaced.Select(l => new RetiredLayer(l, now, layer.SnapshotId))],
        };
    }

    /// <summary>The snapshots a lookup looks into.</summary>
    [JsonIgnore]
    public IEnumerable<LayerSource> Sources => Readable.SelectMany(l => l.Sources.Where(s => IsLive(l, s)));

    /// <summary>
    /// Whether the rows of a snapshot in a layer still count: in merged deltas some may be older than a full snapshot that came later,
    /// or have been sent again.
    /// </summary>
    public bool IsLive(RegisterLayer layer, LayerSource source) =>
        layer.Sources.Count == 1
        || !Layers.Any(other => other != layer && (other.IsDelta ? other.Sources.Any(s => s.Date == source.Date) : other.Date > source.Date));

    /// <summary>Puts merged deltas in the place of those they were made of; the same head when one of these is live no longer.</summary>
    public RegisterHead WithMerged(RegisterLayer merged, IReadOnlyList<RegisterLayer> parts, DateTimeOffset now) => parts.All(p => Has(p.SnapshotId))
        ? this with
        {
            Layers = [.. Layers.Where(l => parts.All(p => p.SnapshotId != l.SnapshotId)).Append(merged).OrderBy(l => l.IsDelta).ThenBy(l => l.Date)],
            Retired = [.. Retired, .. parts.Select(p => new RetiredLayer(p, now, merged.SnapshotId))],
        }
        : this;

    /// <summary>Marks what nobody reads any more; the same head when there is nothing.</summary>
    public RegisterHead BeginRemoval(DateTimeOffset now) => Retired.Any(r => now - r.At >= ReadersAreGone)
        ? this with { Removals = checked(Removals + 1), Retired = [.. Retired.Select(r => r with { Removing = r.Removing || now - r.At >= ReadersAreGone })] }
        : this;

    /// <summary>Forgets a layer whose rows are gone.</summary>
    public RegisterHead Without(RetiredLayer removed) => this with { Retired = [.. Retired.Where(r => r.Layer.SnapshotId != removed.Layer.SnapshotId)] };

    private static bool Replaces(RegisterLayer layer, RegisterLayer old) => layer.IsDelta
        ? old.IsDelta && old.Date == layer.Date
        : !old.IsDelta || old.Date < layer.Date;
}

/// <summary>A complete snapshot, or several deltas merged into one: what is needed to find a row in it.</summary>
/// <param name="SnapshotId">Id under which its rows are kept.</param>
/// <param name="Date">Day the agency drew the data; of merged deltas the last.</param>
/// <param name="IsDelta">Only changed rows.</param>
/// <param name="Segments">How many segments it was written in.</param>
/// <param name="RowBits">How many bits of a token choose its bucket of rows.</param>
/// <param name="IndexBits">The same for the index; -1 where there is none.</param>
/// <param name="FieldNames">Names of the fields of its rows, as the rows number them.</param>
/// <param name="Sources">The snapshots its rows come from, as the rows number them.</param>
/// <param name="Form">Form in which it was written.</param>
internal sealed record RegisterLayer(
    string SnapshotId, DateOnly Date, bool IsDelta, int Segments, int RowBits, int IndexBits, IReadOnlyList<string> FieldNames, IReadOnlyList<LayerSource> Sources, int Form = 0)
{
    /// <summary>Id of the token key its rows are kept under (<see cref="TokenKeys"/>).</summary>
    public string? TokenKey { get; init; }

    /// <summary>The form of today.</summary>
    public const int CurrentForm = 3;

    /// <summary>Whether it has the form of today.</summary>
    [JsonIgnore]
    public bool IsReadable => Form == CurrentForm;

    /// <summary>A layer of one snapshot.</summary>
    public static RegisterLayer Of(SnapshotKey key, string snapshotId, WrittenSegments written) =>
        new(snapshotId, key.Date, key.IsDelta, written.Segments, written.RowBits, written.IndexBits, written.FieldNames, [new LayerSource(snapshotId, key.Date)], CurrentForm);
}

/// <summary>A snapshot that rows of a layer come from.</summary>
/// <param name="SnapshotId">Its id.</param>
/// <param name="Date">Day the agency drew the data.</param>
internal sealed record LayerSource(string SnapshotId, DateOnly Date);

/// <summary>A layer that is live no longer.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="At">Since when.</param>
/// <param name="By">The snapshot that took its place.</param>
/// <param name="Removing">Its rows are being deleted.</param>
internal sealed record RetiredLayer(RegisterLayer Layer, DateTimeOffset At, string By, bool Removing = false);
