using System.Collections;

namespace JudicialAid.Dossiers.Text;

/// <summary>
/// Words that a rule looks for: <c>static readonly WordSet Deaths = new("死亡", "身亡")</c>. All sets of all rules are found in a document by
/// one pass over it (<see cref="WordIndex"/>), however many there are. Made once, never while a rule reads.
/// </summary>
internal sealed class WordSet : IReadOnlyList<string>
{
    private readonly string[] _words;
    private readonly int[] _ids;
    private readonly ulong[] _members;

    /// <summary>The set of some words; none may be empty.</summary>
    public WordSet(params ReadOnlySpan<string> words)
    {
        _words = words.ToArray();
        _ids = Vocabulary.Register(_words);
        Newest = _ids.Length == 0 ? -1 : _ids.Max();
        _members = new ulong[(Newest >> 6) + 1];
        foreach (var id in _ids)
            _members[id >> 6] |= 1ul << (id & 63);
    }

    /// <summary>The largest number of its words in the <see cref="Vocabulary"/>.</summary>
    public int Newest { get; }

    /// <summary>The words.</summary>
    public ReadOnlySpan<string> Words => _words;

    /// <inheritdoc/>
    public int Count => _words.Length;

    /// <inheritdoc/>
    public string this[int index] => _words[index];

    /// <summary>Whether it holds a word of the vocabulary.</summary>
    public bool Holds(int id) => id >> 6 < _members.Length && (_members[id >> 6] >> (id & 63) & 1) != 0;

    /// <summary>Which of its words it is; -1 for none of them.</summary>
    public int OrderOf(int id) => Array.IndexOf(_ids, id);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_words).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _words.GetEnumerator();
}
