using Azure;
using JudicialAid.TestKit;

namespace JudicialAid.Storage.Tests.Tables;

public sealed class TransactionTests(AzuriteFixture azurite) : TableTest(azurite)
{
    [Fact]
    public async Task Every_kind_of_action_is_done_together()
    {
        foreach (var row in new[] { "merge", "replace", "gone", "upmerge", "upreplace" })
            await Table.AddEntityAsync(new TableEntity("p", row) { ["Old"] = 1 });
        await Table.SubmitTransactionAsync(
        [
            Act(TableTransactionActionType.Add, "add"),
            Act(TableTransactionActionType.UpdateMerge, "merge", (await Read("p", "merge")).ETag),
            Act(TableTransactionActionType.UpdateReplace, "replace", ETag.All),
            Act(TableTransactionActionType.Delete, "gone"),
            Act(TableTransactionActionType.UpsertMerge, "upmerge"),
            Act(TableTransactionActionType.UpsertReplace, "upreplace"),
        ]);
        Assert.Equal(
            ["add:-,中", "merge:1,中", "replace:-,中", "upmerge:1,中", "upreplace:-,中"],
            (await All()).Select(e => $"{e.RowKey}:{e.GetInt32("Old")?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"},{e.GetString("New")}"));
    }

    [Fact]
    public async Task One_stale_action_undoes_all_and_is_named_by_its_index()
    {
        await Table.AddEntityAsync(Entity("p", "state", 1));
        var stale = (await Read("p", "state")).ETag;
        await Table.UpsertEntityAsync(Entity("p", "state", 2));
        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(
        [
            Act(TableTransactionActionType.Add, "outbox1"),
            new TableTransactionAction(TableTransactionActionType.UpdateReplace, Entity("p", "state", 3), stale),
            Act(TableTransactionActionType.Add, "outbox2"),
        ]));
        Assert.Equal((412, "UpdateConditionNotSatisfied", 1), (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
        Assert.Equal(2, Assert.Single(await All()).GetInt32("Value"));
    }

    [Fact]
    public async Task A_conflict_in_the_last_action_undoes_the_first()
    {
        await Table.AddEntityAsync(Entity("p", "there", 1));
        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(
            [Act(TableTransactionActionType.Add, "a"), Act(TableTransactionActionType.Add, "there")]));
        Assert.Equal((409, "EntityAlreadyExists", 1), (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
        Assert.Equal("there", Assert.Single(await All()).RowKey);
    }

    [Fact]
    public async Task A_hundred_actions_are_done()
    {
        await Table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(i => Act(TableTransactionActionType.Add, $"{i:000}")));
        Assert.Equal(100, (await All()).Count);
    }

    [Fact]
    public async Task A_transaction_with_one_entity_twice_is_refused()
    {
        var refused = await Assert.ThrowsAnyAsync<RequestFailedException>(() => Table.SubmitTransactionAsync(
            [Act(TableTransactionActionType.UpsertMerge, "a"), Act(TableTransactionActionType.UpsertReplace, "a")]));
        Assert.Equal((400, "InvalidDuplicateRow"), (refused.Status, refused.ErrorCode));
        Assert.Empty(await All());
    }

    private static TableTransactionAction Act(TableTransactionActionType type, string row, ETag match = default) =>
        new(type, new TableEntity("p", row) { ["New"] = "中" }, match);
}
