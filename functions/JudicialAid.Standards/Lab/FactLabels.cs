namespace JudicialAid.Standards.Lab;

/// <summary>Chinese for the facts of a calculation and the words they take, on sheets, review pages and differences.</summary>
public static class FactLabels
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["day"] = "计算日期",
        ["region"] = "办案机关地区",
        ["causes"] = "罪名或者案由",
        ["harm"] = "损害后果",
        ["injuryGrade"] = "伤情等级",
        ["disabilityGrade"] = "伤残等级",
        ["lostLabourCapacity"] = "丧失劳动能力",
        ["propertyLoss"] = "财产损失",
        ["treatmentCost"] = "医疗费用",
        ["hardship"] = "生活困难等级",
        ["hardshipToConfirm"] = "待确认的生活困难等级",
        ["groups"] = "特殊群体",
        ["groupsToConfirm"] = "待确认的特殊群体",
        ["fault"] = "过错责任",
        ["compensation"] = "获赔情况",
        ["shouldAward"] = "应当判决的赔偿数额",
        ["awarded"] = "判决的赔偿数额",
        ["paid"] = "已支付的赔偿",
        ["unenforced"] = "未执行到位的数额",
        ["monthlyIncomePerHead"] = "家庭人均月收入",
        ["dibaoLine"] = "户籍地月低保标准",
        ["advancePaid"] = "已先行救助的金额",
        ["judicialAidGiven"] = "已获司法救助的金额",
        ["fundSpentThisYear"] = "基金本年度已支出",
        ["chosen"] = "幅度内选定的数额",
        ["chosenBecause"] = "选定的理由",
        ["excessReasons"] = "超过上限的理由",
        ["excessApprovedBy"] = "批准超过上限的机关",
        ["jointParts"] = "联合救助各方份额",
        ["acceptsOlderWage"] = "同意采用较早年度的工资",
    };

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["harm.death"] = "死亡",
        ["harm.seriousInjury"] = "重伤",
        ["harm.minorInjury"] = "轻伤",
        ["harm.slightInjury"] = "轻微伤",
        ["harm.sexualAssault"] = "性侵害",
        ["harm.injuryUngraded"] = "受伤（等级不明）",
        ["harm.propertyLoss"] = "财产损失",
        ["harm.other"] = "其他损害",
        ["injuryGrade.serious1"] = "重伤一级",
        ["injuryGrade.serious2"] = "重伤二级",
        ["injuryGrade.serious"] = "重伤",
        ["injuryGrade.minor1"] = "轻伤一级",
        ["injuryGrade.minor2"] = "轻伤二级",
        ["injuryGrade.minor"] = "轻伤",
        ["injuryGrade.slight"] = "轻微伤",
        ["fault.noLiability"] = "无责任",
        ["fault.secondary"] = "次要责任",
        ["fault.equal"] = "同等责任",
        ["fault.primary"] = "主要责任",
        ["fault.full"] = "全部责任",
        ["fault.atFault"] = "有过错（责任未划分）",
        ["fault.noFault"] = "无过错",
        ["compensation.none"] = "未获赔偿",
        ["compensation.partial"] = "获得部分赔偿",
        ["compensation.full"] = "全部获赔",
        ["compensation.unknown"] = "不明",
    };

    /// <summary>The name of a fact; the fact itself when it has no Chinese yet.</summary>
    public static string Of(string fact) => Names.GetValueOrDefault(fact) ?? (AmountFactNames.All.TryGetValue(fact, out var known) ? known.Label : fact);

    /// <summary>A word of a fact; the word itself for levels, groups and numbers.</summary>
    public static string Of(string fact, string word) => Words.GetValueOrDefault($"{fact}.{word}") ?? word switch { "true" => "是", "false" => "否", _ => word };
}
