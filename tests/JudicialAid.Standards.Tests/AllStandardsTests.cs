using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Standards.Tests;

/// <summary>Every shipped text is what it is: computed, refused with the unpublished numbers named, or never computed.</summary>
public class AllStandardsTests
{
    internal static readonly AmountFacts Facts = new()
    {
        Day = new DateOnly(2026, 10, 15),
        Harm = HarmKind.Death,
        Hardship = ["低保"],
        Groups = ["困境儿童"],
        Fault = FaultShare.NoFault,
        Compensation = CompensationStatus.None,
        Awarded = new Yuan(120000),
        Region = "110101",
        JudicialAidGiven = new Yuan(20000),
    };

    [Fact]
    public void Each_shipped_standard_computes_or_refuses_as_reviewed() =>
        Golden.Match(string.Join("\n\n", Book.Shipped.Standards.Select(s => Sheets.Print(AmountCalculator.Calculate(Facts with { Region = AtHome(s) }, s)))), "all-standards.txt");

    [Fact]
    public void Only_the_sample_gives_a_figure() =>
        Assert.Equal(["sample/2020-01-01"], Book.Shipped.Standards.Where(s => AmountCalculator.Calculate(Facts, s).Outcome == AmountOutcome.Computed).Select(s => s.Id));

    [Fact]
    public void Each_standard_has_the_features_of_its_published_text() =>
        Golden.Match(string.Join('\n', Book.Shipped.Standards.Select(Features.Of).Prepend(Features.Heading)), "standard-features.txt");

    [Fact]
    public void Every_day_from_2014_to_2030_has_the_reviewed_standard_in_every_place()
    {
        string[] places = ["990001", "990002", "320723", "110101", "350100", "430211", "330212", "320922", "530102", "640122", "150202", "510781"];
        Golden.Match(string.Join("\n", places.SelectMany(p => Enum.GetValues<OrganScope>().Skip(1).SelectMany(o => Intervals(p, o)))), "standards-by-day.txt");
    }

    [Fact]
    public void Every_day_from_2014_to_2030_has_the_reviewed_eligibility_in_every_place()
    {
        string[] places = ["990001", "110101", "640122"];
        Golden.Match(string.Join("\n", places.SelectMany(p => Enum.GetValues<OrganScope>().Skip(1).SelectMany(o => Intervals(p, o, EligibilityName)))), "eligibility-by-day.txt");
    }

    // Each in its own place: elsewhere it would say that it is not made for it.
    private static string AtHome(StandardDefinition standard) => standard.CoversPlace(Facts.Region!) ? Facts.Region! : standard.Regions[0];

    private static string EligibilityName(string region, DateOnly day, OrganScope organ) =>
        Book.Shipped.EligibilityFor(region, day, new RuleChoice { Organ = organ }, out var finding) is { } rules ? rules.Id : finding!.Code;

    private static IEnumerable<string> Intervals(string region, OrganScope organ) => Intervals(region, organ, Name);

    private static IEnumerable<string> Intervals(string region, OrganScope organ, Func<string, DateOnly, OrganScope, string> nameOf)
    {
        var (first, last) = (new DateOnly(2014, 1, 1), new DateOnly(2030, 12, 31));
        var (start, current) = (first, nameOf(region, first, organ));
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
        {
            var name = nameOf(region, day, organ);
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
