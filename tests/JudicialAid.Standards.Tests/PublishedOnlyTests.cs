namespace JudicialAid.Standards.Tests;

/// <summary>A shipped text says what its source published; what this project added stands there as its assumption (domain §3.1).</summary>
public class PublishedOnlyTests
{
    private const string Assumed = "本项目";

    private static IEnumerable<StandardDefinition> Real => Book.Shipped.Standards.Where(s => !s.IsSample);

    [Fact]
    public void An_order_of_limits_that_nobody_published_is_marked_as_assumed() =>
        Assert.All(Real.Where(s => s.Order.Count > 1), s => Assert.Contains(s.Remarks, r => r.Contains('先') && r.Contains(Assumed, StringComparison.Ordinal)));

    [Fact]
    public void How_add_ons_of_several_groups_stack_is_marked_as_assumed() =>
        Assert.All(Real.Where(s => s.AddOns is not null), s => Assert.Contains(s.Remarks, r => r.Contains("合计", StringComparison.Ordinal) && r.Contains(Assumed, StringComparison.Ordinal)));

    [Fact]
    public void A_wage_of_an_earlier_year_is_published_by_the_courts_of_Beijing_and_elsewhere_marked() =>
        Assert.All(Real.Where(s => s.Base?.Wages?.LatestWhenMissing == true && s.Id != "beijing-courts/undated"), s =>
            Assert.Contains(s.Remarks, r => r.Contains("最近公布年度", StringComparison.Ordinal) && r.Contains("未核实", StringComparison.Ordinal)));

    [Fact]
    public void An_approval_below_the_published_tier_is_marked_as_assumed() =>
        Assert.All(Real.Where(s => s.Approvals.Count > 0), s => Assert.Contains(s.Remarks, r => r.Contains(s.Approvals[0].Body, StringComparison.Ordinal) && r.Contains(Assumed, StringComparison.Ordinal)));

    [Fact]
    public void The_procuratorates_may_exceed_the_cap_for_both_reasons_together_and_the_courts_of_Beijing_name_none()
    {
        Assert.All(["procuratorate-2016/undated", "procuratorate-2021/2021-12-31"], id => Assert.Equal(["损失特别重大并且生活特别困难"], Book.Shipped.Standard(id)!.Caps.Single().ExceedFor));
        Assert.Empty(Book.Shipped.Standard("beijing-courts/undated")!.Caps.Single().ExceedFor);
    }

    [Theory]
    [InlineData("未成年人", true)]
    [InlineData("困境儿童", true)]
    [InlineData("困难妇女", false)]
    public void The_opinion_on_minors_is_about_minors_and_a_child_in_need_is_one(string group, bool applies)
    {
        var standard = Book.Shipped.Choose("990001", AllStandardsTests.Facts.Day!.Value, new RuleChoice { StandardId = "sample/2020-01-01" }).Standard!;
        var trace = AmountCalculator.Calculate(AllStandardsTests.Facts with { Groups = [group] }, standard).Steps.Single(t => t.Id == "minors-2018/2018-02-27");
        Assert.Equal(applies, trace.Used);
    }
}
