using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>What to ask next: the questions whose answers would move colour or amount most come first.</summary>
internal static class Asks
{
    /// <summary>
    /// The open questions, ranked: those about eligibility, and those that the calculation leaves open, each as the question that
    /// answers it or, where there is none, in its own words.
    /// </summary>
    /// <param name="whatIf">The victim.</param>
    /// <param name="standard">The standard; null when no sum is proposed.</param>
    public static IReadOnlyList<AskEffect> Ranked(WhatIf whatIf, StandardDefinition? standard)
    {
        var sheet = standard is null ? null : new OpenSheet(whatIf.AmountFacts(), standard);
        var open = whatIf.Asks.Where(whatIf.IsOpen).ToList();
        return
        [
            .. open.Select(a => Effect(a, whatIf, sheet)).Concat(sheet is null ? [] : OfSheet(sheet, open, whatIf))
                .OrderByDescending(e => Math.Max(e.Effect.Highest - whatIf.Colour, whatIf.Colour - e.Effect.Lowest))
                .ThenByDescending(e => e.Moves)
                .Select(e => e.Effect),
        ];
    }

    // What no open question answers: by another question that is not answered yet, else in the words of the sheet.
    private static IEnumerable<(AskEffect Effect, decimal Moves)> OfSheet(OpenSheet sheet, List<AskRule> open, WhatIf whatIf)
    {
        var others = whatIf.Asks.Where(a => a.When is not null && !whatIf.IsKnown(a)).ToList();
        var questions = sheet.Questions.Where(q => !open.Exists(a => Answers(a, q, whatIf, sheet))).ToLookup(q => others.Find(a => Answers(a, q, whatIf, sheet)));
        return questions.SelectMany(q => q.Key is { } ask ? [Effect(ask, whatIf, sheet)] : q.Select(own => Effect(own, whatIf.Colour, whatIf.Colour, sheet, sheet.AnswersTo(own))));
    }

    private static bool Answers(AskRule ask, string question, WhatIf whatIf, OpenSheet sheet) =>
        ask.Answers.Any(a => a.Facts.Count > 0 && sheet.IsAnswered(question, sheet.With(whatIf.AmountFacts(a))));

    private static (AskEffect Effect, decimal Moves) Effect(AskRule ask, WhatIf whatIf, OpenSheet? sheet)
    {
        var colours = ask.Answers.Select(a => whatIf.ColourWith(a)).Append(whatIf.Colour).ToList();
        var sheets = sheet is null ? [] : ask.Answers.Where(a => a.Facts.Count > 0).Select(a => sheet.With(whatIf.AmountFacts(a)));
        return Effect(ask.Ask, colours.Min(), colours.Max(), sheet, sheets);
    }

    // Where every answer leaves the sum as it is, no sum depends on the question.
    private static (AskEffect Effect, decimal Moves) Effect(string ask, Colour lowest, Colour highest, OpenSheet? sheet, IEnumerable<AmountSheet> sheets)
    {
        var sums = sheets.Where(s => s.Amount is not null).ToList();
        if (sheet is null || sums.TrueForAll(s => s.Amount == sheet.Now.Amount && s.UpTo == sheet.Now.UpTo))
            return (new AskEffect(ask, lowest, highest, null, null), 0);
        var (from, to) = (sums.Min(s => s.Amount)!.Value, sums.Max(s => s.UpTo ?? s.Amount)!.Value);
        var least = sheet.Now.Amount is { } now ? Math.Min(from.Amount, now.Amount) : 0;
        return (new AskEffect(ask, lowest, highest, from, to), Math.Max(to.Amount, (sheet.Now.UpTo ?? sheet.Now.Amount)?.Amount ?? 0) - least);
    }
}
