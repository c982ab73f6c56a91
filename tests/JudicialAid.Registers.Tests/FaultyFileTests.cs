using System.Text;
using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Registers.Tests;

/// <summary>A file of 20,000 rows into which 1,000 faults are planted.</summary>
public class FaultyFileTests
{
    private const int Rows = 20_000;
    private const int Every = 20;

    private static readonly (string Code, Func<string[], string[]> Plant)[] Faults =
    [
        ("REGISTER-ROW-ID-INVALID", c => With(c, 1, c[1][..17] + (c[1][17] == '1' ? '2' : '1'))),
        ("REGISTER-ROW-ID-INVALID", c => With(c, 1, c[1][..12])),
        ("REGISTER-ROW-ID-INVALID", c => With(c, 1, c[1][..6] + "19810230" + c[1][14..])),
        ("REGISTER-ROW-ID-AS-NUMBER", c => With(c, 1, "9.90001E+17")),
        ("REGISTER-ROW-VALUE-MISSING", c => With(c, 0, "")),
        ("REGISTER-ROW-VALUE-MISSING", c => With(c, 1, "无")),
        ("REGISTER-ROW-DATE-UNREADABLE", c => With(c, 2, "2026-02-30")),
        ("REGISTER-ROW-DATE-UNREADABLE", c => With(c, 2, "去年")),
        ("REGISTER-ROW-AMOUNT-UNREADABLE", c => With(c, 3, "六百多")),
        ("REGISTER-ROW-CHARACTERS-UNREADABLE", c => With(c, 0, "赵\uFFFD")),
    ];

    [Fact]
    public void A_file_with_1000_faults_returns_exactly_those_rows_each_with_its_reason()
    {
        var expected = new List<(int Row, string Code)>();
        var text = new StringBuilder("姓名,身份证号,起保日期,月保障金额\n");
        for (var row = 1; row <= Rows; row++)
        {
            string[] cells = [$"赵{(char)('一' + (row % 5000))}", SamplePeople.IdNumber(new DateOnly(1940, 1, 1).AddDays(row / 450), (row % 450 * 2) + 1).Text, "2024-01-01", "650"];
            if (row % Every == 0)
            {
                var (code, plant) = Faults[row / Every % Faults.Length];
                cells = plant(cells);
                expected.Add((row, code));
            }

            text.AppendJoin(',', cells).Append('\n');
        }

        var imported = RegisterImporter.Read(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "csv", RegisterData.Dibao);
        Assert.Equal(1000, expected.Count);
        Assert.Equal(expected, imported.Rejected.Select(r => (r.Row, r.Code)));
        Assert.All(imported.Rejected, r => Assert.Matches("请.*。$", r.Message));
        Assert.Equal(Rows - 1000, imported.Rows.Count);
        Assert.Empty(imported.Findings);
    }

    [Fact]
    public void A_row_without_number_that_tells_who_it_is_about_is_taken()
    {
        var imported = Import("姓名,身份证号,出生日期\n温小满,,2015-09-09\n葛桂芝,,\n");
        Assert.Equal(("温小满", null), (Assert.Single(imported.Rows).Name, imported.Rows[0].IdNumber));
        Assert.Equal(2, Assert.Single(imported.Rejected).Row);
        Assert.Equal("REGISTER-ROW-WITHOUT-ID", Assert.Single(imported.Findings).Code);
    }

    [Fact]
    public void A_row_with_a_slip_in_its_number_is_sent_back_and_taken_without_it()
    {
        var number = SamplePeople.IdNumber(new DateOnly(2015, 9, 9), 42).Text;
        var slip = number[..8] + number[9] + number[8] + number[10..];
        var imported = Import($"姓名,身份证号,出生日期\n温小满,{slip},2015-09-09\n");
        Assert.Equal("REGISTER-ROW-ID-INVALID", Assert.Single(imported.Rejected).Code);
        Assert.Contains("该行仍按姓名", imported.Rejected[0].Message, StringComparison.Ordinal);
        Assert.Equal(slip, Assert.Single(imported.Rows).Fields["idNumberAsWritten"]);
        Assert.Null(imported.Rows[0].IdNumber);
    }

    private static ImportedRegister Import(string text) => RegisterImporter.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "csv", RegisterData.Dibao);

    private static string[] With(string[] cells, int at, string value) => [.. cells.Select((c, i) => i == at ? value : c)];
}
