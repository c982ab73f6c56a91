namespace JudicialAid.Model;

/// <summary>One field of both sides, masked.</summary>
/// <param name="Label">Name of the field, zh-CN.</param>
/// <param name="InCase">What the dossier says; null when nothing.</param>
/// <param name="InRegister">What the register says; null when nothing.</param>
public sealed record ReviewField(string Label, string? InCase, string? InRegister);

/// <summary>What a person decided about a pair.</summary>
/// <param name="Verdict">Same, different or unknown.</param>
/// <param name="Reason">Why, in the person's words.</param>
/// <param name="By">Id of the person's key.</param>
/// <param name="At">When (UTC).</param>
/// <param name="UndoneBy">Who took it back.</param>
/// <param name="UndoneAt">When it was taken back (UTC).</param>
public sealed record ReviewDecision(ReviewVerdict Verdict, string Reason, string By, DateTimeOffset At, string? UndoneBy = null, DateTimeOffset? UndoneAt = null);

/// <summary>What a person says about a pair.</summary>
public enum ReviewVerdict
{
    /// <summary>One and the same person: the match is confirmed.</summary>
    Same,

    /// <summary>Two people: the match is not proposed again.</summary>
    Different,

    /// <summary>Cannot be told from what is there: it stays as proposed.</summary>
    Unknown,
}
