namespace JudicialAid.Dossiers.Text;

/// <summary>Characters that a rule asks of every character of a text: a bit each, so that most of the text is passed over at once.</summary>
internal sealed class CharSet
{
    private readonly uint[] _bits = new uint[(char.MaxValue + 1) / 32];

    /// <summary>The set of some characters.</summary>
    public CharSet(IEnumerable<char> characters)
    {
        foreach (var c in characters)
            _bits[c >> 5] |= 1u << (c & 31);
    }

    /// <summary>Whether the set holds a character.</summary>
    public bool Contains(char c) => (_bits[c >> 5] & 1u << (c & 31)) != 0;
}
