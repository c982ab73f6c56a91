using System.Globalization;
using System.Runtime.CompilerServices;
using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>Finds rows in a layer: one read a number and segment, one a key and segment for the index, and one for each bucket that leads to.</summary>
internal sealed class BucketReader(RegisterTables tables)
{
    private const int ReadsAtOnce = 16;

    /// <summary>Name of the property that holds a part of a bucket.</summary>
    public static string Property(int index) => "Part" + index.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>The rows of the layer that any of the tokens lead to, each with the snapshot it comes from, in the order of snapshot and row.</summary>
    public async Task<IReadOnlyList<(RegisterRow Row, LayerSource Source)>> FindAsync(RegisterLayer layer, WantedTokens tokens, CancellationToken stop)
    {
        var led = await IndexAsync(layer, tokens, stop);
        var wanted = led.Select(e => (e.Entry.Source, e.Entry.Row)).ToHashSet();
        var homes = layer.SegmentBits.SelectMany((bits, segment) => tokens.Homes.Select(t => (segment, Bucket.IndexOf(t, bits))));
        var buckets = homes.Concat(led.Select(e => (e.Segment, e.Entry.RowBucket(layer.SegmentBits[e.Segment])))).Distinct().Select(b => Bucket.Key(layer.SnapshotId, b.Item1, b.Item2));
        var packed = await ReadAllAsync(buckets, Bucket.Unpack, stop);
        return [.. packed
            .Select(p => (p.Token, Read: RowBytes.Read(p.Bytes, layer.FieldNames)))
            .Where(r => tokens.Homes.Contains(r.Token) || wanted.Contains((r.Read.Source, r.Read.Row.Row)))
            .Select(r => r.Read)
            .DistinctBy(r => (r.Source, r.Row.Row))
            .OrderBy(r => r.Source).ThenBy(r => r.Row.Row)
            .Select(r => (r.Row, layer.Sources[r.Source]))];
    }

    private async Task<IReadOnlyList<(int Segment, IndexEntry Entry)>> IndexAsync(RegisterLayer layer, WantedTokens tokens, CancellationToken stop)
    {
        var led = new List<(int Segment, IndexEntry Entry)>();
        foreach (var (bits, segment) in layer.IndexBits.Select((bits, segment) => (bits, segment)).Where(s => s.bits >= 0))
        {
            var keys = tokens.All.Select(t => IndexBucket.IndexOf(t, bits)).Distinct().Select(i => IndexBucket.Key(layer.SnapshotId, segment, i));
            led.AddRange((await ReadAllAsync(keys, IndexBucket.Unpack, stop)).Where(e => tokens.All.Contains(e.Token)).Select(e => (segment, e)));
        }

        return led;
    }

    private async Task<IReadOnlyList<T>> ReadAllAsync<T>(IEnumerable<(string Partition, string Row)> keys, Func<byte[], IReadOnlyList<T>> unpack, CancellationToken stop)
    {
        var all = keys.ToList();
        var found = new IReadOnlyList<T>[all.Count];
        await Parallel.ForAsync(0, all.Count, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = stop }, async (i, cancel) =>
            found[i] = await ReadAsync(all[i], unpack, cancel));
        return [.. found.SelectMany(f => f)];
    }

    /// <summary>All rows of a layer, as they are kept, a partition of buckets at a time.</summary>
    public async IAsyncEnumerable<PackedRow> AllAsync(RegisterLayer layer, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var partition in Bucket.Partitions(layer.SnapshotId, layer.SegmentBits))
        {
            await foreach (var entity in tables.Buckets.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: stop))
            {
                foreach (var row in Bucket.Unpack(tables.Seal.UnsealBytes(Bytes(entity))))
                    yield return row;
            }
        }
    }

    private async Task<IReadOnlyList<T>> ReadAsync<T>((string Partition, string Row) key, Func<byte[], IReadOnlyList<T>> unpack, CancellationToken stop)
    {
        var answer = await tables.Buckets.GetEntityIfExistsAsync<TableEntity>(key.Partition, key.Row, cancellationToken: stop);
        return answer.HasValue ? unpack(tables.Seal.UnsealBytes(Bytes(answer.Value!))) : [];
    }

    private static byte[] Bytes(TableEntity entity)
    {
        var bytes = new List<byte>();
        for (var i = 0; entity.TryGetValue(Property(i), out var part); i++)
            bytes.AddRange((byte[])part);
        return [.. bytes];
    }
}
