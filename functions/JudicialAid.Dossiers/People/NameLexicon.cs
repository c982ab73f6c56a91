using System.Collections.Frozen;
using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>
/// The names of one document. A name is believed where a role word, a sex or a kin word introduces it; how long a full name is (李梅 or
/// 李梅手) is told by what follows it there and by how often each form stands in the document.
/// </summary>
internal sealed class NameLexicon
{
    private readonly FrozenDictionary<char, string[]> _byFirst;

    private NameLexicon(IEnumerable<string> names) =>
        _byFirst = names.Where(n => n.Length > 1).Distinct(StringComparer.Ordinal).GroupBy(n => n[0])
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).ToArray());

    /// <summary>Collects the names of a view; <paramref name="known"/> are names other documents of the case are sure of.</summary>
    public static NameLexicon Of(string text, IEnumerable<string> known)
    {
        var candidates = NameCandidates.Collect(text);
        return new NameLexicon(NameResolution.Resolve(candidates, text).Concat(known));
    }

    /// <summary>All names it knows.</summary>
    public IEnumerable<string> Names => _byFirst.Values.SelectMany(n => n);

    /// <summary>Length of the name that stands here, 0 when none.</summary>
    public int LengthAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        var masked = NameForms.MaskedLength(rest);
        if (_byFirst.TryGetValue(text[at], out var names))
        {
            foreach (var name in names)
            {
                if (rest.StartsWith(name) && name.Length >= masked)
                    return name.Length;
            }
        }

        return masked;
    }
}
