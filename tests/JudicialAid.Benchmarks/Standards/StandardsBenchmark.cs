using System.Globalization;
using JudicialAid.Standards;
using JudicialAid.Standards.Tests.Naive;

namespace JudicialAid.Benchmarks.Standards;

/// <summary>
/// The verb <c>standards</c>: whether the naive calculators still agree, on many fact sets for each filled variant, and how many
/// calculations one core makes a second, with and without the trace.
/// </summary>
internal static class StandardsBenchmark
{
    private const string Sample = "sample/2020-01-01";
    private const int Drawn = 4_000;
    private const int Repeats = 5;
    private const int Passes = 12;

    /// <summary>Option: the number of fact sets a standard, 100000 when left out. Exit code 1: a calculator disagrees.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        if (arguments.Length > 1 || !TryCount(arguments, out var sets))
        {
            output.WriteLine("usage: standards [fact sets a standard]");
            return 2;
        }

        Speed(output);
        return Agree(sets, output) ? 0 : 1;
    }

    private static bool TryCount(string[] arguments, out int sets)
    {
        sets = 100_000;
        return arguments.Length == 0 || int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out sets);
    }

    private static void Speed(TextWriter output)
    {
        // Everything once, so that what is measured first is not what is compiled first.
        foreach (var id in FilledBook.Ids.Append(Sample))
            _ = Best(id, traced: false) + Best(id, traced: true);
        foreach (var traced in new[] { false, true })
        {
            output.WriteLine(Line($"sample standard, trace {(traced ? "on" : "off")}: {Best(Sample, traced):N0} calculations a second on one core"));
            output.WriteLine(Line($"filled variants, trace {(traced ? "on" : "off")}: {FilledBook.Ids.Min(id => Best(id, traced)):N0} the slowest"));
        }
    }

    // By the processor time of this process, so that other work on the machine does not count; the best of some passes.
    private static long Best(string standardId, bool traced)
    {
        var standard = FilledBook.Rules.Standard(standardId)!;
        var draw = new RandomFacts(1);
        var facts = Enumerable.Range(0, Drawn).Select(_ => draw.Next()).ToArray();
        return Enumerable.Range(0, Passes).Max(_ => OnePass(facts, standard, traced));
    }

    private static long OnePass(AmountFacts[] facts, StandardDefinition standard, bool traced)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Repeats; i++)
        {
            foreach (var one in facts)
                AmountCalculator.Calculate(one, standard, traced);
        }

        return (long)(facts.Length * Repeats / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    private static bool Agree(int sets, TextWriter output)
    {
        var all = true;
        foreach (var id in NaiveCalculator.All.Keys.Order(StringComparer.Ordinal))
        {
            var difference = Agreement.FirstDifference(id, sets, seed: 1);
            all &= difference is null;
            output.WriteLine(Line($"{id}: {(difference is null ? $"{sets:N0} fact sets agree with the naive calculator" : "DIFFERS " + difference)}"));
        }

        return all;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
