using JudicialAid.Dossiers.People;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Tells of which victims some words speak: the nearest name before them, a list of names, the last victim spoken of.</summary>
internal sealed class Whose(CaseDraft draft)
{
    // How far back "he" may lie, in sentences.
    private const int Memory = 4;
    private static readonly string[] Causing = ["致其", "将其", "致被害人", "致使其", "造成其", "导致其", "对其", "其经", "被害人", "受害人", "伤者", "致人", "致一人", "他人", "使其"];

    /// <summary>The victims that the words at a position of a document are about; empty when they are about somebody else or unclear.</summary>
    public IReadOnlyList<string> VictimsAt(CaseDocument document, int position)
    {
        if (draft.Victims.Count == 0)
            return [];
        var sentence = document.Sentences[document.SentenceAt(position)];
        var before = document.MentionsIn(sentence.Start, position).ToList();
        if (before.Count == 0)
            return IsPlaintiff(document, sentence.Start, position) ? [SolePlaintiff(document)!] : FromEarlier(document, position);
        var nearest = before[^1];
        if (IsPlaintiff(document, nearest.End, position))
            // 乘坐人甲和原告受伤: both.
            return draft.Victims.ContainsKey(nearest.Name) && document.Text[nearest.End] is '和' or '、' or '及' or '与' ? [.. Group(document, before).Append(SolePlaintiff(document)!).Distinct(StringComparer.Ordinal)] : [SolePlaintiff(document)!];
        if (draft.Victims.ContainsKey(nearest.Name))
            return Group(document, before);
        if (IsOwnState(document.Text, nearest))
            return [];
        var between = document.Text.AsSpan(nearest.End, position - nearest.End);
        var victims = before.Where(m => draft.Victims.ContainsKey(m.Name)).ToList();
        // 甲被乙打伤: who did it stands between.
        var did = IsOffender(nearest.Name) || document.Text[Math.Max(0, nearest.Start - 1)] == '被' || Points(between);
        if (victims.Count > 0 && did)
            return Group(document, before[..(before.IndexOf(victims[^1]) + 1)]);
        return did || between.Length > 40 ? FromEarlier(document, position) : [];
    }

    /// <summary>The only victim of the case, or null.</summary>
    public string? Sole => draft.Victims.Count == 1 ? draft.Victims.Keys.First() : null;

    /// <summary>The one victim who sues, where others who were hurt do not: whom 原告 without a name means. Null where it is the only victim anyway.</summary>
    public string? SolePlaintiff(CaseDocument document)
    {
        if (!document.IsCivil || draft.Victims.Count < 2)
            return null;
        if (!_plaintiffs.TryGetValue(document, out var known))
        {
            var suing = document.Mentions.Where(m => m.Role == Role.Plaintiff).Select(m => m.Name).Distinct(StringComparer.Ordinal).Take(2).ToList();
            _plaintiffs[document] = known = suing is [var one] && draft.Victims.ContainsKey(one) ? one : null;
        }

        return known;
    }

    private bool IsPlaintiff(CaseDocument document, int from, int to) =>
        SolePlaintiff(document) is not null && document.Text.AsSpan(from, to - from).IndexOf("原告") >= 0;

    private readonly Dictionary<CaseDocument, string?> _plaintiffs = [];

    /// <summary>The victim a document is about: the only one, or the one it names at least three times as often as any other; else null.</summary>
    public string? Principal(CaseDocument document)
    {
        if (Sole is not null || draft.Victims.Count == 0)
            return Sole;
        if (_principal.TryGetValue(document, out var known))
            return known;
        var counts = document.Mentions.Where(m => draft.Victims.ContainsKey(m.Name)).CountBy(m => m.Name).OrderByDescending(c => c.Value).Take(2).ToList();
        var stands = counts.Count == 1 || (counts.Count == 2 && counts[0].Value >= 3 * counts[1].Value);
        return _principal[document] = stands ? counts[0].Key : null;
    }

    private readonly Dictionary<CaseDocument, string?> _principal = [];

    private bool IsOffender(string name) => draft.Offenders.ContainsKey(name);

    // 被告人张某的损伤程度为轻微伤: the offender's own.
    private static bool IsOwnState(string text, Mention mention)
    {
        foreach (var words in new[] { "的损伤", "的伤情", "之损伤", "身体所受", "损伤程度", "所受损伤", "受轻", "受伤", "的伤", "本人" })
        {
            if (string.CompareOrdinal(text, mention.End, words, 0, words.Length) == 0)
                return true;
        }

        return false;
    }

    private static bool Points(ReadOnlySpan<char> between)
    {
        foreach (var words in Causing)
        {
            if (between.IndexOf(words) >= 0)
                return true;
        }

        return false;
    }

    // 张某、李某二人: all names that a list ties to the last one.
    private List<string> Group(CaseDocument document, List<Mention> before)
    {
        var names = new List<string> { before[^1].Name };
        for (var i = before.Count - 1; i > 0 && (Mentions.Continues(document.Text, before[i - 1].End, before[i].Start) || KinWords.Joins(document.Text, before[i - 1].End, before[i].Start)); i--)
        {
            if (draft.Victims.ContainsKey(before[i - 1].Name))
                names.Insert(0, before[i - 1].Name);
        }

        return names;
    }

    private List<string> FromEarlier(CaseDocument document, int position)
    {
        if (Sole is { } sole)
            return [sole];
        var here = document.SentenceAt(position);
        for (var i = here - 1; i >= 0 && i >= here - Memory; i--)
        {
            var victims = document.MentionsIn(document.Sentences[i].Start, document.Sentences[i].End).Where(m => draft.Victims.ContainsKey(m.Name)).ToList();
            if (victims.Count > 0)
                return Group(document, victims);
        }

        return [];
    }
}
