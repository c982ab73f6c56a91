using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Standards.Tests;

/// <summary>Whatever is open about a case is asked, and the answers settle it; what is proposed as a change is one, and does what it says.</summary>
public class OpenQuestionTests
{
    // What a person decides: no fact of the case settles it.
    private static readonly string[] Decisions = ["取整方法未公布", "表中的一项,未计入,请核对", "金额确定后再计算各机关的份额"];

    public static TheoryData<string> Texts => [.. Book.Shipped.Eligibility.Select(e => e.Id)];

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
    public void Whoever_answers_what_is_asked_leaves_nothing_unknown(string eligibilityId)
    {
        foreach (var (whatIf, _) in SampleDossiers.Victims(eligibilityId))
        {
            for (var choice = 0; choice < 3; choice++)
                Assert.Empty(Unknown(AnswerAll(whatIf, choice)));
        }
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
        var cases = Book.Shipped.PublishedCases.Select(c => c.Facts).Concat(InventedCases.Draw(Book.Shipped, 100, 11).Select(c => c.Facts)).ToList();
        foreach (var standard in Book.Shipped.Standards.Where(s => s.Kind is not (StandardKind.Overlay or StandardKind.Note)))
        {
            foreach (var sheet in cases.Select(f => new OpenSheet(f, standard)))
                Assert.All(sheet.Now.OpenQuestions.Where(q => !Decisions.Any(q.Contains)), q => Assert.True(sheet.AnswersTo(q).Count > 0, $"{standard.Id}: {q}"));
        }
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
