using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>Facts with the result that a standard must give for them (examples.yaml beside the standard); run by `desk check` and by tests.</summary>
public sealed record WorkedExample
{
    /// <summary>What it shows, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Where it comes from, when it was published; null for an invented one.</summary>
    public string? Source { get; init; }

    /// <summary>The standard that computes.</summary>
    public required string StandardId { get; init; }

    /// <summary>An overlay put on that standard by explicit choice; null for none.</summary>
    public string? OverlayId { get; init; }

    /// <summary>The facts.</summary>
    public required AmountFacts Facts { get; init; }

    /// <summary>What must come out.</summary>
    public required Expectation Expected { get; init; }

    /// <summary>file:line:column of what must come out.</summary>
    public required string Place { get; init; }
}

/// <summary>What a calculation must give.</summary>
/// <param name="Amount">The sum, in yuan; null when the figure must be refused.</param>
/// <param name="UpTo">Upper end of a range; null for one sum.</param>
/// <param name="Refused">Words that the reasons of the refusal must contain.</param>
/// <param name="Asks">Words that the open questions must contain.</param>
/// <param name="Exceeds">Words that the exceeded soft caps must contain; null when it is not said.</param>
/// <param name="Approval">Who must approve; null when it is not said.</param>
public sealed record Expectation(
    Yuan? Amount, Yuan? UpTo, IReadOnlyList<string> Refused, IReadOnlyList<string> Asks, IReadOnlyList<string>? Exceeds, string? Approval);

/// <summary>A worked example that was computed.</summary>
/// <param name="Example">The example.</param>
/// <param name="Sheet">What came out.</param>
/// <param name="Findings">How that differs from what must come out; empty when it is the same.</param>
public sealed record ExampleResult(WorkedExample Example, AmountSheet Sheet, IReadOnlyList<Finding> Findings);
