using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>Relatives and passengers who were hurt themselves.</summary>
public class HarmedRelativeTests
{
    [Theory]
    [InlineData("被害人何立秋之子何小宝被汪大力打成轻伤一级。", "何小宝", HarmKind.MinorInjury)]
    [InlineData("汪大力放火烧毁被害人何立秋家房屋三间，何立秋的孙子何小宝（2020年生）被烧成重伤。", "何小宝", HarmKind.SeriousInjury)]
    [InlineData("汪大力将邻居何某甲打死，将何某甲之妻林某乙打成轻伤一级。", "林某乙", HarmKind.MinorInjury)]
    [InlineData("汪大力用绳子勒死了被害人何立秋及其女儿何小雨。", "何小雨", HarmKind.Death)]
    [InlineData("汪大力将其妻子林小英掐死。", "林小英", HarmKind.Death)]
    [InlineData("汪大力驾驶货车追尾何建设驾驶的三轮车，何建设经抢救无效于次日死亡，乘车人林某某受伤。", "何建设", HarmKind.Death)]
    [InlineData("汪大力驾驶货车追尾何建设驾驶的三轮车，何建设经抢救无效于次日死亡，乘车人林某某受伤。", "林某某", HarmKind.InjuryUngraded)]
    public void A_relative_or_passenger_who_was_hurt_is_a_victim_with_his_own_harm(string findings, string name, HarmKind harm) =>
        Assert.Equal(harm, Cases.Found(findings).Victim(name).Harm!.Value);

    [Fact]
    public void Who_ran_over_a_wife_is_no_relative_of_hers()
    {
        var file = Cases.Found("汪大力驾驶货车撞倒林某某（系何某之妻），致林某某死亡。");
        Assert.DoesNotContain(file.Kin, k => file.Person(k.PersonId).Name == "汪大力");
    }

    [Theory]
    [InlineData("汪大力骗取被害人何立秋5万元，案发前已归还1.2万元，实际损失3.8万元。", 50_000)]
    [InlineData("汪大力骗取被害人何立秋10万元，尚有7万元未归还。", 100_000)]
    [InlineData("汪大力骗取被害人何立秋10万元，至案发仅归还3万元，尚有7万元未归还。", 100_000)]
    [InlineData("汪大力骗取被害人何立秋8万元，造成实际损失5万元。", 50_000)]
    public void What_is_left_open_is_no_further_loss(string findings, int loss)
    {
        var file = Cases.Judged("诈骗罪", findings);
        Assert.Equal(loss, file.Victim("何立秋").PropertyLoss!.Value.Amount);
        Assert.Empty(file.Unread);
    }
}
