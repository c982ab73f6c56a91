using JudicialAid.Model;

namespace JudicialAid.TestKit.Dossiers;

/// <summary>Bodily harm and killing: one victim, an indictment, sometimes a judgment, a certificate or a letter.</summary>
internal static class ViolenceDossiers
{
    private const string Crime = "故意伤害罪";

    private static readonly InjuryGrade[] Grades = [InjuryGrade.Serious1, InjuryGrade.Serious2, InjuryGrade.Minor1, InjuryGrade.Minor2, InjuryGrade.Slight];

    /// <summary>Somebody is hurt.</summary>
    public static SyntheticDossier Injury(string id, Chance chance)
    {
        var (event_, offender, victim) = (chance.Day(2022, 2025), Person.Make(chance, 1975, 2003), Person.Make(chance, 1950, 2012));
        var (bracket, truth) = victim.Bracket(chance, event_);
        var grade = chance.Pick<InjuryGrade>(Grades);
        truth = truth with { Harm = Wording.Harm(grade), Grade = grade };
        var facts = Event(chance, event_, offender, victim, bracket, grade);
        if (grade <= InjuryGrade.Serious2 && chance.In(50))
        {
            truth = truth with { Disability = 3 + chance.Next(7) };
            facts += chance.Pick("另经鉴定，", "经司法鉴定，") + $"被害人{victim.Name}构成{Wording.Small(truth.Disability.Value)}级伤残。";
        }

        (facts, truth) = AddFault(chance, facts, victim, truth);
        var (paid, text, state, forgiven) = Payment(chance, offender, victim);
        facts += text;
        (facts, truth) = AddHardship(chance, facts, victim, truth);
        var insolvent = state == CompensationStatus.None && chance.In(40);
        if (insolvent)
            facts += chance.Pick($"经查，{offender.Name}名下无存款、房产、车辆，无赔偿能力。", $"另查明，被告人{offender.Name}家庭困难，无赔偿能力。");
        var common = new TrueCase
        {
            Kind = DocumentKind.Indictment, Number = $"示检刑诉〔{event_.Year + 1}〕{1 + chance.Next(300)}号", Date = event_.AddDays(150), Cause = Crime, EventDay = event_,
            Victims = [truth], Offenders = [offender.Name], Paid = paid, Compensation = state, Forgiven = forgiven, Insolvent = insolvent ? true : null,
        };
        var indictment = Papers.Indictment(chance, common.Number, offender.AsDefendant(chance, "被告人", Crime, event_.AddDays(2)), Crime, facts, $"被告人{offender.Name}故意伤害他人身体，致一人{Wording.Of(grade)[..^(grade == InjuryGrade.Slight ? 0 : 2)]}", common.Date);
        var dossier = chance.In(50) ? WithJudgment(id, chance, common, indictment, facts, offender, victim) : new SyntheticDossier(id, [indictment], common);
        return forgiven == true && chance.In(50)
            ? dossier with { Documents = [.. dossier.Documents, Papers.ForgivenessLetter(victim, offender.Name, Wording.Yuan(paid!.Value, chance), event_.AddDays(40))], Truth = dossier.Truth with { Victims = [dossier.Truth.Victims[0] with { Sex = victim.Sex, Birth = victim.Birth }] } }
            : dossier;
    }

    /// <summary>Somebody is killed and leaves people behind.</summary>
    public static SyntheticDossier Killing(string id, Chance chance)
    {
        var (event_, offender, victim) = (chance.Day(2022, 2025), Person.Make(chance, 1975, 2000), Person.Make(chance, 1965, 1995));
        var (bracket, truth) = victim.Bracket(chance, event_, dead: true);
        var child = Person.Make(chance, event_.Year - 12, event_.Year - 3);
        var facts = chance.Next(3) switch
        {
            0 => $"{Wording.Day(event_)}{Hour(chance)}，被告人{offender.Name}在{Places.Scene(chance)}因琐事与被害人{victim.Name}{bracket}发生争执，持刀捅刺{victim.Name}胸部，{victim.Name}经抢救无效死亡。经鉴定，{victim.Name}系失血性休克死亡。",
            1 => $"{Wording.Day(event_)}，被告人{offender.Name}酒后在{Places.Scene(chance)}殴打被害人{victim.Name}{bracket}，致其颅脑损伤，于次日死亡。",
            _ => $"被告人{offender.Name}与被害人{victim.Name}{bracket}素有矛盾。{Wording.Day(event_)}{Hour(chance)}，二人在{Places.Scene(chance)}相遇后发生厮打，被告人{offender.Name}用木棍击打{victim.Name}头部，致{victim.Name}当场死亡。",
        };
        (facts, truth) = AddFault(chance, facts, victim, truth with { Harm = HarmKind.Death });
        var kinship = child.Sex == Sex.Male ? "之子" : "之女";
        facts += $"\n另查明，被害人{victim.Name}{kinship}{child.Name}（{Wording.Of(child.Sex)}，{Wording.Day(child.Birth)}出生）{chance.Pick("尚未成年，由祖父母抚养", "在读小学，随祖父母生活")}。";
        var unpaid = chance.In(60);
        facts += unpaid
            ? chance.Pick($"案发后，被告人{offender.Name}未赔偿被害人近亲属任何经济损失。", $"被告人{offender.Name}及其亲属至今分文未付。")
            : "";
        var case_ = new TrueCase
        {
            Kind = DocumentKind.Indictment, Number = $"示检刑诉〔{event_.Year + 1}〕{1 + chance.Next(300)}号", Date = event_.AddDays(170), Cause = Crime, EventDay = event_,
            Victims = [truth with { Kin = [(child.Name, Kinship.Child)] }], Offenders = [offender.Name], Compensation = unpaid ? CompensationStatus.None : CompensationStatus.Unknown,
        };
        return new SyntheticDossier(id, [Papers.Indictment(chance, case_.Number, offender.AsDefendant(chance, "被告人", Crime, event_.AddDays(1)), Crime, facts, $"被告人{offender.Name}故意伤害他人身体，致一人死亡", case_.Date)], case_);
    }

    private static SyntheticDossier WithJudgment(string id, Chance chance, TrueCase case_, string indictment, string facts, Person offender, Person victim)
    {
        var award = chance.Sum(8_000, 260_000, 100);
        var day = case_.Date.AddDays(90);
        var number = $"（{day.Year}）示9901刑初{1 + chance.Next(400)}号";
        var parties = $"附带民事诉讼原告人{victim.Name}，{Wording.Of(victim.Sex)}，{Wording.Day(victim.Birth)}出生，住{Places.Home(chance)}，系本案被害人。\n" + offender.AsDefendant(chance, "被告人", Crime, case_.EventDay!.Value.AddDays(2));
        var order = $"依照《中华人民共和国刑法》的规定，判决如下：\n一、被告人{offender.Name}犯{Crime}，判处有期徒刑{Wording.Small(1 + chance.Next(9))}年。\n二、被告人{offender.Name}于本判决生效后十日内赔偿附带民事诉讼原告人{victim.Name}医疗费、误工费、护理费等经济损失{chance.Pick("共计", "合计")}{Wording.Yuan(award, chance)}。\n三、驳回附带民事诉讼原告人的其他诉讼请求。";
        var judgment = Papers.Judgment(chance, "刑事附带民事判决书", number, case_.Number, parties, $"被告人{offender.Name}犯{Crime}", facts, $"被告人{offender.Name}故意伤害他人身体，其行为已构成{Crime}。被告人的犯罪行为给附带民事诉讼原告人造成的经济损失，应当依法赔偿。", order, day);
        return new SyntheticDossier(id, [indictment, judgment], case_ with
        {
            Kind = DocumentKind.CriminalWithCivilJudgment, Number = number, Date = day, Awarded = award,
            Victims = [case_.Victims[0] with { Sex = victim.Sex, Birth = victim.Birth }],
        });
    }

    private static string Event(Chance chance, DateOnly day, Person offender, Person victim, string bracket, InjuryGrade grade)
    {
        var wound = grade <= InjuryGrade.Serious2 ? chance.Pick("颅骨骨折", "脾脏破裂", "左眼失明") : chance.Pick("鼻骨骨折", "肋骨骨折", "左前臂裂伤", "面部挫伤");
        return chance.Next(4) switch
        {
            0 => $"{Wording.Day(day)}{Hour(chance)}，被告人{offender.Name}在{Places.Scene(chance)}因{Quarrel(chance)}与被害人{victim.Name}{bracket}发生争执，持啤酒瓶击打{victim.Name}头部，致其{wound}。经鉴定，被害人{victim.Name}的损伤程度为{Wording.Of(grade)}。",
            1 => $"{Wording.Day(day)}{Hour(chance)}，被害人{victim.Name}{bracket}与被告人{offender.Name}因{Quarrel(chance)}发生口角，{offender.Name}用拳头将{victim.Name}打伤。经{Places.Police}物证鉴定所鉴定，{victim.Name}所受损伤属{Wording.Of(grade)}。",
            2 => $"被告人{offender.Name}因{Quarrel(chance)}对被害人{victim.Name}{bracket}怀恨在心。{Wording.Day(day)}，{offender.Name}在{Places.Scene(chance)}持木棍殴打{victim.Name}，造成{victim.Name}{wound}。经法医鉴定，{victim.Name}的伤情构成{Wording.Of(grade)}。",
            _ => $"{Wording.Day(day)}{Hour(chance)}，被告人{offender.Name}酒后在{Places.Scene(chance)}无故追打被害人{victim.Name}{bracket}，将其打倒在地，致{wound}。后经司法鉴定，被害人{victim.Name}损伤程度评定为{Wording.Of(grade)}。",
        };
    }

    private static string Hour(Chance chance) => chance.Pick("20时许", "22时30分许", "凌晨1时许", "上午", "15时许");

    private static string Quarrel(Chance chance) => chance.Pick("索要欠款", "停车", "宅基地", "琐事", "邻里纠纷");

    private static (string Facts, TrueVictim Truth) AddFault(Chance chance, string facts, Person victim, TrueVictim truth) => chance.Next(4) switch
    {
        0 => (facts + $"被害人{victim.Name}对本案的发生无过错。", truth with { Fault = FaultShare.NoFault }),
        1 => (facts + $"被害人{victim.Name}对矛盾的激化亦有一定过错。", truth with { Fault = FaultShare.AtFault }),
        _ => (facts, truth),
    };

    private static (string Facts, TrueVictim Truth) AddHardship(Chance chance, string facts, Person victim, TrueVictim truth) => chance.Next(6) switch
    {
        0 => (facts + $"被害人{victim.Name}系最低生活保障对象。", truth with { Hardship = [HardshipKind.Dibao] }),
        1 => (facts + $"被害人{victim.Name}患有尿毒症，长期依靠透析维持生命。", truth with { Hardship = [HardshipKind.SeriousIllness] }),
        2 => (facts + $"被害人{victim.Name}系退役军人，持有二级残疾证。", truth with { Hardship = [HardshipKind.Disabled, HardshipKind.Veteran] }),
        _ => (facts, truth),
    };

    private static (decimal? Paid, string Text, CompensationStatus State, bool? Forgiven) Payment(Chance chance, Person offender, Person victim)
    {
        var sum = chance.Sum(2_000, 90_000, 500);
        return chance.Next(5) switch
        {
            0 => (null, $"案发后，被告人{offender.Name}未作任何赔偿，被害人{victim.Name}未予谅解。", CompensationStatus.None, false),
            1 => (null, $"被告人{offender.Name}至今未赔偿被害人{victim.Name}的经济损失。", CompensationStatus.None, null),
            2 => (sum, $"案发后，被告人{offender.Name}的亲属代为赔偿被害人{victim.Name}{Wording.Yuan(sum, chance)}，其余损失未赔偿。", CompensationStatus.Partial, null),
            3 => (sum, $"案发后，双方达成和解协议，被告人{offender.Name}一次性赔偿被害人{victim.Name}各项经济损失{Wording.Yuan(sum, chance)}，该款已全部履行，{victim.Name}对其表示谅解。", CompensationStatus.Full, true),
            _ => (null, "", CompensationStatus.Unknown, null),
        };
    }
}
