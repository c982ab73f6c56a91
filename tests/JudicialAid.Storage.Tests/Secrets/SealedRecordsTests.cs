using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using JudicialAid.TestKit;

namespace JudicialAid.Storage.Tests.Secrets;

public sealed class SealedRecordsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly BlobServiceClient _blobs = new(azurite.ConnectionString, new BlobClientOptions(BlobClientOptions.ServiceVersion.V2023_01_03));
    private SealedRecords _records = null!;

    private sealed record Note(string Text, int Number);

    public Task InitializeAsync()
    {
        _records = new SealedRecords(_blobs, Keys(1));
        return _records.EnsureAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_record_comes_back_as_it_was_saved()
    {
        var note = new Note("示例县槐荫镇,困难情况:丧失劳动能力。😀", 7);
        var id = await Save(note);
        Assert.Equal(note, await Load(id));
        Assert.Matches("^note/[0-9a-f]{32}$", id);
    }

    [Fact]
    public async Task The_same_record_saved_by_ten_at_once_is_one_blob_that_is_never_rewritten()
    {
        var note = Fresh();
        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Save(note)));
        var id = Assert.Single(ids.Distinct());
        var first = await Bytes(id);
        await Save(note);
        Assert.Equal(first, await Bytes(id));
    }

    [Fact]
    public async Task Another_text_or_kind_or_key_gives_another_id()
    {
        var note = Fresh();
        string[] ids =
        [
            await Save(note),
            await Save(note with { Number = 2 }),
            await _records.SaveAsync("other", note, CancellationToken.None),
            await new SealedRecords(_blobs, Keys(2)).SaveAsync("note", note, CancellationToken.None),
        ];
        Assert.Distinct(ids.Select(id => id.Split('/')[1]));
    }

    [Fact]
    public async Task After_a_rotation_old_records_open_and_new_ones_are_sealed_with_the_new_key()
    {
        var old = Fresh();
        var oldId = await Save(old);
        var (first, second) = (Keys(1), new byte[32]);
        second[0] = 9;
        var rotated = new SealedRecords(_blobs, first with { Seal = second, SealVersion = 2, EarlierSeals = new Dictionary<byte, byte[]> { [1] = first.Seal } });
        Assert.Equal(old, await rotated.LoadAsync<Note>(oldId, CancellationToken.None));

        var sealedNow = rotated.SealText("示例");
        Assert.Equal("示例", rotated.UnsealText(sealedNow));
        Assert.Throws<CryptographicException>(() => _records.UnsealText(sealedNow));
        Assert.Throws<CryptographicException>(() => new SealedRecords(_blobs, first with { Seal = second, SealVersion = 2 }).UnsealText(_records.SealText("示例")));
    }

    [Fact]
    public async Task What_is_stored_shows_neither_the_text_nor_its_compressed_form()
    {
        var id = await Save(new Note(string.Concat(Enumerable.Repeat("槐荫镇", 500)) + Guid.NewGuid(), 1));
        var stored = await Bytes(id);
        Assert.Equal(1, stored[0]);
        Assert.True(stored.Length < 600, "The record was not compressed before it was sealed.");
        Assert.DoesNotContain("槐荫", Encoding.UTF8.GetString(stored), StringComparison.Ordinal);
        Assert.Equal(-1, stored.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x1f, 0x8b, 0x08, 0x00, 0x00]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(40)]
    public async Task One_changed_byte_anywhere_is_RECORD_DAMAGED(int position)
    {
        var id = await Save(Fresh());
        var bytes = await Bytes(id);
        bytes[position] ^= 1;
        await Overwrite(id, bytes);
        await IsDamaged(id, _records);
    }

    [Fact]
    public async Task A_shortened_record_is_RECORD_DAMAGED()
    {
        var id = await Save(Fresh());
        await Overwrite(id, (await Bytes(id))[..10]);
        await IsDamaged(id, _records);
    }

    [Fact]
    public async Task A_sealed_record_put_in_the_place_of_another_is_RECORD_DAMAGED()
    {
        var (one, two) = (await Save(Fresh()), await Save(Fresh()));
        await Overwrite(one, await Bytes(two));
        await IsDamaged(one, _records);
    }

    [Fact]
    public async Task Another_key_opens_nothing()
    {
        var id = await Save(Fresh());
        await IsDamaged(id, new SealedRecords(_blobs, Keys(2)));
    }

    [Fact]
    public async Task A_record_that_is_not_there_is_an_error_not_an_empty_one()
    {
        var missing = await Assert.ThrowsAsync<RequestFailedException>(() => Load($"note/{Guid.NewGuid():N}"));
        Assert.Equal(404, missing.Status);
    }

    [Fact]
    public void A_sealed_text_is_different_each_time_and_opens_to_the_same()
    {
        var (first, second) = (_records.SealText("王×× 笔录.docx"), _records.SealText("王×× 笔录.docx"));
        Assert.NotEqual(first, second);
        Assert.Equal("王×× 笔录.docx", _records.UnsealText(first));
        Assert.Equal("", _records.UnsealText(_records.SealText("")));
    }

    private static Note Fresh() => new(Guid.NewGuid().ToString(), 1);

    private static DataKeys Keys(byte seed) =>
        new([.. Enumerable.Range(0, 32).Select(i => (byte)(i + seed))], [.. Enumerable.Range(0, 32).Select(i => (byte)(i * seed))]);

    private static async Task IsDamaged(string id, SealedRecords records)
    {
        var damaged = await Assert.ThrowsAsync<CryptographicException>(() => records.LoadAsync<Note>(id, CancellationToken.None));
        Assert.StartsWith($"RECORD-DAMAGED: the record {id} ", damaged.Message, StringComparison.Ordinal);
    }

    private Task<string> Save(Note note) => _records.SaveAsync("note", note, CancellationToken.None);

    private Task<Note> Load(string id) => _records.LoadAsync<Note>(id, CancellationToken.None);

    private BlobClient Blob(string id) => _blobs.GetBlobContainerClient(SealedRecords.Container).GetBlobClient(id);

    private async Task<byte[]> Bytes(string id) => (await Blob(id).DownloadContentAsync()).Value.Content.ToArray();

    private async Task Overwrite(string id, byte[] bytes) => await Blob(id).UploadAsync(new BinaryData(bytes), overwrite: true);
}
