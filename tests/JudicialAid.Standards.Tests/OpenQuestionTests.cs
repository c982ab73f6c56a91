using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Standards.Tests;

/// <summary>Whatever is open about a case is asked, and the answers settle it; what is proposed as a change is one, and does what it says.</summary>
public class OpenQuestionTests
{
    // What a person decides: no fact of the case settles it.
    private static readonly string[] Decisions = ["取整方法未公布", "表中的一项", "金额确定后再计算各机关的份额", "请承办人确定", "请承办人核对"];

    // Under the text in force every answer in turn; under the others, which nobody uses but by choice, the first.
    public static TheoryData<string, int> Texts
    {
        get
        {
            var texts = new TheoryData<string, int> { { "procuratorate-2021", 1 }, { "procuratorate-2021", 2 } };
            foreach (var text in Book.Shipped.Eligibility)
                texts.Add(text.Id, 0);
            return texts;
        }
    }

    [Fact]
    public void The_samples_are_24_victims_of_whom_8_are_leads()
    {
        var victims = SampleDossiers.Victims().ToList();
        Assert.Equal(24, victims.Count(v => v.WhatIf.Side.Case.Victims.Count == 24));
        Assert.Equal(8, victims.Count(v => v.WhatIf.Side.Case.Victims.Count == 24 && v.Standard is not null));
        Assert.True(victims.Count > 40);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Whoever_answers_what_is_asked_leaves_nothing_unknown(string eligibilityId, int choice)
    {
        foreach (var (whatIf, _) in SampleDossiers.Victims(eligibilityId))
            Assert.Empty(Unknown(AnswerAll(whatIf, choice)));
    }

    [Fact]
    public void Every_question_of_a_sheet_is_asked_and_can_be_answered()
    {
        foreach (var (whatIf, standard) in SampleDossiers.Victims().Where(v => v.Standard is not null))
        {
            var asked = Asks.Ranked(whatIf, standard).Select(a => a.Ask).ToList();
            var sheet = new OpenSheet(whatIf.AmountFacts(), standard!);
            Assert.All(sheet.Now.OpenQuestions, q => Assert.True(asked.Contains(q) ? sheet.AnswersTo(q).Count > 0 : IsAnsweredBy(q, asked, whatIf, sheet), q));
        }
    }

    [Fact]
    public void Whatever_a_standard_leaves_open_about_a_case_some_fact_would_settle()
    {
        var cases = Book.Shipped.PublishedCases.Select(c => c.Facts).Concat(InventedCases.Draw(Book.Shipped, 100, 11).SelectMany(c => c.People)).ToList();
        foreach (var standard in Book.Shipped.Standards.Where(s => s.Kind is not (StandardKind.Overlay or StandardKind.Note)))
        {
            foreach (var sheet in cases.Select(f => new OpenSheet(f, standard)))
                Assert.All(sheet.Now.OpenQuestions.Where(q => !Decisions.Any(q.Contains)), q => Assert.True(sheet.AnswersTo(q).Count > 0, $"{standard.Id}: {q}"));
        }
    }

    [Fact]
    public void A_change_that_is_proposed_is_not_so_already_and_gives_the_colour_that_is_promised()
    {
        var proposed = SampleDossiers.Victims().SelectMany(v => NearestChanges.Of(v.WhatIf).Select(c => (v.WhatIf, Change: c))).ToList();
        Assert.True(proposed.Count > 50);
        foreach (var (whatIf, change) in proposed)
        {
            Assert.DoesNotContain(true, whatIf.Asks.SelectMany(a => a.Answers).Where(a => change.Answers.Contains(a.Answer)).Select(a => a.Holds(whatIf.Side)));
            Assert.Equal((change.Colour, change.Answers), (RealAnswers.Assess(whatIf, change.Answers).Colour, change.Answers));
        }
    }

    [Fact]
    public void What_is_promised_of_a_question_is_what_its_answers_give()
    {
        var tried = 0;
        foreach (var (whatIf, standard) in SampleDossiers.Victims().Where(v => v.Standard is not null))
        {
            foreach (var effect in Asks.Ranked(whatIf, standard))
            {
                var answers = whatIf.Asks.FirstOrDefault(a => a.Ask == effect.Ask)?.Answers.Select(a => a.Answer).Where(RealAnswers.Knows) ?? [];
                foreach (var after in answers.Select(a => RealAnswers.Assess(whatIf, [a])))
                {
                    tried++;
                    Assert.InRange(after.Colour, effect.Lowest, effect.Highest);
                    if (effect.AmountFrom is { } from && after.Amount?.Amount is { } sum)
                        Assert.InRange(sum.Amount, from.Amount, effect.AmountTo!.Value.Amount);
                }
            }
        }

        Assert.True(tried > 50);
    }

    [Fact]
    public void A_family_that_is_in_a_register_is_not_told_to_be_in_one()
    {
        var victim = new SampleCase().Offender().Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.MinorInjury), Compensation = SampleCase.Found(CompensationStatus.Partial) }).InRegister("v1", "disabled").Victim();
        Assert.NotEmpty(victim.Changes);
        Assert.DoesNotContain(victim.Changes, c => c.Answers.Any(a => a.Contains("名册", StringComparison.Ordinal)));
    }

    [Fact]
    public void Words_about_one_kind_of_hardship_say_nothing_about_another()
    {
        var whatIf = SampleDossiers.Victims().First(v => v.WhatIf.Now.Scenes.All(s => s.Scene.Id != "military")).WhatIf;
        var poor = whatIf.Answered(whatIf.Asks.SelectMany(a => a.Answers).First(a => a.Answer == "家庭生活困难"));
        Assert.DoesNotContain(poor.Now.Scenes, s => s.Scene.Id == "military");
        Assert.False(poor.Holds(new FactIs(new FactCall("words", ["veteran"], null, null))));
        Assert.True(poor.Holds(new FactIs(new FactCall("words", ["poorFamily", "veteran"], null, null))));
    }

    [Fact]
    public void Where_hardship_is_older_than_the_case_it_is_asked_whether_the_case_made_it()
    {
        var (whatIf, standard) = SampleDossiers.Victims().First(v => v.Standard is not null && v.WhatIf.Now.Grounds.Any(g => g.Id == "art8.5" && g.Answer == Answer.Unknown));
        Assert.Contains("生活困难是否因案件造成或者加重？", Asks.Ranked(whatIf, standard).Select(a => a.Ask));
    }

    private static WhatIf AnswerAll(WhatIf whatIf, int choice)
    {
        var answered = new HashSet<string>(StringComparer.Ordinal);
        while (whatIf.Asks.FirstOrDefault(a => !answered.Contains(a.Ask) && whatIf.IsOpen(a)) is { } ask)
        {
            answered.Add(ask.Ask);
            whatIf = whatIf.Answered(ask.Answers[choice % ask.Answers.Count]);
        }

        return whatIf;
    }

    private static IEnumerable<string> Unknown(WhatIf whatIf) =>
        whatIf.Now.All.Where(c => c.Answer == Answer.Unknown && !c.LeftToHandler).Select(c => $"{c.Id}: {c.Why}");

    private static bool IsAnsweredBy(string question, List<string> asked, WhatIf whatIf, OpenSheet sheet) =>
        whatIf.Asks.Where(a => asked.Contains(a.Ask)).SelectMany(a => a.Answers).Any(a => sheet.IsAnswered(question, sheet.With(whatIf.AmountFacts(a))));
}
