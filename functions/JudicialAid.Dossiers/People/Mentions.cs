using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>A name where it stands.</summary>
/// <param name="Name">The name.</param>
/// <param name="Start">First position in the view.</param>
/// <param name="Role">What introduces it there; inherited along a list (被害人张某、李某).</param>
internal readonly record struct Mention(string Name, int Start, Role Role)
{
    /// <summary>The name as it stands there, where that is another one than <see cref="Name"/> (an alias, a slip of the pen).</summary>
    public string? Written { get; init; }

    /// <summary>How many characters it takes there.</summary>
    public int Length => Written?.Length ?? Name.Length;

    /// <summary>First position after it.</summary>
    public int End => Start + Length;
}

/// <summary>Finds every mention of every person of a document.</summary>
internal static class Mentions
{
    /// <summary>All mentions in order.</summary>
    public static List<Mention> Find(string text, NameLexicon lexicon)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < text.Length;)
        {
            if (RoleWords.At(text, i) is (not Role.None, var word) && lexicon.LengthAt(text, i) <= 1)
            {
                i += word;
                continue;
            }

            var length = NameForms.IsHan(text[i]) ? lexicon.LengthAt(text, i) : 0;
            if (length == 0)
            {
                i++;
                continue;
            }

            var role = Introduction.RoleBefore(text, i);
            if (role == Role.None && LastOutside(text, mentions) is { Name: not null } last && Continues(text, last.End, i) && Inherits(last.Role, text[i - 1]))
                role = last.Role;
            mentions.Add(new Mention(lexicon.NameAt(text, i, length), i, role));
            i += length;
        }

        return mentions;
    }

    // 被害人甲（乙）、丙: the list goes on behind the bracket.
    private static Mention LastOutside(string text, List<Mention> mentions) =>
        mentions.Count > 1 && mentions[^1] is var last && last.End < text.Length && text[last.End] == '）' && text[last.Start - 1] == '（' && mentions[^2].End == last.Start - 1
            ? mentions[^2] : mentions.LastOrDefault();

    // 被告人甲、乙 are two accused, 被告人甲与丙发生争执 is one.
    private static bool Inherits(Role role, char separator) => separator == '、' || (separator is '和' or '及' && role is Role.Victim or Role.Plaintiff or Role.Official or Role.Witness);

    /// <summary>Whether only a list separator (and a bracket) stands between two names.</summary>
    public static bool Continues(string text, int end, int next)
    {
        var at = Introduction.SkipBracket(text, end);
        if (at >= next || text[at] is not ('、' or '和' or '与' or '及'))
            return false;
        // 原告甲、案外人乙受伤
        return next - at == 1 || (RoleWords.At(text, at + 1) is (Role.ThirdParty, var role) && next == at + 1 + role);
    }
}

/// <summary>Finding a mention or none (the default of a value type is not "none").</summary>
internal static class MentionExtensions
{
    /// <summary>The first mention that fits, or null.</summary>
    public static Mention? FirstOrNull(this IEnumerable<Mention> mentions, Func<Mention, bool> fits)
    {
        foreach (var mention in mentions)
        {
            if (fits(mention))
                return mention;
        }

        return null;
    }
}
