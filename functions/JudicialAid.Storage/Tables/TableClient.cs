using System.Text.Json;
using Azure;
using Azure.Core;

namespace JudicialAid.Storage.Tables;

/// <summary>
/// One table; the name and shape of the subset of `Azure.Data.Tables.TableClient` that this project uses (Table service REST API).
/// Entities are <see cref="TableEntity"/>.
/// </summary>
public sealed class TableClient
{
    private readonly TableRequests _requests;

    internal TableClient(TableRequests requests, string name)
    {
        _requests = requests;
        Name = name;
    }

    /// <summary>Name of the table.</summary>
    public string Name { get; }

    /// <summary>A filter with the values of an interpolated string quoted and escaped.</summary>
    public static string CreateQueryFilter(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(a => (object)TableValues.Literal(a!))]);
    }

    /// <summary>Inserts; throws 409 EntityAlreadyExists when it is there.</summary>
    public async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) where T : ITableEntity
    {
        TableLimits.Check(entity);
        using var message = _requests.Create(RequestMethod.Post, Name, null, TableValues.Write(entity));
        return await _requests.SendAsync(message, cancellationToken);
    }

    /// <summary>The entity; throws 404 ResourceNotFound when it is not there.</summary>
    public async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) where T : class, ITableEntity
    {
        var found = await GetEntityIfExistsAsync<T>(partitionKey, rowKey, select, cancellationToken);
        return found.HasValue
            ? Response.FromValue(found.Value!, found.GetRawResponse())
            : throw new RequestFailedException(404, "The entity does not exist.", "ResourceNotFound", null);
    }

    /// <summary>The entity, if it is there.</summary>
    public async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) where T : class, ITableEntity
    {
        using var message = _requests.Create(RequestMethod.Get, Name + TableRequests.Key(partitionKey, rowKey), Select(select), null);
        var response = await _requests.SendAsync(message, cancellationToken, 404);
        if (response.Status == 404)
            return new Found<T>(null, response);
        using var json = JsonDocument.Parse(response.Content);
        var entity = TableValues.Read(json.RootElement);
        if (response.Headers.ETag is { } tag)
            entity.ETag = tag;
        return new Found<T>((T)(ITableEntity)entity, response);
    }

    /// <summary>Inserts or changes, whatever is there.</summary>
    public async Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) where T : ITableEntity =>
        await PutAsync(entity, mode, null, cancellationToken);

    /// <summary>Changes the version named; throws 412 when another is there, 404 when none.</summary>
    public async Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) where T : ITableEntity =>
        await PutAsync(entity, mode, ifMatch.ToString(), cancellationToken);

    /// <summary>Deletes; 404 is an answer, not an error, as in the package.</summary>
    public async Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        var match = ifMatch == default ? "*" : ifMatch.ToString();
        using var message = _requests.Create(RequestMethod.Delete, Name + TableRequests.Key(partitionKey, rowKey), null, null, match);
        return await _requests.SendAsync(message, cancellationToken, 404);
    }

    /// <summary>Entities in key order, page by page.</summary>
    public AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) where T : class, ITableEntity =>
        new TablePages<T>(_requests, Name, filter, maxPerPage, [.. Select(select)], cancellationToken);

    /// <summary>Does all actions or none (entity group transaction: one partition, at most 100 entities, each once).</summary>
    public async Task SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = transactionActions.ToList();
        TableLimits.Check(actions);
        await TableBatch.SubmitAsync(_requests, Name, actions, cancellationToken);
    }

    private async Task<Response> PutAsync(ITableEntity entity, TableUpdateMode mode, string? ifMatch, CancellationToken stop)
    {
        TableLimits.Check(entity);
        var method = mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch;
        using var message = _requests.Create(method, Name + TableRequests.Key(entity.PartitionKey, entity.RowKey), null, TableValues.Write(entity), ifMatch);
        return await _requests.SendAsync(message, stop);
    }

    private static IEnumerable<(string Name, string Value)> Select(IEnumerable<string>? select) =>
        select is null ? [] : [("$select", string.Join(',', select))];

    private sealed class Found<T>(T? value, Response response) : NullableResponse<T>
    {
        public override bool HasValue => value is not null;

        public override T? Value => value;

        public override Response GetRawResponse() => response;
    }
}
