using System.Globalization;
using System.Text.Json;
using JudicialAid.Model;
using JudicialAid.Registers;
using JudicialAid.Standards;

namespace JudicialAid.Desk;

/// <summary>
/// <c>desk tune DECISIONS.jsonl [--standards FOLDER]</c>: counts the weights of linkage anew from what people decided about uncertain
/// pairs, and says what recall and precision on those decisions were and would be. Prints the levels for a new
/// standards/matching/weights-DAY.yaml; changes no file.
/// </summary>
internal static class TuneCommand
{
    /// <summary>Exit code 0; 1 when a file cannot be used, with the line.</summary>
    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (arguments is not ([_] or [_, "--standards", _]))
        {
            errors.WriteLine("usage: desk tune DECISIONS.jsonl [--standards FOLDER]");
            return 2;
        }

        var rules = RuleBook.Load(arguments.Length == 3 ? arguments[2] : Path.Combine(AppContext.BaseDirectory, "standards"));
        if (rules.Book is not { Linkage: var before })
        {
            foreach (var finding in rules.Findings)
                errors.WriteLine($"{finding.Place} {finding.Code} {finding.Message}");
            return 1;
        }

        if (Read(arguments[0], before, errors) is not { } decisions)
            return 1;
        Write(decisions, before, WeightEstimation.FromDecisions(decisions, before), output);
        return 0;
    }

    private static List<Decision>? Read(string path, LinkageWeights weights, TextWriter errors)
    {
        var decisions = new List<Decision>();
        foreach (var (line, number) in File.ReadLines(path).Select((line, i) => (line, i + 1)).Where(l => l.line.Length > 0))
        {
            try
            {
                var decision = ModelJson.Read<Decision>(line);
                foreach (var (field, level) in decision.Levels)
                    weights.Level(field, level);
                decisions.Add(decision);
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException)
            {
                errors.WriteLine($"{path}:{number}: not a decision with levels that the weights know.");
                return null;
            }
        }

        return decisions;
    }

    private static void Write(List<Decision> decisions, LinkageWeights before, LinkageWeights after, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# 按{decisions.Count}对人工结论重新计数（同一人{decisions.Count(d => d.Same)}对）。原权重日期：{before.Date:yyyy-MM-dd}。"));
        output.WriteLine("# 结论只来自送人工核实的候选，数量少的级别变动不大；采用前请在真实样本上再核对。");
        output.WriteLine("fields:");
        foreach (var (field, levels) in after.Fields)
        {
            output.WriteLine($"  {field}:");
            foreach (var (level, old) in levels.Zip(before.Fields[field]))
                output.WriteLine(Line(level, old));
        }

        output.WriteLine("# 建议认定召回率、准确率、含人工核实召回率");
        output.WriteLine(Quality("原权重", WeightEstimation.Quality(decisions, before)));
        output.WriteLine(Quality("新权重", WeightEstimation.Quality(decisions, after)));
    }

    private static string Line(LevelWeight level, LevelWeight old)
    {
        var rarity = level.Rarity == NameRarity.None ? "" : ", rarity: " + JsonNamingPolicy.CamelCase.ConvertName(level.Rarity.ToString());
        var change = level.Weight == old.Weight ? "" : string.Create(CultureInfo.InvariantCulture, $"    # 原为 {old.Weight:0.0}");
        return string.Create(CultureInfo.InvariantCulture, $"    - {{ level: {level.Level}, label: {level.Label}, m: {level.M:0.#######}, u: {level.U:0.#######}, weight: {level.Weight:0.0}{rarity} }}{change}");
    }

    private static string Quality(string name, LineQuality quality) =>
        string.Create(CultureInfo.InvariantCulture, $"# {name}：{quality.Recall:0.0000} {quality.Precision:0.0000} {quality.RecallWithReview:0.0000}");
}
