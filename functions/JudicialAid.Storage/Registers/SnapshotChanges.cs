using System.Security.Cryptography;
using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>
/// The rows that a snapshot added, changed or left out against the layers it replaced. Both are read once, a part of the tokens at a time;
/// what is the same but for its line number is not a change.
/// </summary>
internal sealed class SnapshotChanges(RegisterTables tables)
{
    private readonly BucketReader _reader = new(tables);
    private readonly List<string> _fieldNames = [];

    /// <summary>
    /// The rows as they were and as they are; null when there are more than <paramref name="most"/>, or when nothing was there that they
    /// could be compared with.
    /// </summary>
    public async Task<IReadOnlyList<RegisterRow>?> FindAsync(RegisterHead head, string snapshotId, int most, CancellationToken stop)
    {
        var before = head.Retired.Where(r => r.By == snapshotId).ToList();
        if (head.Layers.FirstOrDefault(l => l.SnapshotId == snapshotId) is not { } now || before.Exists(r => r.Removing || !r.Layer.IsReadable) || !(now.IsDelta || before.Exists(r => !r.Layer.IsDelta)))
            return null;
        var layers = before.ConvertAll(r => r.Layer);
        var parts = layers.Append(now).Where(l => !l.IsDelta).Select(l => BucketKey.PartitionCount(l.RowBits)).DefaultIfEmpty(1).Min();
        var changed = new List<RegisterRow>();
        for (var part = 0; part < parts && changed.Count <= most; part++)
            await CompareAsync(layers, now, (part, parts), changed, most, stop);
        return changed.Count <= most ? changed : null;
    }

    private async Task CompareAsync(List<RegisterLayer> before, RegisterLayer now, (int, int) part, List<RegisterRow> changed, int most, CancellationToken stop)
    {
        var old = new Dictionary<Content, (RegisterRow Row, bool Found)>();
        foreach (var layer in before)
        {
            await foreach (var (content, row) in ReadAsync(layer, part, stop))
                old[content] = (row, false);
        }

        await foreach (var (content, row) in ReadAsync(now, part, stop))
        {
            if (old.ContainsKey(content))
                old[content] = (row, true);
            else
                changed.Add(row);
            if (changed.Count > most)
                return;
        }

        changed.AddRange(old.Values.Where(o => !o.Found).Select(o => o.Row).Take(most + 1));
    }

    private async IAsyncEnumerable<(Content Content, RegisterRow Row)> ReadAsync(
        RegisterLayer layer, (int Part, int Parts) part, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var packed in _reader.PartAsync(layer, part.Part, part.Parts, stop))
        {
            var row = RowBytes.Read(packed.Bytes, layer.FieldNames).Row;
            yield return (Content.Of(packed.Token, RowBytes.Write(row with { Row = 0 }, _fieldNames)), row);
        }
    }

    /// <summary>What a row says, without where it stands.</summary>
    private readonly record struct Content(UInt128 Token, UInt128 Hash)
    {
        public static Content Of(UInt128 token, byte[] bytes)
        {
            var hash = SHA256.HashData(bytes);
            return new(token, new UInt128(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash, 8)));
        }
    }
}
