using System.Reflection;
using System.Security.Cryptography;

namespace JudicialAid.Azurite;

/// <summary>
/// Installs the pinned Azurite once a user and lock file: into a temporary folder that is renamed when complete, under a lock that
/// other processes wait for. The marker file holds the hash of the lock file and of the script beside it, so that a half-deleted
/// folder is noticed.
/// </summary>
public static class AzuriteInstaller
{
    /// <summary>Environment variable that moves the cache folder.</summary>
    public const string CacheVariable = "JUDICIAL_AID_CACHE";

    internal const string ParentWatch = "stay-with-parent.cjs";
    private const string Marker = "installed.sha256";
    private const string Entry = "node_modules/azurite/dist/src/azurite.js";
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(200);

    /// <summary>The path of <c>azurite.js</c>, installed now if it was not yet (about 20 seconds).</summary>
    /// <param name="progress">Told in English when an installation begins; silent when nothing needs doing.</param>
    /// <param name="stop">Cancels waiting and installing.</param>
    /// <exception cref="AzuriteSetupException">Node or npm is missing or too old, or npm failed.</exception>
    public static Task<string> EnsureInstalledAsync(IProgress<string>? progress, CancellationToken stop = default) =>
        EnsureInstalledAsync(CacheFolder(), NodeTools.InstallLockedPackagesAsync, progress, stop);

    /// <inheritdoc cref="EnsureInstalledAsync(IProgress{string}, CancellationToken)" />
    public static Task<string> EnsureInstalledAsync(CancellationToken stop = default) => EnsureInstalledAsync(null, stop);

    /// <summary>The same with the cache folder and the package installer handed in.</summary>
    internal static async Task<string> EnsureInstalledAsync(
        string cache, Func<string, CancellationToken, Task> installPackages, IProgress<string>? progress, CancellationToken stop)
    {
        await NodeTools.RequireNodeAsync(stop);
        var hash = Convert.ToHexStringLower(SHA256.HashData([.. Resource("package-lock.json"), .. Resource(ParentWatch)]));
        var folder = Path.Combine(cache, $"azurite-{hash[..16]}");
        if (!IsComplete(folder, hash))
        {
            Directory.CreateDirectory(cache);
            await using var held = await LockAsync(folder + ".lock", progress, stop);
            // Another process may have installed it while this one waited.
            if (!IsComplete(folder, hash))
                await InstallAsync(folder, hash, installPackages, progress, stop);
        }

        return Path.Combine(folder, Entry);
    }

    private static bool IsComplete(string folder, string hash) =>
        File.Exists(Path.Combine(folder, Entry))
        && File.Exists(Path.Combine(folder, Marker)) && File.ReadAllText(Path.Combine(folder, Marker)) == hash;

    private static async Task InstallAsync(
        string folder, string hash, Func<string, CancellationToken, Task> installPackages, IProgress<string>? progress, CancellationToken stop)
    {
        progress?.Report($"Installing the storage emulator Azurite into {folder} (once, about 190 MB)…");
        var temporary = $"{folder}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(temporary);
            foreach (var name in new[] { "package.json", "package-lock.json", ParentWatch })
                await File.WriteAllBytesAsync(Path.Combine(temporary, name), Resource(name), stop);
            await installPackages(temporary, stop);
            if (!File.Exists(Path.Combine(temporary, Entry)))
                throw new AzuriteSetupException($"npm ended without error, but {Entry} is not in {temporary}. Run this again; if it persists, check npm's configuration.");
            await File.WriteAllTextAsync(Path.Combine(temporary, Marker), hash, stop);
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.Move(temporary, folder);
        }
        finally
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
        }
    }

    // The lock file stays: deleting it would let a third process lock a new file of the same name.
    private static async Task<FileStream> LockAsync(string path, IProgress<string>? progress, CancellationToken stop)
    {
        for (var waited = false; ; waited = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (!waited)
                    progress?.Report("Waiting for another process that is installing Azurite…");
                await Task.Delay(LockPoll, stop);
            }
        }
    }

    private static string CacheFolder()
    {
        if (Environment.GetEnvironmentVariable(CacheVariable) is { Length: > 0 } chosen)
            return Path.GetFullPath(chosen);
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length > 0
            ? Path.Combine(data, "judicial-aid")
            : throw new AzuriteSetupException($"This user has no folder for application data. Set {CacheVariable} to a folder where Azurite may be installed.");
    }

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
