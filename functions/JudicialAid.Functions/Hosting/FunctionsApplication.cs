using System.Net;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;

namespace JudicialAid.Functions.Hosting;

/// <summary>Entry to the app, of the same name and use as in the isolated worker, so that one <c>Program.cs</c> serves both builds.</summary>
public static class FunctionsApplication
{
    /// <summary>
    /// Begins the app. Run with <c>--emit-functions DIR</c> (by the build) it writes the host's files there and ends at once, before
    /// any service is made.
    /// </summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => CreateBuilder(args, Assembly.GetEntryAssembly()!);

    /// <summary>The same for the functions of a given assembly.</summary>
    internal static FunctionsApplicationBuilder CreateBuilder(string[] args, Assembly functions)
    {
        var catalog = FunctionCatalog.Of(functions);
        if (args is ["--emit-functions", var folder])
        {
            HostFiles.Write(catalog, folder);
            Environment.Exit(0);
        }

        var web = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        return new FunctionsApplicationBuilder(web, catalog);
    }
}

/// <summary>Services and settings of the app before it runs.</summary>
public sealed class FunctionsApplicationBuilder
{
    private readonly WebApplicationBuilder web;

    internal FunctionsApplicationBuilder(WebApplicationBuilder web, FunctionCatalog catalog)
    {
        this.web = web;
        web.Services.AddSingleton(catalog);
    }

    /// <summary>Services of the app.</summary>
    public IServiceCollection Services => web.Services;

    /// <summary>Settings of the app: the host hands its own on as environment variables.</summary>
    public IConfigurationManager Configuration => web.Configuration;

    /// <summary>Logging of the app.</summary>
    public ILoggingBuilder Logging => web.Logging;

    /// <summary>Adds what serves the host: the endpoint for its calls, and those for the requests it forwards.</summary>
    /// <remarks>The app registers a <c>Func&lt;string, BlobServiceClient&gt;</c>: from a connection's name to the storage behind it.</remarks>
    public FunctionsApplicationBuilder ConfigureFunctionsWebApplication()
    {
        var port = HostPort.Of(Configuration);
        web.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            // IPv4 on purpose: the host calls 127.0.0.1.
            server.Listen(IPAddress.Loopback, port);
            // What the host itself lets through for HTTP functions; lifted altogether for blobs.
            server.Limits.MaxRequestBodySize = 104_857_600;
        });
        Services.AddRouting();
        Services.AddProblemDetails();
        Services.TryAddSingleton(TimeProvider.System);
        Services.AddSingleton(FunctionTimeout.Of(Configuration, AppContext.BaseDirectory));
        Services.AddSingleton<FunctionRunner>().AddSingleton<BlobBinding>().AddSingleton<InvocationEndpoint>().AddSingleton<HttpEndpoint>();
        Services.AddHostedService<ParentWatch>();
        // In-flight work is told to stop after this; the platform kills not long after.
        Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        ConfigureConsole();
        return this;
    }

    /// <summary>
    /// Keeps what functions throw out of logs and of the host, but for types and places. Nothing is to be done here: this build's
    /// endpoints always do so (<see cref="Fault"/>). The isolated worker has to be told.
    /// </summary>
    public FunctionsApplicationBuilder UseIdsOnlyFaults() => this;

    /// <summary>Makes the app.</summary>
    public FunctionsApp Build()
    {
        var app = web.Build();
        // Readiness, and the host's measure of our latency: any answer will do, and nothing is asked.
        app.MapGet("/", () => Results.Ok());
        app.MapPost("/{functionName}", app.Services.GetRequiredService<InvocationEndpoint>().HandleAsync);
        var http = app.Services.GetRequiredService<HttpEndpoint>();
        foreach (var function in app.Services.GetRequiredService<FunctionCatalog>().Functions)
            if (function.Trigger is HttpTriggerAttribute trigger)
                app.MapMethods(HttpRoute.Of(function.Name, trigger).Pattern.RawText!, trigger.Methods, context => http.HandleAsync(function, context));
        return new FunctionsApp(app);
    }

    // The host takes a line of standard error for an error unless the line holds "warn", and every line for a message of its own.
    private void ConfigureConsole()
    {
        Logging.ClearProviders();
        Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.IncludeScopes = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Warning);
        Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    }
}

/// <summary>The app.</summary>
public sealed class FunctionsApp
{
    internal FunctionsApp(WebApplication web) => Web = web;

    /// <summary>The web application inside.</summary>
    internal WebApplication Web { get; }

    /// <summary>Runs until the app is asked to end. The exit code is set, see <see cref="ExitCode"/>.</summary>
    public void Run()
    {
        try
        {
            Web.Run();
            Environment.ExitCode = ExitCode.RestartWanted;
        }
        catch (Exception fault)
        {
            Console.Error.WriteLine($"The app ends: {fault.Message}");
            Environment.ExitCode = ExitCode.Failed;
        }
    }
}
