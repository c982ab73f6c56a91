using Azure;
using JudicialAid.Storage.Tests.Tables;
using JudicialAid.TestKit;

namespace JudicialAid.Storage.Tests.OwnTables;

/// <summary>What the service refuses and the emulator lets through: our client refuses it with the service's code, before sending.</summary>
public sealed class LimitTests(AzuriteFixture azurite) : TableTest(azurite)
{
    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u007fb")]
    public async Task A_key_with_a_forbidden_character_is_refused(string key)
    {
        await Refuses("OutOfRangeInput", () => Table.AddEntityAsync(Entity("p", key)));
        await Refuses("OutOfRangeInput", () => Table.GetEntityIfExistsAsync<TableEntity>(key, "r"));
    }

    [Fact]
    public async Task A_key_of_512_characters_is_taken_and_one_of_513_refused()
    {
        await Table.AddEntityAsync(Entity("p", new string('k', 512)));
        await Refuses("KeyValueTooLarge", () => Table.AddEntityAsync(Entity("p", new string('k', 513))));
    }

    [Fact]
    public async Task A_text_of_32768_characters_is_taken_and_one_more_refused()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["T"] = new string('中', 32_768) });
        Assert.Equal(32_768, (await Read("p", "r")).GetString("T")!.Length);
        await Refuses("PropertyValueTooLarge", () => Table.UpsertEntityAsync(new TableEntity("p", "r") { ["T"] = new string('x', 32_769) }));
    }

    [Fact]
    public async Task An_entity_over_1_MiB_is_refused()
    {
        var entity = new TableEntity("p", "r");
        for (var i = 0; i < 16; i++)
            entity[$"B{i}"] = new byte[65_536];
        await Refuses("EntityTooLarge", () => Table.AddEntityAsync(entity));
    }

    [Fact]
    public async Task An_entity_of_252_properties_is_taken_and_one_of_253_refused()
    {
        var entity = new TableEntity("p", "r");
        for (var i = 0; i < 253; i++)
            entity[$"P{i}"] = i;
        await Refuses("TooManyProperties", () => Table.AddEntityAsync(entity));
        entity.Remove("P0");
        await Table.AddEntityAsync(entity);
    }

    [Fact]
    public async Task A_transaction_over_two_partitions_is_refused_and_writes_nothing()
    {
        await Refuses("CommandsInBatchActOnDifferentPartitions", () => Table.SubmitTransactionAsync([Add("p", "r"), Add("q", "r")]));
        Assert.Empty(await All());
    }

    [Fact]
    public async Task A_transaction_of_101_actions_or_none_is_refused()
    {
        await Refuses("InvalidInput", () => Table.SubmitTransactionAsync(Enumerable.Range(0, 101).Select(i => Add("p", $"{i}"))));
        await Refuses("InvalidInput", () => Table.SubmitTransactionAsync([]));
    }

    [Fact]
    public async Task A_transaction_over_4_MiB_is_refused() => await Refuses("RequestBodyTooLarge", () => Table.SubmitTransactionAsync(
        Enumerable.Range(0, 70).Select(i => new TableTransactionAction(
            TableTransactionActionType.Add, new TableEntity("p", $"{i}") { ["B"] = new byte[50_000] }))));

    [Fact]
    public async Task A_binary_float_is_not_stored() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => Table.AddEntityAsync(new TableEntity("p", "r") { ["D"] = 0.1 }));

    private static TableTransactionAction Add(string partition, string row) => new(TableTransactionActionType.Add, Entity(partition, row));

    private static async Task Refuses(string code, Func<Task> call) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RequestFailedException>(call)).ErrorCode);
}
