using JudicialAid.Model;

namespace JudicialAid.Casework.Tests;

public class MaskingTests
{
    [Theory]
    [InlineData("示例省示例县城关镇槐荫路12号3栋", "示例省示例县", "示例省示例县城关镇")]
    [InlineData("示例省示例市城东区和平街道建设路8号", "示例省示例市城东区", "示例省示例市城东区和平街道")]
    [InlineData("示例县青石乡河沿村3组", "示例县", "示例县青石乡")]
    [InlineData("示例自治区示例自治州示例自治县大坝镇", "示例自治区示例自治州示例自治县", "示例自治区示例自治州示例自治县大坝镇")]
    [InlineData("示例省示例县第一中学宿舍楼", "示例省示例县", "示例省示例县")]
    [InlineData("示例省示例市幸福小区3栋", null, null)]
    [InlineData("河沿村3组", null, null)]
    [InlineData("槐荫路12号", null, null)]
    [InlineData("", null, null)]
    public void An_address_is_cut_to_the_county_or_the_township(string address, string? county, string? township) =>
        Assert.Equal((county, township), (PlaceText.County(address), PlaceText.Township(address)));

    [Fact]
    public void A_minor_is_strict_until_the_birthday_and_not_after()
    {
        var file = SampleCases.Case("盗窃罪", [SampleCases.Person("p", "吴小川", new DateOnly(2008, 11, 21), 11, Sex.Male, [PersonRole.Victim], null)]);
        Assert.True(new CaseMask(file, new DateOnly(2026, 11, 20)).IsStrict("p"));
        Assert.False(new CaseMask(file, new DateOnly(2026, 11, 21)).IsStrict("p"));
    }

    [Fact]
    public void A_child_of_a_victim_whose_age_nobody_stated_is_shown_strictly()
    {
        var file = SampleCases.Case("故意伤害罪", [
            SampleCases.Person("v", "吴大川", new DateOnly(1980, 1, 1), 11, Sex.Male, [PersonRole.Victim], null),
            SampleCases.Person("c", "吴小川", null, 0, Sex.Male, [PersonRole.Relative], null)]) with
        { Kin = [SampleCases.Tie("c", "v", Kinship.Child)] };
        var mask = new CaseMask(file, SampleCases.AsOf);
        Assert.Equal(("吴某某", "小×"), (mask.Name("v"), mask.Name("c")));
    }

    [Theory]
    [InlineData("强奸罪")]
    [InlineData("强制猥亵、侮辱罪")]
    [InlineData("猥亵儿童罪")]
    [InlineData("虐待罪")]
    [InlineData("拐卖妇女罪")]
    [InlineData("性骚扰损害责任纠纷")]
    public void The_family_of_a_victim_of_such_a_case_is_strict_too_since_the_surname_leads_to_the_victim(string cause)
    {
        var sample = SampleCases.SexualOffence();
        var file = sample.File with { Causes = [SampleCases.Fact(cause, cause)], Victims = [SampleCases.Harmed("woman", HarmKind.Other, CompensationStatus.Unknown)] };
        var mask = new CaseMask(file, SampleCases.AsOf);
        Assert.True(mask.IsStrict("woman") && mask.IsStrict("mother"));
        Assert.False(mask.IsStrict("offender"));
    }

    [Fact]
    public void The_harm_alone_is_enough_when_the_charge_does_not_say_it()
    {
        var sample = SampleCases.SexualOffence();
        Assert.True(new CaseMask(sample.File with { Causes = [] }, SampleCases.AsOf).IsStrict("woman"));
    }

    [Fact]
    public void Somebody_the_case_does_not_know_is_never_shown() => Assert.Equal("×", new CaseMask(SampleCases.Child().File, SampleCases.AsOf).Name("nobody"));

    [Fact]
    public void Quoted_words_lose_names_numbers_addresses_and_schools()
    {
        var sample = SampleCases.Child();
        var id = sample.File.Person("child").IdNumber!.Value.Text;
        var quote = new CaseMask(sample.File, SampleCases.AsOf)
            .Quote($"林小满（身份证号{id}）住示例省示例县城关镇槐荫路12号3栋，就读于示例县第二小学，联系人林大河，电话13800001111。");
        Assert.Equal(
            $"小×（身份证号{Masking.IdNumber(id)}）住示例省示例县××，就读于某学校，联系人林某某，电话138********。", quote);
    }
}
