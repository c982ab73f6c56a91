using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>
/// Records of the stages at rest: JSON, compressed, sealed with AES-256-GCM, in the container `records` under a name made from the
/// content with the pseudonym key. A record never changes: what is read again is the same bytes or a new record, so that saving twice
/// changes nothing and earlier versions stay.
/// </summary>
public sealed class SealedRecords
{
    /// <summary>Container of the records.</summary>
    public const string Container = "records";

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly BlobContainerClient _container;
    private readonly DataKeys _keys;
    private readonly Pseudonyms _ids;

    /// <summary>Uses the container of a blob service, which <see cref="EnsureAsync"/> creates.</summary>
    public SealedRecords(BlobServiceClient blobs, DataKeys keys)
    {
        ArgumentNullException.ThrowIfNull(blobs);
        ArgumentNullException.ThrowIfNull(keys);
        _container = blobs.GetBlobContainerClient(Container);
        _keys = keys;
        _ids = new Pseudonyms(keys.Pseudonym);
    }

    /// <summary>Creates the container if it is missing.</summary>
    public Task EnsureAsync(CancellationToken stop) => _container.CreateIfNotExistsAsync(cancellationToken: stop);

    /// <summary>Saves a record and gives its id, "kind/32 hex"; the same record gives the same id.</summary>
    public async Task<string> SaveAsync<T>(string kind, T record, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var json = ModelJson.Write(record);
        var id = Id(kind, json);
        var sealedBytes = SealBytes(Compress(Encoding.UTF8.GetBytes(json)));
        try
        {
            await _container.GetBlobClient(id).UploadAsync(new BinaryData(sealedBytes), overwrite: false, stop);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // The same record is there.
        }

        return id;
    }

    /// <summary>
    /// Loads a record; throws <see cref="CryptographicException"/> with the code RECORD-DAMAGED when it was tampered with, exchanged for
    /// another record, or sealed with another key.
    /// </summary>
    public async Task<T> LoadAsync<T>(string recordId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(recordId);
        var blob = await _container.GetBlobClient(recordId).DownloadContentAsync(stop);
        return ModelJson.Read<T>(Open(recordId, blob.Value.Content));
    }

    private string Open(string recordId, BinaryData content)
    {
        try
        {
            var json = Encoding.UTF8.GetString(Expand(UnsealBytes(content)));
            // The name is made of the content: a sealed record copied over another one is found out.
            if (Id(recordId.Split('/')[0], json) == recordId)
                return json;
            throw new CryptographicException("The record has the content of another one.");
        }
        catch (Exception e) when (e is CryptographicException or InvalidDataException)
        {
            throw new CryptographicException(
                $"RECORD-DAMAGED: the record {recordId} is not what was saved, or was sealed with another key. Check the data keys, or restore the blob.", e);
        }
    }

    private string Id(string kind, string json) => $"{kind}/{_ids.Token("record", kind, json)}";

    /// <summary>Seals bytes with the newest key and a fresh nonce. The first byte is the version of the key.</summary>
    public byte[] SealBytes(ReadOnlySpan<byte> plain)
    {
        var result = new byte[1 + NonceBytes + TagBytes + plain.Length];
        result[0] = _keys.SealVersion;
        var nonce = result.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_keys.Seal, TagBytes);
        aes.Encrypt(nonce, plain, result.AsSpan(1 + NonceBytes + TagBytes), result.AsSpan(1 + NonceBytes, TagBytes), result.AsSpan(0, 1));
        return result;
    }

    /// <summary>Opens sealed bytes; throws <see cref="CryptographicException"/> when they are not what was sealed.</summary>
    public byte[] UnsealBytes(ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < 1 + NonceBytes + TagBytes || _keys.SealOf(sealedBytes[0]) is not { } key)
            throw new CryptographicException("Not a sealed record of a known key version.");
        var plain = new byte[sealedBytes.Length - 1 - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(sealedBytes.Slice(1, NonceBytes), sealedBytes[(1 + NonceBytes + TagBytes)..], sealedBytes.Slice(1 + NonceBytes, TagBytes), plain, sealedBytes[..1]);
        return plain;
    }

    /// <summary>Seals a text for a table property.</summary>
    public string SealText(string text) => Convert.ToBase64String(SealBytes(Encoding.UTF8.GetBytes(text)));

    /// <summary>Opens a sealed text.</summary>
    public string UnsealText(string sealedText) => Encoding.UTF8.GetString(UnsealBytes(Convert.FromBase64String(sealedText)));

    private static byte[] Compress(byte[] plain)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
            gzip.Write(plain);
        return target.ToArray();
    }

    private static byte[] Expand(byte[] compressed)
    {
        using var source = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var target = new MemoryStream();
        source.CopyTo(target);
        return target.ToArray();
    }
}
