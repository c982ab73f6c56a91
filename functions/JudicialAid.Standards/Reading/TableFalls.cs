namespace JudicialAid.Standards.Reading;

/// <summary>
/// Refuses a table that gives less for more: a higher loss or cost, a graver disability or a smaller income never means less aid as long
/// as everything else is the same.
/// </summary>
internal static class TableFalls
{
    // Of these a smaller number is the graver one.
    private static readonly string[] GraverBelow = ["disabilityGrade", "monthlyIncomePerHead"];

    /// <summary>Notes each row that gives less than the one before it, by the bands of one number.</summary>
    public static void Refuse(IReadOnlyList<Located<TableRow>> rows, Mistakes mistakes)
    {
        foreach (var bands in rows.Where(r => Bands(r.Value).Count() == 1 && Bands(r.Value).All(IsMeant)).GroupBy(r => Others(r.Value), StringComparer.Ordinal).Select(Ordered))
        {
            foreach (var (lighter, graver) in bands.Zip(bands.Skip(1)).Where(p => p.First.Value.Value is { } less && p.Second.Value.Value is { } more && (more.Low < less.Low || more.High < less.High)))
                mistakes.Add(RuleCodes.TableFalls, graver.At.Here, $"“{graver.Value.Label}”写作{graver.Value.Value}，比较轻的“{lighter.Value.Label}”却写作{lighter.Value.Value}：损失或者困难更重，救助不应更少。请核对两行的数值和范围。");
        }
    }

    private static IEnumerable<FactTest> Bands(TableRow row) => row.When.Where(IsBand);

    private static bool IsBand(FactTest test) => AmountFactNames.All[test.Fact].Number is not null;

    // What is no band at all is told by itself.
    private static bool IsMeant(FactTest band) => (band.AtLeast ?? band.Below) is not null && !(band.AtLeast >= band.Below);

    private static string Others(TableRow row) => string.Join(';', row.When
        .Select(t => IsBand(t) ? t.Fact : $"{t.Fact}={string.Join(',', t.Words.Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));

    private static List<Located<TableRow>> Ordered(IEnumerable<Located<TableRow>> bands)
    {
        var rising = bands.OrderBy(r => Bands(r.Value).First().AtLeast ?? decimal.MinValue).ToList();
        if (GraverBelow.Contains(Bands(rising[0].Value).First().Fact))
            rising.Reverse();
        return rising;
    }
}
