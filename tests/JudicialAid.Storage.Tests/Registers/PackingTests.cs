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
    public void A_full_transaction_of_buckets_shares_a_partition_and_keys_sort_as_buckets_do()
    {
        Assert.Equal(Bucket.Key("s", 0, 0).Partition, Bucket.Key("s", 0, 63).Partition);
        Assert.NotEqual(Bucket.Key("s", 0, 63).Partition, Bucket.Key("s", 0, 64).Partition);
        Assert.NotEqual(Bucket.Key("s", 0, 1).Partition, Bucket.Key("s", 1, 1).Partition);
    }

    [Fact]
    public void Every_index_entry_is_in_the_bucket_its_token_points_to_and_leads_to_the_bucket_of_its_row()
    {
        var home = PackedRow.Number(SamplePeople.Pseudonyms.IdToken(Child));
        var entries = Enumerable.Range(0, 5000).Select(i => IndexEntry.Of(PackedRow.Number(SamplePeople.Pseudonyms.Token("test", $"{i}")), home, i % 3, i)).ToArray();
        var bits = IndexBucket.BitsFor(entries.Length);
        var buckets = IndexBucket.Cut([.. entries], bits).ToList();
        Assert.Equal(2, bits);
        Assert.All(buckets, b => Assert.All(IndexBucket.Unpack(b.Pack()), e => Assert.Equal(b.Index, IndexBucket.IndexOf(e.Token, bits))));
        Assert.Equal(entries.OrderBy(e => e.Token), buckets.SelectMany(b => IndexBucket.Unpack(b.Pack())));
        Assert.Equal(Bucket.IndexOf(home, 9), entries[0].RowBucket(9));
        Assert.Equal(0, entries[0].RowBucket(0));
    }
}
