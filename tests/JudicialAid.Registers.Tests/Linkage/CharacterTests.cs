using System.Security.Cryptography;
using System.Text;

namespace JudicialAid.Registers.Tests.Linkage;

public class CharacterTests
{
    private static Likeness Of(string a, string b) => HanLikeness.Of(Rune.GetRuneAt(a, 0), Rune.GetRuneAt(b, 0));

    [Fact]
    public void The_table_is_the_one_that_the_decision_record_names()
    {
        using var table = HanTable.Open();
        Assert.Equal("9a065588cc493751707fb3a601345c825f6d02a37e0e674617122f6f962d4379", Convert.ToHexStringLower(SHA256.HashData(table)));
    }

    [Theory]
    [InlineData("国", "國", "Variant")]
    [InlineData("发", "髮", "Variant")]
    [InlineData("云", "雲", "Variant")]
    [InlineData("峰", "峯", "Variant")]
    [InlineData("伟", "玮", "Homophone")]
    [InlineData("晓", "小", "Homophone")]
    [InlineData("曾", "增", "Homophone")]
    [InlineData("单", "山", "Homophone")]
    [InlineData("吕", "鲁", "None")]
    [InlineData("兰", "南", "Dialect")]
    [InlineData("石", "四", "Dialect")]
    [InlineData("金", "京", "Dialect")]
    [InlineData("胡", "福", "Dialect")]
    [InlineData("黄", "方", "Dialect")]
    [InlineData("任", "林", "None")]
    [InlineData("未", "末", "Shape")]
    [InlineData("治", "冶", "Shape")]
    [InlineData("令", "今", "Shape")]
    [InlineData("宇", "字", "Shape")]
    [InlineData("伟", "芳", "None")]
    public void Characters_are_near_by_form_sound_or_shape(string a, string b, string likeness)
    {
        Assert.Equal(likeness, Of(a, b).ToString());
        Assert.Equal(likeness, Of(b, a).ToString());
    }

    [Theory]
    [InlineData("zhang", "zan")]
    [InlineData("nv", "lv")]
    [InlineData("huang", "fan")]
    [InlineData("hui", "fei")]
    [InlineData("ying", "yin")]
    [InlineData("er", "er")]
    [InlineData("ang", "an")]
    [InlineData("shi", "si")]
    public void A_syllable_is_folded_to_what_dialects_keep_of_it(string syllable, string folded) => Assert.Equal(folded, Dialect.Fold(syllable));
}
