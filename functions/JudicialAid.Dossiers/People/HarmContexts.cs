using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>Words around a name that say the person was harmed, where no 被害人 does.</summary>
internal static class HarmContexts
{
    private static readonly Affixes Before = new(
        "致", "致使", "殴打", "杀害", "杀死", "捅刺", "刺伤", "打伤", "砍伤", "捅伤", "撞倒", "撞伤", "撞死", "骗取", "骗得", "诈骗", "盗走", "窃得", "窃取", "盗窃", "盗取", "抢走", "抢劫", "抢得", "抢夺", "强奸", "奸淫", "猥亵", "敲诈", "勒索", "撞到", "造成", "导致");

    private static readonly Affixes After =
    new(
        "死亡", "当场死亡", "经抢救无效", "经送医抢救无效", "经送医院抢救无效", "受伤", "亦受伤", "亦被打伤", "也被打伤", "身亡", "轻伤", "重伤", "轻微伤", "的损伤程度", "之损伤", "的伤情", "伤情", "所受损伤", "的损伤经", "损伤程度", "被盗", "被骗", "被抢", "被打伤", "被撞", "被害", "当场身亡", "之死", "受重伤", "受轻伤", "因抢救无效", "溺水", "坠楼", "坠亡", "溺亡", "的死亡",
        "摔伤", "被烧伤", "被炸伤", "被砸伤", "被咬伤", "被烫伤", "二人受伤", "二人摔伤", "二人烧伤", "两人受伤", "三人受伤", "等人受伤", "二人死亡", "两人死亡", "等人死亡", "均受伤", "均死亡", "均当场死亡", "不同程度受伤", "均不同程度受伤", "三人死亡", "四人受伤", "等二人受伤", "等二人死亡", "等三人受伤", "等三人死亡", "二人当场死亡");

    private static readonly Affixes BodyWords = new("死亡", "受伤", "身亡", "轻伤", "重伤", "轻微伤", "当场", "受重伤", "受轻伤", "摔伤", "烧伤", "被撞", "被烧伤", "二人受伤", "两人受伤", "三人受伤", "等人受伤", "二人摔伤");

    /// <summary>Whether the words right behind the name tell of death or injury: 甲受伤.</summary>
    public static bool IsHurt(string text, Mention mention) =>
        (BodyWords.StartingAt(text, mention.End) is not null && NotHarm.StartingAt(text, mention.End) is null) || IsHurtBy(text, mention.End);

    private static readonly Affixes NotHarm = new("死亡赔偿", "死亡补偿", "的死亡赔偿", "受伤害", "死亡伤残");
    private static readonly System.Buffers.SearchValues<char> OtherActions = System.Buffers.SearchValues.Create("，。；：\n致使将与对");
    private static readonly System.Buffers.SearchValues<char> ClauseEnds = System.Buffers.SearchValues.Create("，。；：\n");
    private static readonly string[] Deaths = ["死亡", "身亡", "溺水", "溺亡", "坠亡", "坠楼", "抢救无效", "去世", "遇难"];

    /// <summary>Whether the words behind the name go on to say that the person died.</summary>
    public static bool IsDead(string text, Mention mention)
    {
        var from = Introduction.SkipProfile(text, mention.End);
        if (text.AsSpan(mention.End, from - mention.End).Contains('殁'))
            return true;
        var window = text.AsSpan(from, Math.Min(24, text.Length - from));
        if (TellsDeath(UpTo(window, OtherActions)) || UpTo(window, ClauseEnds).IndexOf("致其死亡") >= 0)
            return true;
        // 致江某颅脑损伤，经县医院抢救，于次日死亡
        for (var at = from; NextClause(text, at) is > 0 and var next && next - from < LongestDeath && GoesOn.Contains(text[next]); at = next)
        {
            if (TellsDeath(UpTo(text.AsSpan(next, Math.Min(24, text.Length - next)), OtherActions)))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> UpTo(ReadOnlySpan<char> window, System.Buffers.SearchValues<char> marks) =>
        window.IndexOfAny(marks) is >= 0 and var end ? window[..end] : window;

    // Where the clause behind the next comma begins, 0 when the sentence ends before.
    private static int NextClause(string text, int at)
    {
        var end = text.AsSpan(at, Math.Min(LongestDeath, text.Length - at)).IndexOfAny(ClauseEnds);
        return end >= 0 && text[at + end] == '，' && at + end + 1 < text.Length ? at + end + 1 : 0;
    }

    private const int LongestDeath = 60;
    private const string GoesOn = "经于后当次送抢虽";

    private static bool TellsDeath(ReadOnlySpan<char> words)
    {
        foreach (var word in Deaths)
        {
            if (words.IndexOf(word) is >= 0 and var at && !words[at..].StartsWith("死亡赔偿") && !words[at..].StartsWith("死亡补偿") && !words[at..].StartsWith("死亡伤残"))
                return true;
        }

        return false;
    }

    /// <summary>Whether the words beside the name say so.</summary>
    public static bool IsHarmed(string text, Mention mention)
    {
        if (IsBracketHurt(text, mention))
            return true;
        var behind = Introduction.SkipProfile(text, mention.End);
        if (After.StartingAt(text, behind) is not null)
            return NotHarm.StartingAt(text, behind) is null;
        if (IsBeaten(text, mention) || IsHurtBySomebody(text, mention) || IsHarmedRelative(text, mention) || IsRobbedAtHome(text, mention) || IsRelativeOfNamed(text, mention))
            return true;
        // 窃取甲母亲乙现金: the relative is the one harmed.
        if (KinWords.LengthAt(text, Math.Min(mention.End, text.Length - 1)) > 0)
            return false;
        // 撞倒行人甲, 致乘客甲死亡
        var start = mention.Start - (Strangers.EndingAt(text, mention.Start)?.Length ?? 0);
        return Before.EndingAt(text, start) is { } word
            && (word is "造成" or "导致" or "致" or "致使" ? FollowedByHarm(text, behind) : !IsIntended(text, start - word.Length));
    }

    /// <summary>Whether the clause goes on to tell by whom or what the person was hurt: 甲被汪大力划伤前臂.</summary>
    public static bool IsHurtBy(string text, int at)
    {
        if (at >= text.Length || text[at] != '被')
            return false;
        var words = UpTo(text.AsSpan(at, Math.Min(LongestAgent, text.Length - at)), ClauseEnds);
        return words.IndexOf('伤') is > 0 and var harm && "划打砍捅刺撞砸咬烧炸烫踢扎压".Contains(words[harm - 1]);
    }

    private const int LongestAgent = 20;

    private static readonly Affixes Strangers = new("行人", "路人", "乘客", "司机", "驾驶员", "店主", "店员", "服务员", "保安", "顾客", "客户", "老人", "男子", "女子", "幼女", "女童", "儿童", "少女", "学生", "女学生", "同学", "同事", "工友", "邻居", "朋友", "女友", "男友", "网友", "村民", "同村村民", "居民", "业主", "工人", "保洁员");

    // 造成三名乘客（甲、乙、丙）受伤
    private static bool IsBracketHurt(string text, Mention mention) =>
        mention.End < text.Length && text[mention.End] == '）' && BodyWords.StartingAt(text, mention.End + 1) is not null && NotHarm.StartingAt(text, mention.End + 1) is null;

    /// <summary>Whether a deed right before the name says so: the list behind (殴打甲、乙) was harmed as well.</summary>
    public static bool IsObject(string text, Mention mention) =>
        Deeds.Any(w => mention.Start >= w.Length && string.CompareOrdinal(text, mention.Start - w.Length, w, 0, w.Length) == 0);

    private static readonly string[] Deeds = ["殴打", "骗取", "骗得", "诈骗", "打伤", "砍伤", "捅伤", "刺伤", "撞伤", "撞死", "杀害"];

    // 将甲捅伤, 对甲拳打脚踢, 对甲实施殴打
    private static bool IsBeaten(string text, Mention mention)
    {
        var start = ObjectStart(text, mention.Start);
        if (start == 0 || text[start - 1] is not ('将' or '把' or '对'))
            return false;
        var behind = Deed(text, mention.End);
        return text[start - 1] == '对'
            ? behind.IndexOf("拳打") >= 0 || behind.IndexOf("殴打") >= 0 || behind.IndexOf("猥亵") >= 0 || behind.IndexOf("强奸") >= 0
            : Harms(behind);
    }

    // 将邻居甲捅伤, 将甲之妻乙捅伤, 将其妻子乙捅伤: where the words for the one who is hurt begin.
    private static int ObjectStart(string text, int name)
    {
        if (Acquaintances.FirstOrDefault(w => text.AsSpan(0, name).EndsWith(w)) is { } word)
            return name - word.Length;
        if (KinWords.Before(text, name) is not { } kin)
            return name;
        var start = name - kin.Word.Length;
        for (var i = start; i > Math.Max(0, start - LongestOwner); i--)
        {
            if (text[i - 1] is '将' or '把' or '对')
                return i;
            if (!NameForms.IsHan(text[i - 1]))
                break;
        }

        return name;
    }

    // 甲（2020年生）被乙打成重伤, 甲被烧伤: who did it may stand between.
    private static bool IsHurtBySomebody(string text, Mention mention)
    {
        var at = Introduction.SkipBracket(text, mention.End);
        // 我女儿甲被打伤: what people tell of themselves is read with who tells it.
        var told = KinWords.Before(text, mention.Start) is { } kin && mention.Start > kin.Word.Length && text[mention.Start - kin.Word.Length - 1] == '我';
        return !told && at < text.Length && text[at] is ('被' or '遭') && Harms(Deed(text, at + 1));
    }

    // 勒死了甲及其女儿乙, 殴打甲及其女儿乙: the relative behind the list mark was harmed as well.
    private static bool IsHarmedRelative(string text, Mention mention)
    {
        if (KinWords.Before(text, mention.Start) is null)
            return false;
        var lead = text.AsSpan(Math.Max(0, mention.Start - LongestKilling), Math.Min(LongestKilling, mention.Start));
        lead = lead[(lead.LastIndexOfAny("，。；：\n".AsSpan()) + 1)..];
        var killed = Math.Max(AnyWord.LastOf(lead, Killings), AnyWord.LastOf(lead, "殴打", "打伤", "砍伤", "捅伤", "刺伤", "撞伤"));
        return killed >= 0 && lead[killed..].IndexOfAny("及和与、".AsSpan()) > 0;
    }

    private static ReadOnlySpan<char> Deed(string text, int at)
    {
        var behind = text.AsSpan(at, Math.Min(LongestDeed, text.Length - at));
        return behind.IndexOfAny("，。；、\n".AsSpan()) is >= 0 and var end ? behind[..end] : behind;
    }

    // 打成轻伤, 捅伤, 烧死
    private static bool Harms(ReadOnlySpan<char> deed) =>
        deed.IndexOfAny("打捅砍撞刺烧炸砸踢咬勒掐殴推摔扎轧碾".AsSpan()) is >= 0 and var done && deed[done..].IndexOfAny("伤死昏".AsSpan()) >= 0;

    private const int LongestOwner = 10;
    private const int LongestKilling = 24;
    private static readonly string[] Killings = ["打死", "砍死", "捅死", "刺死", "勒死", "掐死", "烧死", "毒死", "轧死", "压死", "砸死", "杀害", "杀死", "撞死"];
    private static readonly string[] Acquaintances = ["邻居", "朋友", "工友", "女友", "男友", "同事", "村民"];
    private const int LongestDeed = 12;

    // 窃取甲母亲乙现金
    private static bool IsRelativeOfNamed(string text, Mention mention)
    {
        if (mention.Start == 0 || KinWords.Before(text, mention.Start) is not { } kin)
            return false;
        var lead = text.AsSpan(0, mention.Start - kin.Word.Length).TrimEnd('的').TrimEnd('之');
        for (var length = 2; length <= 4 && length < lead.Length; length++)
        {
            foreach (var verb in Taking)
            {
                if (lead[..^length].EndsWith(verb))
                    return true;
            }
        }

        return false;
    }

    private static readonly string[] Taking = ["窃取", "窃得", "盗走", "盗窃", "骗取", "骗得", "抢走", "偷走", "盗取"];

    // 进入司马某家中，盗走…
    private static bool IsRobbedAtHome(string text, Mention mention)
    {
        var window = text.AsSpan(mention.End, Math.Min(24, text.Length - mention.End));
        // 进入甲家中，窃取甲妹妹乙…: told of the relative.
        if (window.IndexOf(mention.Name) is >= 0 and var again && KinWords.LengthAt(text, Math.Min(mention.End + again + mention.Name.Length, text.Length - 1)) > 0)
            return false;
        return (window.StartsWith("家") || window.StartsWith("住处") || window.StartsWith("的住处")) && (window.IndexOf("盗") >= 0 || window.IndexOf("窃") >= 0 || window.IndexOf("偷") >= 0);
    }

    // 欲殴打甲, 扬言要打伤甲: not done.
    private static bool IsIntended(string text, int at) => at > 0 && "要欲想拟".Contains(text[at - 1]);

    private static bool FollowedByHarm(string text, int from)
    {
        var window = text.AsSpan(from, Math.Min(12, text.Length - from));
        return window.IndexOfAny("死伤亡残".AsSpan()) >= 0;
    }
}
