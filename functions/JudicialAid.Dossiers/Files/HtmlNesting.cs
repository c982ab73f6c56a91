using System.Buffers;

namespace JudicialAid.Dossiers.Files;

/// <summary>Guards the parser: its time grows with the square of the depth, and a page of 100,000 nested elements would hold it for hours.</summary>
internal static class HtmlNesting
{
    private const int Deepest = 500;

    // What has no end tag, or whose end tag may be left out: a long page of <p> without </p> is not deep.
    private static readonly HashSet<string> Flat =
        ["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "br", "hr", "img", "input", "meta", "link", "col", "colgroup", "wbr", "area", "base", "source", "rt", "rp"];

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>Whether more elements stand open at once than in any page.</summary>
    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<'))
        {
            html = html[(at + 1)..];
            var closes = html.StartsWith('/');
            var name = closes ? html[1..] : html;
            if (name.IsEmpty || !char.IsAsciiLetter(name[0]))
                continue;
            var length = name.IndexOfAny(EndOfName);
            name = length < 0 ? name : name[..length];
            if (name.Length > 20 || !Flat.Contains(name.ToString().ToLowerInvariant()))
                depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest)
                return true;
        }

        return false;
    }
}
