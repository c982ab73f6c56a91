using System.Diagnostics;

namespace JudicialAid.Dossiers;

/// <summary>Runs a program on bytes that never touch the disk: in by standard input, out by standard output.</summary>
internal static class ToolProcess
{
    // A page of a picture at 200 dpi is some 4 MB; nothing sensible is larger than this.
    private const int LargestOutput = 64 * 1024 * 1024;

    /// <summary>Whether a program of this name is on the search path.</summary>
    public static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    /// <summary>Runs it to its end. The exit code is null when it was stopped: over time, or with endless output.</summary>
    public static ToolOutput Run(string program, IEnumerable<string> arguments, ReadOnlyMemory<byte> input, TimeSpan limit)
    {
        using var stop = new CancellationTokenSource(limit);
        return RunAsync(program, arguments, input, stop.Token).GetAwaiter().GetResult();
    }

    private static async Task<ToolOutput> RunAsync(string program, IEnumerable<string> arguments, ReadOnlyMemory<byte> input, CancellationToken stop)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var writing = WriteAsync(process, input, stop);
            var errors = process.StandardError.ReadToEndAsync(stop);
            var output = await ReadAsync(process.StandardOutput.BaseStream, stop).ConfigureAwait(false);
            await Task.WhenAll(writing, errors, process.WaitForExitAsync(stop)).ConfigureAwait(false);
            return new ToolOutput(process.ExitCode, output, await errors.ConfigureAwait(false));
        }
        catch (Exception e) when (e is OperationCanceledException or InvalidDataException)
        {
            process.Kill(entireProcessTree: true);
            return new ToolOutput(null, [], "");
        }
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken stop)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, stop).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It stopped reading: it has seen enough, or given up. The exit code tells.
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken stop)
    {
        using var all = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(chunk, stop).ConfigureAwait(false)) > 0)
        {
            if (all.Length + read > LargestOutput)
                throw new InvalidDataException("Endless output.");
            all.Write(chunk, 0, read);
        }

        return all.ToArray();
    }
}

/// <summary>What a program gave.</summary>
/// <param name="ExitCode">Its exit code; null when it was stopped.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Errors">What it complained of.</param>
internal sealed record ToolOutput(int? ExitCode, byte[] Output, string Errors);
