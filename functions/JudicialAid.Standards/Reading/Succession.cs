namespace JudicialAid.Standards.Reading;

/// <summary>
/// Ends an older text the day before a newer one takes effect, so that an amendment never touches a published file: its text, and with
/// it the version on every stored result, stays what it was. A newer folder of the same place, for the same organs and regions, follows
/// by itself; a text of another name says which ones it replaces, for nobody can know that from its dates.
/// </summary>
internal static class Succession
{
    /// <summary>The last day of each text that a newer one ends, by id; those that are not ended are left out.</summary>
    /// <param name="texts">The texts that could be read.</param>
    /// <param name="there">Ids of all texts that are there, readable or not.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    public static IReadOnlyDictionary<string, DateOnly> Ends(IReadOnlyList<DatedText> texts, IReadOnlySet<string> there, Mistakes mistakes)
    {
        var ends = texts
            .Where(t => t.From is not null)
            .GroupBy(t => (t.Folder, t.Kind, t.Organ, Regions: string.Join(',', t.Regions)))
            .SelectMany(g => g.OrderBy(t => t.From).Zip(g.OrderBy(t => t.From).Skip(1)))
            .Where(pair => pair.First.Through is null)
            .ToDictionary(pair => pair.First.Id, pair => pair.Second.From!.Value.AddDays(-1), StringComparer.Ordinal);
        foreach (var (newer, id) in texts.SelectMany(t => t.Replaces.Select(id => (t, id))))
        {
            if (texts.FirstOrDefault(t => t.Id == id) is { } older)
                End(older, newer, ends, mistakes);
            else if (!there.Contains(id))
                mistakes.AddAtKey(RuleCodes.UnknownReference, newer.File, "replaces", $"replaces 中的“{id}”不存在。请写被取代的文件的编号。{Known(newer, texts)}");
        }

        return ends;
    }

    private static string Known(DatedText newer, IReadOnlyList<DatedText> texts) =>
        texts.Where(t => t.Kind == newer.Kind && t.From < newer.From).Select(t => t.Id).ToList() is { Count: > 0 } ids ? $"可用：{string.Join("、", ids)}。" : "";

    private static void End(DatedText older, DatedText newer, Dictionary<string, DateOnly> ends, Mistakes mistakes)
    {
        if (Reason(older, newer) is { } wrong)
        {
            mistakes.AddAtKey(RuleCodes.BadPeriod, newer.File, "replaces", $"replaces 中的“{older.Id}”{wrong}");
            return;
        }

        var last = newer.From!.Value.AddDays(-1);
        if ((older.Through ?? DateOnly.MaxValue) > last && (!ends.TryGetValue(older.Id, out var already) || already > last))
            ends[older.Id] = last;
    }

    // Why one cannot follow the other; null when it can.
    private static string? Reason(DatedText older, DatedText newer) =>
        older.Kind != newer.Kind ? "不是同一种类（kind），不能取代。请删除。"
        : older.From is null ? "的施行日期不明，本来就只供明确选择，不必写。请删除。"
        : newer.From is null ? "不能由施行日期不明的文件取代。请写明本文件的施行日期，或者删除 replaces。"
        : newer.From <= older.From ? $"自 {older.From:yyyy-MM-dd} 施行，不早于本文件。请核对施行日期，或者删除。"
        : !newer.Binds(older.Organ) ? "适用的机关不同，不能取代。请核对 organ，或者删除。"
        : newer.Uncovered(older) is { Count: > 0 } left ? $"还适用于地区{string.Join("、", left)}，本文件没有包括，取代后那里就没有规定。请补充 regions，或者为那里另建一份。"
        : null;
}
