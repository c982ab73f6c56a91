using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace JudicialAid.Dossiers.Files;

/// <summary>The text of a .html as it is seen: blocks as lines, rows of data as lines with tabs, no scripts, styles or hidden parts.</summary>
internal sealed class HtmlText
{
    // Pages are laid out in tables, too: a cell with more text than this, or with a table in it, is no cell of data.
    private const int LongestDataCell = 200;

    private static readonly HashSet<string> Unseen = ["head", "script", "style", "template", "noscript", "svg", "iframe", "object", "select", "textarea"];

    private static readonly HashSet<string> Blocks =
        ["p", "div", "br", "hr", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "section", "article", "header", "footer", "main", "center", "blockquote", "form", "fieldset"];

    private readonly StringBuilder _text = new();
    private IElement? _dataCell;

    private HtmlText()
    {
    }

    /// <summary>Reads the body; null when its elements are nested as no page nests them.</summary>
    public static string? Read(string html)
    {
        if (HtmlNesting.IsTooDeep(html))
            return null;
        var reader = new HtmlText();
        reader.Walk(new HtmlParser().ParseDocument(html).Body);
        return reader._text.ToString().Trim();
    }

    private void Walk(INode? body)
    {
        for (var node = body; node is not null;)
        {
            var unseen = IsUnseen(node);
            if (!unseen)
                Open(node);
            if (!unseen && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            Close(node);
            while (node.NextSibling is null && node != body && node.Parent is { } parent)
            {
                node = parent;
                Close(node);
            }

            node = node == body ? null : node.NextSibling;
        }
    }

    private static bool IsUnseen(INode node) => node is IElement element && (Unseen.Contains(element.LocalName) || element.HasAttribute("hidden") || IsStyledAway(element.GetAttribute("style")));

    // style="display: none"
    private static bool IsStyledAway(string? style) =>
        style is not null && new string([.. style.Where(c => !char.IsWhiteSpace(c)).Select(char.ToLowerInvariant)]) is var bare
        && (bare.Contains("display:none", StringComparison.Ordinal) || bare.Contains("visibility:hidden", StringComparison.Ordinal));

    private void Open(INode node)
    {
        if (node is IText words)
            AppendCollapsed(words.Data);
        else if (node is IElement { LocalName: "td" or "th" } cell && IsData(cell))
            _dataCell = cell;
        else if (node is IElement element && Blocks.Contains(element.LocalName))
            EndLine();
    }

    private void Close(INode node)
    {
        if (node is not IElement element)
            return;
        if (element == _dataCell)
        {
            _dataCell = null;
            _text.Append('\t');
        }
        else if (Blocks.Contains(element.LocalName))
        {
            EndLine();
        }
    }

    private static bool IsData(IElement cell) => cell.QuerySelector("table") is null && cell.TextContent.Length <= LongestDataCell;

    private void EndLine()
    {
        if (_dataCell is not null)
            return;
        while (_text.Length > 0 && _text[^1] is ' ' or '\t')
            _text.Length--;
        if (_text.Length > 0 && _text[^1] != '\n')
            _text.Append('\n');
    }

    // Line breaks of the source are blanks; the ideographic space stays, for it indents paragraphs.
    private void AppendCollapsed(string words)
    {
        foreach (var c in words)
        {
            if (c is not (' ' or '\n' or '\r' or '\t' or '\f'))
                _text.Append(c);
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n' or '\t'))
                _text.Append(' ');
        }
    }
}
