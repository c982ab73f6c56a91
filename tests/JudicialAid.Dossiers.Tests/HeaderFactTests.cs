using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>What a paper says it is: kind, own number, court and day, also where the head or the foot is damaged.</summary>
public class HeaderFactTests
{
    private static DocumentHeader Header(string text) => Cases.File("u1", text).Documents.Single().Header;

    [Fact]
    public void A_ruling_that_lost_its_title_is_known_by_its_parties_and_named_by_its_order()
    {
        var header = Header("申请执行人：苏文远。被执行人：汪大力。本院依法向被执行人送达执行通知书，未发现可供执行的财产。裁定如下：终结样例省样例县人民法院的（2026）样0001执恢39号案件的执行。审判员江平二〇二六年八月二十日书记员林远");
        Assert.Equal((DocumentKind.EnforcementRuling, "（2026）样0001执恢39号", "样例省样例县人民法院", new DateOnly(2026, 8, 20)), (header.Kind, header.CaseNumber, header.Issuer, header.Date));
    }

    [Theory]
    [InlineData("审判员江平\n二〇二六年八月二十日\n法官助理林远\n书记员江月\n本案引用的法律条文\n")]
    [InlineData("审判员 江平 二〇二六年八月二十日 本件与原本核对无异 书记员 林远\n")]
    public void The_day_of_signature_is_found_above_whatever_is_printed_below(string foot) =>
        Assert.Equal(new DateOnly(2026, 8, 20), Header("样例省样例县人民法院\n刑事判决书\n（2026）样0001刑初1号\n经审理查明：2026年1月5日，被告人汪大力盗走被害人苏文远手机一部。\n本院认为，判决如下：\n被告人汪大力犯盗窃罪，判处罚金。\n" + foot + string.Concat(Enumerable.Repeat("第六十四条犯罪分子违法所得的一切财物，应当予以追缴。", foot.Contains("法律条文", StringComparison.Ordinal) ? 12 : 0))).Date);

    [Theory]
    [InlineData("样例省样例林区基层法院\n刑事判决书\n（2026）样0001刑初1号\n", "样例省样例林区基层法院")]
    [InlineData("道路交通事故损害赔偿调解书\n2026年1月5日的事故，经样例县公安局交通警察大队认定，汪大力负全部责任。双方如不服，可向样例县人民法院起诉。\n样例省样例市中级人民法院\n2026年5月1日\n", "样例省样例市中级人民法院")]
    [InlineData("样例省高级人民法院样例州分院\n刑事判决书\n（2026）样40刑终1号\n", "样例省高级人民法院样例州分院")]
    [InlineData("汪大力盗窃罪刑事二审刑事判决书\n（2026）样01刑终1号\n被上诉人样例省样例市人民检察院\n", null)]
    [InlineData("汪大力盗窃罪刑事二审刑事判决书\n（2026）样01刑终1号\n被上诉人检察院\n判决如下：维持样例省样例县人民法院（2025）样0001刑初9号刑事判决", null)]
    public void The_issuer_is_the_court_that_speaks(string text, string? issuer) => Assert.Equal(issuer, Header(text).Issuer);

    [Theory]
    [InlineData("样例县公安局\n鉴定意见书\n样公（法）鉴（损）字〔2026〕55号\n", "样公（法）鉴（损）字〔2026〕55号")]
    [InlineData("（2026）76号交通事故判决书\n样例省样例县人民法院\n民事判决书\n（2026）样0001民初76号\n", "（2026）样0001民初76号")]
    [InlineData("样例省样例县人民法院\n民事判决书\n（2026）76号\n", "（2026）76号")]
    public void The_number_that_names_the_court_goes_before_a_short_one_of_a_heading(string text, string number) => Assert.Equal(number, Header(text + "原告：苏文远，男，1980年3月4日出生。\n").CaseNumber);
}
