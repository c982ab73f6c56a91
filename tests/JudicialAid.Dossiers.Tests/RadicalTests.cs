namespace JudicialAid.Dossiers.Tests;

/// <summary>What a PDF library gives as radicals is read as the characters.</summary>
public class RadicalTests
{
    [Theory]
    [InlineData("⽰例县⼈⺠检察院", "示例县人民检察院")]
    [InlineData("⼀、⼥，⽣活", "一、女，生活")]
    [InlineData("⻓⻔⻢⻩", "长门马黄")]
    [InlineData("没有部首字符。", "没有部首字符。")]
    public void A_radical_is_the_character_that_looks_the_same(string given, string read) => Assert.Equal(read, Radicals.Fold(given));

    [Fact]
    public void The_first_and_the_last_radical_of_the_block_are_known() => Assert.Equal("一龠", Radicals.Fold("\u2F00\u2FD5"));
}
