using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Storage.Tests.Registers;

/// <summary>Rows are moved from one token key to another while they are looked up.</summary>
public sealed class RekeyTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int People = 1_200;
    private static readonly DateTimeOffset Noon = new(2026, 10, 20, 4, 0, 0, TimeSpan.Zero);
    private static readonly byte[] OfIds = Bytes(1), Old = Bytes(2), New = Bytes(3);
    private readonly string _region = "r" + Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task A_register_that_is_moved_with_interruptions_holds_the_same_rows_of_the_same_snapshots_under_the_new_key_alone()
    {
        var before = Store(new TokenKeys(OfIds, Old));
        await before.EnsureAsync(default);
        await ImportAsync(before, 1, isDelta: false, People);
        await ImportAsync(before, 2, isDelta: true, 30);
        var found = await FoundAsync(before, new TokenKeys(OfIds, Old));

        var keys = new TokenKeys(OfIds, New, Old);
        var brokenOff = 0;
        while (!await IsMovedAsync(keys, requests: 2 + (3 * brokenOff)))
        {
            brokenOff++;
            Assert.Equal(found, await FoundAsync(Store(keys), keys));
        }

        Assert.True(brokenOff >= 3, $"Broken off {brokenOff} times.");
        Assert.Equal((0, 2), (await UnderOtherKeysAsync(Store(keys))).Select(r => (r.Live, r.Retired)).Single());
        Assert.Equal(found, await FoundAsync(Store(keys), new TokenKeys(OfIds, New)));
        await Store(keys).TidyAsync(_region, Noon.AddMinutes(61), default);
        Assert.Empty(await UnderOtherKeysAsync(Store(keys)));
    }

    [Fact]
    public async Task A_file_that_is_sent_again_under_a_new_key_is_known()
    {
        await Store(new TokenKeys(OfIds)).EnsureAsync(default);
        var first = await ImportAsync(Store(new TokenKeys(OfIds)), 1, isDelta: false, 10);
        var again = await Store(new TokenKeys(OfIds, New, OfIds)).ImportAsync(Key(1, false), "content", Read(), Noon.AddDays(1), default);
        Assert.Equal((first.SnapshotId, first.StartedAt), (again.SnapshotId, again.StartedAt));

        static IEnumerable<RegisterLine> Read()
        {
            Assert.Fail("A file that is known is not read again.");
            yield break;
        }
    }

    private async Task<bool> IsMovedAsync(TokenKeys keys, int requests)
    {
        try
        {
            await Store(keys, requests).RekeyAsync(_region, "dibao", Noon, default);
            return true;
        }
        catch (BrokenOffException)
        {
            return false;
        }
    }

    private Task<RegisterImport> ImportAsync(RegisterStore store, int day, bool isDelta, int people) => store.ImportAsync(
        Key(day, isDelta), "content", Enumerable.Range(0, people).Select(i => new GoodLine(new RegisterRow { Row = i + 1, IdNumber = Person(i), Name = "某人" })), Noon, default);

    private SnapshotKey Key(int day, bool isDelta) => new(_region, "dibao", new DateOnly(2026, 10, day), isDelta);

    private async Task<string> FoundAsync(RegisterStore store, TokenKeys keys) => ModelJson.Write(await store.ConsultAsync(
        [_region], id => new RegisterQuery([.. Enumerable.Range(0, People).Select(i => keys.Of(id).IdToken(Person(i)))], [], _ => true), RegisterBench.Definitions, default));

    private async Task<IReadOnlyList<RegisterUnderOtherKey>> UnderOtherKeysAsync(RegisterStore store) =>
        [.. (await store.UnderOtherKeysAsync(default)).Where(r => r.Region == _region)];

    private RegisterStore Store(TokenKeys keys, int? requests = null)
    {
        var options = new TableClientOptions();
        if (requests is { } most)
            options.AddPolicy(new BreakingOff(most), HttpPipelinePosition.PerCall);
        var seal = new SealedRecords(new BlobServiceClient(azurite.ConnectionString, new BlobClientOptions(BlobClientOptions.ServiceVersion.V2023_01_03)), new DataKeys(OfIds, OfIds));
        return new RegisterStore(new TableServiceClient(azurite.ConnectionString, options), seal, new Pseudonyms(OfIds), row => new RowKeys([keys.Current.IdToken(row.IdNumber!.Value)], default), 500) { TokenKey = keys.CurrentId };
    }

    private static IdNumber Person(int i) => SamplePeople.IdNumber(new DateOnly(1960, 1, 1).AddDays(i / 900), i % 900);

    private static byte[] Bytes(byte value) => [.. Enumerable.Repeat(value, 32)];

    private sealed class BreakingOff(int most) : HttpPipelineSynchronousPolicy
    {
        private int _seen;

        public override void OnSendingRequest(HttpMessage message)
        {
            if (Interlocked.Increment(ref _seen) > most)
                throw new BrokenOffException();
        }
    }

    private sealed class BrokenOffException : Exception;
}
