namespace JudicialAid.Standards.Lab;

/// <summary>
/// One statement of a standard in legal Chinese. The review page prints clauses, a difference compares them: what is reviewed is
/// what is compared.
/// </summary>
/// <param name="Key">Stable name within the standard: "addOns.困境儿童"; two versions of a clause have the same.</param>
/// <param name="Section">Heading: 追加金额.</param>
/// <param name="Label">What it is about: 困境儿童.</param>
/// <param name="Text">What holds: 6,000元.</param>
public sealed record Clause(string Key, string Section, string Label, string Text)
{
    /// <summary>The number, where the text is one; so that a difference can say by how much.</summary>
    public decimal? Number { get; init; }

    /// <summary>Unit of <see cref="Number"/>: 元, 个月; empty for a coefficient.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Where it stands, when that is not where the whole standard stands.</summary>
    public string? Basis { get; init; }

    /// <summary>Whether the source does not publish it: then a figure that needs it is refused.</summary>
    public bool IsUnpublished { get; init; }
}
