using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>A table. Of the rows that hold the highest figure counts.</summary>
/// <param name="Id">Name in formulas.</param>
/// <param name="Label">案件类型系数.</param>
/// <param name="Unit">倍, 元, 个月 …</param>
/// <param name="Key">The fact it is keyed by; its words must be covered.</param>
/// <param name="Rows">Rows; null when the table is not published.</param>
/// <param name="WhenUnknown">What is taken when the key is not known; null refuses.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record RuleTable(string Id, string Label, string Unit, string Key, IReadOnlyList<TableRow>? Rows, UnknownRule? WhenUnknown, Citation Citation);

/// <summary>A row of a table.</summary>
/// <param name="Label">致人死亡.</param>
/// <param name="When">All must hold; none means: otherwise.</param>
/// <param name="Value">The figure; null when not published.</param>
public sealed record TableRow(string Label, IReadOnlyList<FactTest> When, Figure? Value);

/// <summary>What is taken while a fact is not known, and the open question it leaves.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Question">For people.</param>
public sealed record UnknownRule(Figure Value, string Question);

/// <summary>Sums added for groups.</summary>
/// <param name="Id">Name in formulas.</param>
/// <param name="Label">追加金额.</param>
/// <param name="Stacking">How several add up.</param>
/// <param name="Cap">Most that they give together; only for <see cref="AddOnStacking.Capped"/>.</param>
/// <param name="Items">Group and sum.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record AddOnRule(string Id, string Label, AddOnStacking Stacking, Yuan? Cap, IReadOnlyList<AddOn> Items, Citation Citation);

/// <summary>A sum added for a group.</summary>
/// <param name="Group">Tag.</param>
/// <param name="Amount">The sum; null when not published.</param>
public sealed record AddOn(string Group, Yuan? Amount);

/// <summary>How several add-ons add up.</summary>
public enum AddOnStacking
{
    /// <summary>All of them.</summary>
    Sum,

    /// <summary>The highest only.</summary>
    Max,

    /// <summary>All of them up to a cap.</summary>
    Capped,
}

/// <summary>A step.</summary>
/// <param name="Id">Name in later formulas.</param>
/// <param name="Label">救助基本金额.</param>
/// <param name="Formula">How it is computed.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record StepRule(string Id, string Label, Formula Formula, Citation Citation)
{
    /// <summary>Rounding of this step; null when it is carried on exactly.</summary>
    public RoundingRule? Rounding { get; init; }
}
