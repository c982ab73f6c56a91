using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>Short invented dossiers.</summary>
internal static class Dossiers
{
    public static IdNumber Victim { get; } = SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 633);

    public static IdNumber Offender { get; } = SamplePeople.IdNumber(new DateOnly(1995, 2, 28), 621);

    /// <summary>An indictment: one victim gravely injured, poor, nothing paid.</summary>
    /// <param name="number">Running number of the case.</param>
    /// <param name="residence">Where the victim lives.</param>
    /// <param name="more">Further words.</param>
    /// <param name="victim">Name and number of the victim.</param>
    /// <param name="poor">Whether the papers speak of hardship.</param>
    public static string Indictment(int number, string residence = "示例县城关镇北门社区9组", string more = "", (string Name, IdNumber? Id)? victim = null, bool poor = true)
    {
        var (name, id) = victim ?? ("倪秋江", Victim);
        return $"""
        示例省示例县人民检察院
        起 诉 书

        示检刑诉〔2026〕{number}号

        被告人毕大龙，男，1995年2月28日出生，公民身份号码{Offender.Text}，汉族，无业，住示例县城关镇北门社区12组。因涉嫌故意伤害罪，于2026年3月6日被示例县公安局刑事拘留。

        经依法审查查明：2026年3月5日8时许，被告人毕大龙在示例县城关镇农贸市场持水果刀捅刺被害人{name}（男，1974年9月12日出生，{(id is { } number18 ? $"公民身份号码{number18.Text}，" : "")}住{residence}）腹部二刀。经鉴定，{name}的损伤程度为重伤二级。

        {(poor ? $"被害人{name}系城市低保对象，家庭生活困难。" : "")}被告人毕大龙无业，无赔偿能力，未支付任何医疗费用。{more}

        本院认为，被告人毕大龙故意伤害他人身体，致一人重伤，应当以故意伤害罪追究其刑事责任。

        此致
        示例省示例县人民法院

        检 察 官  莫清越
        2026年5月15日
        """;
    }

    /// <summary>A civil judgment over furniture that burnt: nobody was hurt.</summary>
    /// <param name="more">Further words among the findings.</param>
    public static string LostThings(string more) =>
        $"""
        示例省示例县人民法院
        民事判决书
        （2026）示9901民初61号
        原告：倪秋江，男，1974年9月12日出生，公民身份号码{Victim.Text}，住示例县城关镇北门社区9组。
        被告：毕大龙，男，1995年2月28日出生，公民身份号码{Offender.Text}，住示例县城关镇北门社区12组。
        原告倪秋江与被告毕大龙财产损害赔偿纠纷一案，本院立案后公开开庭审理。
        经审理查明：2026年1月5日，被告的充电器起火，烧毁原告的家具。{more}
        本院认为，被告应当赔偿。判决如下：
        被告毕大龙赔偿原告倪秋江损失3000元。
        审判员莫清越
        二〇二六年五月十五日
        """;
}
