using System.Globalization;
using System.Text;
using Azure;
using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>A row as it was read, with the ETag that a conditional write needs.</summary>
/// <typeparam name="T">Type of the row.</typeparam>
/// <param name="Value">The row.</param>
/// <param name="ETag">Its version.</param>
public sealed record Stored<T>(T Value, ETag ETag);

/// <summary>A page of rows in key order.</summary>
/// <typeparam name="T">Type of the rows.</typeparam>
/// <param name="Items">The rows.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record RowPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>
/// One table of one kind of row. The row is one JSON property (sealed where it may tell about a person), beside the few columns that
/// queries filter on; keys and columns hold ids, states and times only. Writes are conditional: what two instances do at once, one of
/// them does again on what the other left.
/// </summary>
/// <typeparam name="T">A record of this project.</typeparam>
public sealed class RecordTable<T> where T : class
{
    // A string property holds 32,768 UTF-16 characters (Table service limit); longer rows go on in further properties.
    private const int PropertyCharacters = 32_000;
    private const string LastOfAll = "9";
    private const char CursorSeparator = '-';
    private readonly TableClient _table;
    private readonly Func<T, (string Partition, string Row)> _key;
    private readonly Func<T, IReadOnlyDictionary<string, object>> _columns;
    private readonly SealedRecords? _seal;

    /// <summary>Uses a table that exists. With <paramref name="seal"/> the JSON is encrypted.</summary>
    public RecordTable(
        TableClient table,
        Func<T, (string Partition, string Row)> key,
        Func<T, IReadOnlyDictionary<string, object>>? columns = null,
        SealedRecords? seal = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(key);
        _table = table;
        _key = key;
        _columns = columns ?? (_ => new Dictionary<string, object>());
        _seal = seal;
    }

    /// <summary>The row, or null.</summary>
    public async Task<Stored<T>?> FindAsync(string partition, string row, CancellationToken stop)
    {
        var answer = await _table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: stop);
        return answer.HasValue ? new Stored<T>(Open(answer.Value!), answer.Value!.ETag) : null;
    }

    /// <summary>Adds a row; false when one with the key is there already.</summary>
    public async Task<bool> TryAddAsync(T row, CancellationToken stop)
    {
        try
        {
            await _table.AddEntityAsync(Close(row), stop);
            return true;
        }
        catch (RequestFailedException e) when (e.ErrorCode == "EntityAlreadyExists")
        {
            return false;
        }
    }

    /// <summary>Replaces a row as it was read; false when it has changed or gone since.</summary>
    public async Task<bool> TryReplaceAsync(Stored<T> read, T row, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            await _table.UpdateEntityAsync(Close(row), read.ETag, TableUpdateMode.Replace, stop);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 412 or 404)
        {
            return false;
        }
    }

    /// <summary>Writes a row whatever is there.</summary>
    public Task UpsertAsync(T row, CancellationToken stop) => _table.UpsertEntityAsync(Close(row), TableUpdateMode.Replace, stop);

    /// <summary>Deletes a row if it is there.</summary>
    public async Task DeleteAsync(string partition, string row, CancellationToken stop)
    {
        try
        {
            await _table.DeleteEntityAsync(partition, row, ETag.All, stop);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Gone already: the same wish came twice.
        }
    }

    /// <summary>
    /// Makes a row from what is there (null when nothing is), again and again until nobody came between. A change that returns the
    /// same row, or null, writes nothing.
    /// </summary>
    public async Task<T?> ChangeAsync(string partition, string row, Func<T?, T?> change, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(change);
        while (true)
        {
            var read = await FindAsync(partition, row, stop);
            var changed = change(read?.Value);
            if (changed is null || ReferenceEquals(changed, read?.Value))
                return read?.Value;
            var written = read is null ? await TryAddAsync(changed, stop) : await TryReplaceAsync(read, changed, stop);
            if (written)
                return changed;
        }
    }

    /// <summary>One page of a partition in key order, after <paramref name="cursor"/> (the last row key seen), filtered by columns.</summary>
    public async Task<RowPage<T>> PageAsync(string partition, string? filter, string? cursor, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var items = new List<T>();
        string? last = null;
        await foreach (var entity in _table.QueryAsync<TableEntity>(Filter(partition, filter, cursor), Math.Min(limit + 1, 1000), cancellationToken: stop))
        {
            if (items.Count == limit)
                return new RowPage<T>(items, last);
            items.Add(Open(entity));
            last = entity.RowKey;
        }

        return new RowPage<T>(items, null);
    }

    /// <summary>
    /// One page of a partition in the order of a text column. Keys and column of all rows that the filter lets through are read and sorted, a
    /// thousand a request; the rows themselves only of the page. The cursor is column and key of the last row, so that what comes or
    /// goes before it moves nothing.
    /// </summary>
    public async Task<RowPage<T>> OrderedPageAsync(string partition, string? filter, string column, string? cursor, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var places = new List<(string Cursor, string Key)>();
        await foreach (var entity in _table.QueryAsync<TableEntity>(Filter(partition, filter, null), select: ["RowKey", column], cancellationToken: stop))
        {
            // A row of before there was the column comes last.
            var place = (entity.TryGetValue(column, out var value) ? (string)value : LastOfAll) + CursorSeparator + entity.RowKey;
            if (cursor is null || string.CompareOrdinal(place, cursor) > 0)
                places.Add((place, entity.RowKey));
        }

        var page = places.OrderBy(p => p.Cursor, StringComparer.Ordinal).Take(limit).ToList();
        var rows = await Task.WhenAll(page.Select(p => FindAsync(partition, p.Key, stop)));
        return new RowPage<T>([.. rows.OfType<Stored<T>>().Select(r => r.Value)], places.Count > limit ? page[^1].Cursor : null);
    }

    /// <summary>How many rows a partition has, filtered by columns; reads keys only.</summary>
    public async Task<int> CountAsync(string partition, string? filter, CancellationToken stop)
    {
        var count = 0;
        await foreach (var _ in _table.QueryAsync<TableEntity>(Filter(partition, filter, null), select: ["RowKey"], cancellationToken: stop))
            count++;
        return count;
    }

    /// <summary>All rows of a partition in key order, filtered by columns.</summary>
    public async IAsyncEnumerable<T> AllAsync(
        string partition, string? filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var entity in _table.QueryAsync<TableEntity>(Filter(partition, filter, null), cancellationToken: stop))
            yield return Open(entity);
    }

    /// <summary>All rows of all partitions: for tables that stay small.</summary>
    public async IAsyncEnumerable<T> EverywhereAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var entity in _table.QueryAsync<TableEntity>(cancellationToken: stop))
            yield return Open(entity);
    }

    private static string Filter(string partition, string? filter, string? after)
    {
        var text = new StringBuilder(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"));
        if (after is not null)
            text.Append(" and ").Append(TableClient.CreateQueryFilter($"RowKey gt {after}"));
        if (filter is not null)
            text.Append(" and (").Append(filter).Append(')');
        return text.ToString();
    }

    private TableEntity Close(T row)
    {
        var (partition, key) = _key(row);
        var entity = new TableEntity(partition, key);
        foreach (var (name, value) in _columns(row))
            entity[name] = value;
        var json = ModelJson.Write(row);
        var text = _seal is null ? json : _seal.SealText(json);
        for (var (i, at) = (0, 0); at < text.Length; i++, at += PropertyCharacters)
            entity[Property(i)] = text.Substring(at, Math.Min(PropertyCharacters, text.Length - at));
        return entity;
    }

    private T Open(TableEntity entity)
    {
        var text = new StringBuilder();
        for (var i = 0; entity.TryGetValue(Property(i), out var part); i++)
            text.Append((string)part);
        return ModelJson.Read<T>(_seal is null ? text.ToString() : _seal.UnsealText(text.ToString()));
    }

    private static string Property(int index) => "Json" + index.ToString(CultureInfo.InvariantCulture);
}
