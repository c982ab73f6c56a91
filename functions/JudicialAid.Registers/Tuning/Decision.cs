namespace JudicialAid.Registers;

/// <summary>A pair that was compared and decided; holds nothing about the people.</summary>
/// <param name="Levels">Level by field.</param>
/// <param name="Same">Whether a person found both sides to be the same.</param>
public sealed record Decision(IReadOnlyDictionary<string, string> Levels, bool Same);
