using JudicialAid.Benchmarks.Linkage;
using JudicialAid.Benchmarks.Reader;
using JudicialAid.Benchmarks.Standards;

// What a change costs or gains: one verb a stage, each in its own folder. Figures of speed name the machine they were taken on.
return args switch
{
    ["reader", .. var rest] => ReaderBenchmark.Run(rest, Console.Out),
    ["linkage", .. var rest] => LinkageBenchmark.Run(rest, Console.Out),
    ["standards", .. var rest] => StandardsBenchmark.Run(rest, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run --project tests/JudicialAid.Benchmarks -c Release -- reader|linkage|standards [options]");
    return 2;
}
