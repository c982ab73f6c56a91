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
        var ofSheet = new List<(AskEffect Effect, decimal Moves)>();
        foreach (var question in sheet?.Questions.Where(q => !open.Exists(a => Answers(a, q, whatIf, sheet))).ToList() ?? [])
        {
            if (whatIf.Asks.FirstOrDefault(a => a.When is not null && !whatIf.IsKnown(a) && Answers(a, question, whatIf, sheet!)) is not { } ask)
                ofSheet.Add(Effect(question, whatIf.Colour, whatIf.Colour, sheet, sheet!.AnswersTo(question)));
            else if (!open.Contains(ask))
                open.Add(ask);
        }

        return
        [
            .. open.Select(a => Effect(a, whatIf, sheet)).Concat(ofSheet)
                .OrderByDescending(e => Math.Max(e.Effect.Highest - whatIf.Colour, whatIf.Colour - e.Effect.Lowest))
                .ThenByDescending(e => e.Moves)
                .Select(e => e.Effect),
        ];
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
