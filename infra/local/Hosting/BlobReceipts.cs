using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace JudicialAid.Local.Hosting;

/// <summary>
/// What was already told to whom: one empty blob a function, blob and ETag in <c>azure-webjobs-hosts</c>. So a blob starts a function once,
/// and again when it is overwritten, be it with the same bytes.
/// </summary>
internal sealed class BlobReceipts(BlobContainerClient hosts, string hostId)
{
    private const string Incomplete = "Incomplete";
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Runs <paramref name="tell"/> unless this version of the blob was told before; true when the version is settled.</summary>
    public async Task<bool> OnceAsync(FunctionDefinition function, string container, string blob, ETag version, Func<Task> tell, CancellationToken stop)
    {
        var receipt = hosts.GetBlobClient($"blobreceipts/{hostId}/{function.FunctionId}/{version.ToString("H")}/{container}/{blob}");
        await CreateIfAbsentAsync(receipt, stop);
        if (await IsCompleteAsync(receipt, stop))
            return true;
        var lease = receipt.GetBlobLeaseClient();
        try
        {
            await lease.AcquireAsync(Lease, cancellationToken: stop);
        }
        catch (RequestFailedException held) when (held.Status == 409)
        {
            // Another host is telling it, or was stopped while it did: the next scan looks again.
            return false;
        }

        if (!await IsCompleteAsync(receipt, stop))
        {
            await tell();
            await receipt.SetMetadataAsync(new Dictionary<string, string>(), new BlobRequestConditions { LeaseId = lease.LeaseId }, CancellationToken.None);
        }

        await lease.ReleaseAsync(cancellationToken: CancellationToken.None);
        return true;
    }

    private static async Task CreateIfAbsentAsync(BlobClient receipt, CancellationToken stop)
    {
        try
        {
            await receipt.UploadAsync(BinaryData.FromBytes(Array.Empty<byte>()), new BlobUploadOptions
            {
                Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                Metadata = new Dictionary<string, string> { [Incomplete] = bool.TrueString },
            }, stop);
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412)
        {
            // Seen before: whether it was completed is the next question.
        }
    }

    private static async Task<bool> IsCompleteAsync(BlobClient receipt, CancellationToken stop) =>
        !(await receipt.GetPropertiesAsync(cancellationToken: stop)).Value.Metadata.ContainsKey(Incomplete);
}
