using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>Tells from a sentence about a theft or fraud whose the things were: the harmed people, whether or not a word calls them so.</summary>
internal static class Owners
{
    private static readonly string[] Possessions = ["家", "的", "停", "放", "存", "租", "经营", "所有", "处", "身上", "店", "宿舍", "住处", "住宅", "裤", "上衣", "口袋", "挂", "插", "置", "院"];
    private static readonly string[] Homes = ["家", "的家", "户", "住处", "的住处", "租住", "暂住", "经营", "店", "餐饮", "饭店", "门市", "超市", "宿舍", "的租", "的宿舍", "房间", "的房", "院"];
    private static readonly string[] TakingBefore = ["窃取", "窃得", "盗窃", "盗走", "盗得", "偷走", "将", "把", "进入", "入", "窜至", "来到", "到", "至", "盗取", "偷", "在", "骗取", "抢走", "从", "扒窃", "发现", "趁", "，乘", "走"];

    // 停放在门口 and the like say by themselves whose a thing is.
    private static readonly string[] Owned = ["停放", "放在", "停在", "存放", "所有的", "熟睡", "不备", "放置", "家中的", "停于", "睡觉", "摆放", "睡着", "遗落", "遗失", "遗忘", "随身", "不注意", "不在家", "不在宿舍", "不知情"];
    private static readonly string[] OwnerBefore = ["车主", "居民", "发还给", "发还", "返还给", "退还给", "盗走", "盗窃走", "窃走", "偷走", "快递员", "住户", "业主", "店主", "老板", "户主", "趁", "，乘", "盗得", "窃得", "盗窃了", "归还给", "盗取", "窃取", "盗窃", "偷得", "扒窃", "赔付", "赔偿", "学生", "员工", "扒走"];
    private static readonly string[] Things = ["现金", "人民币", "的", "一部", "一台", "一个", "一辆", "手机", "两", "家", "被盗", "书包", "包内", "1部", "1台", "1个", "一只", "钱包", "裤", "上衣", "柜", "口袋", "电动车", "停放", "放在", "身上", "一", "1", "2", "3"];
    private static readonly string[] Links = ["，", "、", "和", "及", "与", "以及"];
    private static readonly string[] Stealing = ["盗", "窃", "偷", "扒", "骗", "抢", "劫", "转走", "转给自己", "转账"];

    /// <summary>The owners named in a text, in order.</summary>
    public static List<string> Of(string text, List<Mention> mentions)
    {
        var owners = new List<string>();
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (owners.Contains(mention.Name) || !(IsOwner(text, mention) || Continues(text, mentions, i, owners) || IsOneOfSeveral(text, mention)))
                continue;
            owners.Add(mention.Name);
            if (IsOneOfSeveral(text, mention))
                owners.AddRange(ListedBefore(text, mentions, i).Except(owners).ToList());
        }

        owners = [.. owners.OrderBy(o => mentions.FindIndex(m => m.Name == o))];
        owners.RemoveAll(v => mentions.Exists(m => m.Name == v && m.Role == Role.Accused));
        return owners;
    }

    // 砸碎甲、乙、丙等人停在此处的车: the words behind the list hold for all of it.
    private static bool IsOneOfSeveral(string text, Mention mention)
    {
        var behind = text.AsSpan(mention.End);
        var several = behind.StartsWith("等人") ? 2 : 0;
        return mention.Role == Role.None && several > 0 && StartsWith(text, mention.End + several, Owned);
    }

    private static IEnumerable<string> ListedBefore(string text, List<Mention> mentions, int i)
    {
        for (; i > 0 && Mentions.Continues(text, mentions[i - 1].End, mentions[i].Start); i--)
            yield return mentions[i - 1].Name;
    }

    private static bool IsOwner(string text, Mention mention)
    {
        if (mention.Role == Role.Victim)
            return true;
        if (mention.Role != Role.None)
            return false;
        if (HarmContexts.IsHarmed(text, mention) || StartsWith(text, mention.End, Owned) || EndsWith(text, mention.Start, OwnerBefore))
            return true;
        if (IsFound(text, mention) || text.AsSpan(mention.End).StartsWith("家附近"))
            return false;
        // 到何某家中 matters only where something is taken there.
        var taken = StartsWith(text, mention.End, Possessions) && EndsWith(text, mention.Start, TakingBefore) && (!StartsWith(text, mention.End, Homes) || Steals(text, 0));
        return taken || IsEntered(text, mention) || FindsOutTheft(text, mention) || (StartsWith(text, mention.End, Accounts) && Steals(text, mention.End));
    }

    // 何某于次日发现其手机被盗
    private static bool FindsOutTheft(string text, Mention mention)
    {
        var behind = text.AsSpan(mention.End, Math.Min(24, text.Length - mention.End));
        behind = behind.IndexOf('，') is >= 0 and var end ? behind[..end] : behind;
        return (behind.IndexOf("发现其") >= 0 || behind.IndexOf("发现自己") >= 0) && behind.IndexOfAny("盗窃偷骗".AsSpan()) >= 0;
    }

    private static readonly string[] Accounts = ["手机", "微信", "支付宝", "银行卡", "的手机", "的微信", "的支付宝", "的银行卡", "家的"];

    // 从何某身上查获, 从何某处追回: where the police found it.
    private static bool IsFound(string text, Mention mention)
    {
        if (!text.AsSpan(0, mention.Start).EndsWith("从"))
            return false;
        var behind = text.AsSpan(mention.End, Math.Min(10, text.Length - mention.End));
        return behind.IndexOf("查获") >= 0 || behind.IndexOf('搜') >= 0 || behind.IndexOf("追回") >= 0 || behind.IndexOf("扣押") >= 0;
    }

    // 至样例镇样例村何某家中，盗走…: somewhere before the clause goes there, behind it something is taken.
    private static bool IsEntered(string text, Mention mention)
    {
        if (!StartsWith(text, mention.End, Homes))
            return false;
        var from = text.AsSpan(0, mention.Start).LastIndexOfAny('。', '；', '，') + 1;
        var lead = text.AsSpan(from, mention.Start - from);
        return (lead.IndexOf('到') >= 0 || lead.IndexOf('至') >= 0 || lead.IndexOf('入') >= 0 || lead.IndexOf('在') >= 0) && Steals(text, mention.End);
    }

    // 盗窃甲现金15元，乙现金340元 · 发还给甲、乙、丙: the list goes on.
    private static bool Continues(string text, List<Mention> mentions, int i, List<string> owners)
    {
        var mention = mentions[i];
        if (i == 0 || mention.Role != Role.None || owners.Count == 0)
            return false;
        var previous = mentions[i - 1];
        if (owners.Contains(previous.Name) && Mentions.Continues(text, previous.End, mention.Start))
            return true;
        var sentence = text.AsSpan(0, mention.Start).LastIndexOfAny('。', '；') + 1;
        return EndsWith(text, mention.Start, Links) && (StartsWith(text, mention.End, Things) || (mention.End < text.Length && char.IsAsciiLetter(text[mention.End]))) && previous.Start >= sentence && owners.Contains(previous.Name);
    }

    private static bool Steals(string text, int from)
    {
        var end = text.IndexOf('。', from) is >= 0 and var stop ? stop : text.Length;
        return Stealing.Any(w => text.IndexOf(w, from, end - from, StringComparison.Ordinal) >= 0);
    }

    private static bool EndsWith(string text, int at, string[] words) => words.Any(w => at >= w.Length && string.CompareOrdinal(text, at - w.Length, w, 0, w.Length) == 0);

    private static bool StartsWith(string text, int at, string[] words) => words.Any(w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0);
}
