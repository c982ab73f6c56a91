namespace JudicialAid.Dossiers.Text;

/// <summary>A small <see cref="CharSet"/> for sets that live as long as one document: it may take another character for one of its own.</summary>
internal sealed class CharFilter
{
    private const int Size = 1024;
    private readonly ulong[] _bits = new ulong[Size / 64];

    /// <summary>The filter for some characters.</summary>
    public CharFilter(IEnumerable<char> characters)
    {
        foreach (var c in characters)
            _bits[c % Size >> 6] |= 1ul << (c & 63);
    }

    /// <summary>False when the set does not hold a character; true when it may.</summary>
    public bool MayHold(char c) => (_bits[c % Size >> 6] & 1ul << (c & 63)) != 0;
}
