using JudicialAid.Model;

namespace JudicialAid.TestKit.Dossiers;

/// <summary>A person of an invented dossier.</summary>
internal sealed record Person(string Name, Sex Sex, DateOnly Birth, string IdNumber)
{
    public static Person Make(Chance chance, int firstYear, int lastYear)
    {
        var sex = chance.In(55) ? Sex.Male : Sex.Female;
        var birth = chance.Day(firstYear, lastYear);
        return new Person(chance.Name(sex), sex, birth, chance.IdNumber(birth, sex));
    }

    public int AgeOn(DateOnly day) => day.Year - Birth.Year - (day.DayOfYear < Birth.DayOfYear ? 1 : 0);

    /// <summary>（男，1980年2月3日出生，公民身份号码…） or less; what is said is noted in the truth.</summary>
    public (string Text, TrueVictim Truth) Bracket(Chance chance, DateOnly day, bool dead = false)
    {
        var truth = new TrueVictim { Name = Name };
        var birth = Wording.Day(Birth);
        return chance.Next(6) switch
        {
            0 => ("", truth),
            1 or 2 => ($"（{Wording.Of(Sex)}，{(dead ? "殁年" : "")}{AgeOn(day)}岁）", truth with { Sex = Sex, Age = AgeOn(day) }),
            3 => ($"（{Wording.Of(Sex)}，{birth}出生）", truth with { Sex = Sex, Birth = Birth }),
            4 => ($"（{Wording.Of(Sex)}，{birth}生，公民身份号码{IdNumber}）", truth with { Sex = Sex, Birth = Birth, IdNumber = IdNumber }),
            _ => ($"（{birth}出生）", truth with { Birth = Birth }),
        };
    }

    /// <summary>The paragraph that introduces a defendant.</summary>
    public string AsDefendant(Chance chance, string role, string crime, DateOnly arrested) =>
        $"{role}{Name}，{Wording.Of(Sex)}，{Wording.Day(Birth)}出生，公民身份号码{IdNumber}，汉族，{chance.Pick("小学", "初中", "高中", "大专")}文化，{chance.Pick("无业", "农民", "务工", "个体经营者", "货车司机")}，"
        + $"{chance.Pick("户籍所在地", "户籍地")}{Places.Home(chance)}，住{Places.Home(chance)}。因涉嫌{crime}，于{Wording.Day(arrested)}被{Places.Police}{chance.Pick("刑事拘留", "取保候审")}，{chance.Pick("同月", "次月")}经本院批准逮捕。现羁押于示例县看守所。";
}

/// <summary>Places of a county that does not exist.</summary>
internal static class Places
{
    public const string Procuratorate = "示例省示例县人民检察院";
    public const string Court = "示例省示例县人民法院";
    public const string Police = "示例县公安局";

    public static string Home(Chance chance) =>
        $"示例省示例县{chance.Pick("青禾镇", "云泽乡", "石桥镇", "城关镇", "长坪镇")}{chance.Pick("柳湾村", "上坪村", "东塘村", "沿河路", "白石村")}{1 + chance.Next(90)}号";

    public static string Scene(Chance chance) => chance.Pick("城关镇滨河夜市", "石桥镇东塘村村口", "云泽乡上坪村晒谷场", "城关镇人民路“来来”饭店", "长坪镇白石村家中", "县汽车站广场");
}
