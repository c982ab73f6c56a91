using System.Text.RegularExpressions;
using JudicialAid.Dossiers.People;
using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Tells whether a word of death is about the accused himself (被告人汪大力于2026年3月3日因病死亡) and not about whom he harmed.</summary>
internal static class OwnDeath
{
    /// <summary>Words by which somebody dies; 杀害 and 撞死 are done to somebody.</summary>
    public static readonly WordSet Words = new("死亡", "身亡", "抢救无效", "遇难", "溺亡", "当场毙命", "去世", "病亡", "病故", "畏罪自杀", "自杀身亡");

    // What may stand between who died and the word: when, where and of what, and nothing that is done to another.
    private static readonly Regex WhenWhereWhy = new(
        "^(（[^）]*）)?(，|已经?|亦|也|本人|自己|现|次日|当[日天场]|[0-9年月日时分许]+|后?[于在因经]" + Undone + "{1,12}|经|无效|后|畏罪|自杀|服毒|突发" + Undone + "{0,8})*$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private const string Undone = "[^，。；将把致使打殴砍捅刺撞杀害他其被与和向对]";
    private const int LongestLead = 40;

    private static readonly string[] Accused = ["被告人", "被执行人", "嫌疑人"];

    /// <summary>The accused whom a word of death at a position is about, or null.</summary>
    public static string? Of(FactReading reading, Sentence sentence, int at)
    {
        var nearest = reading.Document.MentionsIn(Math.Max(sentence.Start, at - LongestLead), at).LastOrDefault();
        var from = nearest.Name is null ? sentence.Start : nearest.End;
        if (CalledBy(reading, from, at) is { } called)
            return IsWhenWhereWhy(reading.Text, called, at) ? OnlyOffender(reading) : null;
        return nearest.Name is not null && IsOffender(reading, nearest.Name) && IsSubject(reading, nearest) && IsWhenWhereWhy(reading.Text, nearest.End, at) ? nearest.Name : null;
    }

    // 汪大力被同案人杀死 is told of another deed: 被 or 与 right before the name makes it no subject, but 何立秋与汪大力 is a list.
    private static bool IsSubject(FactReading reading, Mention mention) =>
        mention.Start == 0 || !"被与和同跟向对将把".Contains(reading.Text[mention.Start - 1]) || ListedBefore(reading, mention).Any();

    /// <summary>The victims of a list that ends with somebody: 造成何立秋、汪大力当场死亡.</summary>
    public static IEnumerable<string> ListedBefore(FactReading reading, Mention last)
    {
        var mentions = reading.Document.Mentions;
        for (var i = reading.Document.MentionFrom(last.Start); i > 0 && Mentions.Continues(reading.Text, mentions[i - 1].End, mentions[i].Start); i--)
        {
            if (reading.Draft.Victims.ContainsKey(mentions[i - 1].Name))
                yield return mentions[i - 1].Name;
        }
    }

    // 该被执行人已死亡: where the word ends that names the accused without his name.
    private static int? CalledBy(FactReading reading, int from, int at)
    {
        from = Math.Max(from, at - LongestLead);
        var lead = reading.Text.AsSpan(from, at - from);
        return AnyWord.LastOf(lead, Accused) is >= 0 and var word ? from + word + lead[word..].IndexOf('人') + 1 : null;
    }

    private static bool IsWhenWhereWhy(string text, int from, int at) => at - from <= LongestLead && WhenWhereWhy.IsMatch(text.AsSpan(from, at - from));

    private static bool IsOffender(FactReading reading, string name) => reading.Draft.Offenders.ContainsKey(name) && !reading.Draft.Victims.ContainsKey(name);

    private static string? OnlyOffender(FactReading reading) => reading.Draft.Offenders.Count == 1 ? reading.Draft.Offenders.Keys.First() : null;
}
