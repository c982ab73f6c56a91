using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace JudicialAid.Storage;

/// <summary>
/// Makes storage clients from settings as the Functions host reads them: `{name}` is a connection string, or `{name}__accountName` or
/// `{name}__blobServiceUri` / `__queueServiceUri` / `__tableServiceUri` name the account and an identity signs: `__credential` =
/// managedidentity with `__clientId` or `__managedIdentityResourceId` for one of the user's, or `__tenantId`, `__clientId` and
/// `__clientSecret` of an application, or else what the machine is signed in with. `__endpointSuffix` (such as core.chinacloudapi.cn), or
/// `__cloud` = china, for another cloud.
/// </summary>
/// <param name="setting">A setting by name with ':' between the parts; null when it is not set.</param>
public sealed class StorageConnections(Func<string, string?> setting)
{
    private static readonly string[] Services = ["blob", "queue", "table"];

    /// <summary>Blobs of a connection.</summary>
    public BlobServiceClient Blobs(string name) =>
        ConnectionString(name) is { } text ? new BlobServiceClient(text) : new BlobServiceClient(Endpoint(name, "blob"), Credential(name));

    /// <summary>Queues of a connection; messages are base64, as the queue trigger expects.</summary>
    public QueueServiceClient Queues(string name)
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        return ConnectionString(name) is { } text ? new QueueServiceClient(text, options) : new QueueServiceClient(Endpoint(name, "queue"), Credential(name), options);
    }

    /// <summary>Tables of a connection; their requests are counted (<see cref="RequestTally"/>).</summary>
    public TableServiceClient Tables(string name)
    {
        var options = new TableClientOptions();
        options.AddPolicy(new RequestTally(), HttpPipelinePosition.PerRetry);
        return ConnectionString(name) is { } text ? new TableServiceClient(text, options) : new TableServiceClient(Endpoint(name, "table"), Credential(name), options);
    }

    /// <summary>The identity of a connection.</summary>
    /// <exception cref="InvalidOperationException">A secret without its tenant and client.</exception>
    public TokenCredential Credential(string name)
    {
        var clientId = Part(name, "clientId");
        var authority = China(name) ? AzureAuthorityHosts.AzureChina : AzureAuthorityHosts.AzurePublicCloud;
        if (string.Equals(Part(name, "credential"), "managedidentity", StringComparison.OrdinalIgnoreCase))
            return new ManagedIdentityCredential(ManagedIdentity(Part(name, "managedIdentityResourceId"), clientId));
        if (Part(name, "clientSecret") is not { } secret)
            return new DefaultAzureCredential(new DefaultAzureCredentialOptions { AuthorityHost = authority, ManagedIdentityClientId = clientId });
        return Part(name, "tenantId") is { } tenant && clientId is not null
            ? new ClientSecretCredential(tenant, clientId, secret, new ClientSecretCredentialOptions { AuthorityHost = authority })
            : throw new InvalidOperationException($"{name}__clientSecret needs {name}__tenantId and {name}__clientId beside it.");
    }

    private static ManagedIdentityId ManagedIdentity(string? resource, string? clientId) =>
        resource is not null ? ManagedIdentityId.FromUserAssignedResourceId(new ResourceIdentifier(resource))
        : clientId is not null ? ManagedIdentityId.FromUserAssignedClientId(clientId)
        : ManagedIdentityId.SystemAssigned;

    private string? ConnectionString(string name) => setting(name) is { Length: > 0 } text ? text : null;

    private Uri Endpoint(string name, string service)
    {
        if (Part(name, service + "ServiceUri") is { } uri)
            return Uri.TryCreate(uri, UriKind.Absolute, out var endpoint) && endpoint.Scheme == Uri.UriSchemeHttps
                ? endpoint
                : throw new InvalidOperationException($"{name}__{service}ServiceUri must be an https address such as https://ACCOUNT.{service}.core.windows.net.");
        if (Part(name, "accountName") is { } account)
            return new Uri($"https://{account}.{service}.{Part(name, "endpointSuffix") ?? (China(name) ? "core.chinacloudapi.cn" : "core.windows.net")}");
        throw new InvalidOperationException(
            $"No storage connection: set {name} to a connection string, or {name}__accountName (or {name}__{service}ServiceUri) for an identity.");
    }

    private bool China(string name) =>
        string.Equals(Part(name, "cloud"), "china", StringComparison.OrdinalIgnoreCase)
        || (Part(name, "endpointSuffix") ?? "").EndsWith(".chinacloudapi.cn", StringComparison.OrdinalIgnoreCase)
        || Services.Any(service => (Part(name, service + "ServiceUri") ?? "").Contains(".chinacloudapi.cn", StringComparison.OrdinalIgnoreCase));

    private string? Part(string name, string part) => setting($"{name}:{part}") is { Length: > 0 } value ? value : null;
}
