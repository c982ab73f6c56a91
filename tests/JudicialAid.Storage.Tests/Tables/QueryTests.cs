using JudicialAid.TestKit;

namespace JudicialAid.Storage.Tests.Tables;

public sealed class QueryTests(AzuriteFixture azurite) : TableTest(azurite)
{
    [Fact]
    public async Task A_partition_of_1205_rows_comes_whole_and_in_order()
    {
        await Fill(1205);
        var keys = (await All("PartitionKey eq 'p'")).Select(e => e.RowKey).ToList();
        Assert.Equal(Enumerable.Range(0, 1205).Select(i => $"{i:00000}"), keys);
    }

    [Fact]
    public async Task A_page_is_taken_up_again_with_its_continuation()
    {
        await Fill(25);
        var (sizes, keys) = (new List<int>(), new List<string>());
        string? continuation = null;
        do
        {
            await using var pages = Table.QueryAsync<TableEntity>("PartitionKey eq 'p'", maxPerPage: 10).AsPages(continuation).GetAsyncEnumerator();
            Assert.True(await pages.MoveNextAsync());
            sizes.Add(pages.Current.Values.Count);
            keys.AddRange(pages.Current.Values.Select(e => e.RowKey));
            continuation = pages.Current.ContinuationToken;
        }
        while (continuation is not null);
        Assert.Equal([10, 10, 5], sizes);
        Assert.Equal(25, keys.Distinct().Count());
    }

    [Fact]
    public async Task Continuations_carry_odd_keys()
    {
        var rows = new[] { "一 号", "二'号", "三%20号", "四+号" };
        foreach (var row in rows)
            await Table.AddEntityAsync(Entity("示例 县", row));
        var found = new List<string>();
        await foreach (var entity in Table.QueryAsync<TableEntity>(maxPerPage: 1))
            found.Add(entity.RowKey);
        Assert.Equal(rows.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Filters_quote_values_by_their_type()
    {
        var time = new DateTimeOffset(2026, 11, 3, 8, 0, 0, TimeSpan.FromHours(8));
        var id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
        // A millisecond apart: Azurite compares no finer, the service does (100 ns).
        await Table.AddEntityAsync(new TableEntity("p", "hit") { ["T"] = "it's", ["N"] = 5_000_000_000L, ["I"] = 7, ["B"] = true, ["At"] = time, ["G"] = id });
        await Table.AddEntityAsync(new TableEntity("p", "miss") { ["T"] = "its", ["N"] = 5L, ["I"] = 8, ["B"] = false, ["At"] = time.AddMilliseconds(1), ["G"] = Guid.Empty });
        FormattableString[] filters =
        [
            $"T eq {"it's"}", $"N gt {4_999_999_999L}", $"I lt {8}", $"B eq {true}", $"At le {time}", $"G eq {id}",
            $"PartitionKey eq {"p"} and RowKey lt {"hiu"} and not (I eq {8})",
        ];
        foreach (var filter in filters)
        {
            var text = TableClient.CreateQueryFilter(filter);
            Assert.Equal($"{text}: hit", $"{text}: {string.Join(' ', (await All(text)).Select(e => e.RowKey))}");
        }
    }

    [Fact]
    public void A_filter_reads_as_the_service_wants_it() => Assert.Equal(
        "A eq 'o''k' and B eq 5 and C eq 6L and D eq true",
        TableClient.CreateQueryFilter($"A eq {"o'k"} and B eq {5} and C eq {6L} and D eq {true}"));

    [Fact]
    public async Task A_query_brings_only_the_selected_columns()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });
        await foreach (var entity in Table.QueryAsync<TableEntity>(select: ["RowKey", "B"]))
            Assert.Equal((false, 2, "r"), (entity.ContainsKey("A"), entity.GetInt32("B"), entity.RowKey));
    }

    [Fact]
    public async Task A_stopped_query_stops()
    {
        await Fill(3);
        using var stop = new CancellationTokenSource();
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Table.QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: stop.Token))
            {
                seen++;
                await stop.CancelAsync();
            }
        });
        Assert.Equal(1, seen);
    }

    private async Task Fill(int rows)
    {
        foreach (var chunk in Enumerable.Range(0, rows).Chunk(100))
            await Table.SubmitTransactionAsync(chunk.Select(i => new TableTransactionAction(TableTransactionActionType.Add, Entity("p", $"{i:00000}", i))));
    }
}
