using System.Collections.Frozen;

namespace JudicialAid.Dossiers.Text;

/// <summary>Pairs of characters, asked for at every place of a text: two-character words, or how longer words begin or end.</summary>
internal sealed class PairSet(IReadOnlyCollection<string> pairs)
{
    private readonly CharSet _first = new(pairs.Select(p => p[0]));
    private readonly FrozenSet<int> _pairs = pairs.Select(p => Pair(p[0], p[1])).ToFrozenSet();

    /// <summary>Whether a text begins with one of them.</summary>
    public bool StartsIn(ReadOnlySpan<char> text) => text.Length >= 2 && _first.Contains(text[0]) && _pairs.Contains(Pair(text[0], text[1]));

    private static int Pair(char first, char second) => first << 16 | second;
}
