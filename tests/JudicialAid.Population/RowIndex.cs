using System.Globalization;
using JudicialAid.Model;
using JudicialAid.Registers;

namespace JudicialAid.Population;

/// <summary>
/// The rows of a truth set by their tokens, in memory as the store keeps them in tables: tokens that lead to more than 32 rows lead
/// nowhere.
/// </summary>
public sealed class RowIndex
{
    private const int MostRowsAToken = 32;
    private readonly ulong[] _tokens;
    private readonly int[] _rows;

    /// <summary>Makes each row once and keeps its tokens.</summary>
    public RowIndex(TruthSet truth, Pseudonyms ids)
    {
        ArgumentNullException.ThrowIfNull(truth);
        var parts = new List<(ulong Token, int Row)>[Environment.ProcessorCount];
        Parallel.For(0, parts.Length, part =>
        {
            var found = new List<(ulong, int)>(truth.Rows / parts.Length * 8);
            for (var row = part + 1; row <= truth.Rows; row += parts.Length)
                found.AddRange(LookupTokens.OfRow(truth.Row(row), ids).Tokens.Select(t => (Number(t), row)));
            parts[part] = found;
        });
        var count = parts.Sum(p => p.Count);
        (_tokens, _rows) = (new ulong[count], new int[count]);
        var at = 0;
        for (var part = 0; part < parts.Length; part++)
        {
            foreach (var (token, row) in parts[part])
                (_tokens[at], _rows[at++]) = (token, row);
            parts[part] = [];
        }

        Array.Sort(_tokens, _rows);
    }

    /// <summary>Entries of the index.</summary>
    public int Count => _tokens.Length;

    /// <summary>Numbers of the rows that tokens lead to.</summary>
    public IReadOnlyCollection<int> Find(RegisterQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var rows = new HashSet<int>();
        foreach (var token in query.Numbers.Concat(query.Keys).Select(Number))
        {
            var (from, to) = (First(token), First(checked(token + 1)));
            if (to - from > MostRowsAToken)
                continue;
            for (var i = from; i < to; i++)
                rows.Add(_rows[i]);
        }

        return rows;
    }

    private int First(ulong token)
    {
        var (low, high) = (0, _tokens.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_tokens[middle] < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static ulong Number(string token) => ulong.Parse(token.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
