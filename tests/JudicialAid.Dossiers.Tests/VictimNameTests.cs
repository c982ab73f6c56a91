using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>Who was harmed in a crime where no 被害人 stands before the name, and how long the name is.</summary>
public class VictimNameTests
{
    private static void Harmed(string victims, CaseFile file) =>
        Assert.Equal(victims.Split('、', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), file.VictimNames().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("汪大力骗取被害人江某霞、苏某、林某婷、童某现金。", "江某霞、苏某、林某婷、童某")]
    [InlineData("汪大力过失致江某文当场死亡。死者江某文，男，1969年生，有一女江某，在读。江某对汪大力表示谅解。", "江某文")]
    [InlineData("汪大力与被害人江某存在矛盾，将被害人江某打伤。江某存在过错。", "江某")]
    public void A_name_masked_in_the_middle_keeps_its_written_end(string findings, string victims) =>
        Harmed(victims, Cases.Judged("过失致人死亡罪", "2026年1月5日，" + findings));

    [Theory]
    [InlineData("汪大力驾车将清扫路面的保洁员林小溪（女，殁年63岁）撞倒并碾压。", "林小溪")]
    [InlineData("汪大力向驾驶员林某（男，45岁，某校教师）索要三万元。", "林某")]
    [InlineData("汪大力进入样例镇兰小溪（女，52岁）经营的小卖部，抢走现金1260元。", "兰小溪")]
    [InlineData("汪大力驾车相撞，致苏文远（男，汉族，38岁）、林小溪（女，汉族，2013年8月19日出生）死亡，童某（女）重伤二级。", "苏文远、林小溪、童某")]
    [InlineData("汪大力驾车翻覆，林某某经送医抢救无效死亡。", "林某某")]
    [InlineData("汪大力伙同林某（男，17岁）砸碎车窗，盗走苏文远停放在此的车内现金。", "")]
    [InlineData("汪大力向吸毒人员林某（男，30岁）出售毒品。", "")]
    [InlineData("汪大力与林某（男，30岁，另案处理）打碎车窗。", "")]
    public void Whom_the_findings_describe_in_a_bracket_was_harmed(string findings, string victims) =>
        Harmed(victims, Cases.Judged("抢劫罪", "2026年1月5日，" + findings));
}
