using System.Collections.Concurrent;
using JudicialAid.Azurite;
using JudicialAid.Local.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace JudicialAid.Local.Run;

/// <summary>The main job, a straight line: emulator → build → host and app → registers → dossiers → wait → leads → serve.</summary>
internal sealed class LocalRun(CommandLine options, IRunView view, IAnsiConsole console, TimeProvider time)
{
    private static readonly TimeSpan AppPatience = TimeSpan.FromSeconds(60);
    private static readonly string[] FromEnvironment = ["AzureFunctionsJobHost__", "Keys__"];

    // A look asks for every upload: not after each one.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, string> filesByUpload = new(StringComparer.Ordinal);
    private readonly List<string> refusals = [];
    private IReadOnlyList<RegisterFile> registers = [];
    private IReadOnlyList<DossierFile> dossiers = [];

    /// <summary>Runs it all.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="RunProblem">Why it cannot go on.</exception>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        FindInputs();
        if (!LoopbackPort.IsFree(options.Port))
            throw PortInUse();
        using var folder = DataFolder.Open(options.Data);
        using var log = new HostLog(folder.LogFile, view.Note, options.Verbose, time);
        view.Step("Storage emulator");
        await using var storage = await StorageEmulator.StartAsync(folder, new Told(view.Step), log, stop);
        var app = options.App;
        if (app is null)
        {
            view.Step("Building the app");
            app = await AppBuild.BuildAsync(AppBuild.RepositoryRoot(), stop);
        }

        view.Step("Starting the app");
        var secrets = folder.Secrets([InputFiles.SampleOffice, .. dossiers.Select(file => file.OfficeId)]);
        var address = new Uri($"http://127.0.0.1:{options.Port}/");
        using var login = new LocalLogin(address, secrets);
        await using var host = await StartHostAsync(app, Settings(storage.ConnectionString, secrets), login, log, stop);
        using var working = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var api = new ApiClient(address, secrets, registers.Select(file => file.Region), AppPatience, time);
        login.LeadsPage = async cancel => LeadsPage.Render(await Findings.ReadAsync(api, cancel), filesByUpload);
        // The third crash of the app ends the host, whatever it is doing.
        var job = WorkAsync(host, api, login, storage.ConnectionString, folder.SecretsPath, working.Token);
        if (await Task.WhenAny(job, host.Ended) == job)
            return await job;
        await working.CancelAsync();
        await job.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        throw RunProblem.Failed($"{await host.Ended}. Why the app crashed stands in {folder.LogFile}{(folder.IsTemporary ? " (run again with --data or --verbose to keep it)" : "")}.");
    }

    private void FindInputs()
    {
        var samples = options.NoSamples ? null : Path.Combine(AppBuild.RepositoryRoot(), "infra", "local", "samples");
        var registerFolder = options.Registers ?? (samples is null ? null : Path.Combine(samples, "registers"));
        var dossierFolder = options.Dossiers ?? (samples is null ? null : Path.Combine(samples, "dossiers"));
        registers = registerFolder is null ? [] : InputFiles.Registers(registerFolder);
        dossiers = dossierFolder is null ? [] : InputFiles.Dossiers(dossierFolder);
    }

    private static Dictionary<string, string> Settings(string connectionString, LocalSecrets secrets)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["FUNCTIONS_WORKER_RUNTIME"] = "custom",
            ["AzureWebJobsStorage"] = connectionString,
            ["Work"] = connectionString,
        };
        foreach (var (name, value) in secrets.Settings())
            settings[name] = value;
        // What the environment says goes before: tests shorten waits and fix keys with it, as one does under the Functions host.
        foreach (System.Collections.DictionaryEntry entry in Environment.GetEnvironmentVariables())
            if (entry is { Key: string name, Value: string value } && FromEnvironment.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
                settings[name] = value;
        return settings;
    }

    private async Task<FunctionsHost> StartHostAsync(string app, Dictionary<string, string> settings, LocalLogin login, ILogger log, CancellationToken stop)
    {
        FunctionsHost? host = null;
        void More(WebApplication web)
        {
            login.Map(web);
            web.MapGet("/local/status", () => Results.Json(new { appProcessId = host?.AppProcessId ?? 0, running = host?.Activity.Running ?? 0, functions = host?.Activity.ByFunction }));
        }

        try
        {
            return host = await FunctionsHost.StartAsync(app, settings, options.Port, More, time, log, stop);
        }
        catch (AppFolderException wrong)
        {
            throw RunProblem.Failed(wrong.Message);
        }
        catch (IOException inUse) when (inUse.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw PortInUse();
        }
    }

    private RunProblem PortInUse() =>
        RunProblem.Usage($"Port {options.Port} is in use. Stop what uses it (perhaps another run of this), or choose another with --port.");

    private async Task<int> WorkAsync(FunctionsHost host, ApiClient api, LocalLogin login, string connectionString, string secretsFile, CancellationToken stop)
    {
        var watch = new Watch(api, connectionString, host.Activity, host.Settings.StuckAfter, time);
        var end = await view.FollowAsync(progress => BringInAsync(new Uploader(api, connectionString), watch, progress, stop));
        foreach (var refusal in refusals)
            view.Note($"The app refused a file. {refusal}");
        if (!end.IsDone)
            view.Note($"Not everything came to an end: {end.WhatIsLeft()}.");

        var findings = await Findings.ReadAsync(api, stop);
        var table = new LeadTable(console, findings, options.Once ? null : login);
        table.Print();
        if (end.Uploads.Count > 0)
            view.Step($"Uploads: {string.Join(", ", end.Uploads.OrderBy(state => state.Key, StringComparer.Ordinal).Select(state => $"{state.Value} {state.Key}"))}");
        TellFiles(findings);
        if (options.Json is not null)
            await new JsonExport(api, filesByUpload).WriteAsync(options.Json, findings, stop);
        if (options.Once)
            return end.IsDone && refusals.Count == 0 ? 0 : 1;

        table.PrintLinks();
        view.Step($"Serving http://127.0.0.1:{options.Port}/api/v1/ until Ctrl-C. Keys for the header {ApiClient.KeyHeader}: {secretsFile}");
        await Task.Delay(Timeout.InfiniteTimeSpan, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private void TellFiles(Findings findings)
    {
        foreach (var file in FileInQuestion.OfUploads(findings, filesByUpload).Concat(FileInQuestion.OfRegisters(findings)))
            view.Note($"{file.Name} {file.State}：{string.Join("；", file.Reasons.Select(reason => $"{reason.Message}（{reason.Code}）"))}");
    }

    /// <summary>Registers first and to the end, so that the first look at a case sees them; then the dossiers.</summary>
    private async Task<WorkSnapshot> BringInAsync(Uploader uploader, Watch watch, IProgress<RunProgress> progress, CancellationToken stop)
    {
        var sent = 0;
        void Show(WorkSnapshot now) => progress.Report(new RunProgress
        {
            Registers = (Math.Min(now.RegistersDone, registers.Count), registers.Count),
            Sent = (sent, dossiers.Count),
            Finished = (now.UploadsFinal, Math.Max(now.UploadsTotal, dossiers.Count)),
            Messages = now.Messages,
        });

        foreach (var file in registers)
            await uploader.RegisterAsync(file, stop);
        var end = await watch.UntilDoneAsync(now => now.RegistersDone >= registers.Count, Show, stop);
        var shownAt = time.GetTimestamp();
        foreach (var file in dossiers)
        {
            await UploadAsync(uploader, file, stop);
            sent++;
            if (time.GetElapsedTime(shownAt) < BetweenLooks)
                continue;
            Show(await watch.LookAsync(stop));
            shownAt = time.GetTimestamp();
        }

        return dossiers.Count == 0 ? end : await watch.UntilDoneAsync(_ => true, Show, stop);
    }

    private async Task UploadAsync(Uploader uploader, DossierFile file, CancellationToken stop)
    {
        var (uploadId, refusal) = await uploader.DossierAsync(file, stop);
        if (refusal is not null)
            refusals.Add(refusal);
        else if (uploadId is not null)
            filesByUpload.TryAdd(uploadId, file.Label);
    }

    /// <summary>Told at once, on the caller's thread: <see cref="Progress{T}"/> would tell later and out of order.</summary>
    private sealed class Told(Action<string> tell) : IProgress<string>
    {
        public void Report(string value) => tell(value);
    }
}
