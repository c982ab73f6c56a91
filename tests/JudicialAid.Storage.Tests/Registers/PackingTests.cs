using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Storage.Tests.Registers;

public class PackingTests
{
    private static readonly IdNumber Child = SamplePeople.IdNumber(new DateOnly(2015, 9, 9), 42);

    private static RegisterRow Row(IdNumber? id, params (string Field, string Value)[] fields) =>
        new() { Row = 70_000, IdNumber = id, Name = "温小满", Fields = fields.ToDictionary(f => f.Field, f => f.Value) };

    [Fact]
    public void A_row_comes_back_as_it_was()
    {
        var names = new List<string> { "status" };
        var row = Row(Child, ("address", "示例县\n槐荫镇"), ("amount", "650.05"), ("status", ""));
        Assert.Equal(ModelJson.Write(row), ModelJson.Write(RowBytes.Read(RowBytes.Write(row, names, source: 3), names).Row));
        Assert.Equal(3, RowBytes.Read(RowBytes.Write(row, names, source: 3), names).Source);
        Assert.Equal(["status", "address", "amount"], names);
    }

    [Fact]
    public void A_row_without_number_and_name_comes_back_without_them()
    {
        var (row, _) = RowBytes.Read(RowBytes.Write(new RegisterRow { Row = 1 }, []), []);
        Assert.Null(row.IdNumber);
        Assert.Null(row.Name);
    }

    [Fact]
    public void Every_row_of_a_segment_is_in_the_bucket_its_token_points_to()
    {
        var rows = Enumerable.Range(0, 5000).Select(i => new PackedRow(PackedRow.Number(SamplePeople.Pseudonyms.Token("test", $"{i}")), [1, (byte)(i % 256)])).ToArray();
        var bits = Bucket.BitsFor(rows.Length);
        var buckets = Bucket.Cut([.. rows], bits).ToList();
        Assert.Equal(5, bits);
        Assert.Distinct(buckets.Select(b => b.Index));
        Assert.All(buckets, b => Assert.All(Bucket.Unpack(b.Pack()), r => Assert.Equal(b.Index, Bucket.IndexOf(r.Token, bits))));
        Assert.Equal(rows.Select(r => r.Token).Order(), buckets.SelectMany(b => Bucket.Unpack(b.Pack())).Select(r => r.Token));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(256, 0)]
    [InlineData(257, 1)]
    [InlineData(1_000_000, 12)]
    [InlineData(int.MaxValue, 16)]
    public void A_bucket_holds_some_256_rows(int rows, int bits) => Assert.Equal(bits, Bucket.BitsFor(rows));

    [Fact]
    public void A_full_transaction_of_buckets_shares_a_partition_and_the_parts_of_a_bucket_lie_side_by_side()
    {
        static BucketKey Key(int index) => new("s", BucketKey.Rows, index);
        Assert.Equal(Key(0).Partition, Key(63).Partition);
        Assert.NotEqual(Key(63).Partition, Key(64).Partition);
        Assert.NotEqual(Key(1).Partition, new BucketKey("s", BucketKey.Ways, 1).Partition);
        Assert.Equal(["0001-000", "0001-012", "0002-000"], new[] { Key(2).RowOf(0), Key(1).RowOf(12), Key(1).RowOf(0) }.Order(StringComparer.Ordinal));
        Assert.Equal("PartitionKey eq 's-r000' and RowKey ge '0001-' and RowKey lt '0001.'", Key(1).AllSegments);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    [InlineData(12, 64)]
    [InlineData(16, 64)]
    public void What_is_taken_apart_by_prefix_comes_back_whole_and_in_the_order_of_the_prefixes(int bits, int parts)
    {
        var all = new ByPrefix<int>();
        for (var i = 0; i < 5_000; i++)
            all.Add(i, (ushort)(i * 13));
        var taken = all.TakeAll(bits).ToList();
        Assert.Equal((parts, 0), (taken.Count, all.Count));
        Assert.Equal(Enumerable.Range(0, 5_000).OrderBy(i => (ushort)(i * 13) >> 10), taken.SelectMany(t => t));
        Assert.Empty(all.TakeAll(bits).SelectMany(t => t));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    [InlineData(12, 64)]
    public void Every_bucket_has_its_partition(int bits, int partitions) => Assert.Equal(partitions, BucketKey.Partitions("s", BucketKey.Ways, bits).Count());

    [Fact]
    public void Every_index_entry_is_in_the_bucket_its_token_points_to_and_leads_to_its_row_with_its_outline()
    {
        var home = PackedRow.Number(SamplePeople.Pseudonyms.IdToken(Child));
        var rows = Enumerable.Range(0, 5000).Select(i => new IndexedRow((ushort)(home >> 112), i % 3, i, Outline(i))).ToList();
        var entries = rows.Select((_, i) => new IndexEntry(IndexEntry.Short(PackedRow.Number(SamplePeople.Pseudonyms.Token("test", $"{i}"))), i)).ToArray();
        var bits = IndexBucket.BitsFor(entries.Length);
        var buckets = IndexBucket.Cut([.. entries], bits).ToList();
        Assert.Equal(2, bits);
        Assert.All(buckets, b => Assert.All(IndexBucket.Unpack(b.Pack(i => rows[i])), e => Assert.Equal(b.Index, IndexBucket.IndexOf(e.Token, bits))));
        Assert.Equal(entries.OrderBy(e => e.Token).Select(e => new IndexHit(e.Token, rows[e.Row])), buckets.SelectMany(b => IndexBucket.Unpack(b.Pack(i => rows[i]))));
        Assert.InRange(buckets.Sum(b => b.Pack(i => rows[i]).Length), 1, 5_000 * 24);
        Assert.Equal(Bucket.IndexOf(home, 9), rows[0].Bucket(9));
        Assert.Equal(0, rows[0].Bucket(0));
    }

    private static RowOutline Outline(int i) => new()
    {
        Name = i % 7 == 0 ? "" : $"温{i}",
        Sex = (i % 3) switch { 0 => null, 1 => Sex.Female, _ => Sex.Male },
        Birth = (i % 4) switch { 0 => null, 1 => new PartialDate(1900 + (i % 120)), 2 => new PartialDate(1980, 1 + (i % 12)), _ => new PartialDate(1980, 2, 1 + (i % 29)) },
        Number = (OutlineNumber)(i % 3),
        Township = (byte)(i % 256),
        Village = (byte)(i % 255),
        FirstKin = (byte)(i % 254),
        SecondKin = (byte)(i % 2),
    };
}
