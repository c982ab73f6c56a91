using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>
/// Makes one person of several names in a document: 汪大力，曾用名汪力 · 汪大力（绰号“老汪”） · a slip of the pen (汪太力) in the place of the
/// party the head of the paper introduces.
/// </summary>
internal static class Aliases
{
    private static readonly string[] Words = ["又名", "又叫", "曾用名", "别名", "化名", "绰号", "外号", "小名", "乳名", "网名", "以下简称", "下称"];

    // An alias stands in the first items behind the name.
    private const int Near = 40;
    private const int Longest = 6;
    private const int MostNames = 64;

    /// <summary>The other names of people in a document: alias → the name they are known by there.</summary>
    public static IReadOnlyDictionary<string, string> Of(CaseDocument document)
    {
        var names = Declared(document);
        Slips(document, names);
        return names;
    }

    private static Dictionary<string, string> Declared(CaseDocument document)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < document.Mentions.Count; i++)
        {
            var mention = document.Mentions[i];
            if (names.Count >= MostNames || names.ContainsKey(mention.Name) || mention.End >= document.Text.Length || document.Text[mention.End] is not ('（' or '，'))
                continue;
            var next = i + 1 < document.Mentions.Count ? document.Mentions[i + 1].Start : document.Text.Length;
            foreach (var alias in Behind(document.Text, mention.End, Math.Min(next, document.Text.Length)))
            {
                if (alias != mention.Name)
                    names.TryAdd(alias, mention.Name);
            }
        }

        return names;
    }

    // （曾用名汪力、汪小力）, ，绰号“老汪”，
    private static IEnumerable<string> Behind(string text, int from, int next)
    {
        var window = text.AsSpan(from, Math.Min(Near, text.Length - from));
        var end = window.IndexOfAny('。', '；', '\n') is >= 0 and var stop ? from + stop : from + window.Length;
        foreach (var word in Words)
        {
            var at = text.IndexOf(word, from, end - from, StringComparison.Ordinal);
            if (at < 0 || at >= next)
                continue;
            at += word.Length;
            do
            {
                while (at < text.Length && "“‘：、为叫".Contains(text[at]))
                    at++;
                var start = at;
                while (at < text.Length && at - start <= Longest && NameForms.IsHan(text[at]))
                    at++;
                if (at - start is >= 2 and <= Longest && RoleWords.At(text, start).Length == 0 && !Organisations.StartsAt(text[start..at], 0))
                    yield return text[start..at];
                while (at < text.Length && text[at] is '”' or '’')
                    at++;
            }
            while (at < end && text[at] == '、');
        }
    }

    // 被告汪大力 in the head and 被告汪太力 in the order, never in one sentence: who writes slipped in one character of three.
    private static void Slips(CaseDocument document, Dictionary<string, string> names)
    {
        var parties = document.Mentions.Where(m => m.Role is Role.Accused or Role.Defendant or Role.Plaintiff or Role.Appellant).ToLookup(m => m.Name, StringComparer.Ordinal);
        var head = parties.Where(p => p.Any(m => HasProfile(document.Text, m))).ToList();
        if (head.Count == 0)
            head = [.. parties.Where(p => p.Any(m => SectionOf(document, m) == DocumentSection.Header))];
        var introduced = head.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        var alike = head.SelectMany((p, n) => Frames(p.Key).Select(frame => (frame, n))).ToLookup(x => x.frame, x => x.n, StringComparer.Ordinal);
        foreach (var other in parties.Where(p => !introduced.Contains(p.Key)))
        {
            if (names.Count >= MostNames)
                return;
            var near = Frames(other.Key).SelectMany(frame => alike[frame]).Order().Select(n => head[n]);
            if (near.FirstOrDefault(p => IsSlip(p.Key, other.Key) && SameSide(p, other)) is not { } party || ShareSentence(document, party.Key, other.Key))
                continue;
            var (kept, slip) = Count(document, party.Key) >= Count(document, other.Key) ? (party.Key, other.Key) : (other.Key, party.Key);
            names.TryAdd(slip, kept);
        }
    }

    // 被告汪大力，男，… · 原告汪大力（…，住…
    private static bool HasProfile(string text, Mention mention) =>
        mention.End + 1 < text.Length && text[mention.End] is '，' or '（' && ("男女住汉系生".Contains(text[mention.End + 1]) || char.IsAsciiDigit(text[mention.End + 1]));

    // 汪大力 → 汪·力, 汪大·: names that differ in one character behind the first have a frame in common.
    private static IEnumerable<string> Frames(string name) => Enumerable.Range(1, name.Length - 1).Select(at => name[..at] + '·' + name[(at + 1)..]);

    private static bool IsSlip(string one, string other)
    {
        if (one.Length != other.Length || one.Length < 3 || one[0] != other[0] || one.Concat(other).Any(c => !NameForms.IsHan(c) || NameForms.IsMask(c) || NameForms.IsStem(c)))
            return false;
        return one.Zip(other).Count(pair => pair.First != pair.Second) == 1;
    }

    private static bool SameSide(IEnumerable<Mention> party, IEnumerable<Mention> other) => party.Select(m => m.Role).Intersect(other.Select(m => m.Role)).Any();

    private static int Count(CaseDocument document, string name) => document.MentionsOf(name).Count;

    /// <summary>Whether two names meet in any sentence.</summary>
    public static bool ShareSentence(CaseDocument document, string one, string other)
    {
        var sentences = document.MentionsOf(one).Select(m => document.SentenceAt(m.Start)).ToHashSet();
        return document.MentionsOf(other).Any(m => sentences.Contains(document.SentenceAt(m.Start)));
    }

    private static DocumentSection SectionOf(CaseDocument document, Mention mention) => document.Sentences[document.SentenceAt(mention.Start)].Section;

    /// <summary>The mentions of a document with aliases replaced, those of aliases that are no names (绰号“老汪”) added.</summary>
    public static List<Mention> Rename(CaseDocument document, IReadOnlyDictionary<string, string> names)
    {
        var renamed = new List<Mention>(document.Mentions.Select(m => names.TryGetValue(m.Name, out var kept) ? m with { Name = kept, Written = m.Name } : m));
        var known = document.Mentions.Select(m => m.Start).ToHashSet();
        foreach (var (alias, kept) in names)
        {
            for (var at = document.Text.IndexOf(alias, StringComparison.Ordinal); at >= 0; at = document.Text.IndexOf(alias, at + alias.Length, StringComparison.Ordinal))
            {
                if (!known.Contains(at) && !document.MentionsIn(Math.Max(0, at - Longest), Math.Min(document.Text.Length, at + alias.Length + Longest)).Any(m => m.Start < at + alias.Length && m.End > at))
                    renamed.Add(new Mention(kept, at, Introduction.RoleBefore(document.Text, at)) { Written = alias });
            }
        }

        return [.. renamed.OrderBy(m => m.Start)];
    }
}
