namespace JudicialAid.Dossiers.Text;

/// <summary>Whether any of a few words stands in a short stretch of text. For the words of a rule in whole sentences there is <see cref="WordSet"/>.</summary>
internal static class AnyWord
{
    /// <summary>Anywhere in it.</summary>
    public static bool ContainsAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>At its beginning.</summary>
    public static bool StartsWithAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
                return true;
        }

        return false;
    }

    /// <summary>At its end.</summary>
    public static bool EndsWithAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
                return true;
        }

        return false;
    }

    /// <summary>Where the last of them begins, -1 when none stands in it.</summary>
    public static int LastOf(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        var last = -1;
        foreach (var word in words)
            last = Math.Max(last, text.LastIndexOf(word));
        return last;
    }
}
