using System.Globalization;

namespace JudicialAid.Storage;

/// <summary>
/// Where a bucket is kept. Every segment of a layer cuts its buckets by the same bits, and the parts of one bucket lie side by side, so
/// that one request reads them all however many segments there are.
/// </summary>
/// <param name="SnapshotId">Layer.</param>
/// <param name="Kind">Rows or index.</param>
/// <param name="Index">Which bucket.</param>
internal readonly record struct BucketKey(string SnapshotId, char Kind, int Index)
{
    /// <summary>Kind of the buckets of rows.</summary>
    public const char Rows = 'r';

    /// <summary>Kind of the buckets of the index.</summary>
    public const char Ways = 'i';

    /// <summary>A partition holds as many buckets as so many bits tell apart: 64 of 20 KB, written together, stay under the 4 MiB of a transaction.</summary>
    public const int BitsAPartition = 6;

    private const int BucketsAPartition = 1 << BitsAPartition;

    /// <summary>Its partition.</summary>
    public string Partition => string.Create(CultureInfo.InvariantCulture, $"{SnapshotId}-{Kind}{Index / BucketsAPartition:x3}");

    /// <summary>Row key of the part that a segment wrote.</summary>
    public string RowOf(int segment) => string.Create(CultureInfo.InvariantCulture, $"{Index:x4}-{segment:000}");

    /// <summary>Filter on the parts of all segments.</summary>
    public string AllSegments
    {
        get
        {
            var (partition, from, to) = (Partition, string.Create(CultureInfo.InvariantCulture, $"{Index:x4}-"), string.Create(CultureInfo.InvariantCulture, $"{Index:x4}."));
            return TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}");
        }
    }

    /// <summary>Over how many partitions the buckets lie that so many bits choose among; none for -1 bits.</summary>
    public static int PartitionCount(int bits) => bits < 0 ? 0 : ((1 << bits) + BucketsAPartition - 1) / BucketsAPartition;

    /// <summary>These partitions, in the order of the first bits of the tokens in them.</summary>
    public static IEnumerable<string> Partitions(string snapshotId, char kind, int bits) =>
        Enumerable.Range(0, PartitionCount(bits)).Select(i => new BucketKey(snapshotId, kind, i * BucketsAPartition).Partition);
}
