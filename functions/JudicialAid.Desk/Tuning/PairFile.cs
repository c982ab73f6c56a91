using System.Globalization;
using System.Text.Json;
using JudicialAid.Model;
using JudicialAid.Registers;

namespace JudicialAid.Desk.Tuning;

/// <summary>Compared pairs of a file, a line each, as the service gives them.</summary>
internal static class PairFile
{
    /// <summary>The pairs; null, with the line told, when one cannot be read. A pair without an id gets the number of its line.</summary>
    public static IReadOnlyList<ComparedPair>? Read(string path, TextWriter errors)
    {
        var pairs = new List<ComparedPair>();
        try
        {
            foreach (var (line, number) in File.ReadLines(path).Select((line, i) => (line, i + 1)).Where(l => l.line.Length > 0))
            {
                var pair = ModelJson.Read<ComparedPair>(line);
                pairs.Add(pair with { PairId = pair.PairId ?? number.ToString(CultureInfo.InvariantCulture) });
            }
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            errors.WriteLine(e is JsonException ? $"{path}：第{pairs.Count + 1}条不是一对比对。" : $"{path}：无法读取。");
            return null;
        }

        return pairs;
    }

    /// <summary>Whether the weights have every level that was compared; tells the first that they do not have.</summary>
    public static bool AreKnown(IEnumerable<ComparedPair> pairs, LinkageWeights weights, TextWriter errors)
    {
        var unknown = pairs.SelectMany(p => p.Levels).FirstOrDefault(l => !weights.Fields.TryGetValue(l.Key, out var levels) || levels.All(w => w.Level != l.Value));
        if (unknown.Key is null)
            return true;
        errors.WriteLine($"比对中的级别 {unknown.Key}.{unknown.Value} 不在现有权重中，请先更新规则数据。");
        return false;
    }
}
