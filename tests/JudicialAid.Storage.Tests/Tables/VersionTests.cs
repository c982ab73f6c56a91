using Azure;
using JudicialAid.TestKit;

namespace JudicialAid.Storage.Tests.Tables;

public sealed class VersionTests(AzuriteFixture azurite) : TableTest(azurite)
{
    [Fact]
    public async Task Of_ten_that_change_the_same_version_one_wins()
    {
        await Table.AddEntityAsync(Entity("p", "r", 0));
        var read = await Read("p", "r");
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 10).Select(async i =>
        {
            try
            {
                await Table.UpdateEntityAsync(Entity("p", "r", i), read.ETag, TableUpdateMode.Replace);
                return i;
            }
            catch (RequestFailedException e) when (e.Status == 412 && e.ErrorCode == "UpdateConditionNotSatisfied")
            {
                return 0;
            }
        }));
        var winner = Assert.Single(outcomes, i => i > 0);
        Assert.Equal(winner, (await Read("p", "r")).GetInt32("Value"));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task An_update_of_what_is_gone_is_not_an_insert(TableUpdateMode mode)
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Table.UpdateEntityAsync(Entity("p", "r"), ETag.All, mode));
        Assert.Equal(404, refused.Status);
        Assert.Empty(await All());
    }

    [Fact]
    public async Task Any_version_is_changed_with_ETag_All()
    {
        await Table.AddEntityAsync(Entity("p", "r", 1));
        await Table.UpdateEntityAsync(Entity("p", "r", 2), ETag.All, TableUpdateMode.Replace);
        Assert.Equal(2, (await Read("p", "r")).GetInt32("Value"));
    }

    [Fact]
    public async Task A_stale_delete_deletes_nothing()
    {
        await Table.AddEntityAsync(Entity("p", "r", 1));
        var stale = (await Read("p", "r")).ETag;
        await Table.UpsertEntityAsync(Entity("p", "r", 2));
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Table.DeleteEntityAsync("p", "r", stale));
        Assert.Equal(412, refused.Status);
        Assert.Equal(2, (await Read("p", "r")).GetInt32("Value"));
    }

    [Fact]
    public async Task Deleting_what_is_gone_is_answered_not_thrown()
    {
        var answer = await Table.DeleteEntityAsync("p", "r");
        Assert.Equal(404, answer.Status);
    }

    [Fact]
    public async Task The_version_in_a_query_is_that_of_a_read()
    {
        await Table.AddEntityAsync(Entity("p", "r"));
        Assert.Equal((await Read("p", "r")).ETag, Assert.Single(await All()).ETag);
    }
}
