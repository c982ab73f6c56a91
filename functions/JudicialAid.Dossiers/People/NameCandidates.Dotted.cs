using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>Names with a dot (艾力·买买提): the dot tells that a name stands there, all its places together where it begins and ends.</summary>
internal sealed partial class NameCandidates
{
    // Introduced by a role word: where they begin is sure.
    public HashSet<string> Dotted { get; } = new(StringComparer.Ordinal);

    private readonly HashSet<string> _heads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tails = new(StringComparer.Ordinal);
    private readonly List<(string Head, string Tail)> _dots = [];

    // 将艾力·买买提颈部: what may belong to the name on either side of its dot.
    private void ReadDotted(string text, int dot)
    {
        int from = dot, to = dot + 1;
        while (from > 0 && dot - from < LongestPart && MayBePart(text, from - 1))
            from--;
        while (to < text.Length && to - dot <= LongestPart && MayBePart(text, to))
            to++;
        if (dot - from < 2 || to - dot < 3)
            return;
        var (head, tail) = (text[from..dot], text[(dot + 1)..to]);
        _heads.Add(head);
        _tails.Add(tail);
        _dots.Add((head, tail));
    }

    // 阿不都热依木: neither of the two is a word there.
    private static bool MayBePart(string text, int at) =>
        NameForms.MayBeGiven(text[at]) || NameForms.IsUyghurSyllable(text, at);

    // 租乘艾力·买买提 beside ，艾力·买买提颈部: the shortest head and the shortest tail of the document that fit are those of the name.
    private void JoinDotted()
    {
        foreach (var name in Dotted)
        {
            var dot = name.IndexOf('·');
            _heads.Add(name[..dot]);
            Sure.Add(name[..(dot + 1)] + ShortestTail(name[(dot + 1)..]));
        }

        Sure.UnionWith(_dots.Select(d => ShortestHead(d.Head) + "·" + ShortestTail(d.Tail)).CountBy(n => n, StringComparer.Ordinal).Where(n => n.Value > 1).Select(n => n.Key));
    }

    private string ShortestHead(string head) =>
        Enumerable.Range(2, head.Length - 1).Select(length => head[^length..]).First(h => h.Length == head.Length || _heads.Contains(h));

    private string ShortestTail(string tail) =>
        Enumerable.Range(1, tail.Length).Select(length => tail[..length]).First(t => t.Length == tail.Length || (t.Length > 1 && _tails.Contains(t)));

    private const int LongestPart = 10;
}
