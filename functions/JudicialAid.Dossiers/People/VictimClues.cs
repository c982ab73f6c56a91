using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.People;

/// <summary>How a paper speaks of somebody it was done to, where neither 被害人 nor a verb of harm stands beside the name.</summary>
internal static class VictimClues
{
    /// <summary>Whether the words around a name without a role tell so.</summary>
    public static bool Tell(CaseDocument document, Mention mention) =>
        IsAppraised(document, mention) || (!document.IsOwnPaper && HarmContexts.IsHurtBy(document.Text, Introduction.SkipProfile(document.Text, mention.End))) || (!document.IsCivil && (IsDescribed(document, mention) || IsAsked(document.Text, mention) || IsCheated(document.Text, mention) || IsParked(document.Text, mention)));

    // 翻墙进入司马某（女，46岁）家: of the findings of a crime only those it was done to are described in a bracket.
    private static bool IsDescribed(CaseDocument document, Mention mention)
    {
        var behind = Introduction.SkipProfile(document.Text, mention.End);
        if (behind - mention.End < 3 || !"男女殁".Contains(document.Text[mention.End + 1]) || KinWords.Before(document.Text, mention.Start) is not null || OnTheirSide.EndingAt(document.Text, mention.Start) is not null)
            return false;
        return !ContainsAny(document.Text.AsSpan(mention.End, behind - mention.End), OtherParts);
    }

    // 伙同江某（男，17岁）, 吸毒人员江某（男，30岁）: took part or did no better.
    private static readonly Affixes OnTheirSide = new("伙同", "纠集", "指使", "雇佣", "雇请", "邀约", "容留", "介绍", "吸毒人员", "吸毒者", "购毒人员", "购毒者", "卖淫女", "卖淫人员", "嫖客", "同案", "同伙", "联系");
    private static readonly string[] OtherParts = ["另案", "已判", "在逃", "处理", "系", "之子", "之女", "之妻", "之夫", "同案", "不起诉"];

    // 经鉴定，江某左前臂肌腱断裂，损伤程度为轻伤一级: the clause of a name tells what is broken, up to the next name.
    private static bool IsAppraised(CaseDocument document, Mention mention)
    {
        var text = document.Text;
        var from = Introduction.SkipProfile(text, mention.End);
        if (mention.Start == 0 || !"，。；：、\n".Contains(text[mention.Start - 1]) || from + 1 >= text.Length || !BodyParts.Contains(text[from]))
            return false;
        var next = document.MentionFrom(from) is var i && i < document.Mentions.Count ? document.Mentions[i].Start : text.Length;
        var clause = text.AsSpan(from, Math.Min(LongestInjury, next - from));
        clause = clause.IndexOfAny("。；\n".AsSpan()) is >= 0 and var end ? clause[..end] : clause;
        return ContainsAny(clause, Injuries) && clause.IndexOfAny(Deeds) < 0;
    }

    private const int LongestInjury = 60;
    private static readonly CharSet BodyParts = new("左右头面胸腹背腰肋颅鼻眼手脚腿臂体骨皮肝脾全双上下外眶额颈肩髋膝踝");
    private static readonly string[] Injuries = ["骨折", "断裂", "挫伤", "裂创", "裂伤", "骨裂", "破裂", "出血", "脱位", "轻伤", "重伤", "轻微伤"];
    private static readonly System.Buffers.SearchValues<char> Deeds = System.Buffers.SearchValues.Create("持拿将把");

    // 向驾驶员江某索要三万元
    private static bool IsAsked(string text, Mention mention)
    {
        if (Demands.StartingAt(text, Introduction.SkipProfile(text, mention.End)) is null)
            return false;
        var before = text.AsSpan(Math.Max(0, mention.Start - LongestTitle), Math.Min(mention.Start, LongestTitle));
        return before.LastIndexOf('向') is >= 0 and var at && before[at..].IndexOfAny("，。；、：".AsSpan()) < 0;
    }

    private const int LongestTitle = 8;
    private static readonly Affixes Demands = new("索要", "索取", "索得", "强行索", "勒索", "敲诈", "骗取", "骗得", "骗走", "强要");

    // 从江某处骗得3万元
    private static bool IsCheated(string text, Mention mention) =>
        mention.Start > 0 && text[mention.Start - 1] == '从' && Sources.StartingAt(text, mention.End) is not null;

    private static readonly Affixes Sources = new("处骗", "处诈", "处盗", "处窃", "手中骗", "身上盗", "身上窃", "身上抢", "家中盗", "家中窃");

    // 将江某停放在门口的摩托车骑走
    private static bool IsParked(string text, Mention mention)
    {
        if (mention.Start == 0 || text[mention.Start - 1] is not ('将' or '把') || Parked.StartingAt(text, mention.End) is null)
            return false;
        var behind = text.AsSpan(mention.End, Math.Min(LongestThing, text.Length - mention.End));
        behind = behind.IndexOfAny("。；\n".AsSpan()) is >= 0 and var end ? behind[..end] : behind;
        return ContainsAny(behind, Taken);
    }

    private const int LongestThing = 60;
    private static readonly Affixes Parked = new("停放", "停在", "停于", "放在", "放置", "存放", "摆放", "晾晒", "饲养", "圈养", "家的", "家中的", "的");
    private static readonly string[] Taken = ["盗走", "窃走", "偷走", "骑走", "开走", "推走", "牵走", "拿走", "搬走", "抢走", "盗窃", "窃取"];
}
