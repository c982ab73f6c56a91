using Azure.Storage.Blobs;

namespace JudicialAid.Functions.Hosting;

/// <summary>Makes the <see cref="BlobClient"/> and the path parts of a blob function from what the host says about the blob.</summary>
/// <param name="connections">The service behind a connection's name.</param>
internal sealed class BlobBinding(Func<string, BlobServiceClient> connections)
{
    /// <summary>The connection of a trigger that names none.</summary>
    public const string DefaultConnection = "AzureWebJobsStorage";

    /// <summary>
    /// The blob and the parts of its path. The path is read from the blob's address, which the host takes from the blob itself; the
    /// parts the host read must be the same, else nothing is run, for then one of the two was meddled with or misread.
    /// </summary>
    public (BlobClient Blob, Dictionary<string, string?> Parts) Bind(BlobTriggerAttribute trigger, Invocation invocation)
    {
        var service = connections(trigger.Connection ?? DefaultConnection);
        var path = PathWithin(service.Uri, invocation.Metadata("Uri") ?? throw new InvalidDataException("The invocation has no Metadata.Uri."));
        var parts = BlobPath.Parse(trigger.BlobPath).Match(path)
            ?? throw new InvalidDataException("The blob's address is not within the trigger's path.");
        foreach (var (name, value) in parts)
            if (invocation.Metadata(name) is { } hostsValue && hostsValue != value)
                throw new InvalidDataException($"Metadata.{name} is not what the blob's address says.");
        var (container, blob) = (path[..path.IndexOf('/', StringComparison.Ordinal)], path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        return (service.GetBlobContainerClient(container).GetBlobClient(blob), parts);
    }

    // The account is a part of the path on the emulator and of the host name in Azure; the service's own address says which.
    private static string PathWithin(Uri service, string blobAddress)
    {
        var (root, path) = (service.AbsolutePath.TrimEnd('/') + "/", new Uri(blobAddress).AbsolutePath);
        return path.StartsWith(root, StringComparison.Ordinal)
            ? Uri.UnescapeDataString(path[root.Length..])
            : throw new InvalidDataException("The blob's address is not within the connection's account.");
    }
}
