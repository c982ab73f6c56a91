using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using JudicialAid.Azurite;
using JudicialAid.TestKit;

namespace JudicialAid.Storage.Tests.OwnTables;

/// <summary>Tables by identity: Azurite takes bearer tokens over HTTPS and checks issuer, audience and lifetime (not the signature).</summary>
public sealed class IdentityTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("azurite-https-").FullName;
    private AzuriteServer _server = null!;

    public async Task InitializeAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var (certificatePath, keyPath) = (Path.Combine(_folder, "cert.pem"), Path.Combine(_folder, "key.pem"));
        await File.WriteAllTextAsync(certificatePath, certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(keyPath, key.ExportPkcs8PrivateKeyPem());
        _server = await AzuriteServer.StartAsync(new AzuriteServerOptions { ExtraArguments = ["--oauth", "basic", "--cert", certificatePath, "--key", keyPath] });
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Tables_are_used_by_identity_in_the_public_cloud_and_in_China()
    {
        foreach (var issuer in new[] { "https://sts.windows.net/t/", "https://sts.chinacloudapi.cn/t/" })
        {
            var identity = new Identity(issuer, DateTimeOffset.UtcNow.AddHours(1));
            var service = Service(identity);
            var name = AzuriteFixture.UniqueName();
            await service.CreateTableIfNotExistsAsync(name);
            await service.GetTableClient(name).SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))]);
            Assert.True((await service.GetTableClient(name).GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
            Assert.Equal(["https://storage.azure.com/.default"], identity.Scopes);
        }
    }

    [Fact]
    public async Task An_expired_token_is_a_refusal_with_what_to_check()
    {
        var service = Service(new Identity("https://sts.windows.net/t/", DateTimeOffset.UtcNow.AddHours(-1)));
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => service.CreateTableIfNotExistsAsync("Any"));
        Assert.Equal((403, "AuthenticationFailed"), (refused.Status, refused.ErrorCode));
        Assert.Contains("Storage Table Data Contributor", refused.Message, StringComparison.Ordinal);
    }

    private TableServiceClient Service(TokenCredential identity)
    {
        var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
        return new TableServiceClient(_server.TableEndpoint, identity, new TableClientOptions { Transport = new HttpClientTransport(handler) });
    }

    private sealed class Identity(string issuer, DateTimeOffset until) : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            var claims = new { aud = "https://storage.azure.com", iss = issuer, iat = Unix(until.AddHours(-2)), nbf = Unix(until.AddHours(-2)), exp = Unix(until) };
            var token = $"{Part(new { alg = "HS256", typ = "JWT" })}.{Part(claims)}.{Base64Url.EncodeToString(new byte[32])}";
            // The client must not think the token stale: what is tested is the service's refusal.
            return new AccessToken(token, DateTimeOffset.UtcNow.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));

        private static long Unix(DateTimeOffset time) => time.ToUnixTimeSeconds();

        private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
    }
}
