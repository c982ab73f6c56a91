namespace JudicialAid.Functions.Stages;

/// <summary>Names of blobs hold ids only: 32 lower-case hex digits and an extension from a short list of plain letters.</summary>
public static class OpaqueNames
{
    /// <summary>Whether a name is one of our ids.</summary>
    public static bool IsId(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length == 32 && name.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');
    }

    /// <summary>The id and extension of a blob name "id.ext", or null when it is a foreign name.</summary>
    public static (string Id, string Extension)? Parse(string blobName)
    {
        ArgumentNullException.ThrowIfNull(blobName);
        var dot = blobName.IndexOf('.', StringComparison.Ordinal);
        return dot == 32 && IsId(blobName[..32]) ? (blobName[..32], blobName[33..]) : null;
    }

    /// <summary>The extension of a file name as it may stand in a blob name: lower case, ASCII letters and digits, at most 8; else "".</summary>
    public static string Extension(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var extension = Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();
        return extension.Length <= 8 && extension.All(char.IsAsciiLetterOrDigit) ? extension : "";
    }
}
