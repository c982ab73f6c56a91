using System.Net;
using Azure;
using Azure.Core.Pipeline;
using JudicialAid.Azurite;
using JudicialAid.TestKit;

namespace JudicialAid.Storage.Tests.OwnTables;

public sealed class SigningTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_wrong_account_key_is_a_refusal_with_what_to_check()
    {
        var wrong = azurite.ConnectionString.Replace(AzuriteServer.AccountKey, Convert.ToBase64String(new byte[64]), StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => new TableServiceClient(wrong).CreateTableIfNotExistsAsync("Any"));
        Assert.Equal((403, "AuthorizationFailure"), (refused.Status, refused.ErrorCode));
        Assert.Contains("Check the account key", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AAAA", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_failed_on_the_way_is_signed_and_sent_again()
    {
        var handler = new FailsOnce();
        var options = new TableClientOptions { Transport = new HttpClientTransport(handler) };
        options.Retry.Delay = TimeSpan.FromMilliseconds(1500);
        var name = AzuriteFixture.UniqueName();
        await new TableServiceClient(azurite.ConnectionString, options).CreateTableIfNotExistsAsync(name);
        Assert.Equal(2, handler.Signatures.Count);
        // The date, in whole seconds, has changed in between, so must the signature; the emulator would refuse a wrong one.
        Assert.NotEqual(handler.Signatures[0], handler.Signatures[1]);
        await new TableServiceClient(azurite.ConnectionString).DeleteTableAsync(name);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=aid;AccountKey=AAAA;EndpointSuffix=core.chinacloudapi.cn", "https://aid.table.core.chinacloudapi.cn/")]
    [InlineData("AccountName=aid;AccountKey=AAAA;", "https://aid.table.core.windows.net/")]
    [InlineData("accountname=aid;ACCOUNTKEY=AAAA;TableEndpoint=https://example.test/t/", "https://example.test/t/")]
    public void A_connection_string_names_the_endpoint(string text, string endpoint) =>
        Assert.Equal(new Uri(endpoint), new TableServiceClient(text).Uri);

    [Theory]
    [InlineData("AccountName=aid")]
    [InlineData("secret-without-any-sense")]
    [InlineData("AccountName=aid;AccountKey=not-base64-secret")]
    public void A_broken_connection_string_is_refused_without_repeating_it(string text)
    {
        var refused = Assert.Throws<FormatException>(() => new TableServiceClient(text));
        Assert.Contains("AccountKey", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    private sealed class FailsOnce : DelegatingHandler
    {
        public FailsOnce() : base(new HttpClientHandler())
        {
        }

        public List<string> Signatures { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Signatures.Add(request.Headers.GetValues("Authorization").Single());
            return Signatures.Count == 1
                ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
                : await base.SendAsync(request, cancellationToken);
        }
    }
}
