using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>Colours of domain §6.1 as a truth table, on a victim with a serious injury.</summary>
public class ColourTests
{
    // Serves PA6.
    [Theory]
    [InlineData(CompensationStatus.None, "confirmed", Colour.Red)]
    [InlineData(CompensationStatus.Partial, "confirmed", Colour.Orange)]
    [InlineData(CompensationStatus.Unknown, "confirmed", Colour.Orange)]
    [InlineData(CompensationStatus.Full, "confirmed", Colour.Green)]
    [InlineData(CompensationStatus.None, "unconfirmed", Colour.Orange)]
    [InlineData(CompensationStatus.None, "words", Colour.Orange)]
    [InlineData(CompensationStatus.None, "none", Colour.Orange)]
    [InlineData(CompensationStatus.Unknown, "noData", Colour.Orange)]
    [InlineData(CompensationStatus.Full, "words", Colour.Green)]
    [InlineData(CompensationStatus.Full, "none", Colour.None)]
    public void Payment_and_hardship_decide_the_colour_of_a_serious_injury(CompensationStatus paid, string hardship, Colour colour) =>
        Assert.Equal(colour, Injured(paid, hardship).Victim().Colour);

    [Fact]
    public void Urgent_treatment_alone_is_red() =>
        Assert.Equal(Colour.Red, Injured(CompensationStatus.None, "none", f => f with { UrgentTreatment = SampleCase.Found(true) }).Victim().Colour);

    [Fact]
    public void A_serious_injury_with_every_sign_of_hardship_excluded_is_nothing() =>
        Assert.Equal(Colour.None, Injured(CompensationStatus.None, "none", f => f with { UrgentTreatment = SampleCase.Found(false), LostLabourCapacity = SampleCase.Found(false) }).Victim().Colour);

    [Fact]
    public void A_ground_of_article_8_lowers_red_to_orange_and_is_shown()
    {
        var victim = Injured(CompensationStatus.None, "confirmed", f => f with { Fault = SampleCase.Found(FaultShare.Primary) }).Victim();
        Assert.Equal(Colour.Orange, victim.Colour);
        Assert.Equal(["art8.1"], victim.Grounds.Where(g => g.Answer == Answer.Yes).Select(g => g.Id));
    }

    [Fact]
    public void All_six_grounds_are_shown_and_what_nobody_looked_at_is_open_and_moves_no_colour()
    {
        var victim = Injured(CompensationStatus.None, "confirmed").Victim();
        Assert.Equal(Colour.Red, victim.Colour);
        Assert.Equal(["art8.1", "art8.2", "art8.3", "art8.4", "art8.5", "art8.6"], victim.Grounds.Select(g => g.Id));
        Assert.Equal(["art8.2", "art8.3"], victim.Grounds.Where(g => g.LeftToHandler).Select(g => g.Id));
        Assert.All(victim.Grounds.Where(g => g.LeftToHandler), g => Assert.Equal((Answer.Unknown, "软件不作判断，由承办人审查认定"), (g.Answer, g.Why)));
        Assert.Equal((Answer.Unknown, true), (victim.Situations.Single(s => s.Id == "art7.7").Answer, victim.Situations.Single(s => s.Id == "art7.7").LeftToHandler));
    }

    [Fact]
    public void Temporary_aid_on_record_makes_one_ask_whether_it_was_enough()
    {
        var victim = Injured(CompensationStatus.None, "confirmed").InRegister("v1", "temporary-aid").Victim();
        Assert.Equal((Colour.Orange, Answer.Unknown), (victim.Colour, victim.Grounds.Single(g => g.Id == "art8.6").Answer));
        Assert.Equal(["temporary-aid#2"], victim.Grounds.Single(g => g.Id == "art8.6").Matches);
    }

    [Fact]
    public void Situations_of_a_campaign_are_told_apart_from_those_of_the_rules()
    {
        var situations = SampleCase.KilledFather().Victim().Situations;
        Assert.Contains(situations, s => s is { Id: "minors.3", OfScene: true });
        Assert.All(situations, s => Assert.Equal(!s.Id.StartsWith("art7.", StringComparison.Ordinal), s.OfScene));
    }

    [Fact]
    public void What_the_defence_says_about_fault_is_asked_and_changes_no_sum()
    {
        var victim = Injured(CompensationStatus.None, "confirmed", f => f with { Fault = SampleCase.Found(FaultShare.Primary, DocumentSection.Argued) }).Victim();
        Assert.Equal(Answer.Unknown, victim.Grounds.Single(g => g.Id == "art8.1").Answer);
        Assert.Equal(Injured(CompensationStatus.None, "confirmed").Victim().Amount!.Amount, victim.Amount!.Amount);
    }

    [Fact]
    public void A_forgiveness_letter_alone_lowers_nothing() =>
        Assert.Equal(Colour.Red, Injured(CompensationStatus.None, "confirmed", f => f with { Forgiven = SampleCase.Found(true) }).Victim().Colour);

    [Fact]
    public void A_waived_claim_lowers_the_colour_and_never_deletes() =>
        Assert.Equal(Colour.Orange, Injured(CompensationStatus.None, "confirmed", f => f with { WaivedClaim = SampleCase.Found(true) }).Victim().Colour);

    [Fact]
    public void An_offender_whose_means_are_unknown_leaves_it_orange() =>
        Assert.Equal(Colour.Orange, Injured(CompensationStatus.None, "confirmed", insolvent: null).Victim().Colour);

    [Fact]
    public void A_slight_injury_of_a_poor_person_is_green_and_of_anybody_else_nothing()
    {
        static VictimFacts Slight(VictimFacts f) => f with { Harm = SampleCase.Found(HarmKind.SlightInjury), InjuryGrade = SampleCase.Found(InjuryGrade.Slight) };
        Assert.Equal(Colour.Green, Injured(CompensationStatus.None, "confirmed", Slight).Victim().Colour);
        Assert.Equal(Colour.None, Injured(CompensationStatus.None, "none", Slight).Victim().Colour);
    }

    [Fact]
    public void Fault_of_unstated_share_makes_one_ask()
    {
        var victim = Injured(CompensationStatus.None, "confirmed", f => f with { Fault = SampleCase.Found(FaultShare.AtFault) }).Victim();
        Assert.Equal(Colour.Orange, victim.Colour);
        Assert.Contains("被害人方过错的大小？", victim.AskNext);
    }

    // Serves B2.
    [Theory]
    [InlineData("示检刑诉〔2026〕12号", Answer.Yes, Colour.Green)]
    [InlineData("示检刑诉（2026）12号", Answer.Yes, Colour.Green)]
    [InlineData("示检刑诉〔2022〕3号", Answer.Unknown, Colour.Orange)]
    [InlineData("", Answer.Unknown, Colour.Orange)]
    public void Aid_in_the_same_case_blocks_and_aid_in_another_is_looked_at(string caseNumber, Answer answer, Colour colour)
    {
        var victim = Injured(CompensationStatus.None, "confirmed").InRegister("v1", "already-aided", fields: ("caseNumber", caseNumber)).Victim();
        Assert.Equal((answer, colour), (victim.OneTime.Answer, victim.Colour));
    }

    [Fact]
    public void A_row_of_the_ledger_that_nobody_confirmed_never_blocks()
    {
        var victim = Injured(CompensationStatus.None, "confirmed").InRegister("v1", "already-aided", confirmed: false, fields: ("caseNumber", "示检刑诉〔2026〕12号")).Victim();
        Assert.Equal((Answer.Unknown, Colour.Orange), (victim.OneTime.Answer, victim.Colour));
    }

    // Serves PA7.
    [Fact]
    public void Three_times_yes_to_the_questions_about_old_people_is_red_without_any_register()
    {
        var victim = Old(HardshipKind.NoFixedWork).Victim();
        Assert.Equal(Colour.Red, victim.Colour);
        Assert.Equal([("elder-fraud.compensation", Answer.Yes), ("elder-fraud.work", Answer.Yes), ("elder-fraud.elderly", Answer.Yes)],
            victim.Questions.Where(q => q.Id.StartsWith("elder-fraud.", StringComparison.Ordinal)).Select(q => (q.Id, q.Answer)));
        Assert.Equal(Colour.Orange, Old().Victim().Colour);
    }

    [Fact]
    public void A_scene_added_as_one_file_works_without_a_build()
    {
        const string Scene = """
            id: arson
            name: 放火
            applies: {fact: charge, in: [放火]}
            questions: [{id: loss, text: 是否造成财产损失?, when: harm.propertyLoss}]
            colours: [{colour: red, reason: 试点, when: harm.propertyLoss}]
            """;
        var book = Book.With("scenes/arson.yaml", _ => Scene).Require();
        var victim = Old().Cause("放火罪").Victim(book);
        Assert.Equal((Colour.Red, "arson"), (victim.Colour, victim.Scenes.First(s => s == "arson")));
    }

    [Fact]
    public void Rape_of_a_disabled_woman_is_a_lead_of_the_womens_campaign()
    {
        var file = new SampleCase().Cause("强奸罪").Offender().Person("v1", 2000);
        var female = file.Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.SexualAssault), Compensation = SampleCase.Found(CompensationStatus.None) }).InRegister("v1", "disabled").File;
        female = female with { People = [.. female.People.Select(p => p.PersonId == "v1" ? p with { Sex = SampleCase.Found(Sex.Female) } : p)] };
        var victim = Assessor.Assess(female, file.Matches, Book.Shipped, SampleCase.AsOf).Victims[0];
        Assert.Equal((Colour.Orange, true), (victim.Colour, victim.Situations.Single(s => s.Id == "women.2").Answer == Answer.Yes));
    }

    private static SampleCase Injured(CompensationStatus paid, string hardship, Func<VictimFacts, VictimFacts>? more = null, bool? insolvent = true)
    {
        var file = new SampleCase { RegistersWithoutData = hardship == "noData" ? ["tekun"] : [] }.Offender(insolvent);
        file.Person("v1", 1980, lookedUp: true, words: hardship == "words" ? [HardshipKind.PoorFamily] : []);
        file.Victim("v1", f => (more ?? (x => x))(f with
        {
            Harm = SampleCase.Found(HarmKind.SeriousInjury),
            InjuryGrade = SampleCase.Found(InjuryGrade.Serious2),
            Compensation = SampleCase.Found(paid),
        }));
        return hardship switch
        {
            "confirmed" => file.InRegister("v1", "dibao"),
            "unconfirmed" => file.InRegister("v1", "dibao", confirmed: false),
            _ => file,
        };
    }

    private static SampleCase Old(params HardshipKind[] words) => new SampleCase()
        .Cause("诈骗罪")
        .Offender()
        .Person("v1", 1950, true, words)
        .Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.PropertyLoss), PropertyLoss = SampleCase.Found(new Yuan(70000)), Compensation = SampleCase.Found(CompensationStatus.None) });
}
