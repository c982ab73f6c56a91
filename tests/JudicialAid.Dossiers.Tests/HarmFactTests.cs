using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>Whose harm it is, and which harm holds.</summary>
public class HarmFactTests
{
    private const string Hurt = "2026年1月1日，被告人汪大力持刀将被害人何立秋砍伤，经鉴定为重伤二级。";

    [Theory]
    [InlineData("被告人汪大力于2026年3月3日因病死亡。")]
    [InlineData("2026年3月3日，被告人汪大力在看守所死亡。")]
    [InlineData("汪大力驾驶的货车坠入河中，汪大力经医院抢救无效死亡。")]
    [InlineData("该犯罪嫌疑人已于2026年3月3日身亡。")]
    [InlineData("汪大力因本起事故当场死亡。")]
    public void Who_harmed_and_died_leaves_the_harmed_alive(string sentence)
    {
        var file = Cases.Found(Hurt + sentence);
        Assert.Equal(HarmKind.SeriousInjury, file.Victim("何立秋").Harm!.Value);
        Assert.True(file.Offenders.Single().Dead!.Value);
    }

    [Theory]
    [InlineData("汪大力捅刺何立秋胸部，何立秋因失血过多死亡。")]
    [InlineData("汪大力将何立秋打伤后逃跑，何立秋经抢救无效于次日死亡。")]
    [InlineData("何立秋被汪大力捅中胸部，当场死亡。")]
    [InlineData("何立秋与汪大力争执后死亡。")]
    [InlineData("汪大力违反道路交通安全法规定，造成何立秋当场死亡。")]
    public void Who_died_by_the_deed_is_the_harmed_and_not_who_did_it(string sentence)
    {
        var file = Cases.Found(Hurt + sentence);
        Assert.Equal(HarmKind.Death, file.Victim("何立秋").Harm!.Value);
        Assert.Null(file.Offenders.Single().Dead);
    }

    [Fact]
    public void Of_a_list_that_died_the_accused_is_one_and_the_harmed_the_other()
    {
        var file = Cases.Found(Hurt + "造成何立秋、汪大力当场死亡。");
        Assert.Equal(HarmKind.Death, file.Victim("何立秋").Harm!.Value);
        Assert.True(file.Offenders.Single().Dead!.Value);
    }

    [Theory]
    [InlineData("汪大力之父汪有财已死亡。")]
    [InlineData("汪大力逃跑时，其父已于2019年去世。")]
    public void The_death_of_a_relative_is_not_the_accuseds(string sentence) =>
        Assert.Null(Cases.Found(Hurt + sentence).Offenders.Single().Dead);

    [Theory]
    [InlineData("汪大力曾因犯故意伤害罪致人死亡被判处有期徒刑十年。")]
    [InlineData("汪大力因故意伤害致人死亡于2008年被判处有期徒刑十年，2016年刑满释放。")]
    [InlineData("该路口曾发生过多起交通事故致多人死亡。")]
    [InlineData("依照刑法规定，故意伤害他人身体，致人死亡或者以特别残忍手段致人重伤的，处十年以上有期徒刑。")]
    [InlineData("根据刑法规定，致人重伤死亡的处十年以上有期徒刑。")]
    [InlineData("犯前款罪，致人重伤的，处三年以上十年以下有期徒刑；致人死亡的，处十年以上有期徒刑。")]
    [InlineData("侵害他人造成死亡的，应当赔偿丧葬费。")]
    public void Lines_of_the_law_earlier_crimes_and_other_accidents_harm_nobody(string sentence)
    {
        var file = Cases.Found("2026年1月1日，被告人汪大力将被害人何立秋打伤，经鉴定为轻伤一级。" + sentence);
        Assert.Equal(HarmKind.MinorInjury, file.Victim("何立秋").Harm!.Value);
        Assert.Equal(InjuryGrade.Minor1, file.Victim("何立秋").InjuryGrade!.Value);
    }

    [Theory]
    [InlineData("汪大力打死被害人何立秋。", HarmKind.Death)]
    [InlineData("汪大力用绳子勒死了被害人何立秋。", HarmKind.Death)]
    [InlineData("汪大力将被害人何立秋（女，殁年4岁）打死。", HarmKind.Death)]
    [InlineData("汪大力持棍击打被害人何立秋，造成何立秋高位截瘫。", HarmKind.InjuryUngraded)]
    [InlineData("汪大力推倒被害人何立秋，致何立秋流产。", HarmKind.InjuryUngraded)]
    [InlineData("汪大力推倒被害人何立秋，何立秋现处于植物人状态。", HarmKind.InjuryUngraded)]
    [InlineData("汪大力将被害人何立秋非法拘禁三天。", HarmKind.Other)]
    public void Harm_is_read_before_and_behind_the_name(string sentence, HarmKind harm) =>
        Assert.Equal(harm, Cases.Found(sentence).Victim("何立秋").Harm!.Value);

    [Fact]
    public void Harm_follows_the_grade_of_the_judgment_and_not_the_worse_of_an_opinion_it_did_not_adopt()
    {
        var victim = Cases.Read(
            "鉴定意见书\n样公鉴字〔2026〕9号\n被鉴定人：何立秋，女\n鉴定意见：何立秋的损伤程度为重伤二级。\n2026年4月1日\n",
            "样例省样例县人民法院\n刑事判决书\n（2026）样0001刑初1号\n被告人汪大力，男，1990年2月11日出生。\n经审理查明，2026年1月1日，被告人汪大力将被害人何立秋打伤，经鉴定为轻伤二级。\n判决如下：\n被告人汪大力犯故意伤害罪，判处有期徒刑一年。\n审判员江平\n二〇二六年六月一日\n").Victim("何立秋");
        Assert.Equal(InjuryGrade.Minor2, victim.InjuryGrade!.Value);
        Assert.Equal(HarmKind.MinorInjury, victim.Harm!.Value);
    }
}
