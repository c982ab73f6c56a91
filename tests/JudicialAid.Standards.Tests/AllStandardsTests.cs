using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Standards.Tests;

/// <summary>Every shipped text is what it is: computed, refused with the unpublished numbers named, or never computed.</summary>
public class AllStandardsTests
{
    private static readonly AmountFacts Facts = new()
    {
        Day = new DateOnly(2026, 10, 15),
        Harm = HarmKind.Death,
        Hardship = ["低保"],
        Groups = ["困境儿童"],
        Fault = FaultShare.NoFault,
        Compensation = CompensationStatus.None,
        Awarded = new Yuan(120000),
    };

    [Fact]
    public void Each_shipped_standard_computes_or_refuses_as_reviewed() =>
        Golden.Match(string.Join("\n\n", Book.Shipped.Standards.Select(s => Sheets.Print(AmountCalculator.Calculate(Facts, s)))), "all-standards.txt");

    [Fact]
    public void Only_the_sample_gives_a_figure() =>
        Assert.Equal(["sample/2020-01-01"], Book.Shipped.Standards.Where(s => AmountCalculator.Calculate(Facts, s).Outcome == AmountOutcome.Computed).Select(s => s.Id));

    [Fact]
    public void Every_day_from_2014_to_2030_has_the_reviewed_standard_in_every_place()
    {
        string[] places = ["990001", "990002", "320723", "110101", "350100", "430211", "330212", "320922", "530102"];
        Golden.Match(string.Join("\n", places.SelectMany(p => new[] { OrganScope.Procuratorate, OrganScope.Court }.SelectMany(o => Intervals(p, o)))), "standards-by-day.txt");
    }

    private static IEnumerable<string> Intervals(string region, OrganScope organ)
    {
        var (first, last) = (new DateOnly(2014, 1, 1), new DateOnly(2030, 12, 31));
        var (start, current) = (first, Name(region, first, organ));
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
        {
            var name = Name(region, day, organ);
            if (name == current)
                continue;
            yield return $"{region} {organ} {start:yyyy-MM-dd}..{day.AddDays(-1):yyyy-MM-dd} {current}";
            (start, current) = (day, name);
        }

        yield return $"{region} {organ} {start:yyyy-MM-dd}..{last:yyyy-MM-dd} {current}";
    }

    private static string Name(string region, DateOnly day, OrganScope organ)
    {
        var choice = Book.Shipped.StandardFor(region, day, organ);
        return choice.Standard is { } s ? string.Join(" + ", s.Overlays.Select(o => o.Id).Prepend(s.Id)) : choice.Finding!.Code;
    }
}
