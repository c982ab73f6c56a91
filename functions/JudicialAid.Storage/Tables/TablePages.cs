using System.Text.Json;
using Azure;
using Azure.Core;

namespace JudicialAid.Storage.Tables;

/// <summary>Pages of a query. A page may be short, or even empty, and still not be the last: only the continuation headers tell.</summary>
internal sealed class TablePages<T>(
    TableRequests requests, string table, string? filter, int? maxPerPage, IReadOnlyList<(string Name, string Value)> select, CancellationToken stop)
    : AsyncPageable<T>(stop) where T : class, ITableEntity
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            using var message = requests.Create(RequestMethod.Get, table + "()", Query(continuationToken, pageSizeHint ?? maxPerPage), null);
            var response = await requests.SendAsync(message, CancellationToken);
            using var json = JsonDocument.Parse(response.Content);
            var items = json.RootElement.GetProperty("value").EnumerateArray().Select(e => (T)(ITableEntity)TableValues.Read(e)).ToList();
            continuationToken = Continuation(response);
            yield return Page<T>.FromValues(items, continuationToken, response);
        }
        while (continuationToken is not null);
    }

    private IEnumerable<(string Name, string Value)> Query(string? continuation, int? top)
    {
        if (filter is not null)
            yield return ("$filter", filter);
        foreach (var part in select)
            yield return part;
        if (top is { } n)
            yield return ("$top", n.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (continuation?.Split(' ') is [var partition, var row])
        {
            yield return ("NextPartitionKey", Uri.UnescapeDataString(partition));
            if (row.Length > 0)
                yield return ("NextRowKey", Uri.UnescapeDataString(row));
        }
    }

    private static string? Continuation(Response response)
    {
        if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition))
            return null;
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return Uri.EscapeDataString(partition!) + " " + Uri.EscapeDataString(row ?? "");
    }
}
