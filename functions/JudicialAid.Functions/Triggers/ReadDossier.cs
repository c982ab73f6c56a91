using Azure.Storage.Blobs;
using JudicialAid.Functions.Stages;

namespace JudicialAid.Functions.Triggers;

/// <summary>Stage 1: a dossier file has arrived.</summary>
public sealed class ReadDossier(ReadStage stage)
{
    /// <summary>Reads the file into its case.</summary>
    [Function(nameof(ReadDossier))]
    public Task Run([BlobTrigger("dossiers/{office}/{dossier}/{name}", Connection = "AzureWebJobsStorage")] BlobClient blob, string office, string dossier, string name, CancellationToken stop) =>
        stage.RunAsync(blob, office, dossier, name, stop);
}
