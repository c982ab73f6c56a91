using Azure.Storage.Blobs;
using JudicialAid.Local.Hosting;
using JudicialAid.TestKit;
using Newtonsoft.Json.Linq;

namespace JudicialAid.Local.Tests;

public sealed class BlobTriggerTests(AzuriteFixture azurite) : TriggerTestBase(azurite), IClassFixture<AzuriteFixture>
{
    private readonly string name = AzuriteFixture.UniqueName("c");

    private BlobContainerClient Container => new(ConnectionString, name);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Container.CreateAsync();
        Folder.BlobFunction("ReadDossier", name + "/{office}/{file}.{ext}")
            .Override("localHost:blobScanInterval", "00:00:00.2").Override("extensions:queues:maxPollingInterval", "00:00:00.2");
    }

    private void StartTrigger()
    {
        var settings = Settings;
        Start(new BlobTrigger([Function("ReadDossier")], ConnectionString, settings, NewInvoker(settings), Log).ListenAsync);
    }

    private async Task UploadAsync(string blob, string text) => await Container.GetBlobClient(blob).UploadAsync(BinaryData.FromString(text), overwrite: true);

    private async Task WaitForRequestsAsync(int count)
    {
        var queue = Queue(BlobTrigger.QueueName(Settings));
        await Eventually.TrueAsync(async () => App.Requests.Count >= count && await CountAsync(queue) == 0, $"{count} calls");
    }

    /// <summary>A second blob that is told after the first: what would be told again has been by then.</summary>
    private async Task SettleAsync(int expected)
    {
        await UploadAsync("990001/marker.txt", "marker");
        await WaitForRequestsAsync(expected + 1);
        Assert.Equal(expected + 1, App.Requests.Count);
    }

    [Fact]
    public async Task A_blob_arrives_as_base64_with_its_address_and_the_parameters_of_its_path()
    {
        StartTrigger();
        await UploadAsync("990001/a/b.tar.gz", "hello");
        await WaitForRequestsAsync(1);
        var request = Assert.Single(App.Requests);
        Assert.Equal("/ReadDossier", request.PathAndQuery);
        var body = JObject.Parse(request.Body);
        Assert.Equal("aGVsbG8=", (string?)body["Data"]!["blob"]);
        var metadata = (JObject)body["Metadata"]!;
        // Every parameter takes as much as it can.
        Assert.Equal(("\"990001/a\"", "\"b.tar\"", "\"gz\""), ((string?)metadata["office"], (string?)metadata["file"], (string?)metadata["ext"]));
        Assert.EndsWith($"/{name}/990001/a/b.tar.gz\"", (string?)metadata["Uri"], StringComparison.Ordinal);
        Assert.Equal(5, (long?)metadata["Properties"]!["ContentLength"]);
        Assert.Equal(JTokenType.Object, metadata["Metadata"]!.Type);
        Assert.False(metadata.ContainsKey("BlobTrigger"));
    }

    [Fact]
    public async Task The_same_version_of_a_blob_is_told_once_even_by_a_host_that_starts_again()
    {
        await UploadAsync("990001/one.txt", "one");
        StartTrigger();
        await WaitForRequestsAsync(1);
        // Another listener remembers nothing but the receipts.
        StartTrigger();
        await SettleAsync(1);
    }

    [Fact]
    public async Task An_overwritten_blob_is_told_again_even_with_the_same_bytes()
    {
        StartTrigger();
        await UploadAsync("990001/one.txt", "one");
        await WaitForRequestsAsync(1);
        await UploadAsync("990001/one.txt", "one");
        await WaitForRequestsAsync(2);
        await SettleAsync(2);
    }

    [Fact]
    public async Task A_receipt_is_kept_where_the_functions_host_keeps_it()
    {
        StartTrigger();
        await UploadAsync("990001/one.txt", "one");
        await WaitForRequestsAsync(1);
        var etag = (await Container.GetBlobClient("990001/one.txt").GetPropertiesAsync()).Value.ETag;
        var receipt = new BlobContainerClient(ConnectionString, "azure-webjobs-hosts")
            .GetBlobClient($"blobreceipts/{Settings.HostId}/Host.Functions.ReadDossier/{etag:H}/{name}/990001/one.txt");
        await Eventually.TrueAsync(async () => (await receipt.GetPropertiesAsync()).Value.Metadata.Count == 0, "the completed receipt");
    }

    [Fact]
    public async Task A_blob_that_always_fails_is_tried_five_times_and_then_told_to_the_poison_queue()
    {
        App.Answer = (_, _, response) => FakeApp.Json(response, 500, "{}");
        StartTrigger();
        await UploadAsync("990001/bad.txt", "bad");
        var poison = Queue("webjobs-blobtrigger-poison");
        JObject? notice = null;
        await Eventually.TrueAsync(async () => (notice = await PoisonedAsync(poison)) is not null, "the poison message");
        Assert.Equal(5, App.Requests.Count);
        Assert.Equal(["Type", "FunctionId", "BlobType", "ContainerName", "BlobName", "ETag"], notice!.Properties().Select(property => property.Name));
        Assert.Equal("Host.Functions.ReadDossier", (string?)notice["FunctionId"]);
        Assert.Equal("990001/bad.txt", (string?)notice["BlobName"]);
    }

    [Fact]
    public async Task A_blob_whose_name_does_not_fit_the_path_is_left_alone()
    {
        StartTrigger();
        await UploadAsync("no-office.txt", "x");
        await SettleAsync(0);
    }

    private async Task<JObject?> PoisonedAsync(Azure.Storage.Queues.QueueClient poison)
    {
        if (!await poison.ExistsAsync())
            return null;
        var messages = (await poison.PeekMessagesAsync(32)).Value;
        return messages.Select(message => JObject.Parse(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(message.Body.ToString()))))
            .FirstOrDefault(notice => (string?)notice["ContainerName"] == name);
    }
}
