using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>An answer with three values and what it rests on. Missing is not no: an unknown is asked for.</summary>
/// <param name="Answer">Yes, no or unknown.</param>
/// <param name="Why">For people (zh-CN), without names.</param>
/// <param name="Evidence">Words of the dossier.</param>
/// <param name="Matches">Register rows ("dibao#12").</param>
internal sealed record Proof(Answer Answer, string Why, IReadOnlyList<Span> Evidence, IReadOnlyList<string> Matches)
{
    /// <summary>Between the clauses of a reason. Parts may share a clause; each is said once.</summary>
    public const char Separator = '；';

    /// <summary>Shown by words of the dossier, or by the absence of a need for any.</summary>
    public static Proof Yes(string why, params ReadOnlySpan<Span?> evidence) => new(Answer.Yes, why, Words(evidence), []);

    /// <summary>Excluded.</summary>
    public static Proof No(string why, params ReadOnlySpan<Span?> evidence) => new(Answer.No, why, Words(evidence), []);

    /// <summary>Not told; <paramref name="why"/> says what is missing.</summary>
    public static Proof Unknown(string why, params ReadOnlySpan<Span?> evidence) => new(Answer.Unknown, why, Words(evidence), []);

    /// <summary>Whether the answer is yes.</summary>
    public bool IsYes => Answer == Answer.Yes;

    /// <summary>Whether the answer is no.</summary>
    public bool IsNo => Answer == Answer.No;

    /// <summary>Yes only when all are; no as soon as one is.</summary>
    public static Proof All(IReadOnlyList<Proof> parts) => parts.Any(p => p.IsNo) ? Join(Answer.No, parts)
        : parts.Any(p => p.Answer == Answer.Unknown) ? Join(Answer.Unknown, parts)
        : Join(Answer.Yes, parts);

    /// <summary>Yes as soon as one is; no only when all are.</summary>
    public static Proof AnyOf(IReadOnlyList<Proof> parts) => parts.Any(p => p.IsYes) ? Join(Answer.Yes, parts)
        : parts.Any(p => p.Answer == Answer.Unknown) ? Join(Answer.Unknown, parts)
        : Join(Answer.No, parts);

    /// <summary>The reasons are those of the parts that decide: the ones with the resulting answer.</summary>
    private static Proof Join(Answer answer, IReadOnlyList<Proof> parts)
    {
        var deciding = parts.Where(p => p.Answer == answer).ToList();
        return new Proof(
            answer,
            string.Join(Separator, deciding.SelectMany(p => p.Why.Split(Separator)).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal)),
            [.. deciding.SelectMany(p => p.Evidence).Distinct()],
            [.. deciding.SelectMany(p => p.Matches).Distinct(StringComparer.Ordinal)]);
    }

    private static List<Span> Words(ReadOnlySpan<Span?> evidence)
    {
        var words = new List<Span>();
        foreach (var span in evidence)
        {
            if (span is not null)
                words.Add(span);
        }

        return words;
    }
}
