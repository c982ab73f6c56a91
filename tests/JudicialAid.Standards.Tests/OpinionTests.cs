using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

/// <summary>The features of the Opinions of 2014, each met by a case made for it and by no other.</summary>
public class OpinionTests
{
    private static readonly Dictionary<string, Func<SampleCase>> Met = new(StringComparer.Ordinal)
    {
        ["opinion2014.1"] = () => Unpaid(f => f with { Harm = SampleCase.Found(HarmKind.SeriousInjury), UrgentTreatment = SampleCase.Found(false) }),
        ["opinion2014.3"] = SampleCase.KilledFather,
        ["opinion2014.4"] = () => Unpaid(f => f with { Harm = SampleCase.Found(HarmKind.PropertyLoss), PropertyLoss = SampleCase.Found(new Yuan(80000)) }, "诈骗罪"),
        ["opinion2014.5"] = () => Unpaid(f => f with { Harm = SampleCase.Found(HarmKind.MinorInjury), Retaliation = SampleCase.Found(true), UrgentTreatment = SampleCase.Found(false) }, "打击报复证人罪"),
        ["opinion2014.6"] = () => Unpaid(f => f with { Harm = SampleCase.Found(HarmKind.Other) }, "赡养费纠纷"),
        ["opinion2014.7"] = () => Unpaid(f => f with { Harm = SampleCase.Found(HarmKind.MinorInjury), UrgentTreatment = SampleCase.Found(false) }, "机动车交通事故责任纠纷"),
    };

    public static TheoryData<string> Items => [.. Met.Keys];

    // Serves PA2.
    [Theory]
    [MemberData(nameof(Items))]
    public void A_case_made_for_a_feature_meets_it_and_no_other(string item) =>
        Assert.Equal([item], Situations(Met[item]()).Where(s => s.Answer == Answer.Yes).Select(s => s.Id));

    // Serves PA2: whether life is in danger, and whether a petition has come to its end, only a person can say.
    [Fact]
    public void Urgent_treatment_and_a_petition_are_asked_about()
    {
        var urgent = Unpaid(f => f with { Harm = SampleCase.Found(HarmKind.MinorInjury), UrgentTreatment = SampleCase.Found(true) });
        Assert.Equal(Answer.Unknown, Answered(urgent, "opinion2014.2"));
        var petition = Unpaid(f => f with { Harm = SampleCase.Found(HarmKind.Other) }, "其他");
        Assert.Equal(Answer.No, Answered(petition, "opinion2014.9"));
        Assert.Equal(Answer.Unknown, Answered(petition.InRegister("v1", "petitions"), "opinion2014.9"));
    }

    private static Answer Answered(SampleCase file, string item) => Situations(file).Single(s => s.Id == item).Answer;

    private static List<Condition> Situations(SampleCase file) =>
        [.. Assessor.Assess(file.File, file.Matches, Book.Shipped, SampleCase.AsOf, new RuleChoice { EligibilityId = "opinion-2014" })
            .Victims[0].Situations.Where(s => s.Id.StartsWith("opinion2014.", StringComparison.Ordinal))];

    private static SampleCase Unpaid(Func<VictimFacts, VictimFacts> facts, string cause = "故意伤害罪") => new SampleCase().Cause(cause).Offender()
        .Victim("v1", f => facts(f with { Compensation = SampleCase.Found(CompensationStatus.None) })).InRegister("v1", "dibao");
}
