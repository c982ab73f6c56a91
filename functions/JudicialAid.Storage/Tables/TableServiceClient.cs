using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace JudicialAid.Storage.Tables;

/// <summary>Retry and transport settings; the name of the package's type.</summary>
public sealed class TableClientOptions : ClientOptions
{
}

/// <summary>
/// A Table service; the name and shape of the subset of `Azure.Data.Tables.TableServiceClient` that this project uses. The Worker build
/// uses the package instead (docs/adr/0002).
/// </summary>
public sealed class TableServiceClient
{
    private const string StorageScope = "https://storage.azure.com/.default";
    private readonly TableRequests _requests;

    /// <summary>From a storage connection string.</summary>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
    {
        var settings = StorageConnectionString.Parse(connectionString);
        Uri = settings.TableEndpoint;
        _requests = new TableRequests(Uri, HttpPipelineBuilder.Build(options ?? new TableClientOptions(), new SharedKeyLitePolicy(settings.Account, settings.Key)));
    }

    /// <summary>From an endpoint and an identity.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        Uri = endpoint;
        _requests = new TableRequests(Uri, HttpPipelineBuilder.Build(options ?? new TableClientOptions(), new BearerTokenAuthenticationPolicy(tokenCredential, StorageScope)));
    }

    /// <summary>The endpoint.</summary>
    public Uri Uri { get; }

    /// <summary>A client of one table.</summary>
    public TableClient GetTableClient(string tableName) => new(_requests, tableName);

    /// <summary>Creates a table unless it is there.</summary>
    public async Task CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default)
    {
        using var message = _requests.Create(RequestMethod.Post, "Tables", null, JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = tableName }));
        var response = await _requests.SendAsync(message, cancellationToken, 409);
        if (response.Status == 409 && TableRequests.ErrorCode(response) is var code and not "TableAlreadyExists")
            throw new RequestFailedException(response.Status, $"Table {tableName} could not be created.", code, null);
    }

    /// <summary>Deletes a table if it is there.</summary>
    public async Task DeleteTableAsync(string tableName, CancellationToken cancellationToken = default)
    {
        using var message = _requests.Create(RequestMethod.Delete, $"Tables('{tableName}')", null, null);
        await _requests.SendAsync(message, cancellationToken, 404);
    }
}
