using JudicialAid.Model;
using static JudicialAid.Standards.Eligibility.StatedFacts;

namespace JudicialAid.Standards.Eligibility;

/// <summary>What was done to the victim.</summary>
internal static class HarmFacts
{
    private static readonly Proof HarmMissing = Proof.Unknown("缺少损害后果，请核实");

    private static readonly HashSet<HarmKind> BodilyHarms =
        [HarmKind.Death, HarmKind.SeriousInjury, HarmKind.MinorInjury, HarmKind.SlightInjury, HarmKind.SexualAssault, HarmKind.InjuryUngraded];

    /// <summary>Any harm that the dossier states.</summary>
    public static Proof Known(VictimSide side) => side.Facts switch
    {
        { Harm: { } harm } => Proof.Yes($"损害后果：{Label(harm.Value)}", harm.Evidence),
        { InjuryGrade: { } grade } => Proof.Yes("受到人身伤害", grade.Evidence),
        { PropertyLoss: { } loss } => Proof.Yes("遭受财产损失", loss.Evidence),
        _ => HarmMissing,
    };

    /// <summary>死亡.</summary>
    public static Proof Death(VictimSide side) => side.Facts.Harm is not { } harm ? HarmMissing
        : harm.Value == HarmKind.Death ? Proof.Yes("被害人死亡", harm.Evidence)
        : Proof.No("被害人未死亡");

    /// <summary>重伤: by grade, else by the word.</summary>
    public static Proof SeriousInjury(VictimSide side)
    {
        if (side.Facts.InjuryGrade is { } grade)
        {
            return grade.Value is InjuryGrade.Serious or InjuryGrade.Serious1 or InjuryGrade.Serious2
                ? Proof.Yes($"伤情为{Label(grade.Value)}", grade.Evidence)
                : Proof.No($"伤情为{Label(grade.Value)}，未达重伤", grade.Evidence);
        }

        return side.Facts.Harm switch
        {
            null => HarmMissing,
            { Value: HarmKind.SeriousInjury } harm => Proof.Yes("伤情为重伤", harm.Evidence),
            { Value: HarmKind.InjuryUngraded } harm => Proof.Unknown("缺少伤情等级，请核实鉴定意见", harm.Evidence),
            { } harm => Proof.No($"损害后果为{Label(harm.Value)}，未达重伤", harm.Evidence),
        };
    }

    /// <summary>严重残疾: by the grade that the place takes for severe.</summary>
    public static Proof SevereDisability(VictimSide side)
    {
        if (side.Facts.DisabilityGrade is not { } grade)
        {
            return side.Facts.Harm is null or { Value: HarmKind.SeriousInjury or HarmKind.InjuryUngraded }
                ? Proof.Unknown("缺少伤残等级，请核实")
                : Proof.No("卷宗未载明伤残");
        }

        return side.Thresholds?.SevereDisabilityGrade is not { } severe ? Proof.Unknown($"伤残{grade.Value}级，适用标准未公布严重残疾的等级，请认定", grade.Evidence)
            : grade.Value <= severe ? Proof.Yes($"伤残{grade.Value}级，属严重残疾", grade.Evidence)
            : Proof.No($"伤残{grade.Value}级，未达严重残疾（{severe}级以上）", grade.Evidence);
    }

    /// <summary>因案致残: any 伤残等级.</summary>
    public static Proof Disability(VictimSide side) => side.Facts.DisabilityGrade is { } grade
        ? Proof.Yes($"伤残{grade.Value}级", grade.Evidence)
        : Proof.No("卷宗未载明伤残");

    /// <summary>丧失劳动能力.</summary>
    public static Proof LostLabourCapacity(VictimSide side) => ByFact(
        side.Facts.LostLabourCapacity,
        "被害人丧失劳动能力",
        "被害人未丧失劳动能力",
        side.Facts.Harm is null or { Value: HarmKind.SeriousInjury or HarmKind.InjuryUngraded } ? Proof.Unknown("缺少劳动能力情况，请核实") : Proof.No("卷宗未载明丧失劳动能力"));

    /// <summary>人身伤害, death included.</summary>
    public static Proof Bodily(VictimSide side)
    {
        if (side.Facts.Harm is { } harm && BodilyHarms.Contains(harm.Value))
            return Proof.Yes($"受到人身伤害（{Label(harm.Value)}）", harm.Evidence);
        if (side.Facts.InjuryGrade is { } grade)
            return Proof.Yes($"受到人身伤害（{Label(grade.Value)}）", grade.Evidence);
        if (side.Facts.DisabilityGrade is { } disability)
            return Proof.Yes("受到人身伤害（致残）", disability.Evidence);
        return side.Facts.Harm is null ? HarmMissing : Proof.No("未受到人身伤害");
    }

    /// <summary>性侵害.</summary>
    public static Proof Sexual(VictimSide side) => side.Facts.Harm switch
    {
        null => HarmMissing,
        { Value: HarmKind.SexualAssault } harm => Proof.Yes("受到性侵害", harm.Evidence),
        _ => Proof.No("未载明性侵害"),
    };

    /// <summary>急需救治 that cannot be paid. Silence about it after a light injury means none.</summary>
    public static Proof UrgentTreatment(VictimSide side) => ByFact(
        side.Facts.UrgentTreatment,
        "急需救治且无力承担医疗费用",
        "不属于急需救治",
        side.Facts.Harm is { Value: HarmKind.SeriousInjury or HarmKind.InjuryUngraded } ? Proof.Unknown("缺少是否急需救治、能否承担医疗费用的情况，请核实") : Proof.No("卷宗未载明急需救治"));

    /// <summary>Hurt because of reporting, testifying or expert work.</summary>
    public static Proof Retaliation(VictimSide side) =>
        ByFact(side.Facts.Retaliation, "因举报、作证或者鉴定受到打击报复", "不是因举报、作证或者鉴定受到打击报复", Proof.No("卷宗未载明打击报复"));

    /// <summary>Any property loss.</summary>
    public static Proof PropertyLoss(VictimSide side) => NetLoss(side) is { } loss
        ? loss.Sum > Yuan.Zero ? Proof.Yes($"财产损失{loss.Sum}元", loss.Evidence) : Proof.No("损失已全部返还", loss.Evidence)
        : side.Facts.Harm is { Value: HarmKind.PropertyLoss } ? Proof.Unknown("缺少个人损失数额，请核实")
        : Proof.No("卷宗未载明财产损失");

    /// <summary>
    /// 财产遭受重大损失: from the general threshold on for anybody, from the lower one on for somebody who is in a hardship
    /// register now. What was returned and handed over is taken off.
    /// </summary>
    public static Proof MajorPropertyLoss(VictimSide side)
    {
        var any = PropertyLoss(side);
        if (!any.IsYes || NetLoss(side) is not { } loss)
            return any;
        if (side.Thresholds is not { MajorLoss: { } general, MajorLossInHardship: { } lower })
            return Proof.Unknown($"财产损失{loss.Sum}元，适用标准未公布重大损失的数额，请认定", loss.Evidence);
        if (loss.Sum >= general)
            return Proof.Yes($"财产损失{loss.Sum}元，达到重大损失一般标准{general}元", loss.Evidence);
        if (loss.Sum < lower)
            return Proof.No($"财产损失{loss.Sum}元，低于困难群体重大损失标准{lower}元", loss.Evidence);
        return BetweenThresholds(side, loss, general, lower);
    }

    /// <summary>
    /// Whether a loss or a disability is stated and the standard leaves open from which figure on it counts: no dossier settles that,
    /// a person has to decide it.
    /// </summary>
    public static Proof ThresholdUnpublished(VictimSide side)
    {
        var loss = NetLoss(side) is { } net && net.Sum > Yuan.Zero && side.Thresholds is not { MajorLoss: not null, MajorLossInHardship: not null } ? net.Evidence : null;
        var grade = side.Thresholds?.SevereDisabilityGrade is null ? side.Facts.DisabilityGrade?.Evidence : null;
        return loss is null && grade is null
            ? Proof.No("适用标准没有留下须由人认定的界限")
            : Proof.Yes($"适用标准未公布{(loss is null ? "严重残疾的等级" : grade is null ? "重大损失的数额" : "重大损失的数额和严重残疾的等级")}", loss, grade);
    }

    /// <summary>Property lost and not returned; null when not known.</summary>
    public static Yuan? NetLossOf(VictimSide side) => NetLoss(side)?.Sum;

    /// <summary>Where the loss is stated; null when not known.</summary>
    public static Span? NetLossEvidence(VictimSide side) => NetLoss(side)?.Evidence;

    private static Proof BetweenThresholds(VictimSide side, Loss loss, Yuan general, Yuan lower)
    {
        var register = HardshipFacts.InRegister(side, new FactCall("register", [], null, null));
        var below = $"财产损失{loss.Sum}元，低于重大损失一般标准{general}元";
        return register.Answer switch
        {
            Answer.Yes => new Proof(Answer.Yes, $"财产损失{loss.Sum}元，达到困难群体重大损失标准{lower}元（{register.Why}）", [loss.Evidence], register.Matches),
            Answer.Unknown when !side.AllLookedUp || register.Matches.Count > 0 => new Proof(Answer.Unknown, $"{below}；是否适用困难群体标准{lower}元尚不能确定：{register.Why}", [loss.Evidence], register.Matches),
            _ => Proof.No($"{below}；未在已比对的困难名册中，不适用困难群体标准{lower}元", loss.Evidence),
        };
    }

    private readonly record struct Loss(Yuan Sum, Span Evidence);

    // The case's total loss is one victim's loss only when there is one victim.
    private static Loss? NetLoss(VictimSide side)
    {
        var gross = side.Facts.PropertyLoss ?? (side.Case.Victims.Count == 1 && side.Facts.Harm is { Value: HarmKind.PropertyLoss } ? side.Case.Sums.Loss : null);
        if (gross is null)
            return null;
        var net = gross.Value - (CompensationFacts.ReceivedOf(side)?.Value ?? Yuan.Zero);
        return new Loss(net < Yuan.Zero ? Yuan.Zero : net, gross.Evidence);
    }

    /// <summary>For people.</summary>
    public static string Label(HarmKind harm) => harm switch
    {
        HarmKind.Death => "死亡",
        HarmKind.SeriousInjury => "重伤",
        HarmKind.MinorInjury => "轻伤",
        HarmKind.SlightInjury => "轻微伤",
        HarmKind.SexualAssault => "性侵害",
        HarmKind.InjuryUngraded => "受伤",
        HarmKind.PropertyLoss => "财产损失",
        _ => "其他",
    };

    private static string Label(InjuryGrade grade) => grade switch
    {
        InjuryGrade.Serious1 => "重伤一级",
        InjuryGrade.Serious2 => "重伤二级",
        InjuryGrade.Serious => "重伤",
        InjuryGrade.Minor1 => "轻伤一级",
        InjuryGrade.Minor2 => "轻伤二级",
        InjuryGrade.Minor => "轻伤",
        _ => "轻微伤",
    };
}
