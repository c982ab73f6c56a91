using System.Text.Json;
using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Model.Tests;

public class ValueTests
{
    [Theory]
    [InlineData("40000", "40,000")]
    [InlineData("159684.47", "159,684.47")]
    [InlineData("0.5", "0.50")]
    public void Yuan_prints_separators_and_fen_only_where_there_are_any(string amount, string printed) =>
        Assert.Equal(printed, new Yuan(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)).ToString());

    [Fact]
    public void Equal_sums_give_equal_bytes_whatever_their_scale() =>
        Assert.Equal(ModelJson.Write(new Yuan(40000m)), ModelJson.Write(new Yuan(40000.00m)));

    [Fact]
    public void Yuan_survives_json_exactly() => Assert.Equal(new Yuan(0.1m + 0.2m), ModelJson.Read<Yuan>(ModelJson.Write(new Yuan(0.3m))));

    [Fact]
    public void An_integer_is_not_read_as_an_enum_word() => Assert.Throws<JsonException>(() => ModelJson.Read<Colour>("3"));

    [Theory]
    [InlineData(1956, 3, 17, 2026, 3, 16, 69)]
    [InlineData(1956, 3, 17, 2026, 3, 17, 70)]
    public void A_year_of_age_is_complete_on_the_birthday(int y, int m, int d, int onY, int onM, int onD, int age) =>
        Assert.Equal(age, new PartialDate(y, m, d).AgeOn(new DateOnly(onY, onM, onD)));

    [Fact]
    public void A_birth_year_alone_leaves_the_age_open_until_the_year_is_over()
    {
        Assert.Null(new PartialDate(2008).AgeOn(new DateOnly(2026, 6, 1)));
        Assert.Null(new PartialDate(2008).YoungerThan(18, new DateOnly(2026, 6, 1)));
        Assert.Equal(17, new PartialDate(2008).AgeOn(new DateOnly(2025, 12, 31)));
    }

    [Theory]
    [InlineData("张三", "张某")]
    [InlineData("张三丰", "张某某")]
    [InlineData("欧阳明月", "欧阳某某")]
    public void A_masked_name_keeps_only_the_surname(string name, string masked) => Assert.Equal(masked, Masking.Name(name));

    [Fact]
    public void Tokens_do_not_mix_up_their_parts() =>
        Assert.NotEqual(SamplePeople.Pseudonyms.Token("x", "ab", "c"), SamplePeople.Pseudonyms.Token("x", "a", "bc"));
}
