using JudicialAid.Model;

namespace JudicialAid.Dossiers.Text;

/// <summary>A sentence of the view, with the part of the document it stands in.</summary>
/// <param name="Start">First position.</param>
/// <param name="Length">Length, with its end mark.</param>
/// <param name="Section">Who says it.</param>
internal readonly record struct Sentence(int Start, int Length, DocumentSection Section)
{
    /// <summary>First position after it.</summary>
    public int End => Start + Length;
}

/// <summary>Cuts a view into sentences and tells the sections apart.</summary>
internal static class Sentences
{
    // Longer runs without an end mark are cut, so that every rule works on a bounded piece.
    private const int Longest = 800;
    private static readonly CharSet EndMarks = new("。；！？\n");
    private static readonly CharSet Cuts = new("。；！？\n：" + Sections.HardStartCharacters);

    // After these words and a colon something new is said by somebody else.
    private const string EndBeforeColon = "下明控称为实定求由";

    /// <summary>The sentences of a view, in order, covering all of it but blanks.</summary>
    public static List<Sentence> Of(string text, WordIndex words, DocumentKind kind)
    {
        var sentences = new List<Sentence>();
        var section = Sections.First(kind);
        for (var start = 0; start < text.Length;)
        {
            var end = Cut(text, start);
            if (words.Has(start, end, Sections.Signals))
                section = Sections.After(section, text.AsSpan(start, end - start), kind);
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                sentences.Add(new Sentence(start, end - start, section));
            start = end;
        }

        return sentences;
    }

    private static int Cut(string text, int start)
    {
        var limit = Math.Min(text.Length, start + Longest);
        for (var i = start; i < limit; i++)
        {
            if (!Cuts.Contains(text[i]))
                continue;
            if (EndMarks.Contains(text[i]) || (text[i] == '：' && i > start && EndBeforeColon.Contains(text[i - 1])))
                return i + 1;
            if (i > start && Sections.StartsAt(text, i))
                return i;
        }

        return limit;
    }
}
