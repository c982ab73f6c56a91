using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace JudicialAid.Local.Run;

/// <summary>Brings in the files: hardship tables into their container as an agency's transfer would, dossiers through the app's own door.</summary>
internal sealed class Uploader(ApiClient api, string connectionString)
{
    /// <summary>Uploads a table, unless these bytes are there already.</summary>
    public async Task RegisterAsync(RegisterFile file, CancellationToken stop)
    {
        var container = new BlobContainerClient(connectionString, "registers");
        await container.CreateIfNotExistsAsync(cancellationToken: stop);
        var blob = container.GetBlobClient(file.BlobName);
        var bytes = await ReadAsync(file.Path, stop);
        // An overwritten blob is a new one to its trigger, be it with the same bytes.
        if (!await IsThereAsync(blob, bytes, stop))
            await blob.UploadAsync(BinaryData.FromBytes(bytes), overwrite: true, stop);
    }

    /// <summary>Uploads one file of a dossier; its upload id, or why the app refused it.</summary>
    public async Task<(string? UploadId, string? Refusal)> DossierAsync(DossierFile file, CancellationToken stop)
    {
        var headers = new Dictionary<string, string>
        {
            ["x-file-name"] = Uri.EscapeDataString(Path.GetFileName(file.Path)),
            ["x-dossier"] = Uri.EscapeDataString(file.Dossier),
        };
        var answer = await api.PostAsync($"v1/uploads?office={Uri.EscapeDataString(file.OfficeId)}", "operator", await ReadAsync(file.Path, stop), headers, stop);
        return answer.IsSuccess
            ? ((string?)answer.Json["uploadId"], null)
            : (null, $"{file.Label}: {(int)answer.Status} {answer.Json["code"]} {answer.Json["title"]}".TrimEnd());
    }

    private static async Task<bool> IsThereAsync(BlobClient blob, byte[] bytes, CancellationToken stop)
    {
        try
        {
            BlobProperties there = await blob.GetPropertiesAsync(cancellationToken: stop);
            // MD5 is what the blob service keeps; nothing here rests on its strength.
#pragma warning disable CA5351
            return there.ContentHash is { } hash && hash.AsSpan().SequenceEqual(MD5.HashData(bytes));
#pragma warning restore CA5351
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return false;
        }
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken stop)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, stop);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw RunProblem.Failed($"A file cannot be read: {unreadable.Message} Make it readable or take it out of the folder, then run this again.");
        }
    }
}
