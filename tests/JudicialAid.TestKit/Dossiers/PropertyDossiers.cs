using JudicialAid.Model;

namespace JudicialAid.TestKit.Dossiers;

/// <summary>Theft, fraud and robbery: up to thirty victims, each with a loss.</summary>
internal static class PropertyDossiers
{
    private static readonly string[] Goods = ["一辆电动自行车", "一部手机", "一台笔记本电脑", "一条金项链", "两头耕牛"];

    /// <summary>Things are stolen from one to four people.</summary>
    public static SyntheticDossier Theft(string id, Chance chance)
    {
        var offender = Person.Make(chance, 1970, 2003);
        var first = chance.Day(2022, 2025);
        var (facts, victims) = Each(chance, 1 + chance.Next(4), first, (victim, bracket, day, loss, n) => chance.Next(3) switch
        {
            0 => $"{n}{Wording.Day(day)}凌晨，被告人{offender.Name}翻墙进入被害人{victim.Name}{bracket}家中，盗走{chance.Pick<string>(Goods)}。经鉴定，被盗物品价值{loss}。",
            1 => $"{n}{Wording.Day(day)}，被告人{offender.Name}在{Places.Scene(chance)}窃得被害人{victim.Name}{bracket}现金{loss}。",
            _ => $"{n}{Wording.Day(day)}，被告人{offender.Name}窜至{Places.Home(chance)}，将被害人{victim.Name}{bracket}停放在门口的{chance.Pick<string>(Goods)}盗走，经价格认定，该物品价值{loss}。",
        });
        return Indicted(id, chance, offender, "盗窃罪", facts, victims, first, $"被告人{offender.Name}以非法占有为目的，秘密窃取他人财物，数额较大");
    }

    /// <summary>Up to thirty people are cheated; the total is told before each.</summary>
    public static SyntheticDossier Fraud(string id, Chance chance)
    {
        var offender = Person.Make(chance, 1970, 1998);
        var first = chance.Day(2021, 2024);
        var count = chance.In(30) ? 8 + chance.Next(23) : 2 + chance.Next(5);
        var trick = chance.Pick("投资养老项目可获高额返利", "能够代办退休手续", "出售保健品可包治百病", "帮忙安排工作");
        var (facts, victims) = Each(chance, count, first, (victim, bracket, day, loss, n) => chance.Next(3) switch
        {
            0 => $"{n}{Wording.Day(day)}，被告人{offender.Name}以{trick}为由，骗取被害人{victim.Name}{bracket}现金{loss}。",
            1 => $"{n}{Wording.Day(day)}，被害人{victim.Name}{bracket}轻信被告人{offender.Name}的谎言，通过银行转账将{loss}交给{offender.Name}，被骗{loss}。",
            _ => $"{n}{day.Year}年{day.Month}月间，被告人{offender.Name}虚构{trick}的事实，骗得被害人{victim.Name}{bracket}人民币{loss.Replace("人民币", "", StringComparison.Ordinal)}。",
        });
        var total = victims.Sum(v => v.Loss!.Value);
        var head = $"{first.Year}年以来，被告人{offender.Name}以非法占有为目的，先后骗取{count}名被害人钱款共计{Wording.Yuan(total, chance)}，所得款项被其挥霍。具体事实如下：\n";
        return Indicted(id, chance, offender, "诈骗罪", head + facts, victims, first, $"被告人{offender.Name}以非法占有为目的，虚构事实、隐瞒真相，骗取他人财物，数额巨大");
    }

    /// <summary>Somebody is robbed and hurt.</summary>
    public static SyntheticDossier Robbery(string id, Chance chance)
    {
        var (offender, accomplice, victim, day) = (Person.Make(chance, 1985, 2004), Person.Make(chance, 1985, 2004), Person.Make(chance, 1950, 2005), chance.Day(2022, 2025));
        var (bracket, truth) = victim.Bracket(chance, day);
        var (grade, loss) = (chance.Pick(InjuryGrade.Minor1, InjuryGrade.Minor2, InjuryGrade.Slight), chance.Sum(300, 9_000, 100));
        var facts = $"{Wording.Day(day)}22时许，被告人{offender.Name}、{accomplice.Name}经预谋，在{Places.Scene(chance)}拦住被害人{victim.Name}{bracket}，采用持刀威胁、殴打等手段，劫取{victim.Name}现金{Wording.Yuan(loss, chance)}，并致其受伤。经鉴定，被害人{victim.Name}的损伤程度为{Wording.Of(grade)}。";
        var case_ = Case(chance, "抢劫罪", day, [truth with { Loss = loss, Grade = grade, Harm = Wording.Harm(grade) }], [offender.Name, accomplice.Name]) with { EventDay = day };
        var parties = offender.AsDefendant(chance, "被告人", case_.Cause, day.AddDays(3)) + "\n" + accomplice.AsDefendant(chance, "被告人", case_.Cause, day.AddDays(3));
        return new SyntheticDossier(id, [Papers.Indictment(chance, case_.Number, parties, case_.Cause, facts, $"被告人{offender.Name}、{accomplice.Name}以非法占有为目的，以暴力、胁迫方法劫取他人财物", case_.Date)], case_);
    }

    private static (string Facts, List<TrueVictim> Victims) Each(Chance chance, int count, DateOnly first, Func<Person, string, DateOnly, string, string, string> tell)
    {
        var (lines, victims) = (new List<string>(), new List<TrueVictim>());
        for (var n = 0; n < count; n++)
        {
            var (victim, day, loss) = (Person.Make(chance, 1940, 2000), first.AddDays(n * 7), chance.Sum(800, 98_000, 100));
            var (bracket, truth) = victim.Bracket(chance, day);
            lines.Add(tell(victim, bracket, day, Wording.Yuan(loss, chance), count == 1 ? "" : $"{n + 1}．"));
            victims.Add(truth with { Loss = loss, Harm = HarmKind.PropertyLoss });
        }

        return (string.Join('\n', lines), victims);
    }

    private static SyntheticDossier Indicted(string id, Chance chance, Person offender, string crime, string facts, List<TrueVictim> victims, DateOnly first, string conduct)
    {
        var none = chance.In(40);
        var case_ = Case(chance, crime, first, victims, [offender.Name]) with { EventDay = crime == "盗窃罪" ? first : null, Compensation = none ? CompensationStatus.None : CompensationStatus.Unknown };
        if (none)
            facts += chance.Pick($"\n案发后，被告人{offender.Name}未退赔被害人任何损失。", "\n上述赃款均未追回，被害人的损失分文未退。");
        return new SyntheticDossier(id, [Papers.Indictment(chance, case_.Number, offender.AsDefendant(chance, "被告人", crime, first.AddDays(400)), crime, facts, conduct, case_.Date)], case_);
    }

    private static TrueCase Case(Chance chance, string crime, DateOnly first, IReadOnlyList<TrueVictim> victims, IReadOnlyList<string> offenders) => new()
    {
        Kind = DocumentKind.Indictment, Number = $"示检刑诉〔{first.Year + 1}〕{1 + chance.Next(300)}号", Date = first.AddDays(450), Cause = crime, Victims = victims, Offenders = offenders,
    };
}
