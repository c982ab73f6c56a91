using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>The principles of the aid (NA3: 应救助尽救助、公平合理、辅助性) and work across the organs (NA5), each as something that holds.</summary>
public class PrinciplesTests
{
    // NA3, 应救助尽救助: no time limit, and nobody has to ask.
    [Theory]
    [InlineData(2012)]
    [InlineData(2026)]
    public void Whoever_fulfils_an_item_is_proposed_however_old_the_case_and_without_an_application(int year)
    {
        var hurt = Hurt();
        var file = hurt.File with { EventDate = SampleCase.Found(new PartialDate(year, 1, 5)) };
        var victim = Assessor.Assess(file, hurt.Matches, Book.Shipped, SampleCase.AsOf).Victims[0];
        Assert.Equal((true, Colour.Red), (victim.Qualifies, victim.Colour));
        Assert.DoesNotContain(file.Documents, d => d.Kind == DocumentKind.AidApplication);
    }

    // NA3, 公平合理: like facts give like sums, whoever handles the case and in whatever order its people stand.
    [Fact]
    public void The_same_facts_give_the_same_sum_in_another_office_and_another_order()
    {
        var father = SampleCase.KilledFather();
        var other = father.File with { OfficeId = "990002", People = [.. father.File.People.Reverse()], Kin = [.. father.File.Kin.Reverse()] };
        Assert.Equal(father.Victim().Amount!.Amount, Assessor.Assess(other, father.Matches, Book.Shipped, SampleCase.AsOf).Victims[0].Amount!.Amount);
    }

    // NA3, 辅助性: who was paid, or aided once in the same case, gets nothing more of it.
    [Fact]
    public void Judicial_aid_comes_after_compensation_and_once()
    {
        Assert.False(Hurt(CompensationStatus.Full).Victim().Qualifies);
        Assert.False(Hurt().InRegister("v1", "already-aided", fields: ("caseNumber", "示检刑诉〔2026〕12号")).Victim().Qualifies);
    }

    // NA5: the ledgers of the other organs count like one's own.
    [Theory]
    [InlineData("示例县人民法院")]
    [InlineData("示例县公安局")]
    [InlineData("示例县司法局")]
    public void Aid_given_by_another_organ_in_the_same_case_blocks_aid_here(string organ)
    {
        var victim = Hurt().InRegister("v1", "already-aided", fields: [("caseNumber", "示检刑诉〔2026〕12号"), ("office", organ)]).Victim();
        Assert.Equal((Answer.Yes, false), (victim.OneTime.Answer, victim.Qualifies));
    }

    // NA5: one text of all four organs, and a court's enforcement as proof for the procuratorate.
    [Theory]
    [InlineData(OrganScope.Procuratorate)]
    [InlineData(OrganScope.Court)]
    [InlineData(OrganScope.Police)]
    [InlineData(OrganScope.Justice)]
    public void Each_of_the_four_organs_can_screen_the_same_case(OrganScope organ)
    {
        var hurt = Hurt();
        var choice = new RuleChoice { Organ = organ, EligibilityId = "opinion-2014", StandardId = "national-2014/undated" };
        Assert.True(Assessor.Assess(hurt.File, hurt.Matches, Book.Shipped, SampleCase.AsOf, choice).Victims[0].Qualifies);
    }

    // NA5
    [Fact]
    public void An_enforcement_that_a_court_ended_shows_that_litigation_brought_nothing()
    {
        var ended = Hurt(CompensationStatus.Unknown);
        ended.Outcome = new CaseOutcome { EnforcementTerminated = SampleCase.Found(true) };
        Assert.Contains(ended.Victim().Conditions, c => c.Answer == Answer.Yes && c.Why.Contains("执行", StringComparison.Ordinal));
    }

    private static SampleCase Hurt(CompensationStatus paid = CompensationStatus.None) => new SampleCase().Offender()
        .Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.SeriousInjury), Compensation = SampleCase.Found(paid) }).InRegister("v1", "dibao");
}
