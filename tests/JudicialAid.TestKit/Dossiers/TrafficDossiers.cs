using JudicialAid.Model;

namespace JudicialAid.TestKit.Dossiers;

/// <summary>Traffic: the crime, the civil judgment, and the ruling that ends a fruitless enforcement.</summary>
internal static class TrafficDossiers
{
    private static readonly (string Victim, FaultShare Share, string Driver)[] Shares =
        [("不承担责任", FaultShare.NoLiability, "全部责任"), ("无责任", FaultShare.NoLiability, "全部责任"), ("负次要责任", FaultShare.Secondary, "主要责任"), ("承担次要责任", FaultShare.Secondary, "主要责任"), ("负同等责任", FaultShare.Equal, "同等责任")];

    /// <summary>交通肇事 with one dead.</summary>
    public static SyntheticDossier Crime(string id, Chance chance)
    {
        var (offender, victim, day) = (Person.Make(chance, 1970, 2000), Person.Make(chance, 1945, 2000), chance.Day(2022, 2025));
        var (bracket, truth) = victim.Bracket(chance, day, dead: true);
        var share = chance.Pick<(string Victim, FaultShare Share, string Driver)>(Shares);
        var facts = $"{Wording.Day(day)}{chance.Pick("18时许", "6时40分许")}，被告人{offender.Name}{chance.Pick("无证", "酒后", "超速")}驾驶{chance.Pick("轻型货车", "小型轿车", "无号牌三轮摩托车")}沿示例县环城路由东向西行驶，与{chance.Pick("步行横过道路的", "骑电动自行车的")}被害人{victim.Name}{bracket}相撞，"
            + chance.Pick($"致{victim.Name}当场死亡", $"造成{victim.Name}经抢救无效死亡") + $"。经示例县公安局交通警察大队认定，{offender.Name}负事故{share.Driver}，{victim.Name}{share.Victim}。";
        var paid = chance.In(50) ? chance.Sum(10_000, 80_000, 1000) : (decimal?)null;
        facts += paid is { } sum ? $"案发后，被告人{offender.Name}支付丧葬费{Wording.Yuan(sum, chance)}，其余损失未赔偿。" : "";
        // A row of chances of its own: the rest of the dossier stays what it was.
        var (deposited, insured, further) = Further(new Chance(day.DayNumber), offender.Name, victim.Name + "的近亲属");
        facts += further;
        paid = (paid ?? 0) + (deposited ?? 0) + (insured ?? 0) is > 0 and var all ? all : null;
        var case_ = new TrueCase
        {
            Kind = DocumentKind.Indictment, Number = $"示检刑诉〔{day.Year + 1}〕{1 + chance.Next(300)}号", Date = day.AddDays(200), Cause = "交通肇事罪", EventDay = day, Offenders = [offender.Name], Paid = paid, Deposited = deposited, InsurancePaid = insured,
            Compensation = paid is null ? CompensationStatus.Unknown : CompensationStatus.Partial, Victims = [truth with { Harm = HarmKind.Death, Fault = share.Share }],
        };
        return new SyntheticDossier(id, [Papers.Indictment(chance, case_.Number, offender.AsDefendant(chance, "被告人", case_.Cause, day.AddDays(1)), case_.Cause, facts, $"被告人{offender.Name}违反交通运输管理法规，因而发生重大事故，致一人死亡", case_.Date)], case_);
    }

    // Money that the police or a court keeps, and money of an insurer: both are part of what was paid.
    private static (decimal? Deposited, decimal? Insured, string Text) Further(Chance chance, string offender, string side)
    {
        var sum = chance.Sum(10_000, 110_000, 1000);
        return chance.Next(5) switch
        {
            0 => (sum, null, $"{chance.Pick("被告人" + offender, offender + "的家属", "被告人" + offender + "的亲属")}向{chance.Pick("示例县公安局交通警察大队缴存事故押金", "示例县人民检察院缴存赔偿款", "示例县公安局交通警察大队交纳事故保证金")}{Wording.Yuan(sum, chance)}，{chance.Pick("尚未发放", "该款现暂存于该单位")}。"),
            1 => (null, sum, $"{chance.Pick("示例财产保险股份有限公司", "示例人寿保险公司示例支公司", "示例财险公司")}{chance.Pick("已在交强险限额内赔付", "已先行赔付")}{side}{Wording.Yuan(sum, chance)}。"),
            _ => (null, null, ""),
        };
    }

    /// <summary>The injured person sues; the award is paid by the driver alone.</summary>
    public static SyntheticDossier Civil(string id, Chance chance)
    {
        var (driver, victim, day) = (Person.Make(chance, 1970, 2000), Person.Make(chance, 1950, 2000), chance.Day(2021, 2024));
        var share = chance.Pick<(string Victim, FaultShare Share, string Driver)>(Shares);
        var (grade, award, paid) = (5 + chance.Next(6), chance.Sum(30_000, 400_000, 10), chance.In(40) ? chance.Sum(2_000, 20_000, 500) : (decimal?)null);
        var (ruled, number) = (day.AddDays(380), $"（{day.Year + 1}）示9901民初{1 + chance.Next(3000)}号");
        var text = $"""
            {Places.Court}
            民 事 判 决 书
            {number}

            原告：{victim.Name}，{Wording.Of(victim.Sex)}，{Wording.Day(victim.Birth)}出生，汉族，{chance.Pick("农民", "居民")}，住{Places.Home(chance)}。
            被告：{driver.Name}，{Wording.Of(driver.Sex)}，{Wording.Day(driver.Birth)}出生，汉族，住{Places.Home(chance)}。

            原告{victim.Name}与被告{driver.Name}机动车交通事故责任纠纷一案，本院立案后，依法公开开庭进行了审理。本案现已审理终结。
            原告{victim.Name}向本院提出诉讼请求：判令被告赔偿医疗费、误工费、残疾赔偿金等共计{Wording.Yuan(award + 20_000, chance)}。
            被告{driver.Name}辩称，原告的请求过高，本人无力承担。

            经审理查明，{Wording.Day(day)}，被告{driver.Name}驾驶小型轿车与原告{victim.Name}驾驶的电动自行车相撞，致{victim.Name}受伤。示例县公安局交通警察大队认定，{driver.Name}负事故{share.Driver}，{victim.Name}{share.Victim}。经鉴定，{victim.Name}的损伤构成{Wording.Small(grade)}级伤残。{(paid is { } p ? $"事故发生后，被告{driver.Name}已垫付医疗费{Wording.Yuan(p, chance)}。" : "")}

            本院认为，公民的生命权、健康权受法律保护，被告{driver.Name}应当依法承担赔偿责任。依照《中华人民共和国民法典》的规定，判决如下：
            一、被告{driver.Name}于本判决生效之日起十日内赔偿原告{victim.Name}医疗费、误工费、残疾赔偿金等各项损失{chance.Pick("共计", "合计")}{Wording.Yuan(award, chance)}。
            二、驳回原告{victim.Name}的其他诉讼请求。

            审判员　纪明
            {Wording.FormalDay(ruled)}
            书记员　常青
            """;
        var truth = new TrueVictim { Name = victim.Name, Sex = victim.Sex, Birth = victim.Birth, Harm = HarmKind.InjuryUngraded, Disability = grade, Fault = share.Share };
        return new SyntheticDossier(id, [text], new TrueCase
        {
            Kind = DocumentKind.CivilJudgment, Number = number, Date = ruled, Cause = "机动车交通事故责任纠纷", EventDay = day, Victims = [truth], Offenders = [driver.Name], Awarded = award, Paid = paid,
            Compensation = paid is null ? CompensationStatus.Unknown : CompensationStatus.Partial,
        });
    }

    /// <summary>Nothing is left to enforce; the village says how the creditor lives.</summary>
    public static SyntheticDossier Enforcement(string id, Chance chance)
    {
        var (debtor, victim, day) = (Person.Make(chance, 1965, 2000), Person.Make(chance, 1950, 1990), chance.Day(2023, 2025));
        var (award, number) = (chance.Sum(40_000, 300_000, 100), $"（{day.Year}）示9901执{1 + chance.Next(900)}号");
        var (fetched, told) = Fetched(new Chance(day.DayNumber), award, victim.Name);
        var text = $"""
            {Places.Court}
            执 行 裁 定 书
            {number}

            申请执行人：{victim.Name}，{Wording.Of(victim.Sex)}，{Wording.Day(victim.Birth)}出生，住{Places.Home(chance)}。
            被执行人：{debtor.Name}，{Wording.Of(debtor.Sex)}，{Wording.Day(debtor.Birth)}出生，住{Places.Home(chance)}。

            申请执行人{victim.Name}与被执行人{debtor.Name}机动车交通事故责任纠纷一案，本院作出的民事判决已发生法律效力，被执行人{debtor.Name}应赔偿申请执行人{victim.Name}人身损害赔偿款{Wording.Yuan(award, chance)}。因被执行人未履行，申请执行人向本院申请强制执行。
            执行过程中，本院通过网络执行查控系统对被执行人的财产进行了查询，未发现被执行人{debtor.Name}有可供执行的财产。{told}
            本院认为，被执行人暂无财产可供执行。依照《中华人民共和国民事诉讼法》的规定，裁定如下：
            {chance.Pick("终结本次执行程序。", $"终结{number}案件的本次执行程序。")}
            申请执行人发现被执行人有可供执行财产的，可以再次申请执行。

            审判长　温雅
            审判员　安宁
            {Wording.FormalDay(day)}
            书记员　卓越
            """;
        var certificate = Papers.HardshipCertificate(victim, $"{victim.Name}患有糖尿病并发症，长期服药，家庭系最低生活保障户，生活困难。", day.AddDays(60));
        var truth = new TrueVictim { Name = victim.Name, Sex = victim.Sex, Birth = victim.Birth, IdNumber = victim.IdNumber, Hardship = [HardshipKind.Dibao] };
        return new SyntheticDossier(id, [text, certificate], new TrueCase
        {
            Kind = DocumentKind.EnforcementRuling, Number = number, Date = day, Cause = "机动车交通事故责任纠纷", Victims = [truth], Offenders = [debtor.Name], EnforcementTerminated = true, Insolvent = true,
            Paid = fetched, Unenforced = fetched is { } part ? award - part : null, Compensation = fetched is null ? CompensationStatus.Unknown : CompensationStatus.Partial,
        });
    }

    // What was fetched, with the rest stated or left to be reckoned.
    private static (decimal? Fetched, string Text) Fetched(Chance chance, decimal award, string creditor)
    {
        var part = chance.Sum(1_000, 30_000, 100);
        return chance.Next(4) switch
        {
            0 => (part, $"本案执行到位{Wording.Yuan(part, chance)}，尚有{Wording.Yuan(award - part, chance)}未执行到位。"),
            1 => (part, $"本院依法扣划被执行人存款{Wording.Yuan(part, chance)}并发放给申请执行人{creditor}。"),
            _ => (null, ""),
        };
    }
}
