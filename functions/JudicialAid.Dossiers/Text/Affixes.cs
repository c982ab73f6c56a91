using System.Collections;

namespace JudicialAid.Dossiers.Text;

/// <summary>Words that may stand right before or right behind a name.</summary>
internal sealed class Affixes : IEnumerable<string>
{
    private readonly string[] _words;
    private readonly CharSet _firsts;
    private readonly CharSet _lasts;

    /// <summary>The affixes of some words; none may be empty.</summary>
    public Affixes(params ReadOnlySpan<string> words)
    {
        _words = words.ToArray();
        (_firsts, _lasts) = (new CharSet(_words.Select(w => w[0])), new CharSet(_words.Select(w => w[^1])));
    }

    /// <summary>The first of the words that starts at a position, or null.</summary>
    public string? StartingAt(string text, int at)
    {
        if (at >= text.Length || !_firsts.Contains(text[at]))
            return null;
        foreach (var word in _words)
        {
            if (text.AsSpan(at).StartsWith(word))
                return word;
        }

        return null;
    }

    /// <summary>The first of the words that ends before a position, or null.</summary>
    public string? EndingAt(string text, int at)
    {
        if (at == 0 || !_lasts.Contains(text[at - 1]))
            return null;
        foreach (var word in _words)
        {
            if (text.AsSpan(0, at).EndsWith(word))
                return word;
        }

        return null;
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_words).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _words.GetEnumerator();
}
