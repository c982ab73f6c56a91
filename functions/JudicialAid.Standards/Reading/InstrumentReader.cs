namespace JudicialAid.Standards.Reading;

/// <summary>instruments.yaml.</summary>
internal static class InstrumentReader
{
    public static Dictionary<string, Instrument> Read(MapReader map)
    {
        var byId = new Dictionary<string, Instrument>(StringComparer.Ordinal);
        foreach (var (instrument, at) in map.Each("instruments", One))
        {
            if (instrument.Through < instrument.From)
                map.Mistakes.Add(RuleCodes.BadPeriod, at.Node("through")!, "失效日期早于施行日期。请改正。");
            if (!byId.TryAdd(instrument.Id, instrument))
                map.Mistakes.Add(RuleCodes.DuplicateId, at.Here, $"文件依据“{instrument.Id}”重复。请改用另一个编号。");
        }

        return byId;
    }

    private static Located<Instrument> One(MapReader map)
    {
        Repeats.Refuse(map, "verifiedArticles", "条号", "请只保留一处。");
        return new Located<Instrument>(
            new Instrument
            {
                Id = map.Text("id"),
                Title = map.Text("title"),
                Issuer = map.TextOrNull("issuer"),
                Number = map.TextOrNull("number"),
                From = map.DayOrNull("from"),
                Through = map.DayOrNull("through"),
                Link = map.TextOrNull("link"),
                Verified = map.Flag("verified", false),
                VerifiedArticles = [.. map.Items("verifiedArticles").Select(i => map.AsWhole(i, "verifiedArticles")).OfType<int>()],
                IsSample = map.Flag("sample", false),
                LastChecked = map.DayOrNull("lastChecked"),
                LastCheckedAt = map.Node("lastChecked")?.Place,
            },
            map);
    }
}

/// <summary>A value with the mapping it was read from.</summary>
internal sealed record Located<T>(T Value, MapReader At);
