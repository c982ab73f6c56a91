using JudicialAid.Model;

namespace JudicialAid.Standards.Reading;

/// <summary>matching/weights-&lt;day&gt;.yaml: the weights of linkage. Each level that linkage knows must be there, in its order.</summary>
internal static class LinkageReader
{
    private const string Folder = "matching/weights-";

    public static LinkageWeights Read(MapReader map, RuleVersion version)
    {
        // For the people who maintain the file: what the weights were measured to give.
        map.Text("evaluation");
        map.Required("date");
        var date = map.DayOrNull("date") ?? default;
        if (version.Part != $"{Folder}{date:yyyy-MM-dd}")
            map.Mistakes.Add(RuleCodes.WrongFolder, map.Here, "文件名应为 matching/weights-日期.yaml，日期与“date”相同。");
        return new LinkageWeights
        {
            Date = date,
            Thresholds = MapReader.Read(map.Required("thresholds"), map.Mistakes, Thresholds) ?? new LinkageThresholds(0, 0, 0),
            Fields = Fields(map),
            Names = MapReader.Read(map.Required("names"), map.Mistakes, Names) ?? new NameFrequencies(Nothing, 1, Nothing, 1, 1),
            SurnamesWrittenAlike = [.. map.Items("surnamesWrittenAlike").Select(item => Group(map, item))],
            RenamedPlaces = map.Each("renamedPlaces", m => new RenamedPlace(m.Text("old"), m.Text("new"))),
        };
    }

    private static Dictionary<string, decimal> Nothing => new(StringComparer.Ordinal);

    private static LinkageThresholds Thresholds(MapReader map)
    {
        var (match, review, tie) = (Number(map, "match"), Number(map, "review"), Number(map, "tie"));
        if (review > match || tie < 0)
            map.Mistakes.Add(RuleCodes.WrongType, map.Here, "“review”不能大于“match”，“tie”不能小于0。");
        return new LinkageThresholds(match, review, tie);
    }

    private static Dictionary<string, IReadOnlyList<LevelWeight>> Fields(MapReader map)
    {
        var fields = new Dictionary<string, IReadOnlyList<LevelWeight>>(StringComparer.Ordinal);
        MapReader.Read(map.Required("fields"), map.Mistakes, within =>
        {
            foreach (var (field, levels) in LinkageLevels.Known)
                fields[field] = Levels(within, field, levels);
            return fields;
        });
        return fields;
    }

    private static IReadOnlyList<LevelWeight> Levels(MapReader map, string field, IReadOnlyList<string> known)
    {
        map.Required(field);
        var levels = map.Each(field, Level);
        if (!levels.Select(l => l.Level).SequenceEqual(known))
            map.Mistakes.Add(RuleCodes.UnknownWord, map.Here, $"“{field}”的各级应依次为：{string.Join("、", known)}。");
        return levels;
    }

    private static LevelWeight Level(MapReader map) => new(
        map.Text("level"), map.Text("label"), Share(map, "m", 1m), Share(map, "u", 1000m), Number(map, "weight"), map.Word("rarity", NameRarity.None));

    private static NameFrequencies Names(MapReader map) => new(
        Shares(map, "surnames"), Share(map, "otherSurname", 1m), Shares(map, "givenNames"), Share(map, "oneCharacter", 1m), Share(map, "twoCharacters", 1m));

    private static Dictionary<string, decimal> Shares(MapReader map, string key)
    {
        var shares = Nothing;
        if (MapReader.Of(map.Required(key), map.Mistakes) is { } names)
        {
            foreach (var (name, _) in names.Entries)
                shares[name.Text] = Share(names, name.Text, 1m);
        }

        return shares;
    }

    private static decimal Share(MapReader map, string key, decimal most)
    {
        var share = Number(map, key);
        if (share > 0 && share <= most)
            return share;
        if (map.Node(key) is { } node)
            map.Mistakes.Add(RuleCodes.WrongType, node, $"“{key}”应大于0，不超过{most}。");
        return 1;
    }

    private static decimal Number(MapReader map, string key) => map.NumberOrUnpublished(key) ?? 0;

    private static List<string> Group(MapReader map, YamlValue item)
    {
        if (item is YamlList list)
            return [.. list.Items.Select(i => map.AsText(i, "surnamesWrittenAlike")).OfType<string>()];
        map.Mistakes.Add(RuleCodes.WrongType, item, "每一组应为列表，例如 [萧, 肖]。");
        return [];
    }
}
