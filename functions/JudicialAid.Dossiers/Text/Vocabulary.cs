namespace JudicialAid.Dossiers.Text;

/// <summary>Numbers the words of all sets. Rules bring their words when they are first used, so it grows while the first document is read.</summary>
internal static class Vocabulary
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, int> Ids = new(StringComparer.Ordinal);
    private static WordTrie _trie = new([]);

    /// <summary>The numbers of some words, new ones for new words.</summary>
    public static int[] Register(string[] words)
    {
        lock (Gate)
        {
            return Array.ConvertAll(words, word =>
            {
                ArgumentException.ThrowIfNullOrEmpty(word);
                if (!Ids.TryGetValue(word, out var id))
                    Ids[word] = id = Ids.Count;
                return id;
            });
        }
    }

    /// <summary>Finds all words registered so far.</summary>
    public static WordTrie Trie()
    {
        lock (Gate)
        {
            if (_trie.Count < Ids.Count)
                _trie = new WordTrie([.. Ids.Keys]);
            return _trie;
        }
    }
}
