using System.Globalization;

namespace JudicialAid.Local.Run;

/// <summary>What the person asked for.</summary>
internal sealed record CommandLine
{
    /// <summary>The words of <c>--help</c>.</summary>
    public const string Usage = """
        The whole system on this machine: storage emulator, the app, its triggers, and the sample dossiers.

        Usage: dotnet run --project infra/local [-- OPTIONS]

          --once            stop when everything is done. Exit code 0: every upload is in a final state and no queue holds a message;
                            1: something is stuck or poisoned; 2: bad usage or a missing tool
          --dossiers DIR    files to upload instead of the samples: DIR/{office}/{dossier}/{file}, or files only (each its own dossier
                            of the sample office)
          --registers DIR   hardship tables instead of the samples: DIR/{region}/{register}/{date}.{full|delta}.{csv}
          --no-samples      upload no samples
          --data DIR        keep state, keys and ports here, to go on later (default: a temporary folder, deleted at the end)
          --port N          serve on http://127.0.0.1:N (default 7071)
          --json FILE       write uploads, leads, amounts, alerts and notice texts as sorted JSON when everything is done
          --app DIR         run this built app instead of building functions/JudicialAid.Functions
          --verbose         every line of the host and the app
          --help            this text

        Settings of host.json are overridden by environment variables, as in the Functions host:
          AzureFunctionsJobHost__extensions__queues__visibilityTimeout=00:00:02
        """;

    /// <summary>Stop when everything is done.</summary>
    public bool Once { get; init; }

    /// <summary>Upload no samples.</summary>
    public bool NoSamples { get; init; }

    /// <summary>Print everything.</summary>
    public bool Verbose { get; init; }

    /// <summary>Print <see cref="Usage"/>.</summary>
    public bool Help { get; init; }

    /// <summary>Folder of dossier files.</summary>
    public string? Dossiers { get; init; }

    /// <summary>Folder of hardship tables.</summary>
    public string? Registers { get; init; }

    /// <summary>Folder that keeps the state.</summary>
    public string? Data { get; init; }

    /// <summary>Folder of a built app.</summary>
    public string? App { get; init; }

    /// <summary>File for the export.</summary>
    public string? Json { get; init; }

    /// <summary>Port of the local address.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>Reads the arguments and checks what can be checked before anything starts.</summary>
    /// <exception cref="RunProblem">With the argument and what is right.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var options = new CommandLine();
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i];
            options = name switch
            {
                "--once" => options with { Once = true },
                "--no-samples" => options with { NoSamples = true },
                "--verbose" => options with { Verbose = true },
                "--help" or "-h" => options with { Help = true },
                "--dossiers" => options with { Dossiers = Folder(name, Value(arguments, ref i)) },
                "--registers" => options with { Registers = Folder(name, Value(arguments, ref i)) },
                "--app" => options with { App = AppFolder(name, Value(arguments, ref i)) },
                "--data" => options with { Data = Path.GetFullPath(Value(arguments, ref i)) },
                "--json" => options with { Json = FileToWrite(name, Value(arguments, ref i)) },
                "--port" => options with { Port = PortNumber(Value(arguments, ref i)) },
                _ => throw RunProblem.Usage($"Unknown argument '{name}'. --help lists the options."),
            };
        }

        return options;
    }

    private static string Value(IReadOnlyList<string> arguments, ref int i)
    {
        var name = arguments[i];
        return ++i < arguments.Count && !arguments[i].StartsWith("--", StringComparison.Ordinal)
            ? arguments[i]
            : throw RunProblem.Usage($"{name} needs a value. --help shows which.");
    }

    private static string Folder(string name, string value) => Directory.Exists(value)
        ? Path.GetFullPath(value)
        : throw RunProblem.Usage(File.Exists(value)
            ? $"{name}: '{value}' is a file. Name the folder it lies in."
            : $"{name}: the folder '{value}' does not exist. Create it or correct the path.");

    private static string AppFolder(string name, string value) => Folder(name, value) is var folder && File.Exists(Path.Combine(folder, "host.json"))
        ? folder
        : throw RunProblem.Usage($"{name}: there is no host.json in '{value}'. Name the output folder of a built app, or leave {name} out to have it built.");

    private static string FileToWrite(string name, string value)
    {
        var file = Path.GetFullPath(value);
        return Directory.Exists(Path.GetDirectoryName(file)) && !Directory.Exists(file)
            ? file
            : throw RunProblem.Usage($"{name}: '{value}' cannot be written: its folder does not exist, or it is a folder itself.");
    }

    private static int PortNumber(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? port
            : throw RunProblem.Usage($"--port: '{value}' is not a port number (1 to 65535).");
}
