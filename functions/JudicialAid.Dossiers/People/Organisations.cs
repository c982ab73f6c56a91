using System.Buffers;
using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>Tells names of organisations from names of people: 样例市某某公司 is nobody's name.</summary>
internal static class Organisations
{
    private const int LongestName = 32;

    // A word among these between the name and the kind of organisation shows that a person stands first: 李梅在某公司.
    private static readonly CharSet Breaks = new("，。、；：（）？！“”\n\t在是与和被的于因将向对驾持系为称诉到从把给及以经至窜趁伙");

    private static readonly string[] Kinds =
        ["公司", "医院", "法院", "检察院", "公安局", "中心", "委员会", "合作社", "支行", "分行", "银行", "政府", "学校", "小学", "中学", "大学", "幼儿园", "集团", "工厂", "商行", "商店", "经营部", "服务部", "事务所", "研究所", "派出所", "超市", "酒店", "宾馆", "村民小组", "村委会", "居委会", "管理处", "管理局", "交警大队", "养殖场", "加工厂", "厂"];

    private static readonly SearchValues<string> AnyKind = SearchValues.Create(Kinds, StringComparison.Ordinal);

    /// <summary>Whether an organisation's name starts here.</summary>
    public static bool StartsAt(string text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestName);
        var end = at;
        while (end < limit && !Breaks.Contains(text[end]))
            end++;
        var run = text.AsSpan(at, end - at);
        if (!run.ContainsAny(AnyKind))
            return false;
        foreach (var kind in Kinds)
        {
            // 童小河今年上小学: a stage of school, no school.
            if (run.IndexOf(kind) is > 0 and var kindAt && !"上读念".Contains(run[kindAt - 1]))
                return true;
        }

        return false;
    }
}
