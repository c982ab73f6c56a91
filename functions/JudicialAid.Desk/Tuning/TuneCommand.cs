using System.Globalization;
using JudicialAid.Desk.Standards;
using JudicialAid.Registers;

namespace JudicialAid.Desk.Tuning;

/// <summary>
/// <c>desk tune</c>: estimates the weights of linkage anew from what people decided about uncertain pairs, tests the estimate on decided
/// pairs that it has not seen, and where nothing is lost writes it as the weights of a day, with that test, for a person to look at.
/// </summary>
internal static class TuneCommand
{
    private const string Usage = "用法：desk tune （比对.jsonl | --cases 存储连接名 --office 检察院代码 | --service 网址 --office 检察院代码） [--standards 规则数据文件夹] [--day yyyy-MM-dd]";

    /// <param name="arguments">After the verb.</param>
    /// <param name="today">Calendar day in China: the date of the new weights unless another is named.</param>
    /// <param name="output">The test, and where the weights were written.</param>
    /// <param name="errors">Mistakes.</param>
    /// <returns>Exit code 0 when weights were written or nothing would change; 1 when pairs or rules cannot be used, or the estimate is no better; 2 for wrong usage.</returns>
    public static int Run(string[] arguments, DateOnly today, TextWriter output, TextWriter errors)
    {
        var options = new Options(arguments);
        var (cases, service, office) = (options.Value("--cases"), options.Value("--service"), options.Value("--office"));
        var (folder, dayText) = (options.Value("--standards") ?? StandardsFolder.Default, options.Value("--day"));
        var day = today;
        if (options.Unknown is not null || options.Rest.Count + (cases is null ? 0 : 1) + (service is null ? 0 : 1) != 1
            || (dayText is not null && !DateOnly.TryParseExact(dayText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)))
        {
            errors.WriteLine(Usage);
            return 2;
        }

        if (StandardsFolder.Read(folder, errors) is not { Linkage: var before })
            return 1;
        var pairs = cases is not null ? StoredPairs.Read(cases, office, before, errors)
            : service is not null ? FromService(service, office, errors)
            : PairFile.Read(options.Rest[0], errors);
        if (pairs is null || !PairFile.AreKnown(pairs, before, errors))
            return 1;
        return Conclude(new Tuning(pairs, before), new WeightsFile(folder, before), day, output, errors);
    }

    private static IReadOnlyList<ComparedPair>? FromService(string service, string? office, TextWriter errors)
    {
        using var transport = new SocketsHttpHandler();
        return ServicePairs.Read(service, office, Environment.GetEnvironmentVariable(ServicePairs.KeyVariable), transport, errors);
    }

    private static int Conclude(Tuning tuning, WeightsFile file, DateOnly day, TextWriter output, TextWriter errors)
    {
        output.Write(tuning.Report());
        if (tuning.Decided == 0)
        {
            errors.WriteLine("没有人工结论（same 或 different），无法检验，未写文件。请先在“待人工核实的比对”中核实一部分。");
            return 1;
        }

        if (!tuning.Test.IsNoWorse)
        {
            errors.WriteLine("新权重在未参与估计的结论上不如原权重，未写文件。请增加人工结论后再试。");
            return 1;
        }

        if (tuning.ChangesNothing)
        {
            output.WriteLine("估计结果与原权重相同，无需新文件。");
            return 0;
        }

        return file.Write(tuning.After, day, tuning.Evaluation(), errors) is { } path ? Written(path, output) : 1;
    }

    private static int Written(string path, TextWriter output)
    {
        output.WriteLine($"已写入 {path}，与原文件对照审定后随规则数据一起发布；发布后请运维人员发起一次全部案件重新比对。");
        return 0;
    }
}
