using System.Text.RegularExpressions;

namespace JudicialAid.Functions.Hosting;

/// <summary>
/// The path of a blob trigger, matched as the host matches it: every <c>{part}</c> takes as much as it can, slashes included, so
/// that <c>in/{office}/{name}</c> reads <c>in/a/b/c.txt</c> as office <c>a/b</c> and name <c>c.txt</c>
/// (WebJobs SDK, BindingTemplateSource). Doubled braces are literal.
/// </summary>
internal sealed partial class BlobPath
{
    private readonly Regex pattern;

    private BlobPath(Regex pattern) => this.pattern = pattern;

    /// <summary>Names of the parts, in order.</summary>
    public IEnumerable<string> Parts => pattern.GetGroupNames().Where(name => name != "0");

    /// <summary>Reads a trigger's path.</summary>
    public static BlobPath Parse(string path)
    {
        var expression = Token().Replace(path, token => token.Value switch
        {
            "{{" => @"\{",
            "}}" => @"\}",
            ['{', .. var name, '}'] => $"(?<{name}>.*)",
            _ => Regex.Escape(token.Value),
        });
        return new BlobPath(new Regex($"^{expression}\\z", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture));
    }

    /// <summary>The parts of a blob's path (<c>container/name</c>), or null when the path is not one of the trigger's.</summary>
    public Dictionary<string, string?>? Match(string containerAndName)
    {
        var match = pattern.Match(containerAndName);
        return match.Success ? Parts.ToDictionary(part => part, part => (string?)match.Groups[part].Value, StringComparer.OrdinalIgnoreCase) : null;
    }

    [GeneratedRegex(@"\{\{|\}\}|\{\w+\}|[^{}]+")]
    private static partial Regex Token();
}
