using JudicialAid.Dossiers.People;
using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.Tests;

public class TextRuleTests
{
    [Theory]
    [InlineData("损失3000元", "3000")]
    [InlineData("损失3,000.50元", "3000.50")]
    [InlineData("损失３，０００元", "3000")]
    [InlineData("损失88.3万元", "883000")]
    [InlineData("损失1亿2000万元", "120000000")]
    [InlineData("损失2万3千元", "23000")]
    [InlineData("损失5万余元", "50000")]
    [InlineData("损失10余万元", "100000")]
    [InlineData("损失三万五千元", "35000")]
    [InlineData("损失三万零五元", "30005")]
    [InlineData("损失叁万伍仟陆佰元整", "35600")]
    [InlineData("损失人民币400多元", "400")]
    [InlineData("损失￥3000", "3000")]
    [InlineData("骗取20万，", "200000")]
    [InlineData("损失十二元五角", "12.5")]
    [InlineData("损失3.5万余元", "35000")]
    [InlineData("损失伍仟元整", "5000")]
    [InlineData("案发后经核实，共计损失1 234.50 元。", "1234.50")]
    [InlineData("损失１２，３４５．６０元", "12345.60")]
    [InlineData("损失12345,67元", "12345.67")]
    [InlineData("损失1.234.567,50元", "1234567.50")]
    [InlineData("损失人民币叁拾贰万零伍佰元柒角捌分", "320500.78")]
    [InlineData("损失3000至5000元", "3000")]
    [InlineData("损失3至5万元", "30000")]
    [InlineData("损失5000元至1万元", "5000")]
    [InlineData("损失5万人民币", "50000")]
    [InlineData("损失人民币5000。", "5000")]
    [InlineData("损失50万左右", "500000")]
    [InlineData("损失￥3,000元", "3000")]
    [InlineData("赔偿苏某1人民币8000元", "8000")]
    public void A_sum_is_read_in_every_written_form(string text, string amount) =>
        Assert.Equal(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(MoneyReader.Find(ReadingView.Of(text).Text)).Amount.Amount);

    [Fact]
    public void A_sum_that_wraps_at_its_comma_is_one_sum() =>
        Assert.Equal(23_600m, Assert.Single(MoneyReader.Find(ReadingView.Of("经鉴定，样例县东坪镇被盗物品一批的价值共计人民币23\n,600.00元。").Text)).Amount.Amount);

    [Fact]
    public void A_sum_at_the_beginning_of_a_line_is_no_item_of_a_list() =>
        Assert.DoesNotContain('\n', ReadingView.Of("事故发生后，被告已向原告垫付医疗费、护理费等各项费用共计人民币\n1.3万元。").Text);

    [Theory]
    [InlineData("第二百三十四条")]
    [InlineData("2026年5月2日21时")]
    [InlineData("电话13800000000")]
    [InlineData("3000米")]
    [InlineData("一块石头")]
    [InlineData("铜线300斤")]
    [InlineData("电缆5公里")]
    [InlineData("300美元")]
    [InlineData("300元港币")]
    [InlineData("美金300元")]
    [InlineData("000元")]
    public void A_number_that_is_no_money_is_no_sum(string text) => Assert.Empty(MoneyReader.Find(text));

    [Fact]
    public void A_daily_rate_is_marked() => Assert.True(MoneyReader.Find("护理费120元/天").Single().Rate);

    [Theory]
    [InlineData("2018年10月30日", "2018-10-30")]
    [InlineData("二〇一八年十月三十日", "2018-10-30")]
    [InlineData("二○一八年十月三十一日", "2018-10-31")]
    [InlineData("２０１８年１月２日", "2018-01-02")]
    [InlineData("2018-10-30", "2018-10-30")]
    [InlineData("2018.1.2", "2018-01-02")]
    [InlineData("1956年3月出生", "1956-03")]
    [InlineData("1956年出生", "1956")]
    public void A_date_is_read_as_far_as_it_is_stated(string text, string date) =>
        Assert.Equal(date, DateReader.Find(ReadingView.Of(text).Text).Single().Date.ToString());

    [Fact]
    public void The_same_year_is_the_one_named_before() =>
        Assert.Equal(["2026-05-03", "2026-05-16"], DateReader.Find("于2026年5月3日被拘留，同年5月16日被逮捕").Select(d => d.Date.ToString()));

    [Theory]
    [InlineData("张某某，", 3)]
    [InlineData("张某甲的", 3)]
    [InlineData("张某16岁", 2)]
    [InlineData("张某2016年", 2)]
    [InlineData("张某1、", 3)]
    [InlineData("李1打伤", 2)]
    [InlineData("田×，", 2)]
    [InlineData("欧阳某某，", 4)]
    [InlineData("某甲，", 2)]
    [InlineData("对某事", 0)]
    [InlineData("被某人", 0)]
    public void A_masked_name_ends_where_its_pattern_ends(string text, int length) => Assert.Equal(length, NameForms.MaskedLength(text));

    [Theory]
    [InlineData("被告人汪大力持刀伤人。被害人苏文到医院。苏文报警。", "苏文")]
    [InlineData("被害人苏文远被打伤。苏文远报警，苏文远受伤。", "苏文远")]
    [InlineData("被害人阿依古丽·买买提的手机", "阿依古丽·买买提")]
    [InlineData("被害人欧阳惠（女，", "欧阳惠")]
    [InlineData("被害人项有才（男，", "项有才")]
    public void The_length_of_a_full_name_is_what_the_document_speaks_for(string text, string name) =>
        Assert.Contains(name, NameLexicon.Of(text).Names);

    [Theory]
    [InlineData("被告样例县某某运输有限公司赔偿")]
    [InlineData("被害人全部损失")]
    [InlineData("被害人家属未谅解")]
    public void Words_and_organisations_are_no_names(string text) => Assert.Empty(NameLexicon.Of(text).Names);

    [Fact]
    public void A_line_that_only_wraps_is_joined_and_positions_lead_back()
    {
        const string text = "被告人汪大力于二〇二六年五月二日晚在样例县东坪镇持刀捅\n刺被害人苏文远。";
        var view = ReadingView.Of(text);
        var at = view.Text.IndexOf("捅刺", StringComparison.Ordinal);
        Assert.True(at > 0);
        var (offset, length) = view.Origin(at, 2);
        Assert.Equal("捅\n刺", text.Substring(offset, length));
    }
}
