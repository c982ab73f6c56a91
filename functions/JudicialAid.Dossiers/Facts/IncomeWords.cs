using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Words for what people live on.</summary>
internal static class IncomeWords
{
    private static readonly (IncomeKind Kind, string[] Words)[] Table =
    [
        (IncomeKind.Farming, ["务农", "种地", "种田", "种粮", "种庄稼", "耕种", "种菜", "种大棚", "大棚种植", "养殖", "养猪", "养羊", "养鸡"]),
        (IncomeKind.Work, ["打工", "务工", "零工", "短工", "帮工", "工资收入", "工资"]),
        (IncomeKind.Trade, ["小生意", "小买卖", "摆摊", "摆地摊", "小卖部", "小卖店", "开小店", "卖菜为生", "卖菜维持"]),
        (IncomeKind.Pension, ["养老金", "退休金", "离休金", "退休工资", "养老保险金", "养老保险待遇", "养老保险"]),
        (IncomeKind.Dibao, ["低保金", "低保补助金", "低保补助", "低保补贴", "低保款", "低保费", "最低生活保障金", "低保待遇", "最低生活保障待遇", "最低生活保障", "低保"]),
        (IncomeKind.Tekun, ["特困供养金", "特困补助", "五保金", "五保供养金", "特困供养待遇"]),
        (IncomeKind.DisabilityAllowance, ["残疾人生活补贴", "残疾人护理补贴", "残疾人两项补贴", "残疾人补贴", "残疾人补助", "残疾补贴", "残疾补助", "残疾津贴", "两项补贴", "护理补贴", "残补"]),
        (IncomeKind.VeteranAllowance, ["优抚补贴", "优抚补助", "优抚金", "定期抚恤金", "抚恤补助", "军人补贴", "军人补助", "军人生活补助", "军人生活补贴", "伤残军人抚恤金"]),
        (IncomeKind.OtherAllowance, ["高龄津贴", "高龄补贴", "老年津贴", "孤儿基本生活费", "基本生活补贴", "救济金", "救济款", "临时救助金", "失业金", "失业保险金", "粮食补贴", "惠农补贴", "地力补贴", "公益性岗位补贴", "计生补贴", "奖扶金", "遗属补助", "失地农民保险", "失地保险"]),
        (IncomeKind.Relatives, ["接济", "亲友资助", "亲戚资助", "亲属资助", "亲友帮助", "亲戚帮助", "亲友帮扶", "帮衬", "子女赡养"]),
        (IncomeKind.LandRent, ["土地流转费", "耕地流转费", "流转费", "土地流转金", "土地租金", "地租"]),
        (IncomeKind.Total, ["月收入", "年收入", "月均收入", "年均收入", "总收入", "纯收入", "收入"]),
        (IncomeKind.PerHead, ["人均收入", "人均年收入", "人均月收入", "人均纯收入"]),
        (IncomeKind.NothingFixed, ["无固定收入", "没有固定收入", "无固定经济来源", "没有固定经济来源", "无稳定收入", "没有稳定收入", "无稳定经济来源", "没有稳定经济来源", "收入不稳定", "收入不固定"]),
        (IncomeKind.Nothing, ["无收入", "没有收入", "没收入", "无任何收入", "没有任何收入", "无经济收入", "没有经济收入", "无经济来源", "没有经济来源", "无任何经济来源", "没有任何经济来源", "无生活来源", "没有生活来源", "零收入"]),
    ];

    private static readonly Dictionary<string, IncomeKind> Kinds =
        Table.SelectMany(row => row.Words.Select(word => (word, row.Kind))).ToDictionary(x => x.word, x => x.Kind, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static readonly WordSet All = new([.. Kinds.Keys]);

    /// <summary>Words that tell of an income only where it is received: 领低保 but not 低保户, 靠养老保险 but not 缴纳养老保险.</summary>
    public static readonly WordSet Received = new("低保", "最低生活保障", "低保待遇", "最低生活保障待遇", "养老保险", "工资");

    /// <summary>What a word tells of.</summary>
    public static IncomeKind KindOf(string word) => Kinds[word];

    /// <summary>Whether a kind is no source of its own but how much comes in together.</summary>
    public static bool IsSum(IncomeKind kind) => kind is IncomeKind.Total or IncomeKind.PerHead;

    /// <summary>Whether a word names wages.</summary>
    public static bool IsWage(string word) => word is "工资" or "工资收入";

    /// <summary>Whether a kind says that something is missing.</summary>
    public static bool IsLack(IncomeKind kind) => kind is IncomeKind.NothingFixed or IncomeKind.Nothing;
}
