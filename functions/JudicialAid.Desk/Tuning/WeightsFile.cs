using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using JudicialAid.Model;
using JudicialAid.Standards;

namespace JudicialAid.Desk.Tuning;

/// <summary>
/// The file of the weights: written as the one before it with other numbers, so that its comments stay and a comparison of the two shows
/// nothing but what changed.
/// </summary>
/// <param name="folder">The rule data.</param>
/// <param name="before">The weights that are in use.</param>
internal sealed partial class WeightsFile(string folder, LinkageWeights before)
{
    /// <summary>Writes the weights of a day; null, with the reason told, when there are some already or the file before cannot be followed.</summary>
    public string? Write(LinkageWeights weights, DateOnly day, IReadOnlyList<string> evaluation, TextWriter errors)
    {
        var path = PathOf(day);
        if (day <= before.Date || File.Exists(path))
        {
            errors.WriteLine($"{path}：已有这一天或者更新的权重，不覆盖。请用 --day 指定 {before.Date:yyyy-MM-dd} 之后的日期。");
            return null;
        }

        var lines = Numbered(Dated(File.ReadAllLines(PathOf(before.Date)), day, evaluation), weights);
        using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            file.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        if (RuleBook.Load(folder).Book is { } read && read.Linkage.Date == day && Says(read.Linkage, weights))
            return path;
        File.Delete(path);
        errors.WriteLine($"{PathOf(before.Date)}：各级应一行一级，例如 - {{ level: exact, label: …, m: …, u: …, weight: … }}；改好后再试。");
        return null;
    }

    private string PathOf(DateOnly day) => Path.Combine(folder, "matching", string.Create(CultureInfo.InvariantCulture, $"weights-{day:yyyy-MM-dd}.yaml"));

    private static bool Says(LinkageWeights read, LinkageWeights weights) =>
        read.Fields.All(f => f.Value.SequenceEqual(weights.Fields[f.Key])) && read.Thresholds == weights.Thresholds;

    private static IEnumerable<string> Dated(IEnumerable<string> lines, DateOnly day, IReadOnlyList<string> evaluation)
    {
        var skipping = false;
        foreach (var line in lines)
        {
            skipping = skipping && line.StartsWith(' ');
            if (skipping)
                continue;
            if (line.StartsWith("date:", StringComparison.Ordinal))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"date: {day:yyyy-MM-dd}");
            }
            else if (line.StartsWith("evaluation:", StringComparison.Ordinal))
            {
                skipping = true;
                yield return "evaluation: >-";
                foreach (var part in evaluation)
                    yield return "  " + part;
            }
            else
            {
                yield return line;
            }
        }
    }

    private IEnumerable<string> Numbered(IEnumerable<string> lines, LinkageWeights weights)
    {
        string? field = null;
        foreach (var line in lines)
        {
            if (FieldLine().Match(line) is { Success: true } begins)
                field = begins.Groups[1].Value;
            yield return LevelLine().Match(line) is { Success: true } level && field is not null && weights.Fields.ContainsKey(field)
                && weights.Level(field, level.Groups[1].Value) is var changed && changed != before.Level(field, changed.Level) ? Line(changed) : line;
        }
    }

    private static string Line(LevelWeight level)
    {
        var rarity = level.Rarity == NameRarity.None ? "" : ", rarity: " + JsonNamingPolicy.CamelCase.ConvertName(level.Rarity.ToString());
        return string.Create(CultureInfo.InvariantCulture, $"    - {{ level: {level.Level}, label: {level.Label}, m: {level.M:0.#######}, u: {level.U:0.#######}, weight: {level.Weight:0.0}{rarity} }}");
    }

    [GeneratedRegex(@"^  (\w+):\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex FieldLine();

    [GeneratedRegex(@"^    - \{ level: (\w+),", RegexOptions.CultureInvariant)]
    private static partial Regex LevelLine();
}
