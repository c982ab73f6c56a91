namespace JudicialAid.Dossiers.Text;

/// <summary>
/// Where the words of all rules stand in one text. The text is searched once, not once a rule and sentence; after that a question costs as
/// much as there are words in the stretch it asks about. For one thread.
/// </summary>
internal sealed class WordIndex(string text)
{
    // Positions that share an entry of the table of first hits: 2 to this power.
    private const int Block = 5;

    // Places of the question that is being answered: which word of the set in the upper half, where in the lower.
    private readonly List<long> _found = [];
    private WordTrie? _trie;
    private List<WordHit> _hits = [];
    private int[] _firstOfBlock = [];

    /// <summary>How often the whole text was searched: once, unless rules brought new words meanwhile.</summary>
    public int Searches { get; private set; }

    /// <summary>Whether any of the words lies inside a stretch.</summary>
    public bool Has(int start, int end, WordSet words)
    {
        Know(words);
        for (var i = FirstFrom(start); i < _hits.Count && _hits[i].Start < end; i++)
        {
            if (words.Holds(_hits[i].Word) && _hits[i].End <= end)
                return true;
        }

        return false;
    }

    /// <summary>All places of the words inside a stretch: word by word in the order of the set, the places of each from left to right.</summary>
    public (int Start, string Word)[] Places(int start, int end, WordSet words)
    {
        Know(words);
        _found.Clear();
        for (var i = FirstFrom(start); i < _hits.Count && _hits[i].Start < end; i++)
        {
            if (words.Holds(_hits[i].Word) && _hits[i].End <= end)
                _found.Add((long)words.OrderOf(_hits[i].Word) << 32 | (uint)_hits[i].Start);
        }

        return _found.Count switch
        {
            0 => [],
            1 => [((int)(_found[0] & uint.MaxValue), words[(int)(_found[0] >> 32)])],
            _ => InOrder(words),
        };
    }

    private (int Start, string Word)[] InOrder(WordSet words)
    {
        _found.Sort();
        var places = new List<(int Start, string Word)>(_found.Count);
        foreach (var place in _found)
        {
            var (word, start) = (words[(int)(place >> 32)], (int)(place & uint.MaxValue));
            // A word that overlaps itself (奶奶奶) stands once.
            if (places.Count == 0 || places[^1].Word != word || places[^1].Start + word.Length <= start)
                places.Add((start, word));
        }

        return [.. places];
    }

    // Rules bring their words when they are first used: the first text of a process is searched again as they come.
    private void Know(WordSet words)
    {
        if (_trie is not null && words.Newest < _trie.Count)
            return;
        Searches++;
        _trie = Vocabulary.Trie();
        _hits = _trie.Find(text);
        _firstOfBlock = new int[(text.Length >> Block) + 2];
        var block = 0;
        for (var i = 0; i < _hits.Count; i++)
        {
            for (; block <= _hits[i].Start >> Block; block++)
                _firstOfBlock[block] = i;
        }

        Array.Fill(_firstOfBlock, _hits.Count, block, _firstOfBlock.Length - block);
    }

    private int FirstFrom(int start)
    {
        var i = _firstOfBlock[start >> Block];
        while (i < _hits.Count && _hits[i].Start < start)
            i++;
        return i;
    }
}
