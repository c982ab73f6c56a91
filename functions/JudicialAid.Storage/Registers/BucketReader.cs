using System.Globalization;
using System.Runtime.CompilerServices;
using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>Finds rows in a layer: one read a number, one a key for the index, and one for each bucket with a row that may fit.</summary>
internal sealed class BucketReader(RegisterTables tables)
{
    private const int ReadsAtOnce = 16;

    /// <summary>Name of the property that holds a part of a bucket.</summary>
    public static string Property(int index) => "Part" + index.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>The rows of the layer that any of the tokens lead to, each with the snapshot it comes from, in the order of snapshot and row.</summary>
    public async Task<IReadOnlyList<(RegisterRow Row, LayerSource Source)>> FindAsync(RegisterLayer layer, WantedTokens tokens, CancellationToken stop)
    {
        var led = await IndexAsync(layer, tokens, stop);
        var wanted = led.Select(r => (r.Source, r.Row)).ToHashSet();
        var buckets = tokens.Homes.Select(t => Bucket.IndexOf(t, layer.RowBits)).Concat(led.Select(r => r.Bucket(layer.RowBits))).Distinct();
        var packed = await ReadAllAsync(layer, BucketKey.Rows, buckets, Bucket.Unpack, stop);
        return [.. packed
            .Select(p => (p.Token, Read: RowBytes.Read(p.Bytes, layer.FieldNames)))
            .Where(r => tokens.Homes.Contains(r.Token) || wanted.Contains((r.Read.Source, r.Read.Row.Row)))
            .Select(r => r.Read)
            .DistinctBy(r => (r.Source, r.Row.Row))
            .OrderBy(r => r.Source).ThenBy(r => r.Row.Row)
            .Select(r => (r.Row, layer.Sources[r.Source]))];
    }

    // In changes every row counts: one that fits no longer takes the place of an older one that did.
    private async Task<IReadOnlyList<IndexedRow>> IndexAsync(RegisterLayer layer, WantedTokens tokens, CancellationToken stop)
    {
        if (layer.IndexBits < 0)
            return [];
        var buckets = tokens.All.Select(t => IndexBucket.IndexOf(t, layer.IndexBits)).Distinct();
        var hits = await ReadAllAsync(layer, BucketKey.Ways, buckets, IndexBucket.Unpack, stop);
        return [.. hits
            .Where(h => tokens.Numbers.Contains(h.Token) || (tokens.All.Contains(h.Token) && (layer.IsDelta || tokens.MayFit(h.Row.Outline))))
            .Select(h => h.Row)];
    }

    private async Task<IReadOnlyList<T>> ReadAllAsync<T>(RegisterLayer layer, char kind, IEnumerable<int> buckets, Func<byte[], IReadOnlyList<T>> unpack, CancellationToken stop)
    {
        var all = buckets.Select(index => new BucketKey(layer.SnapshotId, kind, index)).ToList();
        var found = new IReadOnlyList<T>[all.Count];
        await Parallel.ForAsync(0, all.Count, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = stop }, async (i, cancel) =>
            found[i] = await ReadAsync(all[i], layer.Segments, unpack, cancel));
        return [.. found.SelectMany(f => f)];
    }

    /// <summary>All rows of a layer, as they are kept, a partition of buckets at a time.</summary>
    public IAsyncEnumerable<PackedRow> AllAsync(RegisterLayer layer, CancellationToken stop) => PartAsync(layer, 0, 1, stop);

    /// <summary>The rows of a layer whose tokens are in one of so many equal parts (a power of two) of all tokens.</summary>
    public async IAsyncEnumerable<PackedRow> PartAsync(RegisterLayer layer, int part, int parts, [EnumeratorCancellation] CancellationToken stop)
    {
        var partBits = System.Numerics.BitOperations.Log2((uint)parts);
        var partitions = BucketKey.Partitions(layer.SnapshotId, BucketKey.Rows, layer.RowBits).ToList();
        // A layer of fewer partitions than parts is short: it is read whole for each.
        var each = partitions.Count / parts;
        foreach (var partition in each > 0 ? partitions.Skip(part * each).Take(each) : partitions)
        {
            await foreach (var entity in tables.Buckets.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: stop))
            {
                foreach (var row in Bucket.Unpack(tables.Seal.UnsealBytes(Bytes(entity))).Where(r => Bucket.IndexOf(r.Token, partBits) == part))
                    yield return row;
            }
        }
    }

    // One request in either case; a single entity by its keys is the quicker one.
    private async Task<IReadOnlyList<T>> ReadAsync<T>(BucketKey key, int segments, Func<byte[], IReadOnlyList<T>> unpack, CancellationToken stop)
    {
        if (segments == 1)
        {
            var answer = await tables.Buckets.GetEntityIfExistsAsync<TableEntity>(key.Partition, key.RowOf(0), cancellationToken: stop);
            return answer.HasValue ? unpack(tables.Seal.UnsealBytes(Bytes(answer.Value!))) : [];
        }

        var all = new List<T>();
        await foreach (var entity in tables.Buckets.QueryAsync<TableEntity>(key.AllSegments, cancellationToken: stop))
            all.AddRange(unpack(tables.Seal.UnsealBytes(Bytes(entity))));
        return all;
    }

    private static byte[] Bytes(TableEntity entity)
    {
        var bytes = new List<byte>();
        for (var i = 0; entity.TryGetValue(Property(i), out var part); i++)
            bytes.AddRange((byte[])part);
        return [.. bytes];
    }
}
