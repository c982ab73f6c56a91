using JudicialAid.Model;

namespace JudicialAid.TestKit;

/// <summary>An invented dossier and register whose people have to be linked without an equal identity number, or through their household.</summary>
/// <param name="Title">What is special about it.</param>
/// <param name="Number">Running number of the case.</param>
/// <param name="VictimText">The victim as the dossier writes them.</param>
/// <param name="More">Further sentences of the dossier.</param>
/// <param name="RegisterId">The register.</param>
/// <param name="Register">Its table, as csv.</param>
public sealed record LinkageSample(string Title, int Number, string VictimText, string More, string RegisterId, string Register)
{
    private static readonly IdNumber Victim = SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 633);
    private static readonly IdNumber Wife = SamplePeople.IdNumber(new DateOnly(1976, 4, 3), 628);
    private static readonly IdNumber Offender = SamplePeople.IdNumber(new DateOnly(1995, 2, 28), 621);

    /// <summary>Each in a case and a register of its own, since all share a storage.</summary>
    public static IReadOnlyList<LinkageSample> All { get; } =
    [
        new("同音字", 411, "顾海玮（男，1971年8月23日出生，汉族，住示例县城关镇北门社区9组）", "",
            "dibao", "姓名,身份证号码,性别,出生日期,家庭住址\n顾海伟,,男,1971-08-23,示例县城关镇北门社区9组\n顾海平,,男,1969-01-05,示例县城关镇北门社区9组\n"),
        new("卷宗隐名", 412, "闵某某（女，1968年2月11日出生，汉族，住示例县城关镇南门社区3组）", "",
            "dibao-edge", "姓名,身份证号码,性别,出生日期,家庭住址\n闵月华,,女,1968-02-11,示例县城关镇南门社区\n闵月琴,,女,1972-06-30,示例县城关镇南门社区\n"),
        new("月日颠倒", 413, "柯春生（男，1980年3月5日出生，汉族，住示例县槐荫镇上河村2组）", "",
            "tekun", "姓名,身份证号码,性别,出生日期,家庭住址\n柯春生,,男,1980-05-03,示例县槐荫镇上河村\n"),
        new("只列户主", 414, $"倪秋江（男，1974年9月12日出生，公民身份号码{Victim.Text}，汉族，住示例县城关镇北门社区9组）", $"被害人倪秋江的妻子祝春燕（女，1976年4月3日出生，公民身份号码{Wife.Text}）无业，靠被害人收入生活。",
            "poverty-monitoring", $"户主姓名,姓名,身份证号码,与户主关系\n祝春燕,祝春燕,{Wife.Text},户主\n"),
        new("由监护人找到孩子", 415, $"倪秋江（男，1974年9月12日出生，公民身份号码{Victim.Text}，汉族，住示例县城关镇北门社区9组）", "被害人倪秋江的女儿倪小满（2015年9月9日出生）系小学生，由被害人抚养。",
            "children-in-need", $"姓名,身份证号码,监护人姓名,监护人身份证号码\n倪小满,,倪秋江,{Victim.Text}\n"),
    ];

    /// <summary>The text of the dossier: an indictment.</summary>
    public string Dossier => $"""
        示例省示例县人民检察院
        起 诉 书

        示检刑诉〔2026〕{Number}号

        被告人毕大龙，男，1995年2月28日出生，公民身份号码{Offender.Text}，汉族，无业，住示例县城关镇北门社区12组。

        经依法审查查明：2026年3月5日8时许，被告人毕大龙在示例县城关镇农贸市场持水果刀捅刺被害人{VictimText}腹部二刀。经鉴定，被害人的损伤程度为重伤二级。{More}被告人毕大龙无赔偿能力，未支付任何医疗费用。

        本院认为，被告人毕大龙故意伤害他人身体，致一人重伤，应当以故意伤害罪追究其刑事责任。

        此致
        示例省示例县人民法院

        检 察 官  莫清越
        2026年5月15日
        """;
}
