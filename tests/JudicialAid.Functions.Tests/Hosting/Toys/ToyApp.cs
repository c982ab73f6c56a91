using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using JudicialAid.Functions.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace JudicialAid.Functions.Tests.Hosting.Toys;

/// <summary>A small function app on the real adapter. It is run within the tests, and as a process of its own.</summary>
internal static class ToyApp
{
    public const string Account =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + "BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;";

    public static void Main(string[] args) => Build(args).Run();

    public static FunctionsApp Build(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args, typeof(ToyApp).Assembly);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton<Seen>();
        builder.Services.AddSingleton<Func<string, BlobServiceClient>>(name => name is "Documents" or BlobBinding.DefaultConnection
            ? new BlobServiceClient(Account)
            : throw new InvalidOperationException("An unknown connection was asked for."));
        return builder.Build();
    }
}

/// <summary>What the functions were given, oldest first.</summary>
public sealed class Seen
{
    public ConcurrentQueue<object> Values { get; } = new();
}
