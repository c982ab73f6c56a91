using Azure.Identity;

namespace JudicialAid.Storage.Tests.Connections;

public sealed class StorageConnectionsTests
{
    [Fact]
    public void An_account_name_gives_the_three_endpoints() => Assert.Equal(
        ["https://aid.blob.core.windows.net/", "https://aid.queue.core.windows.net/", "https://aid.table.core.windows.net/"],
        Endpoints(("Data:accountName", "aid")));

    [Fact]
    public void In_Azure_China_the_endpoints_are_there() => Assert.Equal(
        ["https://aid.blob.core.chinacloudapi.cn/", "https://aid.queue.core.chinacloudapi.cn/", "https://aid.table.core.chinacloudapi.cn/"],
        Endpoints(("Data:accountName", "aid"), ("Data:cloud", "china")));

    [Fact]
    public void An_address_in_China_for_one_service_puts_the_others_there() => Assert.Equal(
        ["https://aid.blob.core.chinacloudapi.cn/", "https://q.queue.core.chinacloudapi.cn/", "https://aid.table.core.chinacloudapi.cn/"],
        Endpoints(("Data:accountName", "aid"), ("Data:queueServiceUri", "https://q.queue.core.chinacloudapi.cn")));

    [Fact]
    public void Service_addresses_come_before_the_account_name() => Assert.Equal(
        ["https://b.test/", "https://q.test/", "https://t.test/"],
        Endpoints(("Data:accountName", "aid"), ("Data:blobServiceUri", "https://b.test"), ("Data:queueServiceUri", "https://q.test"), ("Data:tableServiceUri", "https://t.test")));

    [Fact]
    public void A_connection_string_comes_before_everything() => Assert.Equal(
        ["https://one.blob.core.windows.net/", "https://one.queue.core.windows.net/", "https://one.table.core.windows.net/"],
        Endpoints(("Data", "DefaultEndpointsProtocol=https;AccountName=one;AccountKey=AAAA;EndpointSuffix=core.windows.net"), ("Data:accountName", "two")));

    [Fact]
    public void A_missing_connection_says_which_settings_make_one()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Connections(("Data:clientId", "x")).Queues("Data"));
        foreach (var setting in new[] { "Data to a connection string", "Data__accountName", "Data__queueServiceUri" })
            Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aid.blob.core.windows.net")]
    [InlineData("http://aid.blob.core.windows.net")]
    public void An_address_that_is_not_https_is_named(string address)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Connections(("Data:blobServiceUri", address)).Blobs("Data"));
        Assert.Contains("Data__blobServiceUri must be an https address", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("managedidentity", typeof(ManagedIdentityCredential))]
    [InlineData("ManagedIdentity", typeof(ManagedIdentityCredential))]
    [InlineData("", typeof(DefaultAzureCredential))]
    public void The_credential_is_the_one_named(string credential, Type type) =>
        Assert.IsType(type, Connections(("Data:credential", credential), ("Data:clientId", Id)).Credential("Data"));

    [Fact]
    public void A_suffix_names_another_cloud() => Assert.Equal(
        ["https://aid.blob.core.chinacloudapi.cn/", "https://aid.queue.core.chinacloudapi.cn/", "https://aid.table.core.chinacloudapi.cn/"],
        Endpoints(("Data:accountName", "aid"), ("Data:endpointSuffix", "core.chinacloudapi.cn")));

    [Fact]
    public void An_application_signs_with_its_secret() => Assert.IsType<ClientSecretCredential>(
        Connections(("Data:tenantId", Id), ("Data:clientId", Id), ("Data:clientSecret", "s")).Credential("Data"));

    [Fact]
    public void A_managed_identity_may_be_named_by_its_resource() => Assert.IsType<ManagedIdentityCredential>(
        Connections(("Data:credential", "managedidentity"), ("Data:managedIdentityResourceId", $"/subscriptions/{Id}/resourceGroups/aid/providers/Microsoft.ManagedIdentity/userAssignedIdentities/aid"))
            .Credential("Data"));

    [Theory]
    [InlineData("Data:tenantId")]
    [InlineData("Data:clientId")]
    public void A_secret_alone_is_refused_without_being_shown(string given)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Connections((given, Id), ("Data:clientSecret", "hush")).Credential("Data"));
        Assert.Equal("Data__clientSecret needs Data__tenantId and Data__clientId beside it.", refused.Message);
    }

    private const string Id = "11111111-2222-3333-4444-555555555555";

    private static StorageConnections Connections(params (string Name, string Value)[] settings) =>
        new(name => settings.FirstOrDefault(s => s.Name == name).Value);

    private static string[] Endpoints(params (string Name, string Value)[] settings)
    {
        var connections = Connections(settings);
        return [connections.Blobs("Data").Uri.AbsoluteUri, connections.Queues("Data").Uri.AbsoluteUri, connections.Tables("Data").Uri.AbsoluteUri];
    }
}
