using JudicialAid.Desk.Exchange;
using JudicialAid.Desk.Tests.Standards;
using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Desk.Tests.Exchange;

/// <summary><c>desk tokens</c>: a list of people becomes a list of tokens.</summary>
public sealed class TokensTests : IDisposable
{
    private const string Variable = "DESK_TESTS_EXCHANGE_KEY";
    private static readonly byte[] Key = [.. Enumerable.Repeat((byte)7, 32)];
    private static readonly IdNumber[] People = [.. Enumerable.Range(0, 20).Select(i => SamplePeople.IdNumber(new DateOnly(1980, 1, 1).AddDays(i), 11 + i))];
    private readonly ScratchFolder _folder = new();

    public TokensTests() => Environment.SetEnvironmentVariable(Variable, Convert.ToBase64String(Key));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_person_is_one_token_in_an_order_that_is_not_the_lists_and_nobody_is_named()
    {
        var list = _folder.Write("名单.csv", "姓名,公民身份号码,家庭住址\n" + string.Concat(People.Append(People[0]).Select((p, i) => $"某人{i},{Spaced(p)},示例县城关镇\n")) + "无号人,,示例县城关镇北门社区9组\n");
        var (code, output, errors) = Run(list);
        Assert.True(code == 0, errors);
        var lines = File.ReadAllLines(_folder["令牌.csv"]);
        Assert.Equal("令牌", lines[0]);
        Assert.Equal(People.SelectMany(new PartnerTokens(Key).Of).Order(StringComparer.Ordinal), lines.Skip(1));
        Assert.Contains("20人", output, StringComparison.Ordinal);
        Assert.Contains("没有可用身份证号的1行", output, StringComparison.Ordinal);
        Assert.DoesNotContain("某人", string.Concat(lines) + output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_is_not_written_over()
    {
        var list = _folder.Write("名单.csv", $"姓名,身份证号\n某人,{People[0].Text}\n");
        _folder.Write("令牌.csv", "别的内容");
        var (code, _, errors) = Run(list);
        Assert.Equal(1, code);
        Assert.Contains("不覆盖", errors, StringComparison.Ordinal);
        Assert.Equal("别的内容", File.ReadAllText(_folder["令牌.csv"]));
    }

    [Theory]
    [InlineData("dibao", "NO_SUCH_VARIABLE", "NO_SUCH_VARIABLE")]
    [InlineData("unheard", Variable, "没有名册“unheard”")]
    public void What_is_missing_is_told(string register, string variable, string told)
    {
        var (code, _, errors) = Run(_folder.Write("名单.csv", $"姓名,身份证号\n某人,{People[0].Text}\n"), register, variable);
        Assert.Equal(1, code);
        Assert.Contains(told, errors, StringComparison.Ordinal);
    }

    // As people write them: the number is normalised before it becomes a token.
    private static string Spaced(IdNumber number) => $"{number.Text[..6]} {number.Text[6..14]} {number.Text[14..].ToLowerInvariant()}";

    private (int Code, string Output, string Errors) Run(string list, string register = "dibao", string variable = Variable) => Verbs.Run((output, errors) =>
        TokensCommand.Run([list, "--register", register, "--key", variable, "--out", _folder["令牌.csv"], "--standards", Verbs.Shipped], output, errors));
}
