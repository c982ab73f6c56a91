using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Model.Tests;

public class IdNumberTests
{
    [Fact]
    public void A_number_with_a_wrong_check_character_is_not_read()
    {
        var right = SamplePeople.IdNumber(new DateOnly(1980, 2, 29), 123).Text;
        var wrong = right[..17] + (right[17] == '0' ? '1' : '0');
        Assert.True(IdNumber.TryParse(right, out _));
        Assert.False(IdNumber.TryParse(wrong, out _));
    }

    [Theory]
    [InlineData("full-width")]
    [InlineData("spaced")]
    [InlineData("lower x")]
    public void Written_forms_of_one_number_are_the_same_number(string form)
    {
        var number = Enumerable.Range(0, 999).Select(s => SamplePeople.IdNumber(new DateOnly(1975, 7, 1), s)).First(n => n.Text.EndsWith('X'));
        var written = form switch
        {
            "full-width" => string.Concat(number.Text.Select(c => (char)(c + 0xFEE0))),
            "spaced" => string.Join(' ', number.Text.Chunk(6).Select(c => new string(c))),
            _ => number.Text.Replace('X', 'x'),
        };
        Assert.True(IdNumber.TryParse(written, out var read));
        Assert.Equal(number, read);
    }

    [Fact]
    public void A_15_digit_number_becomes_the_18_digit_number_of_the_same_person()
    {
        var number = SamplePeople.IdNumber(new DateOnly(1956, 3, 17), 7);
        var old = number.Text[..6] + number.Text[8..17];
        Assert.True(IdNumber.TryParse(old, out var read));
        Assert.Equal(number, read);
    }

    [Fact]
    public void An_impossible_birth_date_is_not_read()
    {
        const string first17 = "99000119810230123";
        Assert.False(IdNumber.TryParse(first17 + IdNumber.CheckCharacter(first17), out _));
    }

    [Fact]
    public void Printing_a_number_masks_it() => Assert.Equal("9900**********", SamplePeople.IdNumber(new DateOnly(1980, 1, 1), 1).ToString()[..14]);
}
