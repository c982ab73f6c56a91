using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using JudicialAid.Model;

namespace JudicialAid.EndToEnd.Tests;

/// <summary>Files that were put into the container past the door: nothing of them is lost, whatever they are called.</summary>
[Collection(nameof(SampleRun))]
public sealed class StoredByHandTests(SampleRun run)
{
    private BlobContainerClient Dossiers => run.Storage.GetBlobContainerClient("dossiers");

    [Fact]
    public async Task A_file_under_a_name_of_its_own_is_moved_to_one_that_says_nothing_and_read_there()
    {
        var blob = Dossiers.GetBlobClient("990002/某案/某人.txt");
        await blob.UploadAsync(BinaryData.FromString("未经上传接口放入的说明。"));
        var upload = await UploadWithAsync("990002", "DOSSIER-FOREIGN-NAME");
        Assert.False(await blob.ExistsAsync());
        Assert.True(await Dossiers.GetBlobClient($"990002/{upload["dossierId"]}/{upload["uploadId"]}.txt").ExistsAsync());
    }

    [Fact]
    public async Task A_file_for_an_office_that_nobody_knows_is_kept_and_says_what_to_do()
    {
        await Dossiers.GetBlobClient("990009/某案/某人.txt").UploadAsync(BinaryData.FromString("检察院代码有误的材料。"));
        var upload = await UploadWithAsync("990009", "OFFICE-UNKNOWN");
        Assert.Equal("needsPerson", (string?)upload["state"]);
        Assert.True(await Dossiers.GetBlobClient($"990009/{upload["dossierId"]}/{upload["uploadId"]}.txt").ExistsAsync());
    }

    [Fact]
    public async Task A_file_that_already_has_the_name_the_door_would_give_it_stays_where_it_is()
    {
        const string text = "按规范名称放入、但没有登记的说明。";
        var ids = new Pseudonyms(Convert.FromBase64String((string)JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(run.Host.Data, "secrets.json")))!["Pseudonym"]!));
        var dossier = ids.DossierId("990002", "规范名称");
        var upload = ids.UploadId("990002", dossier, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        var blob = Dossiers.GetBlobClient($"990002/{dossier}/{upload}.txt");
        await blob.UploadAsync(BinaryData.FromString(text));
        var view = await FinalAsync(() => FindAsync("990002", u => (string?)u["uploadId"] == upload));
        Assert.NotEqual("received", (string?)view["state"]);
        Assert.True(await blob.ExistsAsync());
    }

    private Task<JsonNode> UploadWithAsync(string office, string code) =>
        FinalAsync(() => FindAsync(office, u => u["findings"]!.AsArray().Any(f => (string?)f!["code"] == code)));

    private async Task<JsonNode?> FindAsync(string office, Func<JsonNode, bool> wanted) =>
        (await run.Host.GetAsync($"api/v1/uploads?office={office}&limit=200", run.Host.Key("operator")))["items"]!.AsArray().FirstOrDefault(u => wanted(u!));

    private static async Task<JsonNode> FinalAsync(Func<Task<JsonNode?>> look)
    {
        for (var i = 0; i < 150; i++)
        {
            if (await look() is { } found && (string?)found["state"] != "received")
                return found;
            await Task.Delay(200);
        }

        throw new TimeoutException("The file did not come to an end.");
    }
}
