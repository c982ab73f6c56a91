using System.Globalization;
using System.Runtime.CompilerServices;
using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>Finds the rows of tokens in a layer: one read a token and segment, fewer when tokens share a bucket.</summary>
internal sealed class BucketReader(RegisterTables tables)
{
    private const int ReadsAtOnce = 16;

    /// <summary>Name of the property that holds a part of a bucket.</summary>
    public static string Property(int index) => "Part" + index.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>The rows of the layer under any of the tokens, each with the snapshot it comes from, in the order of snapshot and row.</summary>
    public async Task<IReadOnlyList<(RegisterRow Row, LayerSource Source)>> FindAsync(RegisterLayer layer, IReadOnlyCollection<UInt128> tokens, CancellationToken stop)
    {
        var wanted = tokens.ToHashSet();
        var keys = layer.SegmentBits.SelectMany((bits, segment) => wanted.Select(t => Bucket.Key(layer.SnapshotId, segment, Bucket.IndexOf(t, bits)))).Distinct().ToList();
        var found = new List<(RegisterRow Row, int Source)>[keys.Count];
        await Parallel.ForAsync(0, keys.Count, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = stop }, async (i, cancel) =>
            found[i] = [.. (await ReadAsync(keys[i], cancel)).Where(r => wanted.Contains(r.Token)).Select(r => RowBytes.Read(r.Bytes, layer.FieldNames))]);
        return [.. found.SelectMany(rows => rows)
            .DistinctBy(r => (r.Source, r.Row.Row))
            .OrderBy(r => r.Source).ThenBy(r => r.Row.Row)
            .Select(r => (r.Row, layer.Sources[r.Source]))];
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

    private async Task<IReadOnlyList<PackedRow>> ReadAsync((string Partition, string Row) key, CancellationToken stop)
    {
        var answer = await tables.Buckets.GetEntityIfExistsAsync<TableEntity>(key.Partition, key.Row, cancellationToken: stop);
        return answer.HasValue ? Bucket.Unpack(tables.Seal.UnsealBytes(Bytes(answer.Value!))) : [];
    }

    private static byte[] Bytes(TableEntity entity)
    {
        var bytes = new List<byte>();
        for (var i = 0; entity.TryGetValue(Property(i), out var part); i++)
            bytes.AddRange((byte[])part);
        return [.. bytes];
    }
}
