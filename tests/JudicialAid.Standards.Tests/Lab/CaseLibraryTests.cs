using JudicialAid.Model;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Standards.Tests.Lab;

/// <summary>The published cases: 25 of them, each with what was given, where it was read, and nobody's name.</summary>
public class CaseLibraryTests
{
    private static IReadOnlyList<PublishedCase> Cases => Book.Shipped.PublishedCases;

    [Fact]
    public void There_are_25_numbered_cases() =>
        Assert.Equal(Enumerable.Range(1, 25).Select(n => n.ToString("00", System.Globalization.CultureInfo.InvariantCulture)), Cases.Select(c => c.Id));

    [Fact]
    public void The_first_is_the_published_calculation_and_the_sample_gives_exactly_what_was_given()
    {
        Assert.Equal(new Yuan(40000), Cases[0].Amount);
        Assert.Equal(new Yuan(40000), AmountCalculator.Calculate(Cases[0].Facts with { Day = SampleCase.AsOf }, Book.Sample).Amount);
    }

    [Fact]
    public void Aid_for_a_death_ranged_from_7000_to_280000()
    {
        var deaths = Cases.Where(c => c.Facts.Harm == HarmKind.Death).Select(c => c.Amount).ToList();
        Assert.Equal((new Yuan(7000), new Yuan(280000)), (deaths.Min(), deaths.Max()));
    }

    [Fact]
    public void Where_the_harm_was_not_reported_no_figure_is_given_and_the_missing_fact_is_named()
    {
        var unknown = Cases.Where(c => c.Facts.Harm is null).ToList();
        Assert.NotEmpty(unknown);
        Assert.All(unknown, c =>
        {
            Assert.Contains("损害后果", c.Thin);
            Assert.Equal(AmountOutcome.Refused, AmountCalculator.Calculate(c.Facts with { Day = SampleCase.AsOf }, Book.Sample).Outcome);
        });
    }

    // What the page asks is what the report does not say.
    [Fact]
    public void Whatever_a_sum_depends_on_and_no_report_states_is_listed() => Assert.All(Cases, c =>
    {
        Assert.True(c.Facts.Harm is not null || Lists(c, "损害后果"), c.Id);
        Assert.True(c.Facts.Hardship is not null || Lists(c, "困难等级"), c.Id);
        Assert.True(c.Facts.Groups is not null || Lists(c, "特殊群体"), c.Id);
        Assert.True(c.Facts.Fault is not null || Lists(c, "过错责任") || Lists(c, "责任认定"), c.Id);
        Assert.True(c.Facts.Awarded is not null || c.Facts.Unenforced is not null || c.Facts.ShouldAward is not null || Lists(c, "赔偿数额"), c.Id);
    });

    private static bool Lists(PublishedCase published, string words) => published.Thin.Any(t => t.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void A_case_with_a_misspelt_fact_is_refused_at_its_place()
    {
        var finding = Assert.Single(Book.With("cases/published.yaml", "harm: propertyLoss, propertyLoss: 239000", "harm: theft, propertyLoss: 239000").Findings);
        Assert.StartsWith("cases/published.yaml:", finding.Place, StringComparison.Ordinal);
        Assert.Equal("RULES-UNKNOWN-WORD", finding.Code);
    }
}
