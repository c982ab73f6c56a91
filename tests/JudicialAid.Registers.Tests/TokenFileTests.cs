using System.Text;
using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Registers.Tests;

/// <summary>A register whose rows say tokens in the place of people.</summary>
public class TokenFileTests
{
    private static readonly string Token = new PartnerTokens([.. Enumerable.Repeat((byte)9, 32)]).Of(SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 651)).Single();

    [Fact]
    public void Tokens_and_what_tells_whether_a_row_is_in_force_are_read_and_nothing_else()
    {
        var read = Read($"令牌,姓名,家庭住址,状态,起保日期\n{Token.ToUpperInvariant()},管同心,示例县城关镇,正常,2026年3月1日\n");
        var row = Assert.Single(read.Rows);
        Assert.Null(row.Name);
        Assert.Null(row.IdNumber);
        Assert.Equal(["from=2026-03-01", "status=正常", "token=" + Token], row.Fields.Select(f => $"{f.Key}={f.Value}").Order(StringComparer.Ordinal));
        Assert.Contains(read.Findings, f => f.Code == "REGISTER-COLUMN-UNUSED");
    }

    [Theory]
    [InlineData("令牌")]
    [InlineData("身份证号令牌\t状态")]
    [InlineData("说明：本表只含令牌\n令牌;状态")]
    public void The_column_alone_makes_it_such_a_file_under_any_delimiter(string header) =>
        Assert.Equal(Token, Assert.Single(Read($"{header}\n{Token}\n").Rows).Fields["token"]);

    [Fact]
    public void A_register_with_numbers_is_read_as_ever_even_if_it_has_tokens_beside_them()
    {
        var read = Read($"姓名,身份证号码,令牌\n管同心,{SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 651).Text},{Token}\n");
        Assert.NotNull(Assert.Single(read.Rows).IdNumber);
        Assert.DoesNotContain("token", read.Rows[0].Fields.Keys);
    }

    [Theory]
    [InlineData("管同心", "REGISTER-ROW-TOKEN-INVALID")]
    [InlineData("0123456789abcdef", "REGISTER-ROW-TOKEN-INVALID")]
    [InlineData("", "REGISTER-ROW-VALUE-MISSING")]
    public void What_is_no_token_is_sent_back_without_being_repeated(string written, string code)
    {
        var read = Read($"令牌,状态\n{Token},正常\n{written},正常\n");
        var rejected = Assert.Single(read.Rejected);
        Assert.Equal(code, rejected.Code);
        Assert.DoesNotContain("管同心", rejected.Message, StringComparison.Ordinal);
    }

    // What docs/token-exchange.md gives partners to check their own program with.
    [Fact]
    public void The_token_of_the_documents_example_is_this()
    {
        var key = Encoding.ASCII.GetBytes("0123456789abcdef0123456789abcdef");
        var token = new PartnerTokens(key).Of(SamplePeople.IdNumber(new DateOnly(1980, 1, 1), 1)).Single();
        var page = File.ReadAllText(Path.Combine(RegisterData.Repository, "docs", "token-exchange.md"));
        Assert.Contains(SamplePeople.IdNumber(new DateOnly(1980, 1, 1), 1).Text, page, StringComparison.Ordinal);
        Assert.Contains(token, page, StringComparison.Ordinal);
    }

    private static ImportedRegister Read(string text) => RegisterImporter.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "csv", RegisterData.Dibao);
}
