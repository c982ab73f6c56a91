using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azure;
using Azure.Storage.Blobs;
using JudicialAid.EndToEnd.Tests;
using JudicialAid.Storage;
using JudicialAid.Storage.Tables;

namespace JudicialAid.Endurance.Tests;

/// <summary>The tables of the registers of a running local host, past the app.</summary>
internal sealed class KeptRegister(LocalHostProcess host)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Waits until an import has begun.</summary>
    public Task UntilBegunAsync() => UntilAsync("RegisterImports", 1);

    /// <summary>Waits until so many buckets have been written.</summary>
    public Task UntilWrittenAsync(int entities) => UntilAsync("RegisterRows", entities);

    /// <summary>Hash of every bucket, unsealed, by its keys: sealing the same bytes twice gives other bytes.</summary>
    public async Task<SortedDictionary<string, string>> ContentAsync()
    {
        var secrets = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(host.Data, "secrets.json")))!;
        byte[] Key(string name) => Convert.FromBase64String((string)secrets[name]!);
        var seal = new SealedRecords(new BlobServiceClient(host.ConnectionString), new DataKeys(Key("Pseudonym"), Key("Seal")));
        var content = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var entity in Table("RegisterRows").QueryAsync<TableEntity>())
        {
            var parts = entity.Where(p => p.Key.StartsWith("Part", StringComparison.Ordinal) && p.Value is byte[]).OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => (byte[])p.Value);
            content.Add($"{entity.PartitionKey}/{entity.RowKey}", Convert.ToHexString(SHA256.HashData(seal.UnsealBytes([.. parts]))));
        }

        return content;
    }

    private async Task UntilAsync(string table, int entities)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (await CountAsync(table, limit.Token) < entities)
            await Task.Delay(50, limit.Token);
    }

    private async Task<int> CountAsync(string table, CancellationToken stop)
    {
        try
        {
            var count = 0;
            await foreach (var _ in Table(table).QueryAsync<TableEntity>(select: ["RowKey"], cancellationToken: stop))
                count++;
            return count;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // The app has not made it yet.
            return 0;
        }
    }

    private TableClient Table(string name) => new TableServiceClient(host.ConnectionString).GetTableClient(name);
}
