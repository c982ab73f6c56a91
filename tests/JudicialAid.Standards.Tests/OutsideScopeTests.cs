using JudicialAid.Model;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Standards.Tests;

/// <summary>A standard that somebody chose for a day or a place for which it was not made gives its sum, and says so (issue 5: dated, by explicit choice).</summary>
public class OutsideScopeTests
{
    private static readonly AmountFacts Child = new() { Harm = HarmKind.Death, Hardship = ["低保"], Groups = ["困境儿童"], Fault = FaultShare.NoFault };

    [Theory]
    [InlineData("2019-12-31", "sample/2020-01-01自2020-01-01至2026-12-31施行，计算日期2019-12-31不在施行期间")]
    [InlineData("2020-01-01", null)]
    [InlineData("2026-12-31", null)]
    [InlineData("2027-01-01", "sample/2020-01-01自2020-01-01至2026-12-31施行，计算日期2027-01-01不在施行期间")]
    public void A_day_before_the_first_or_after_the_last_has_to_be_recorded(string day, string? told)
    {
        var sheet = Sheet(Child with { Day = DateOnly.Parse(day, null) }, Book.Sample with { Through = new DateOnly(2026, 12, 31) });
        Assert.NotNull(sheet.Amount);
        Assert.Equal(told is null ? [] : [$"{told}：由人明确选择采用的，载明理由"], sheet.ToRecord);
        Assert.Equal(told is null ? [] : [$"{told}，由人明确选择"], sheet.Steps.Where(s => s.Id == "period").Select(s => s.Why));
    }

    [Theory]
    [InlineData("990002", 0)]
    [InlineData("99000212", 0)]
    [InlineData("110101", 1)]
    [InlineData(null, 0)]
    public void A_place_that_is_not_its_own_has_to_be_recorded(string? region, int told)
    {
        var sheet = Sheet(Child with { Day = SampleCase.AsOf, Region = region }, Book.Sample);
        Assert.Equal(told, sheet.ToRecord.Count(r => r.StartsWith($"sample/2020-01-01适用于行政区划代码990001、990002，办理机关所在地区{region}不在其中", StringComparison.Ordinal)));
        Assert.Equal(told, sheet.ToRecord.Count);
    }

    [Fact]
    public void An_overlay_that_was_not_in_force_is_told_like_a_standard()
    {
        var chosen = Book.Shipped.Choose("990001", new DateOnly(2026, 1, 1), new RuleChoice { OverlayIds = ["minors-2018/2018-02-27"] }).Standard!;
        Assert.Equal(2, Sheet(Child with { Day = new DateOnly(2017, 1, 1) }, chosen).Steps.Count(s => s.Id == "period"));
    }

    [Fact]
    public void A_refused_figure_still_says_it_in_its_lines() =>
        Assert.Contains(Sheet(Child with { Day = new DateOnly(2019, 1, 1), Harm = null }, Book.Sample).Steps, s => s is { Id: "period", Result: "不相符" });

    [Fact]
    public void What_a_sheet_says_of_its_day_is_replayed_to_the_byte() =>
        Assert.True(Replay.Run(Sheet(Child with { Day = new DateOnly(2019, 1, 1), Region = "110101" }, Book.Sample), Book.Shipped).IsSame);

    [Theory]
    [InlineData("2019-12-31", true)]
    [InlineData("2026-01-01", false)]
    public void A_preview_for_a_day_out_of_force_says_so_at_its_head(string day, bool told)
    {
        var result = Preview.Run(Book.Sample, null, [new PreviewCase(1, [Child])], DateOnly.Parse(day, null));
        Assert.Equal(told, PreviewText.Print(result).Contains("注意：sample/2020-01-01自2020-01-01起施行，计算日期2019-12-31不在施行期间", StringComparison.Ordinal));
    }

    [Fact]
    public void A_case_assessed_by_a_standard_of_another_place_says_so_on_its_sheet()
    {
        var file = SampleCase.KilledFather();
        var sheet = Assessor.Assess(file.File with { OfficeId = "990001" }, file.Matches, Book.Shipped, SampleCase.AsOf, new RuleChoice { StandardId = "guanyun/undated" }).Victims[0].Amount!;
        Assert.Contains(sheet.Steps, s => s.Id == "place" && s.Why.Contains("990001", StringComparison.Ordinal));
    }

    private static AmountSheet Sheet(AmountFacts facts, StandardDefinition standard) => ProofMaker.Calculate(facts, standard);
}
