using Azure.Storage.Blobs;
using JudicialAid.Dossiers;
using JudicialAid.Functions.Http;
using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Registers;
using JudicialAid.Standards;
using JudicialAid.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace JudicialAid.Functions;

/// <summary>What the functions are made of; the same in both builds.</summary>
public static class Composition
{
    private const string StorageConnection = "AzureWebJobsStorage";

    /// <summary>Adds everything that triggers and routes need.</summary>
    public static IServiceCollection AddJudicialAid(this IServiceCollection services, IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new HttpClient { Timeout = TimeSpan.FromSeconds(30) });
        services.AddSingleton(_ => Standards(settings));
        services.AddSingleton(_ => InstalledTools.Find(recognise: bool.TryParse(settings["TextTools:Recognise"], out var on) && on));
        AddStorage(services, settings);
        services.AddSingleton<Access>().AddSingleton<CaseRecords>().AddSingleton<ReferralDesk>().AddSingleton<Webhooks>();
        services.AddSingleton<Intake>().AddSingleton<CaseLinker>().AddSingleton<BackScan>().AddSingleton<CasePeople>().AddSingleton<RegisterInquiry>().AddSingleton<TokenRotation>().AddSingleton<Reviews>().AddSingleton<ReadStage>().AddSingleton<ImportStage>().AddSingleton<MatchStage>().AddSingleton<AssessStage>();
        services.AddSingleton<RuleDataWatch>().AddSingleton<TellStage>().AddSingleton<ReferStage>().AddSingleton<PreviewStage>().AddSingleton<PoisonedWork>().AddSingleton<Reconciler>();
        services.AddHostedService<Preparation>();
        return services;
    }

    private static RuleBook Standards(IConfiguration settings) =>
        RuleBook.Load(settings["Standards:Folder"] ?? Path.Combine(AppContext.BaseDirectory, "standards")).Require();

    private static void AddStorage(IServiceCollection services, IConfiguration settings)
    {
        var connections = new StorageConnections(name => settings[name]);
        services.AddSingleton<Func<string, BlobServiceClient>>(connections.Blobs);
        services.AddSingleton(_ => connections.Blobs(StorageConnection));
        services.AddSingleton(_ => connections.Tables(StorageConnection));
        services.AddSingleton(_ => new StorageWorkQueues(connections.Queues(StorageConnection)));
        services.AddSingleton(_ => DataKeys.Load(name => settings[name], () => connections.Credential(StorageConnection)));
        services.AddSingleton(provider => new Pseudonyms(provider.GetRequiredService<DataKeys>().Pseudonym));
        services.AddSingleton(provider => provider.GetRequiredService<DataKeys>().Tokens);
        services.AddSingleton(provider => new PartnerTokens([.. provider.GetRequiredService<DataKeys>().Exchange]));
        services.AddSingleton<SealedRecords>().AddSingleton<AidTables>();
        services.AddSingleton(provider => new RegisterStore(
            provider.GetRequiredService<TableServiceClient>(), provider.GetRequiredService<SealedRecords>(), provider.GetRequiredService<Pseudonyms>(),
            row => LookupTokens.OfRow(row, provider.GetRequiredService<TokenKeys>().Current)) { TokenKey = provider.GetRequiredService<TokenKeys>().CurrentId });
        services.AddWorkQueues(settings, connections);
    }
}
