using System.Net;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Azure.Core.Pipeline;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using JudicialAid.TestKit;

namespace JudicialAid.Storage.Tests.Hashing;

/// <summary>The stand-in under the storage client that asks for the package.</summary>
public sealed class StorageClientTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const BlobClientOptions.ServiceVersion Version = BlobClientOptions.ServiceVersion.V2023_01_03;

    [Fact]
    public void Every_member_the_storage_clients_name_is_in_the_stand_in()
    {
        var named = new[] { "Azure.Storage.Common", "Azure.Storage.Blobs", "Azure.Storage.Queues" }.SelectMany(NamedMembers).Distinct().ToList();
        Assert.NotEmpty(named);
        var standIn = typeof(System.IO.Hashing.Crc32).Assembly;
        foreach (var (type, member) in named)
        {
            var members = standIn.GetType(type)?.GetMember(member, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static);
            Assert.True(members?.Length > 0, $"{type}.{member} is missing.");
        }
    }

    [Fact]
    public async Task Nine_megabytes_in_blocks_are_checked_by_MD5_on_the_way_there_and_back()
    {
        var container = new BlobServiceClient(azurite.ConnectionString, new BlobClientOptions(Version)).GetBlobContainerClient(AzuriteFixture.UniqueName());
        await container.CreateAsync();
        var data = new byte[9 * 1024 * 1024];
        new Random(7).NextBytes(data);
        var blob = container.GetBlobClient("blob");
        await blob.UploadAsync(new BinaryData(data), new BlobUploadOptions
        {
            TransferOptions = new StorageTransferOptions { InitialTransferSize = 1 << 20, MaximumTransferSize = 1 << 20 },
            TransferValidation = new UploadTransferValidationOptions { ChecksumAlgorithm = StorageChecksumAlgorithm.MD5 },
        });
        var back = new MemoryStream();
        await blob.DownloadToAsync(back, new BlobDownloadToOptions
        {
            TransferOptions = new StorageTransferOptions { InitialTransferSize = 1 << 20, MaximumTransferSize = 1 << 20 },
            TransferValidation = new DownloadTransferValidationOptions { ChecksumAlgorithm = StorageChecksumAlgorithm.MD5, AutoValidateChecksum = true },
        });
        Assert.Equal(data, back.ToArray());
        await container.DeleteAsync();
    }

    [Fact]
    public async Task The_CRC64_that_goes_out_is_the_one_Azure_defines()
    {
        var answer = new AnswersCreated();
        var options = new BlobClientOptions(Version) { Transport = new HttpClientTransport(answer) };
        var blob = new BlobContainerClient(azurite.ConnectionString, "any", options).GetBlobClient("any");
        await blob.UploadAsync(new BinaryData("123456789"u8.ToArray()), new BlobUploadOptions
        {
            TransferValidation = new UploadTransferValidationOptions { ChecksumAlgorithm = StorageChecksumAlgorithm.StorageCrc64 },
        });
        // Check value of CRC-64/NVME, little-endian.
        Assert.Equal(Convert.ToBase64String(BitConverter.GetBytes(0xAE8B14860A799888ul)), answer.Crc64);
    }

    private static IEnumerable<(string Type, string Member)> NamedMembers(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Assembly.Load(assembly).Location));
        var metadata = file.GetMetadataReader();
        var found = new List<(string, string)>();
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference)
                continue;
            var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
            if (type.ResolutionScope.Kind == HandleKind.AssemblyReference
                && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == "System.IO.Hashing")
                found.Add(($"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}", metadata.GetString(member.Name)));
        }

        return found;
    }

    private sealed class AnswersCreated : HttpMessageHandler
    {
        public string? Crc64 { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Crc64 = new[] { request.Headers, (System.Net.Http.Headers.HttpHeaders?)request.Content?.Headers }
                .SelectMany(h => h ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
                .FirstOrDefault(h => h.Key == "x-ms-content-crc64").Value?.Single();
            var created = new HttpResponseMessage(HttpStatusCode.Created) { Content = new ByteArrayContent([]) };
            created.Headers.TryAddWithoutValidation("ETag", "\"1\"");
            created.Headers.TryAddWithoutValidation("x-ms-request-server-encrypted", "true");
            created.Content.Headers.LastModified = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
            return Task.FromResult(created);
        }
    }
}
