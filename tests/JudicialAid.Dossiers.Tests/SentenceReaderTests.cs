namespace JudicialAid.Dossiers.Tests;

/// <summary>Names and totals of single events.</summary>
public class SentenceReaderTests
{
    [Theory]
    [InlineData("被告人汪某窜至样例路，盗走被害人苏某停放在此的电动车。", "苏某", "汪某")]
    [InlineData("被告人汪某到样例县样例村苏某家中，盗走现金500元。", "苏某", "汪某")]
    [InlineData("被告人汪某在教室内盗窃苏某现金15元，林某现金40元。", "苏某、林某", "汪某")]
    [InlineData("民警将电瓶分别发还给苏某、林某。", "苏某、林某", "")]
    [InlineData("被告人汪某砸碎苏某、林某等人停在此处的车窗。", "苏某、林某", "汪某")]
    [InlineData("被告人汪某趁苏某不备，将其钱包盗走。", "苏某", "汪某")]
    [InlineData("户主苏某的项链被被告人汪某盗走。", "苏某", "汪某")]
    [InlineData("民警从汪某身上查获被盗手机。", "", "汪某")]
    [InlineData("被告人汪某将手机卖给林某。", "", "汪某")]
    [InlineData("被告人汪某伙同“小虎”（另案处理）盗窃电缆。", "", "汪某、小虎")]
    [InlineData("5月2日9时许，江大勇在样例广场盗走被害人苏某的手机。", "苏某", "江大勇")]
    [InlineData("被告人汪某盗走被害人苏某严停放的摩托车。", "苏某严", "汪某")]
    [InlineData("被告人江锋商量后盗走被害人苏某的手机。", "苏某", "江锋")]
    [InlineData("被告人汪某在东坪区某某广场盗走小米5手机一部。", "", "汪某")]
    [InlineData("2026年五月中旬某日，被告人汪某在海**苑盗走电瓶。", "", "汪某")]
    [InlineData("由江某驾车望风，被告人汪某盗走电缆。", "", "江某、汪某")]
    [InlineData("被告人汪某联系江大勇（另案处理）销赃。", "", "汪某、江大勇")]
    [InlineData("该手机被汪某变卖。", "", "汪某")]
    [InlineData("被告人汪某经过林某家，将赃款分给江某、苏某。", "", "汪某")]
    public void Owners_and_offenders_are_told_by_what_stands_around_their_names(string text, string victims, string suspects)
    {
        var facts = SentenceReader.Read(text);
        Assert.Equal(victims, string.Join('、', facts.Victims));
        Assert.Equal(suspects, string.Join('、', facts.Suspects));
    }

    [Theory]
    [InlineData("盗走手机一部（价值1000元）。\n2、盗走现金200元。", "1200")]
    [InlineData("先后骗取被害人共计9万元，其中：\n1、骗取苏某5万元。\n2、骗取林某3万元。", "90000")]
    [InlineData("1、窃得现金700元。\n2、窃得现金600元。\n被告人将所盗现金1300元全部挥霍。\n被告人供述窃得现金600元。", "1300")]
    [InlineData("骗取苏某4000元。同月再次以同样方式骗取林某4000元。", "8000")]
    [InlineData("盗走现金6000元及项链。经鉴定，上述被盗项链价值共计5000元。", "11000")]
    [InlineData("盗得现金100元、手机一部。手机价值900元。合计盗窃价值1000元。", "1000")]
    [InlineData("盗走电动车（价值1210元）。民警查获现金4186元。", "1210")]
    [InlineData("以1000元的价格约好后，偷走手机，价值4624元。", "4624")]
    [InlineData("每人骗取几千元不等，共骗取苏某5000元。", "5000")]
    [InlineData("盗走手机一部，以650元的价格卖给他人。\n2、盗走现金2000元。", "2650")]
    [InlineData("盗走电缆，卖得900元。\n2、盗走电缆，卖得700元。\n经鉴定，两次被盗电缆的总价值为人民币2400元。", "2400")]
    [InlineData("盗走戒指一枚（3000元购买）、项链一条（2600元购买）。", "5600")]
    [InlineData("盗走电瓶，价值640元。逃离时被抓获并被缴获赃物电瓶一对，剪刀一把及现金350元。", "640")]
    public void The_total_of_a_crime_adds_up_its_events_once(string text, string total) =>
        Assert.Equal(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture), SentenceReader.Read("经审理查明：被告人汪某在样例县多次作案，事实清楚，被害人及时报案，民警到场处理，过程如下说明完毕。\n1、" + text).Total!.Value.Amount);
}
