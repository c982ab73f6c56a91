using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Standards.Tests;

/// <summary>What a handler asks next, why no more is proposed, and where a small error of fact would change the result.</summary>
public class AskTests
{
    [Fact]
    public void The_question_whose_answer_moves_the_colour_most_comes_first()
    {
        var victim = Injured(f => f with { Compensation = null }).Victim();
        Assert.Equal(Colour.Orange, victim.Colour);
        Assert.Equal("是否获得赔偿、获赔多少？", victim.AskNext[0]);
        Assert.Equal((Colour.Green, Colour.Red), (victim.Asks[0].Lowest, victim.Asks[0].Highest));
    }

    [Fact]
    public void With_the_colour_settled_the_question_that_moves_the_amount_most_comes_first()
    {
        var victim = Injured(f => f with { Compensation = SampleCase.Found(CompensationStatus.None), Fault = SampleCase.Found(FaultShare.AtFault) }).Victim();
        var fault = victim.Asks.Single(a => a.Ask == "被害人方过错的大小？");
        Assert.Equal((new Yuan(0), new Yuan(31000)), (fault.AmountFrom, fault.AmountTo));
    }

    [Fact]
    public void The_order_of_questions_follows_their_effect()
    {
        var victim = new SampleCase().Person("v1", 1990, lookedUp: false).Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.SeriousInjury) }).Victim();
        var moves = victim.Asks.Select(a => Math.Max(a.Highest - victim.Colour, victim.Colour - a.Lowest)).ToList();
        Assert.True(moves.Count > 3);
        Assert.Equal(moves.OrderDescending(), moves);
    }

    [Fact]
    public void For_a_cheated_person_without_register_the_nearest_change_is_a_register_row_or_a_larger_loss()
    {
        var file = Cheated(18400);
        var why = Assessor.WhyNot(file.File, file.Matches, Book.Shipped, SampleCase.AsOf, "v1")!;
        Assert.Equal(Colour.None, why.Colour);
        Golden.Match(string.Join('\n', why.Changes.Select(Print).Prepend($"{why.Colour} {why.Reason}")), "why-not-cheated.txt");
    }

    [Fact]
    public void For_an_orange_lead_the_nearest_change_to_red_is_found()
    {
        var file = Injured(f => f with { Compensation = null });
        var why = Assessor.WhyNot(file.File, file.Matches, Book.Shipped, SampleCase.AsOf, "v1")!;
        Assert.Equal((Colour.Red, true, "未获得赔偿"), (why.Changes[0].Colour, why.Changes[0].IsOpen, why.Changes[0].Answers.Single()));
    }

    [Fact]
    public void Where_one_answer_is_not_enough_two_together_are_named()
    {
        var file = new SampleCase().Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.SlightInjury), Compensation = SampleCase.Found(CompensationStatus.Full) });
        var why = Assessor.WhyNot(file.File, file.Matches, Book.Shipped, SampleCase.AsOf, "v1")!;
        Assert.NotEmpty(why.Changes);
        Assert.All(why.Changes, c => Assert.True(c.Colour > why.Colour));
    }

    [Fact]
    public void Nobody_is_asked_about_a_victim_whom_the_case_does_not_know() =>
        Assert.Null(Assessor.WhyNot(Cheated(1).File, Cheated(1).Matches, Book.Shipped, SampleCase.AsOf, "v9"));

    [Fact]
    public void A_loss_just_below_a_band_shows_the_band_and_the_sum_beyond_it()
    {
        var neighbours = Neighbours.Of(Loss(59500), Book.Sample);
        Assert.Equal([new Neighbour("财产损失60,000元", "差500元", new Yuan(20000), new Yuan(26000))], neighbours);
        Assert.Equal([new Neighbour("财产损失60,000元", "刚好达到", new Yuan(26000), new Yuan(20000))], Neighbours.Of(Loss(60000), Book.Sample));
        Assert.Empty(Neighbours.Of(Loss(45000), Book.Sample));
    }

    [Theory]
    [InlineData(59500, "差500元", Colour.None)]
    [InlineData(60000, "刚好达到", Colour.Orange)]
    [InlineData(61000, "超过1,000元", Colour.Orange)]
    public void Who_lost_nearly_enough_or_just_enough_is_shown_the_line_that_decides(decimal loss, string distance, Colour colour)
    {
        var victim = Cheated(loss).Victim();
        Assert.Equal(colour, victim.Colour);
        Assert.Equal(distance, victim.Neighbours.Single(n => n.Threshold == "重大损失一般标准60,000元").Distance);
    }

    [Theory]
    [InlineData(InjuryGrade.Serious2, "刚好达到", "轻伤一级", "重伤一级")]
    [InlineData(InjuryGrade.Minor1, "差一级", null, null)]
    public void One_grade_of_injury_more_or_less_is_shown_with_the_sum_it_would_give(InjuryGrade grade, string distance, string? milder, string? graver)
    {
        var harm = grade == InjuryGrade.Serious2 ? HarmKind.SeriousInjury : HarmKind.MinorInjury;
        var victim = Injured(f => f with { Harm = SampleCase.Found(harm), InjuryGrade = SampleCase.Found(grade), Compensation = SampleCase.Found(CompensationStatus.None) }).Victim();
        Assert.Equal(distance, victim.Neighbours.Single(n => n.Threshold == "重伤").Distance);
        foreach (var other in new[] { milder, graver }.OfType<string>())
            Assert.NotEqual(victim.Amount!.Amount, victim.Neighbours.Single(n => n.Threshold == other).Beyond);
    }

    [Fact]
    public void One_grade_of_disability_more_or_less_is_shown_on_both_sides_of_the_line()
    {
        var victim = Injured(f => f with { DisabilityGrade = SampleCase.Found(5), Compensation = SampleCase.Found(CompensationStatus.None) }).Victim();
        Assert.Contains(victim.Neighbours, n => n is { Threshold: "伤残4级", Distance: "差一级" } && n.Beyond > n.Amount);
        Assert.Contains(victim.Neighbours, n => n is { Threshold: "严重残疾（4级以上）", Distance: "差一级" });
    }

    [Fact]
    public void A_sum_near_the_next_approval_says_so()
    {
        var standard = Book.Sample with { Steps = [Book.Sample.Steps[1] with { Formula = new Formula.Number(49000) }] };
        Assert.Contains(new Neighbour("检察长办公会决定的50,000元", "差1,000元", new Yuan(49000), null), Neighbours.Of(Loss(45000), standard));
    }

    [Fact]
    public void Who_would_be_no_lead_on_the_other_side_of_a_line_is_promised_no_sum_there()
    {
        var victim = Injured(f => f with { InjuryGrade = SampleCase.Found(InjuryGrade.Serious2), Compensation = SampleCase.Found(CompensationStatus.None) }).Victim();
        Assert.Contains(new Neighbour("轻伤一级", "差一级；越过后不再符合救助条件", new Yuan(31000), null), victim.Neighbours);
        Assert.Contains(victim.Neighbours, n => n is { Threshold: "重伤一级", Distance: "差一级", Beyond: not null });
    }

    [Fact]
    public void A_death_stays_a_death_whatever_grade_the_injury_had() =>
        Assert.DoesNotContain(Neighbours.Of(Loss(45000) with { Harm = HarmKind.Death, InjuryGrade = InjuryGrade.Serious2 }, Book.Sample), n => n.Threshold.Contains('伤'));

    [Theory]
    [InlineData(223_000, "一般上限三十六个月职工月平均工资（223,200元）", "差200元")]
    [InlineData(223_201, "一般上限三十六个月职工月平均工资（223,200元）", "超过1元")]
    [InlineData(1_900, "最低救助金额2,000元", "差100元")]
    [InlineData(2_000, "最低救助金额2,000元", "刚好达到")]
    [InlineData(98_000, "未执行到位数额100,000元", "差2,000元")]
    [InlineData(105_000, "未执行到位数额100,000元", "超过5,000元")]
    public void A_sum_near_a_cap_in_months_the_floor_or_the_bound_says_so(int sum, string limit, string distance)
    {
        var standard = Book.Sample with { Steps = [Book.Sample.Steps[1] with { Formula = new Formula.Number(sum) }] };
        var facts = Loss(45000) with { Unenforced = new Yuan(sum is > 50_000 and < 200_000 ? 100_000 : 900_000) };
        Assert.Equal(distance, Neighbours.Of(facts, standard).Single(n => n.Threshold == limit).Distance);
    }

    private static AmountFacts Loss(decimal loss) => new() { Day = SampleCase.AsOf, Harm = HarmKind.PropertyLoss, PropertyLoss = new Yuan(loss), Hardship = ["低保"], Groups = [], Fault = FaultShare.NoFault };

    private static SampleCase Injured(Func<VictimFacts, VictimFacts> facts) => new SampleCase()
        .Victim("v1", f => facts(f with { Harm = SampleCase.Found(HarmKind.SeriousInjury) }))
        .Offender()
        .InRegister("v1", "dibao");

    private static SampleCase Cheated(decimal loss) => new SampleCase().Cause("诈骗罪").Offender().Person("v1", 1950)
        .Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.PropertyLoss), PropertyLoss = SampleCase.Found(new Yuan(loss)), Compensation = SampleCase.Found(CompensationStatus.None) });

    private static string Print(NearestChange change) => $"{change.Colour} {(change.IsOpen ? "待问" : "须不同")} {string.Join(" + ", change.Answers)}";
}
