using System.Runtime.InteropServices;
using JudicialAid.Local.Run;
using Spectre.Console;

using var stopping = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    var options = CommandLine.Parse(args);
    if (options.Help)
    {
        Console.WriteLine(CommandLine.Usage);
        return 0;
    }

    var isPlain = Console.IsOutputRedirected || options.Verbose;
    var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect });
    IRunView view = isPlain ? new PlainView(Console.Out, TimeProvider.System) : new LiveView(console);
    return await new LocalRun(options, view, console, TimeProvider.System).RunAsync(stopping.Token);
}
catch (RunProblem problem)
{
    Console.Error.WriteLine(problem.Message);
    return problem.ExitCode;
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    // 128 + SIGINT: stopped before it was done.
    return 130;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}
