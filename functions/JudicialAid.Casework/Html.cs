using System.Runtime.CompilerServices;
using System.Text;

namespace JudicialAid.Casework;

/// <summary>
/// A piece of HTML. In an interpolated string handed to <see cref="Of"/>, holes are encoded unless they are HTML themselves, so that no
/// word of a dossier can become markup. Chinese stays readable: only the four characters that mean something to HTML are encoded.
/// </summary>
internal sealed record Html(string Markup)
{
    public static Html Empty { get; } = new("");

    /// <summary>Builds HTML from a template; holes are text, HTML, or many pieces of HTML.</summary>
    public static Html Of(ref HtmlTemplate template) => new(template.ToString());

    /// <summary>Pieces one after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces, string separator = "\n") => new(string.Join(separator, pieces.Select(piece => piece.Markup)));

    public static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    public override string ToString() => Markup;
}

/// <summary>Collects an interpolated string into HTML.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlTemplate
{
    private readonly StringBuilder _markup;

    public HtmlTemplate(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(string? text) => _markup.Append(Html.Encode(text ?? ""));

    public void AppendFormatted(int number) => _markup.Append(number);

    public void AppendFormatted(Html? html) => _markup.Append(html?.Markup);

    public void AppendFormatted(IEnumerable<Html> pieces) => _markup.Append(Html.Join(pieces).Markup);

    public override string ToString() => _markup.ToString();
}
