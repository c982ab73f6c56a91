using Azure.Storage.Blobs;
using JudicialAid.Functions.Stages;

namespace JudicialAid.Functions.Triggers;

/// <summary>Stage 0: a hardship table has arrived.</summary>
public sealed class ImportRegister(ImportStage stage)
{
    /// <summary>Imports the table and has the region's cases matched again.</summary>
    [Function(nameof(ImportRegister))]
    public Task Run([BlobTrigger("registers/{region}/{register}/{name}", Connection = "AzureWebJobsStorage")] BlobClient blob, string region, string register, string name, CancellationToken stop) =>
        stage.RunAsync(blob, region, register, name, stop);
}
