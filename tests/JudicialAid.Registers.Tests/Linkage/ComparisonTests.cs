using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Registers.Tests.Linkage;

public class ComparisonTests
{
    private static PartialDate Date(string text)
    {
        var parts = text.Split('-').Select(int.Parse).ToList();
        return new PartialDate(parts[0], parts.Count > 1 ? parts[1] : null, parts.Count > 2 ? parts[2] : null);
    }

    [Theory]
    [InlineData("张伟", "张伟", "exact")]
    [InlineData("張偉", "张伟", "variant")]
    [InlineData("张伟", "张玮", "homophone")]
    [InlineData("温石生", "闻四升", "dialect")]
    [InlineData("李治国", "李冶国", "shape")]
    [InlineData("王喆", "王zhe", "rare")]
    [InlineData("王喆", "王Zhe2", "rare")]
    [InlineData("吕䶮", "吕□", "rare")]
    [InlineData("王伟", "王□", "surname")]
    [InlineData("王某1", "王大海", "compatible")]
    [InlineData("王某某", "王某某", "compatible")]
    [InlineData("李1", "李四喜", "compatible")]
    [InlineData("欧阳某", "欧阳春", "compatible")]
    [InlineData("×国强", "刘国强", "compatible")]
    [InlineData("刘×强", "刘国华", "differs")]
    [InlineData("温小满", "温大满", "near")]
    [InlineData("温石林", "温小满", "surname")]
    [InlineData("古丽•买买提", "古丽·买买提", "exact")]
    [InlineData("张伟", "李娜", "differs")]
    [InlineData("张伟", "", "missing")]
    public void Names_are_compared_character_by_character(string a, string b, string level)
    {
        Assert.Equal(level, NameComparison.Level(PersonName.Of(a), PersonName.Of(b)));
        Assert.Equal(level, NameComparison.Level(PersonName.Of(b), PersonName.Of(a)));
    }

    [Fact]
    public void A_surname_that_families_write_in_two_ways_is_a_variant() =>
        Assert.Equal("variant", new Comparer(RegisterData.Weights).Name(PersonName.Of("闫秀兰"), PersonName.Of("阎秀兰")).Level);

    [Fact]
    public void A_rare_name_says_more_than_a_common_one()
    {
        var comparer = new Comparer(RegisterData.Weights);
        decimal Weight(string name) => comparer.Name(PersonName.Of(name), PersonName.Of(name)).Weight!.Value;
        Assert.True(Weight("亓玖霖") > Weight("王玖霖") && Weight("王玖霖") > Weight("王伟"));
    }

    [Theory]
    [InlineData("1980-03-05", "1980-03-05", "exact")]
    [InlineData("1980-03-05", "1980-05-03", "swapped")]
    [InlineData("1980-02-06", "1980-03-22", "lunar")]
    [InlineData("1985-12-10", "1986-01-19", "lunar")]
    [InlineData("1980-03-05", "1980-03-15", "oneDigit")]
    [InlineData("1980-03-05", "1970-03-05", "oneDigit")]
    [InlineData("1978-03-05", "1987-03-05", "oneDigit")]
    [InlineData("1980-03", "1980-03-15", "month")]
    [InlineData("1980", "1980-03-15", "year")]
    [InlineData("1980-07-21", "1980-03-15", "sameYear")]
    [InlineData("1980-07-21", "1993-03-15", "differs")]
    [InlineData("1980", "1981", "differs")]
    public void Birth_dates_differ_in_the_ways_people_mistake_them(string a, string b, string level)
    {
        Assert.Equal(level, BirthComparison.Level(new BirthTrait(Date(a)), new BirthTrait(Date(b))));
        Assert.Equal(level, BirthComparison.Level(new BirthTrait(Date(b)), new BirthTrait(Date(a))));
    }

    [Theory]
    [InlineData(46, "age")]
    [InlineData(45, "ageNear")]
    [InlineData(47, "ageNear")]
    [InlineData(44, "differs")]
    public void A_stated_age_stands_against_a_birth_date(int age, string level) =>
        Assert.Equal(level, BirthComparison.Level(new BirthTrait(null, age, new DateOnly(2026, 11, 24)), new BirthTrait(Date("1980-03-15"))));

    [Theory]
    [InlineData("示例省示例市示例县槐荫镇上河村3组", "槐荫镇上河村", "village")]
    [InlineData("示例县槐荫镇上河村", "示例县槐荫街道上河社区", "village")]
    [InlineData("示例县槐荫镇上河村", "示例县槐荫镇下河村", "township")]
    [InlineData("示例县槐荫镇上河村", "示例县柳湾镇上山村", "otherTownship")]
    [InlineData("示例县", "示例区柳湾镇上山村", "county")]
    [InlineData("湖北省襄樊市樊城区", "湖北省襄阳市谷城县", "city")]
    [InlineData("襄樊市", "襄阳市", "renamed")]
    [InlineData("江苏省甲市乙县", "江苏省丙市丁县", "province")]
    [InlineData("江苏省甲市乙县", "安徽省丙市丁县", "differs")]
    [InlineData("北京市朝阳区", "北京朝阳区", "county")]
    [InlineData("示例县槐荫镇", "", "missing")]
    public void Addresses_are_compared_from_the_village_up(string a, string b, string level) =>
        Assert.Equal(level, new PlaceComparison(RegisterData.Weights.RenamedPlaces).Level([Place.Parse(a)], [Place.Parse(b)]));

    [Fact]
    public void Weights_are_the_binary_logarithms_of_their_shares()
    {
        foreach (var level in RegisterData.Weights.Fields.Values.SelectMany(f => f))
            Assert.True(Math.Abs(Math.Log2((double)(level.M / level.U)) - (double)level.Weight) <= 0.06, $"{level.Label}: {Math.Log2((double)(level.M / level.U)):0.0}");
    }

    [Fact]
    public void One_slip_in_an_identity_number_is_explained_and_two_are_not()
    {
        var number = SamplePeople.IdNumber(new DateOnly(1985, 4, 2), 31);
        var text = number.Text;
        Assert.True(IdRepair.Explains(text[..8] + text[9] + text[8] + text[10..], number));
        Assert.True(IdRepair.Explains(text[..17], number));
        Assert.True(IdRepair.Explains(text[..5] + text[6..], number));
        Assert.True(IdRepair.Explains(text[..6] + text[8..17], number));
        Assert.True(IdRepair.Explains(text.Replace('0', 'O'), number));
        Assert.False(IdRepair.Explains(text[..3] + "77" + text[5..], number));
    }

    [Fact]
    public void The_check_character_tells_which_repair_of_a_number_can_be_right()
    {
        var number = SamplePeople.IdNumber(new DateOnly(1985, 4, 2), 31);
        var text = number.Text;
        Assert.Contains(number, IdRepair.Candidates(text[..8] + text[9] + text[8] + text[10..]));
        Assert.Equal([number], IdRepair.Candidates(text[..17]));
        Assert.All(IdRepair.Candidates(text[..8] + text[9] + text[8] + text[10..]), c => Assert.True(IdNumber.TryParse(c.Text, out _)));
    }
}
