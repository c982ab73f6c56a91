using JudicialAid.Model;

namespace JudicialAid.Desk.Pages;

/// <summary>Chinese words for values, as a handler would say them; what a partner may not be told is said here too.</summary>
internal static class FactWords
{
    // Life and death sentences (OffenderFacts.SentenceMonths).
    private const int NoEnd = 9999;

    public static string Of(FactTopic topic) => topic switch
    {
        FactTopic.Case => "案件",
        FactTopic.Identity => "身份",
        FactTopic.Harm => "伤害",
        FactTopic.Money => "金额",
        FactTopic.Conduct => "责任与态度",
        _ => "困难与家庭",
    };

    public static string Of(HarmKind harm) => harm switch
    {
        HarmKind.Death => "死亡",
        HarmKind.SeriousInjury => "重伤",
        HarmKind.MinorInjury => "轻伤",
        HarmKind.SlightInjury => "轻微伤",
        HarmKind.SexualAssault => "性侵害",
        HarmKind.InjuryUngraded => "受伤（等级不明）",
        HarmKind.PropertyLoss => "财产损失",
        _ => "其他",
    };

    public static string Of(InjuryGrade grade) => grade switch
    {
        InjuryGrade.Serious1 => "重伤一级",
        InjuryGrade.Serious2 => "重伤二级",
        InjuryGrade.Serious => "重伤",
        InjuryGrade.Minor1 => "轻伤一级",
        InjuryGrade.Minor2 => "轻伤二级",
        InjuryGrade.Minor => "轻伤",
        _ => "轻微伤",
    };

    public static string Of(FaultShare fault) => fault switch
    {
        FaultShare.NoLiability => "无责任",
        FaultShare.Secondary => "次要责任",
        FaultShare.Equal => "同等责任",
        FaultShare.Primary => "主要责任",
        FaultShare.Full => "全部责任",
        FaultShare.AtFault => "有过错",
        _ => "无过错",
    };

    public static string Of(PaymentKind kind) => kind switch
    {
        PaymentKind.Insurance => "保险赔付",
        PaymentKind.Deposit => "缴存",
        PaymentKind.Enforced => "执行到位",
        PaymentKind.Returned => "发还",
        PaymentKind.Agreed => "约定待付",
        _ => "支付",
    };

    public static string Of(Payment payment, Yuan sum) =>
        string.Join('，', new[] { sum + "元", payment.Payer, payment.Day is { } day ? payment.Kind == PaymentKind.Agreed ? $"{day}前" : day.ToString() : null }.Where(word => word is not null));

    // The rule that read it tells whether the forgiveness was told together with a payment.
    public static string Forgiven(bool given, string rule) =>
        !given ? "未谅解" : rule.EndsWith("after-payment", StringComparison.Ordinal) ? "赔偿后谅解" : "已谅解";

    public static string Of(CompensationStatus status) => status switch
    {
        CompensationStatus.None => "未赔偿",
        CompensationStatus.Partial => "部分赔偿",
        CompensationStatus.Full => "已全部赔偿",
        _ => "不明",
    };

    public static string Of(DocumentSection section) => section switch
    {
        DocumentSection.Header => "首部",
        DocumentSection.Indicted => "指控",
        DocumentSection.Claimed => "诉称",
        DocumentSection.Argued => "辩称",
        DocumentSection.Found => "查明",
        DocumentSection.Reasoned => "认为",
        DocumentSection.Ordered => "判决、裁定主文",
        DocumentSection.Stated => "本人陈述",
        DocumentSection.Annex => "附录",
        _ => "未区分",
    };

    public static string Of(PersonRole role) => role switch
    {
        PersonRole.Victim => "被害人",
        PersonRole.Offender => "加害人",
        PersonRole.Relative => "亲属",
        PersonRole.Representative => "代理人",
        _ => "证人",
    };

    public static string DisabilityGrade(int grade) => "一二三四五六七八九十"[grade - 1] + "级伤残";

    public static string Sentence(int months) => months == NoEnd ? "无期徒刑或死刑" : (months / 12, months % 12) switch
    {
        (0, var m) => $"{m}个月",
        (var y, 0) => $"{y}年",
        var (y, m) => $"{y}年{m}个月",
    };
}
