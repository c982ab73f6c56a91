using JudicialAid.Model;
using JudicialAid.Standards.Classes;
using JudicialAid.TestKit;

namespace JudicialAid.Standards.Tests;

/// <summary>Cases of one class side by side: who never asked (GY13), guidance for the class and new leads (B5, NA7).</summary>
public class CaseClassTests
{
    [Fact]
    public void Of_three_people_hurt_alike_and_in_like_hardship_the_one_who_never_asked_is_named()
    {
        var one = Class(Hurt("a").InRegister("v1", "dibao"), Hurt("b").InRegister("v1", "dibao").InRegister("v1", "already-aided", fields: ("caseNumber", "示检刑诉〔2026〕12号")), Hurt("c").Applied().InRegister("v1", "dibao"));
        Assert.Equal((3, 3, 1, 1), (one.Victims, one.Cases, one.Aided, one.Applied));
        Assert.Equal(["a"], one.NeverAsked.Select(m => m.CaseId));
    }

    [Fact]
    public void Other_hardship_other_harm_or_another_charge_is_no_likeness()
    {
        var applied = Hurt("c").Applied().InRegister("v1", "dibao");
        Assert.Empty(Class(Hurt("a"), applied).NeverAsked);
        Assert.Empty(Classes(Hurt("a").Cause("抢劫罪").InRegister("v1", "dibao"), applied));
        Assert.Empty(Classes(Hurt("a", HarmKind.Death).InRegister("v1", "dibao"), applied));
    }

    [Fact]
    public void Where_most_of_a_class_qualify_the_one_whose_facts_are_missing_is_to_be_looked_at()
    {
        var one = Class(Cheated("a", 70000), Cheated("b", 80000), Cheated("c", null));
        Assert.Equal((2, 3), (one.Proposed, one.Victims));
        Assert.Equal(["c"], one.ToLookAt.Select(m => m.CaseId));
        Assert.NotEmpty(one.ToLookAt[0].Open);
    }

    [Fact]
    public void Guidance_for_a_class_reads_as_reviewed() =>
        Golden.Match(ClassText.Print(Classes(
            Hurt("a").InRegister("v1", "dibao"), Hurt("b").Applied().InRegister("v1", "dibao"), Cheated("d", 70000), Cheated("e", 80000), Cheated("f", null))), "case-classes.txt");

    [Fact]
    public void A_single_case_is_no_class() => Assert.Empty(Classes(Hurt("a")));

    private static CaseClass Class(params SampleCase[] cases) => Assert.Single(Classes(cases));

    private static IReadOnlyList<CaseClass> Classes(params SampleCase[] cases) =>
        CaseClass.Of(cases.SelectMany(c => ClassMembers.Of(c.File, c.Matches, Book.Shipped, SampleCase.AsOf)));

    private static SampleCase Hurt(string id, HarmKind harm = HarmKind.SeriousInjury) => new SampleCase { Id = id }.Offender()
        .Victim("v1", f => f with { Harm = SampleCase.Found(harm), Compensation = SampleCase.Found(CompensationStatus.None) });

    private static SampleCase Cheated(string id, int? loss) => new SampleCase { Id = id }.Cause("诈骗罪").Offender().Person("v1", 1950).Victim("v1", f => f with
    {
        Harm = SampleCase.Found(HarmKind.PropertyLoss),
        PropertyLoss = loss is { } yuan ? SampleCase.Found(new Yuan(yuan)) : null,
        Compensation = SampleCase.Found(CompensationStatus.None),
    });
}
