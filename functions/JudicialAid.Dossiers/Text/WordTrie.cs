namespace JudicialAid.Dossiers.Text;

/// <summary>A word where it stands.</summary>
/// <param name="Start">First position.</param>
/// <param name="Word">Its number in the vocabulary.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct WordHit(int Start, ushort Word, ushort Length)
{
    /// <summary>First position after it.</summary>
    public int End => Start + Length;
}

/// <summary>All words of a vocabulary by their characters; does not change once it is built, so that threads may share it.</summary>
internal sealed class WordTrie
{
    private const int Root = 0;

    // Node behind each first character; most characters begin no word and end the search at once.
    private readonly int[] _first = new int[char.MaxValue + 1];
    private readonly Dictionary<int, int> _next = [];

    // The word that ends at each node, or -1.
    private readonly List<int> _wordAt = [-1];

    /// <summary>Builds it; a word's number is its index.</summary>
    public WordTrie(IReadOnlyList<string> words)
    {
        Words = words;
        for (var id = 0; id < words.Count; id++)
        {
            var node = Root;
            foreach (var c in words[id])
                node = Child(node, c);
            _wordAt[node] = id;
        }
    }

    /// <summary>The words by their numbers.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>How many words it knows.</summary>
    public int Count => Words.Count;

    /// <summary>All places of all words, in order; one pass, at each character no further than the longest word that may stand there.</summary>
    public List<WordHit> Find(string text)
    {
        var hits = new List<WordHit>(text.Length / 4);
        for (var start = 0; start < text.Length; start++)
        {
            var node = _first[text[start]];
            for (var at = start; node != Root;)
            {
                if (_wordAt[node] is >= 0 and var word)
                    hits.Add(new WordHit(start, (ushort)word, (ushort)(at + 1 - start)));
                node = ++at < text.Length ? _next.GetValueOrDefault(Step(node, text[at])) : Root;
            }
        }

        return hits;
    }

    private int Child(int node, char c)
    {
        if ((node == Root ? _first[c] : _next.GetValueOrDefault(Step(node, c))) is not Root and var child)
            return child;
        _wordAt.Add(-1);
        if (node == Root)
            return _first[c] = _wordAt.Count - 1;
        return _next[Step(node, c)] = _wordAt.Count - 1;
    }

    // Far fewer nodes than 2 to the 15.
    private static int Step(int node, char c) => node << 16 | c;
}
