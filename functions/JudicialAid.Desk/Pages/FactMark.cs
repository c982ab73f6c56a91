using JudicialAid.Model;

namespace JudicialAid.Desk.Pages;

/// <summary>What a fact is about: its colour on the page.</summary>
internal enum FactTopic
{
    /// <summary>案件: causes, days, outcome.</summary>
    Case,

    /// <summary>身份: names, sex, birth, numbers, places.</summary>
    Identity,

    /// <summary>伤害.</summary>
    Harm,

    /// <summary>金额: loss, cost, claim, award, payment.</summary>
    Money,

    /// <summary>责任与态度: fault, forgiveness, means of the offender.</summary>
    Conduct,

    /// <summary>困难与家庭.</summary>
    Hardship,
}

/// <summary>A fact as the page shows it.</summary>
/// <param name="Topic">Colour.</param>
/// <param name="Label">What it is, e.g. 伤情等级.</param>
/// <param name="Value">Its value in words.</param>
/// <param name="Evidence">The words it rests on.</param>
/// <param name="Section">Who says so.</param>
/// <param name="Rule">The reading rule.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="PersonId">Whose it is; null when of the whole case.</param>
internal sealed record FactMark(FactTopic Topic, string Label, string Value, Span Evidence, DocumentSection Section, string Rule, decimal Confidence, string? PersonId)
{
    /// <summary>Below this a person should look (<see cref="Fact{T}"/>).</summary>
    public bool IsDoubtful => Confidence < 0.5m;
}
