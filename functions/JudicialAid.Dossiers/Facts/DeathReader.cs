using JudicialAid.Dossiers.People;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads who of the harmed died.</summary>
internal static class DeathReader
{
    private static readonly WordSet DeathWords = new("死亡", "身亡", "抢救无效", "遇难", "溺亡", "当场毙命", "致死", "杀死", "撞死", "杀害", "去世");

    // 砍死你们 is a threat, 15只鸡被烧死 no person's death: the one who died stands beside it.
    private static readonly WordSet KillingWords = new("打死", "砍死", "捅死", "刺死", "勒死", "掐死", "烧死", "毒死", "轧死", "压死", "砸死");
    private static readonly string[] NotADeath = ["死亡赔偿", "死亡证明", "死亡补偿", "死亡原因", "死亡罪", "死亡医学", "死亡通知", "死亡注销", "死亡的事实", "死亡伤残", "死亡交通"];
    private static readonly string[] Attempted = ["未遂", "未成", "未果"];

    private const string Rule = "harm.death";
    private const int LongestDeed = 24;

    // 打死同村村民: what may stand between a killing and the name behind it.
    private const int LongestCalling = 8;

    /// <summary>Reads one sentence.</summary>
    public static void Read(FactReading reading, Sentence sentence)
    {
        foreach (var (at, word) in reading.Places(sentence, DeathWords))
        {
            if (HarmReader.IsCounted(reading, sentence, at, word.Length) || AnyWord.StartsWithAny(reading.Text.AsSpan(at), NotADeath) || !IsTold(reading, sentence, at, word))
                continue;
            if (word is not ("致死" or "杀死" or "撞死" or "杀害") && OwnDeath.Of(reading, sentence, at) is { } offender)
                OfferListed(reading, sentence, offender, at, word);
            else if (word is "杀死" or "撞死" or "杀害" && Behind(reading, at + word.Length) is { Count: > 0 } killed)
                Offer(reading, killed, at, word);
            else
                HarmReader.OfferAll(reading, HarmKind.Death, at, word, Rule);
        }

        foreach (var (at, word) in reading.Places(sentence, KillingWords))
        {
            if (!IsTold(reading, sentence, at, word))
                continue;
            if (Behind(reading, at + word.Length) is { Count: > 0 } killed)
                Offer(reading, killed, at, word);
            else if (NamesKilled(reading, sentence, at))
                HarmReader.OfferAll(reading, HarmKind.Death, at, word, Rule);
        }
    }

    private static bool IsTold(FactReading reading, Sentence sentence, int at, string word) =>
        !reading.Negated(at, 3) && !AnyWord.StartsWithAny(reading.Text.AsSpan(at + word.Length), Attempted) && !IsRelatives(reading, sentence, at) && !NotOfTheCase.Tells(reading, sentence, at, word.Length);

    // 将同村村民何某（男，51岁）砍死: the clause begins before the bracket.
    private static bool NamesKilled(FactReading reading, Sentence sentence, int at)
    {
        var from = Math.Min(reading.Document.Clause(at, 1).From, Math.Max(sentence.Start, at - LongestDeed));
        return (reading.Document.IsOwnPaper && reading.Text.AsSpan(from, at - from).IndexOfAny('被', '将', '把') >= 0) || reading.Document.MentionsIn(from, at).Any(m => reading.Draft.Victims.ContainsKey(m.Name));
    }

    // 勒死了被害人何某、汪某: those killed stand behind the word.
    private static List<string> Behind(FactReading reading, int end)
    {
        var killed = new List<string>();
        var last = end;
        foreach (var mention in reading.Document.MentionsIn(end, Math.Min(reading.Text.Length, end + LongestList)))
        {
            var follows = killed.Count > 0 ? Mentions.Continues(reading.Text, last, mention.Start) || KinWords.Joins(reading.Text, last, mention.Start)
                : mention.Start - end <= LongestCalling && reading.Text.AsSpan(end, mention.Start - end).IndexOfAny("，。；、\n") < 0;
            if (!follows || !reading.Draft.Victims.ContainsKey(mention.Name))
                break;
            killed.Add(mention.Name);
            last = mention.End;
        }

        return killed;
    }

    private const int LongestList = 60;

    // 造成何某、汪大力当场死亡, where 汪大力 is the accused: whom the list names beside him died as well.
    private static void OfferListed(FactReading reading, Sentence sentence, string offender, int at, string word)
    {
        var last = reading.Document.MentionsIn(sentence.Start, at).LastOrDefault();
        if (last.Name == offender)
            Offer(reading, [.. OwnDeath.ListedBefore(reading, last)], at, word);
    }

    private static void Offer(FactReading reading, List<string> names, int at, string word)
    {
        foreach (var name in names)
            HarmReader.Offer(reading, name, HarmKind.Death, at, word.Length, Rule);
    }

    // 我丈夫被人撞死: told of a relative who has no name here, not of the victim.
    private static bool IsRelatives(FactReading reading, Sentence sentence, int at)
    {
        var start = reading.Document.MentionsIn(sentence.Start, at).LastOrDefault() is { Name: not null } last ? last.End : sentence.Start;
        for (var i = start; i < at; i++)
        {
            if (KinWords.At(reading.Text, i) is { } kin && i + kin.Word.Length <= at)
                return !(reading.Document.Speaker is { } speaker && reading.Draft.Victims.ContainsKey(speaker.Name + "的" + UnnamedKin.Called(kin)));
        }

        return false;
    }
}
