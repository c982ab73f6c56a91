using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>What may stand between a role word and the name it introduces: a colon, a bracket (原审原告).</summary>
internal static class Introduction
{
    private const int LongestBracket = 24;

    /// <summary>The position of the name after a role word that ends at <paramref name="at"/>.</summary>
    public static int SkipTo(string text, int at)
    {
        at = SkipBracket(text, at);
        return at < text.Length && text[at] is '：' or '\t' ? at + 1 : at;
    }

    /// <summary>The position of the name after a kin word: 女儿叫童某, 妻子名叫王某, 丈夫：李某.</summary>
    public static int SkipCalled(string text, int at)
    {
        foreach (var called in new[] { "名叫", "叫做", "叫", "是" })
        {
            if (string.CompareOrdinal(text, at, called, 0, called.Length) == 0)
                return at + called.Length;
        }

        return SkipTo(text, at);
    }

    /// <summary>The position after a short bracket that opens here, or the same position.</summary>
    public static int SkipBracket(string text, int at)
    {
        if (at >= text.Length || text[at] != '（')
            return at;
        var limit = Math.Min(text.Length, at + LongestBracket);
        for (var i = at + 1; i < limit; i++)
        {
            if (text[i] == '）')
                return i + 1;
        }

        return at;
    }

    /// <summary>The position after a bracket that describes the person (（男，汉族，2013年8月19日出生）), or the same position.</summary>
    public static int SkipProfile(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] != '（' || !"男女殁时现年生化12".Contains(text[at + 1]))
            return at;
        return text.IndexOf('）', at, Math.Min(LongestProfile, text.Length - at)) + 1 is > 0 and var behind ? behind : at;
    }

    private const int LongestProfile = 60;

    /// <summary>
    /// The role a name at <paramref name="start"/> is introduced with. A bracket says the role in the earlier instance
    /// (被上诉人（原审原告）), which is the one that tells who was harmed; a victim is a victim in either place.
    /// </summary>
    public static Role RoleBefore(string text, int start)
    {
        var at = start;
        if (at > 0 && text[at - 1] is '：' or '\t')
            at--;
        if (at > 0 && text[at - 1] == '）')
        {
            var open = text.LastIndexOf('（', at - 1, Math.Min(at, LongestBracket));
            if (open < 0)
                return Role.None;
            var inner = InBracket(text, open + 1, at - 1);
            var outer = RoleWords.Before(text, open).Role;
            return outer == Role.None ? Role.None : outer is Role.Victim or Role.Accused || inner is Role.None ? outer : inner;
        }

        var (role, length) = RoleWords.Before(text, at);
        return length == 0 ? role : LeadingRole(text, at - length) ?? role;
    }

    /// <summary>Whether the name here is of somebody accused who sues the other: 被告人暨附带民事诉讼原告人江某, after an affray.</summary>
    public static bool IsSuingAccused(string text, int start) =>
        RoleWords.Before(text, start) is (Role.Plaintiff, var length) && start > length && text[start - length - 1] is '暨' or '兼' && RoleWords.Before(text, start - length - 1).Role == Role.Accused;

    // 被告人暨附带民事诉讼原告人江某, 证人罪犯江某: the first word tells what the person is in this case.
    private static Role? LeadingRole(string text, int end)
    {
        var joined = end > 0 && text[end - 1] is '暨' or '兼';
        var leading = RoleWords.Before(text, joined ? end - 1 : end).Role;
        return leading == Role.Witness && !joined ? leading
            : joined && leading is Role.Accused or Role.Victim ? leading
            : null;
    }

    private static Role InBracket(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (RoleWords.At(text, i) is (not Role.None and var role, var length) && i + length <= to)
                return role;
            if (i + 4 <= to && string.CompareOrdinal(text, i, "一审原告", 0, 4) == 0)
                return Role.Plaintiff;
        }

        return Role.None;
    }
}
