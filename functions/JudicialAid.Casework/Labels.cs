using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>Chinese words for what the records hold, the same in alerts, notices and explanations.</summary>
internal static class Labels
{
    public static string Of(Colour colour) => colour switch
    {
        Colour.Red => "红色",
        Colour.Orange => "橙色",
        Colour.Green => "绿色",
        _ => "无预警",
    };

    /// <summary>"dibao#12" as people read it: 低保名册 第12行.</summary>
    public static string OfMatch(string match, Func<string, string> registerName) =>
        match.Split('#') is [var register, var row] ? $"{registerName(register)} 第{row}行" : match;

    public static string Of(LeadKind kind) => kind switch
    {
        LeadKind.JudicialAid => "司法救助线索",
        LeadKind.SocialAid => "社会救助线索",
        _ => "社会治理线索",
    };

    public static string Of(LeadState state) => state switch
    {
        LeadState.ToVerify => "待核实",
        LeadState.Withdrawn => "已撤回",
        LeadState.Verifying => "核实中",
        LeadState.Accepted => "拟救助",
        _ => "不成案",
    };

    public static string Of(Answer answer) => answer switch
    {
        Answer.Yes => "是",
        Answer.No => "否",
        _ => "待查",
    };

    public static string Of(Sex sex) => sex == Sex.Male ? "男" : "女";

    public static string Of(Kinship kinship) => kinship switch
    {
        Kinship.Spouse => "配偶",
        Kinship.Child => "子女",
        Kinship.Parent => "父母",
        Kinship.Grandparent => "祖父母",
        Kinship.GreatGrandparent => "曾祖父母",
        Kinship.Grandchild => "孙子女",
        Kinship.Sibling => "兄弟姐妹",
        Kinship.ParentInLaw => "公婆或岳父母",
        _ => "其他亲属",
    };

    public static string Of(KinAbsence absence) => absence switch
    {
        KinAbsence.Dead => "已死亡",
        KinAbsence.Missing => "失联",
        KinAbsence.InCustody => "在押或服刑",
        _ => "无抚养能力",
    };

    /// <summary>What happened to the victim, to be read after 在案件中; null where saying it would say too much or nothing.</summary>
    public static string? Of(HarmKind harm) => harm switch
    {
        HarmKind.Death => "死亡",
        HarmKind.SeriousInjury => "受重伤",
        HarmKind.MinorInjury => "受轻伤",
        HarmKind.SlightInjury => "受轻微伤",
        HarmKind.InjuryUngraded => "受伤",
        HarmKind.PropertyLoss => "遭受财产损失",
        _ => null,
    };

    public static string? Of(CompensationStatus status) => status switch
    {
        CompensationStatus.None => "未获得赔偿",
        CompensationStatus.Partial => "仅获得部分赔偿",
        CompensationStatus.Full => "已获得赔偿",
        _ => null,
    };

    public static string Of(HardshipKind kind) => kind switch
    {
        HardshipKind.Dibao => "最低生活保障对象",
        HardshipKind.Tekun => "特困人员",
        HardshipKind.PovertyMonitored => "防返贫监测对象",
        HardshipKind.LiftedPoverty => "脱贫户（原建档立卡）",
        HardshipKind.Disabled => "残疾",
        HardshipKind.Elderly => "老年人",
        HardshipKind.Minor => "未成年人",
        HardshipKind.NoFixedWork => "无固定工作",
        HardshipKind.SeriousIllness => "患有重大疾病",
        HardshipKind.ChronicIllness => "患有慢性病",
        HardshipKind.Veteran => "退役军人",
        HardshipKind.ServingSoldier => "现役军人",
        HardshipKind.MilitaryFamily => "军人家属或烈士、牺牲病故军人遗属",
        HardshipKind.MilitaryCivilian => "军队文职人员",
        HardshipKind.OrphanOrSingleParent => "孤儿、单亲或无人抚养",
        HardshipKind.Farming => "务农",
        HardshipKind.PoorFamily => "家庭生活困难",
        _ => "在校学生",
    };

    public static string Of(IncomeKind kind) => kind switch
    {
        IncomeKind.Farming => "务农",
        IncomeKind.Work => "务工或工资",
        IncomeKind.Trade => "小生意",
        IncomeKind.Pension => "养老金或退休金",
        IncomeKind.Dibao => "低保金",
        IncomeKind.Tekun => "特困供养金",
        IncomeKind.DisabilityAllowance => "残疾人补贴",
        IncomeKind.VeteranAllowance => "优抚补助",
        IncomeKind.OtherAllowance => "其他补贴或救济",
        IncomeKind.Relatives => "亲友接济",
        IncomeKind.LandRent => "土地流转费",
        IncomeKind.Total => "收入合计",
        IncomeKind.PerHead => "人均收入",
        IncomeKind.NothingFixed => "无固定收入",
        _ => "无收入来源",
    };

    /// <summary>An income in one line: 低保金每月405元（家庭）, 养老金或退休金（没有）, 务农（从前）.</summary>
    public static string Of(IncomeSource income)
    {
        var period = income.Period switch { IncomePeriod.Day => "每天", IncomePeriod.Month => "每月", IncomePeriod.Year => "每年", _ => "" };
        var about = income.Amount is { Confidence: < 1m } ? "约" : "";
        var sum = income.Amount is { } amount ? $"{period}{about}{amount.Value}元" : "";
        var notes = new[] { income.State switch { IncomeState.Absent => "没有", IncomeState.Ended => "从前", _ => null }, income.OfHousehold ? "家庭" : null }.OfType<string>().ToList();
        return Of(income.Kind.Value) + sum + (notes.Count > 0 ? $"（{string.Join('，', notes)}）" : "");
    }

    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.ProsecutionProposal => "起诉意见书",
        DocumentKind.Indictment => "起诉书",
        DocumentKind.NonProsecutionDecision => "不起诉决定书",
        DocumentKind.CriminalJudgment => "刑事判决书",
        DocumentKind.CriminalWithCivilJudgment => "刑事附带民事判决书",
        DocumentKind.CivilJudgment => "民事判决书",
        DocumentKind.CriminalRuling => "刑事裁定书",
        DocumentKind.CivilRuling => "民事裁定书",
        DocumentKind.EnforcementRuling => "执行裁定书",
        DocumentKind.EnforcementNotice => "执行通知书",
        DocumentKind.MediationAgreement => "调解书",
        DocumentKind.TrafficAccidentFinding => "道路交通事故认定书",
        DocumentKind.ExpertOpinion => "鉴定意见",
        DocumentKind.MedicalRecord => "病历或诊断证明",
        DocumentKind.DeathCertificate => "死亡证明",
        DocumentKind.HardshipCertificate => "生活困难证明",
        DocumentKind.AidApplication => "司法救助申请书",
        DocumentKind.ForgivenessLetter => "谅解书",
        DocumentKind.InterviewRecord => "笔录",
        _ => "其他材料",
    };

    /// <summary>Day as official documents print it (GB/T 9704): 2026年3月5日.</summary>
    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
