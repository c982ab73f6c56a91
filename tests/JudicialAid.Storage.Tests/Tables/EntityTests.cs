using Azure;
using JudicialAid.TestKit;

namespace JudicialAid.Storage.Tests.Tables;

public sealed class EntityTests(AzuriteFixture azurite) : TableTest(azurite)
{
    [Fact]
    public async Task Every_type_comes_back_as_it_went()
    {
        var time = new DateTimeOffset(2026, 11, 3, 8, 9, 10, TimeSpan.Zero).AddTicks(1234567);
        var id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
        var entity = new TableEntity("p", "r")
        {
            ["Text"] = "槐荫镇\n“引号” 'quote' \\ & <x> 😀",
            ["Empty"] = "",
            ["Looks"] = "2026-11-03T08:09:10Z",
            ["Flag"] = true,
            ["Small"] = -7,
            ["Large"] = 9_007_199_254_740_993L,
            ["SmallLong"] = 5L,
            ["Time"] = time,
            ["Id"] = id,
            ["Bytes"] = new byte[] { 0, 255, 128 },
        };
        await Table.AddEntityAsync(entity);
        var read = await Read("p", "r");
        Assert.Equal(entity["Text"], read.GetString("Text"));
        Assert.Equal("", read.GetString("Empty"));
        Assert.Equal("2026-11-03T08:09:10Z", read.GetString("Looks"));
        Assert.True(read.GetBoolean("Flag"));
        Assert.Equal(-7, read.GetInt32("Small"));
        Assert.Equal(9_007_199_254_740_993L, read.GetInt64("Large"));
        Assert.Equal(5L, read.GetInt64("SmallLong"));
        Assert.Equal(time, read.GetDateTimeOffset("Time"));
        Assert.Equal(id, read.GetGuid("Id"));
        Assert.Equal([0, 255, 128], read.GetBinary("Bytes")!);
        Assert.Equal(("p", "r"), (read.PartitionKey, read.RowKey));
        Assert.NotNull(read.Timestamp);
        Assert.NotEqual(default, read.ETag);
    }

    [Fact]
    public async Task A_long_Chinese_text_comes_back_to_the_last_character()
    {
        var text = string.Concat(Enumerable.Range(0, 32_000).Select(i => (char)(0x4E00 + (i % 20_000))));
        await Table.AddEntityAsync(new TableEntity("p", "one") { ["A"] = text, ["B"] = text });
        await Table.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", "two") { ["A"] = text, ["B"] = "x" + text[..^1] })]);
        Assert.Equal(text, (await Read("p", "one")).GetString("B"));
        Assert.Equal("x" + text[..^1], (await Read("p", "two")).GetString("B"));
        Assert.Equal(2, (await All()).Count(e => e.GetString("A") == text));
    }

    [Fact]
    public async Task A_property_that_is_not_there_is_null()
    {
        await Table.AddEntityAsync(Entity("p", "r"));
        var read = await Read("p", "r");
        Assert.Null(read.GetString("None"));
        Assert.Null(read.GetInt32("None"));
        Assert.Null(read["None"]);
        Assert.False(read.TryGetValue("None", out _));
    }

    [Fact]
    public async Task A_property_of_another_type_is_an_error_not_a_guess()
    {
        await Table.AddEntityAsync(Entity("p", "r"));
        var read = await Read("p", "r");
        Assert.ThrowsAny<Exception>(() => read.GetString("Value"));
    }

    [Theory]
    [InlineData("示例县", "2026-检刑诉-12号")]
    [InlineData("a'b''c", "x y+z%20&=,;:@()")]
    [InlineData("", "")]
    [InlineData("UPPER", "lower.~-_!*$")]
    [InlineData(" lead", "trail ")]
    public async Task Odd_keys_are_found_changed_queried_and_deleted(string partition, string row)
    {
        await Table.AddEntityAsync(Entity(partition, row));
        var read = await Read(partition, row);
        Assert.Equal((partition, row), (read.PartitionKey, read.RowKey));
        await Table.UpdateEntityAsync(Entity(partition, row, 2), read.ETag, TableUpdateMode.Replace);
        await Table.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.UpdateMerge, Entity(partition, row, 3), ETag.All)]);
        var found = await All(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey eq {row}"));
        Assert.Equal(3, Assert.Single(found).GetInt32("Value"));
        await Table.DeleteEntityAsync(partition, row);
        Assert.Empty(await All());
    }

    [Fact]
    public async Task Adding_what_is_there_is_a_conflict()
    {
        await Table.AddEntityAsync(Entity("p", "r"));
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Table.AddEntityAsync(Entity("p", "r")));
        Assert.Equal((409, "EntityAlreadyExists"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task Getting_what_is_not_there_is_an_error_or_no_value_as_asked()
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Table.GetEntityAsync<TableEntity>("p", "r"));
        Assert.Equal((404, "ResourceNotFound"), (refused.Status, refused.ErrorCode));
        var answer = await Table.GetEntityIfExistsAsync<TableEntity>("p", "r");
        Assert.False(answer.HasValue);
    }

    [Fact]
    public async Task A_missing_table_is_never_an_empty_one()
    {
        var absent = Service.GetTableClient(AzuriteFixture.UniqueName());
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => absent.AddEntityAsync(Entity("p", "r")));
        Assert.Equal((404, "TableNotFound"), (refused.Status, refused.ErrorCode));
        await Assert.ThrowsAsync<RequestFailedException>(async () => await absent.QueryAsync<TableEntity>().AsPages().GetAsyncEnumerator().MoveNextAsync());
    }

    [Fact]
    public async Task Select_brings_only_what_was_asked_for()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });
        var one = (await Table.GetEntityAsync<TableEntity>("p", "r", ["B"])).Value;
        Assert.Equal((false, 2), (one.ContainsKey("A"), one.GetInt32("B")));
    }

    [Fact]
    public async Task Merging_keeps_other_properties_and_replacing_drops_them()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 3 });
        Assert.Equal((1, 3), ((await Read("p", "r")).GetInt32("A"), (await Read("p", "r")).GetInt32("B")));
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 4 }, TableUpdateMode.Replace);
        Assert.Null((await Read("p", "r")).GetInt32("A"));
        await Table.UpsertEntityAsync(new TableEntity("p", "new") { ["B"] = 5 });
        Assert.Equal(5, (await Read("p", "new")).GetInt32("B"));
    }

    [Fact]
    public async Task Creating_a_table_twice_and_deleting_it_twice_is_no_error()
    {
        var name = AzuriteFixture.UniqueName();
        await Service.CreateTableIfNotExistsAsync(name);
        await Service.CreateTableIfNotExistsAsync(name);
        await Service.DeleteTableAsync(name);
        await Service.DeleteTableAsync(name);
    }
}
