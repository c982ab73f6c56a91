using JudicialAid.Model;
using JudicialAid.Standards.Colours;
using JudicialAid.Standards.Eligibility;
using JudicialAid.Standards.Lab;
using JudicialAid.Standards.Reading;
using JudicialAid.Standards.SocialAid;

namespace JudicialAid.Standards;

/// <summary>
/// Stage 3: who qualifies, how urgent it is, how much it would be, and what social aid to suggest. A pure function; what it
/// gives are proposals with reasons, and a person decides.
/// </summary>
public static class Assessor
{
    /// <summary>Assesses a case on a day.</summary>
    /// <param name="caseFile">What the documents say.</param>
    /// <param name="matches">Which register rows belong to the people.</param>
    /// <param name="book">The rules.</param>
    /// <param name="asOf">Calendar day in China; decides which rules are in force.</param>
    public static Assessment Assess(CaseFile caseFile, MatchReport matches, RuleBook book, DateOnly asOf) =>
        Assess(caseFile, matches, book, asOf, new RuleChoice());

    /// <summary>Assesses a case under rules that a person chose, e.g. an older or an undated text.</summary>
    /// <param name="caseFile">What the documents say.</param>
    /// <param name="matches">Which register rows belong to the people.</param>
    /// <param name="book">The rules.</param>
    /// <param name="asOf">Calendar day in China; decides which rules are in force where none is chosen.</param>
    /// <param name="choice">The rules chosen.</param>
    public static Assessment Assess(CaseFile caseFile, MatchReport matches, RuleBook book, DateOnly asOf, RuleChoice choice)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(matches);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(choice);
        var rules = RulesOfDay.Of(caseFile, book, asOf, choice);
        var sides = caseFile.Victims.Where(v => rules.IsNaturalPerson(caseFile.Person(v.PersonId))).Select(v => Side(caseFile, v, matches, rules)).ToList();
        var victims = rules.Eligibility is { } eligibility ? sides.Select(s => Victim(s, eligibility, rules)).ToList() : [];
        return new Assessment
        {
            CaseId = caseFile.CaseId,
            AsOf = asOf,
            RuleVersions = rules.Versions(victims.SelectMany(v => v.Scenes)),
            Victims = victims,
            SocialAid = [.. sides.SelectMany(s => SocialAidProposals.For(s, book)).DistinctBy(p => p.PersonId)],
            Hints = CaseHints.For(sides, victims),
            Findings = rules.Findings,
        };
    }

    /// <summary>Why no more is proposed about a victim, and the nearest change that would make it. Null when the rules assess nobody of this id.</summary>
    /// <param name="caseFile">What the documents say.</param>
    /// <param name="matches">Which register rows belong to the people.</param>
    /// <param name="book">The rules.</param>
    /// <param name="asOf">Calendar day in China.</param>
    /// <param name="victimId">The victim.</param>
    public static WhyNot? WhyNot(CaseFile caseFile, MatchReport matches, RuleBook book, DateOnly asOf, string victimId)
    {
        ArgumentNullException.ThrowIfNull(caseFile);
        ArgumentNullException.ThrowIfNull(matches);
        ArgumentNullException.ThrowIfNull(book);
        if (WhatIf(caseFile, matches, victimId, RulesOfDay.Of(caseFile, book, asOf, new RuleChoice())) is not { } whatIf)
            return null;
        return new WhyNot(whatIf.Colour, Reason(ColourChoice.From(whatIf.Now.Scenes), whatIf.Now.Leading), NearestChanges.Of(whatIf));
    }

    /// <summary>A victim as things are and as they might be; null when the rules assess nobody of this id.</summary>
    internal static WhatIf? WhatIf(CaseFile caseFile, MatchReport matches, string victimId, RulesOfDay rules) =>
        rules.Eligibility is { } eligibility && caseFile.Victims.FirstOrDefault(v => v.PersonId == victimId) is { } facts
            ? new WhatIf(Side(caseFile, facts, matches, rules), eligibility, rules.Book)
            : null;

    internal static VictimSide Side(CaseFile file, VictimFacts facts, MatchReport matches, RulesOfDay rules)
    {
        var relatives = Applicants.RelativesOf(file, facts.PersonId);
        return new VictimSide
        {
            Case = file,
            Facts = facts,
            Person = file.Person(facts.PersonId),
            Relatives = relatives,
            Applicants = Applicants.For(file, facts, relatives, rules.AsOf),
            Matches = matches,
            AsOf = rules.AsOf,
            Thresholds = rules.Standard?.Thresholds,
            Registers = rules.Book.Registers,
        };
    }

    private static VictimAssessment Victim(VictimSide side, EligibilityRules eligibility, RulesOfDay rules)
    {
        var whatIf = new WhatIf(side, eligibility, rules.Book);
        var screening = whatIf.Now;
        var colour = ColourChoice.From(screening.Scenes);
        var qualifies = colour.Colour is Colour.Red or Colour.Orange;
        var groups = Groups.Of(side, rules.Book.Groups);
        var facts = whatIf.AmountFacts();
        var standard = qualifies ? rules.Standard : null;
        var asks = Asks.Ranked(whatIf, standard);
        return new VictimAssessment
        {
            PersonId = side.Person.PersonId,
            Qualifies = qualifies,
            Colour = colour.Colour,
            Reason = Reason(colour, screening.Leading),
            Conditions = screening.Conditions,
            Situations = screening.Situations,
            Grounds = screening.Grounds,
            Questions = screening.Questions,
            Scenes = [.. screening.Scenes.Select(s => s.Scene.Id)],
            Tags = [.. screening.Inside.SelectMany(s => s.Tags).Distinct()],
            GreenChannel = screening.Inside.Any(s => s.GreenChannel),
            Groups = groups,
            Applicants = side.Applicants,
            OneTime = OneTime.Check(side),
            Amount = standard is null ? null : ProofMaker.Calculate(facts, standard, FactBases.Of(side, groups, rules.Book.Groups)),
            AskNext = [.. asks.Select(a => a.Ask)],
            Asks = asks,
            Changes = NearestChanges.Of(whatIf),
            Neighbours = [.. NearThresholds.Of(side), .. standard is null ? [] : Neighbours.Of(facts, standard, whatIf.QualifiesWith)],
        };
    }

    private static string Reason(ColourChoice colour, Condition? leading) =>
        leading is null || !colour.Explain ? $"{colour.Reason}。" : $"{colour.Reason}。{leading.Label}：{leading.Why}。";
}
