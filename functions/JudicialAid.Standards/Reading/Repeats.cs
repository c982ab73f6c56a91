namespace JudicialAid.Standards.Reading;

/// <summary>Refuses what is listed twice: it would count twice, or the second time would silently not count.</summary>
internal static class Repeats
{
    /// <summary>Notes each text of a list that is listed again.</summary>
    public static void Refuse(MapReader map, string key, string what, string fix)
    {
        if (map.Node(key) is YamlList list)
            Refuse(map.Mistakes, list.Items.OfType<YamlText>().Select(t => (t.Text, (YamlValue)t)), what, fix);
    }

    /// <summary>The same for the items of a list of mappings, by what makes them the same.</summary>
    public static void Refuse(MapReader map, string list, string key, string what, string fix) =>
        Refuse(map.Mistakes, (map.Node(list) as YamlList)?.Items.OfType<YamlMap>().SelectMany(m => m.Entries).Where(e => e.Key.Text == key).Select(e => e.Value).OfType<YamlText>().Select(t => (t.Text, (YamlValue)t)) ?? [], what, fix);

    private static void Refuse(Mistakes mistakes, IEnumerable<(string Text, YamlValue At)> entries, string what, string fix)
    {
        foreach (var (text, at) in entries.GroupBy(e => e.Text, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            mistakes.Add(RuleCodes.Repeated, at, $"{what}“{text}”列了不止一次。{fix}");
    }
}
