using System.Text;
using System.Text.RegularExpressions;

namespace JudicialAid.Local.Hosting;

/// <summary>
/// A blob trigger's path such as <c>dossiers/{office}/{dossier}/{name}.{ext}</c>. As in the real host every parameter takes as much as it can,
/// slashes included, and doubled braces are literal.
/// </summary>
internal sealed class BlobPath
{
    private readonly Regex blobName;

    private BlobPath(string container, Regex blobName)
    {
        Container = container;
        this.blobName = blobName;
    }

    /// <summary>The first segment.</summary>
    public string Container { get; }

    /// <summary>Reads the path of a function.json.</summary>
    /// <exception cref="AppFolderException">A container with parameters: there would be no end to what has to be looked at.</exception>
    public static BlobPath Parse(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var container = slash < 0 ? path : path[..slash];
        if (container.Contains('{', StringComparison.Ordinal))
            throw new AppFolderException($"The blob path '{path}' has a parameter in its container, which is not supported.");
        return new(container, new Regex(slash < 0 ? "^.*$" : CapturePattern(path[(slash + 1)..]), RegexOptions.Singleline));
    }

    /// <summary>The parameters' values, or null when the name does not fit.</summary>
    public IReadOnlyDictionary<string, string>? Match(string name)
    {
        var match = blobName.Match(name);
        return match.Success
            ? match.Groups.Values.Where(group => !char.IsDigit(group.Name[0])).ToDictionary(group => group.Name, group => group.Value, StringComparer.OrdinalIgnoreCase)
            : null;
    }

    private static string CapturePattern(string template)
    {
        var pattern = new StringBuilder("^");
        for (var i = 0; i < template.Length; i++)
        {
            var doubled = i + 1 < template.Length && template[i + 1] == template[i];
            if (template[i] == '{' && !doubled)
            {
                var end = template.IndexOf('}', i);
                pattern.Append("(?<").Append(template[(i + 1)..end]).Append(">.*)");
                i = end;
            }
            else
            {
                pattern.Append(Regex.Escape(template[i].ToString()));
                i += template[i] is '{' or '}' && doubled ? 1 : 0;
            }
        }

        return pattern.Append('$').ToString();
    }
}
