using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>What a person decides about a sum, and what becomes of it: choice in a range, excess, joint awards, advances, payment.</summary>
public class DecisionTests
{
    private static readonly DateOnly Decided = new(2026, 11, 24);

    private static readonly AmountFacts AtFault = new()
    {
        Day = new DateOnly(2026, 10, 15),
        Harm = HarmKind.Death,
        Hardship = ["低保"],
        Groups = ["困境儿童"],
        Fault = FaultShare.AtFault,
    };

    // The sample leaves a range for a loss of 200,000 yuan and more.
    private static AmountFacts LargeLoss => NoFault with { Harm = HarmKind.PropertyLoss, PropertyLoss = new Yuan(300_000) };

    private static AmountFacts NoFault => AtFault with { Fault = FaultShare.NoFault };

    [Fact]
    public void A_person_may_choose_within_the_range_and_has_to_say_why()
    {
        var sheet = AmountCalculator.Calculate(AtFault with { Chosen = new Yuan(20000) }, Book.Sample);
        Assert.Equal((new Yuan(20000), null), (sheet.Amount, sheet.UpTo));
        Assert.Equal(["在幅度内确定数额的理由"], sheet.ToRecord);
        Assert.Empty(AmountCalculator.Calculate(AtFault with { Chosen = new Yuan(20000), ChosenBecause = "过错较小" }, Book.Sample).ToRecord);
    }

    [Theory]
    [InlineData(15999.99)]
    [InlineData(36000.01)]
    public void A_choice_outside_the_range_is_refused(decimal chosen) =>
        Assert.Contains("不在幅度16,000～36,000元以内", AmountCalculator.Calculate(AtFault with { Chosen = new Yuan(chosen) }, Book.Sample).Refusals.Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData(new string[0], 32000)]
    [InlineData(new[] { "残疾人" }, 41600)]
    [InlineData(new[] { "残疾人", "未成年人" }, 56000)]
    public void A_score_moves_the_sum_up_from_the_low_end_and_never_past_the_high_end(string[] groups, int amount)
    {
        var scores = new PickRule(RangePick.Score, []) { Scores = [Score("残疾人", 0.4m), Score("未成年人", 0.8m)] };
        var standard = Book.Sample with { AddOns = Book.Sample.AddOns! with { Items = [new AddOn("困境儿童", new Yuan(6000))] }, Pick = scores, Order = [LimitKind.Pick, .. Book.Sample.Order] };
        Assert.Equal(new Yuan(amount), AmountCalculator.Calculate(LargeLoss with { Groups = ["困境儿童", .. groups] }, standard).Amount);
    }

    [Fact]
    public void One_fen_above_36_months_blocks_a_decision_until_reason_and_approval_are_recorded()
    {
        var standard = Book.Sample with { Steps = [Book.Sample.Steps[1] with { Formula = new Formula.Number((36 * 6200m) + 0.01m) }], Rounding = null };
        var open = AmountCalculator.Calculate(NoFault, standard);
        Assert.Equal((new Yuan(223200.01m), new Yuan(223200)), (open.Amount, open.WithinCaps));
        Assert.Equal(2, open.ToRecord.Count);
        Assert.Single(AmountCalculator.Calculate(NoFault with { ExcessReasons = ["损失特别重大并且生活特别困难"] }, standard).ToRecord);
        Assert.Single(AmountCalculator.Calculate(NoFault with { ExcessReasons = ["损失特别重大并且生活特别困难"], ExcessApprovedBy = "分管检察长" }, standard).ToRecord);
        Assert.Single(AmountCalculator.Calculate(NoFault with { ExcessReasons = ["信访压力大"], ExcessApprovedBy = "上级人民检察院" }, standard).ToRecord);
        Assert.Empty(AmountCalculator.Calculate(NoFault with { ExcessReasons = ["损失特别重大并且生活特别困难"], ExcessApprovedBy = "上级人民检察院" }, standard).ToRecord);
    }

    // Serves MZ2.
    [Fact]
    public void The_parts_of_a_joint_award_add_up_and_the_first_office_takes_what_rounding_leaves()
    {
        var facts = NoFault with { JointParts = [new("甲院", 1m / 3 + 0.0000000000000000000000000001m, null), new("乙院", 0.3333333333333333333333333333m, null), new("丙院", 0.3333333333333333333333333333m, null)] };
        var sheet = AmountCalculator.Calculate(facts, Book.Sample);
        Assert.Equal([13334m, 13333m, 13333m], sheet.Parts.Select(p => p.Amount.Amount));
        Assert.Equal(sheet.Amount, sheet.Parts.Select(p => p.Amount).Aggregate(Yuan.Add));
    }

    [Fact]
    public void A_fixed_part_comes_off_before_the_shares()
    {
        var sheet = AmountCalculator.Calculate(NoFault with { JointParts = [new("市院", null, new Yuan(10000)), new("县院", 0.4m, null), new("邻县院", 0.6m, null)] }, Book.Sample);
        Assert.Equal([10000m, 12000m, 18000m], sheet.Parts.Select(p => p.Amount.Amount));
    }

    [Theory]
    [InlineData("", "每一份都应写明机关")]
    [InlineData("甲院", "中“甲院”写了不止一次")]
    public void Offices_of_a_joint_award_are_named_and_each_once(string other, string words) =>
        Assert.Contains(words, AmountCalculator.Calculate(NoFault with { JointParts = [new("甲院", 0.5m, null), new(other, 0.5m, null)] }, Book.Sample).Refusals.Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData(0.5, 0.4, "合计90%，应为100%")]
    [InlineData(0.7, 0.4, "合计110%，应为100%")]
    public void Shares_that_are_not_the_whole_are_refused(decimal one, decimal other, string words) =>
        Assert.Contains(words, AmountCalculator.Calculate(NoFault with { JointParts = [new("甲院", one, null), new("乙院", other, null)] }, Book.Sample).Refusals.Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData(12000, 28000, null)]
    [InlineData(40000, 0, null)]
    [InlineData(50000, 0, 10000)]
    public void An_advance_is_set_off_and_what_was_too_much_is_recovered(int advance, int left, int? recover)
    {
        var sheet = AmountCalculator.Calculate(NoFault with { AdvancePaid = new Yuan(advance) }, Book.Sample);
        Assert.Equal((new Yuan(left), recover is { } r ? new Yuan(r) : null), (sheet.Amount, sheet.ToRecover));
    }

    [Fact]
    public void An_advance_to_somebody_who_does_not_qualify_is_recovered_and_where_the_text_is_silent_a_person_is_asked()
    {
        var court = Book.Shipped.Standard("beijing-second-court-advance/undated")!.Afterwards!;
        Assert.Equal((Yuan.Zero, new Yuan(9000)), Settled(AdvanceAid.Settle(court, new Yuan(9000), due: null)));
        Assert.Equal((new Yuan(21000), Yuan.Zero), Settled(AdvanceAid.Settle(court, new Yuan(9000), new Yuan(30000))));
        var tooMuch = AdvanceAid.Settle(court, new Yuan(9000), new Yuan(5000));
        Assert.Equal((Yuan.Zero, Yuan.Zero), Settled(tooMuch));
        Assert.Contains("多付的4,000元是否追回，标准未规定", tooMuch.Question, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_that_the_award_cuts_below_a_soft_cap_needs_no_reason_for_passing_it()
    {
        var sheet = AmountCalculator.Calculate(NoFault with { Awarded = new Yuan(9000) }, LowCap);
        Assert.Equal((new Yuan(9000), 0, 0, "分管检察长"), (sheet.Amount, sheet.SoftCapsExceeded.Count, sheet.ToRecord.Count, sheet.Approval));
    }

    [Fact]
    public void What_was_paid_in_advance_counts_toward_a_soft_cap()
    {
        var sheet = AmountCalculator.Calculate(NoFault with { AdvancePaid = new Yuan(35000) }, LowCap);
        Assert.Equal((new Yuan(5000), 1, "上级人民检察院"), (sheet.Amount, sheet.SoftCapsExceeded.Count, sheet.Approval));
    }

    private static StandardDefinition LowCap => Book.Sample with { Caps = [Book.Sample.Caps[0] with { Months = null, Amount = new Yuan(10000) }] };

    [Fact]
    public void A_childs_aid_is_paid_in_supervised_instalments_that_add_up_and_the_sheet_says_so()
    {
        var plan = AmountCalculator.Calculate(NoFault with { Day = Decided }, Book.Sample).Payment!;
        Assert.Equal([new(1, Decided, new Yuan(20000)), new PlannedPayment(2, new DateOnly(2027, 5, 24), new Yuan(20000))], plan.Payments);
        Assert.Equal("三方监管协议约定的监管人", plan.Supervisor);
        Assert.EndsWith("；本案分2期，每6个月一期，由三方监管协议约定的监管人监管使用", plan.Why, StringComparison.Ordinal);
        Assert.Null(AmountCalculator.Calculate(NoFault with { Day = Decided }, Book.Sample, traced: false).Payment);
    }

    [Fact]
    public void What_does_not_divide_is_paid_with_the_first_instalment() =>
        Assert.Equal([20001m, 20000m], Plan(Book.Sample.PaymentRule, 40001, "困境儿童").Payments.Select(p => p.Amount.Amount));

    [Theory]
    [InlineData(20000, "困境儿童", 2)]
    [InlineData(19999, "困境儿童", 1)]
    [InlineData(40000, "残疾人", 1)]
    public void Instalments_are_for_the_groups_and_from_the_sum_that_the_standard_names(int sum, string group, int parts) =>
        Assert.Equal(parts, Plan(Book.Sample.PaymentRule, sum, group).Payments.Count);

    [Fact]
    public void A_range_says_how_each_end_is_paid()
    {
        var facts = new AmountFacts { Day = Decided, Harm = HarmKind.MinorInjury, Groups = ["困境儿童"], Fault = FaultShare.NoFault };
        var sheet = AmountCalculator.Calculate(facts, Book.Sample);
        Assert.Equal((new Yuan(16000), new Yuan(28000)), (sheet.Amount, sheet.UpTo));
        Assert.Equal((1, 2), (sheet.Payment!.Payments.Count, sheet.PaymentUpTo!.Payments.Count));
    }

    [Fact]
    public void Where_the_standard_is_silent_or_nothing_is_paid_the_sheet_has_no_plan()
    {
        Assert.Null(PaymentPlans.Of(null, new Yuan(40000), NoFault));
        Assert.Null(AmountCalculator.Calculate(NoFault with { Fault = FaultShare.Full }, Book.Sample).Payment);
    }

    [Fact]
    public void A_group_that_is_still_to_be_confirmed_leaves_the_instalments_open()
    {
        var plan = PaymentPlans.Of(Book.Sample.PaymentRule, new Yuan(40000), new AmountFacts { Day = Decided, Groups = [], GroupsToConfirm = ["困境儿童"] })!;
        Assert.Single(plan.Payments);
        Assert.Equal("是否属于未成年人、困境儿童尚待确认；属于的分2期发放", plan.Question);
    }

    [Fact]
    public void Fixed_runs_whose_days_are_not_published_leave_the_day_open()
    {
        var plan = Plan(Book.Shipped.Standard("zhuzhou/undated")!.PaymentRule, 30000);
        Assert.Equal(("一卡通", null), (plan.Channel, plan.Payments.Single().Due));
        Assert.Equal("每年发放2次，具体日期未公布，请确定", plan.Question);
    }

    [Theory]
    [InlineData("2026-06-30", "2026-06-30")]
    [InlineData("2026-07-01", "2026-12-20")]
    [InlineData("2026-12-21", "2027-06-30")]
    public void Aid_waits_for_the_next_payment_run(string decided, string due)
    {
        var rule = Book.Shipped.Standard("zhuzhou/undated")!.PaymentRule! with { Days = [new PaymentDay(6, 30), new PaymentDay(12, 20)] };
        var plan = PaymentPlans.Of(rule, new Yuan(100), new AmountFacts { Day = DateOnly.Parse(decided, CultureInfo.InvariantCulture) })!;
        Assert.Equal(DateOnly.Parse(due, CultureInfo.InvariantCulture), plan.Payments.Single().Due);
    }

    private static PaymentPlan Plan(PaymentRule? rule, decimal sum, params string[] groups) =>
        PaymentPlans.Of(rule, new Yuan(sum), new AmountFacts { Day = Decided, Groups = groups })!;

    [Fact]
    public void Without_a_rounding_rule_a_sum_with_parts_of_a_fen_is_asked_about()
    {
        var exact = Book.Sample with { Steps = [Book.Sample.Steps[1] with { Formula = new Formula.Number(1234.5678m) }], Rounding = null, Floor = null };
        Assert.Contains("取整方法未公布，金额按精确数列出，请承办人确定到分", AmountCalculator.Calculate(NoFault, exact).OpenQuestions);
    }

    [Fact]
    public void A_step_may_round_before_the_next_one_uses_it()
    {
        var text = """{id: basic, label: 救助基本金额, formula: base * (caseType + hardship), rounding: {mode: up, unit: 10000}}""";
        var book = Book.With("standards/sample/2020-01-01/standard.yaml", "{id: basic, label: 救助基本金额, formula: base * (caseType + hardship)}", text).Require();
        Assert.Equal(new Yuan(46000), AmountCalculator.Calculate(NoFault, book.Standard("sample/2020-01-01")!).Amount);
    }

    [Fact]
    public void Without_a_trace_the_sheet_says_the_same_but_shows_neither_steps_nor_payments()
    {
        var (with, without) = (AmountCalculator.Calculate(AtFault, Book.Sample), AmountCalculator.Calculate(AtFault, Book.Sample, traced: false));
        Assert.NotEmpty(with.Steps);
        Assert.Equal(ModelJson.Write(with with { Steps = [], RuleVersions = [], Payment = null, PaymentUpTo = null }), ModelJson.Write(without));
    }

    private static ScoreRow Score(string group, decimal share) => new(group, [new FactTest("groups", [group], null, null)], share);

    private static (Yuan, Yuan) Settled(AdvanceSettlement settlement) => (settlement.ToPay, settlement.ToRecover);
}
