using System.Text;
using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Registers.Tests;

public class ImporterTests
{
    private static readonly string Good = SamplePeople.IdNumber(new DateOnly(1956, 3, 17), 7).Text;
    private static readonly string Other = SamplePeople.IdNumber(new DateOnly(2014, 6, 1), 12).Text;
    private static readonly string WrongCheck = Good[..17] + (Good[17] == '1' ? '2' : '1');

    private static ImportedRegister Import(string text, RegisterDefinition? definition = null, string extension = "csv", Encoding? encoding = null) =>
        RegisterImporter.Read(new MemoryStream((encoding ?? new UTF8Encoding(false)).GetBytes(text)), extension, definition ?? RegisterData.Dibao);

    public static TheoryData<string, string, string> BadRows => new()
    {
        { $"赵甲,{WrongCheck},", "REGISTER-ROW-ID-INVALID", "“身份证号”校验位不符，多为抄写错误，请核对原件、改正后重新报送。" },
        { "赵甲,12345,", "REGISTER-ROW-ID-INVALID", "“身份证号”应为18位（旧号15位），现为5位，请核对原件、改正后重新报送。" },
        { "赵甲,99000119810230123X,", "REGISTER-ROW-ID-INVALID", "“身份证号”中的出生日期不存在，请核对原件、改正后重新报送。" },
        { "赵甲,99000l195603170071,", "REGISTER-ROW-ID-INVALID", "“身份证号”含有数字和末位X以外的字符，请核对原件、改正后重新报送。" },
        { "赵甲,9.90001E+17,", "REGISTER-ROW-ID-AS-NUMBER", "“身份证号”被表格软件写成科学记数法，末几位已丢失，请把该列设为“文本”格式后从原系统重新导出。" },
        { "赵甲,990001195603170000,", "REGISTER-ROW-ID-AS-NUMBER", "“身份证号”末三位为000且校验位不符，应是被表格软件按数字保存而丢失，请把该列设为“文本”格式后从原系统重新导出。" },
        { "赵甲,,", "REGISTER-ROW-VALUE-MISSING", "缺少“身份证号”，请补填后重新报送。" },
        { $"无,{Good},", "REGISTER-ROW-VALUE-MISSING", "缺少“姓名”，请补填后重新报送。" },
        { $"赵甲,{Good},2026-02-30", "REGISTER-ROW-DATE-UNREADABLE", "“起保日期”不是可识别的日期，请按2026-03-01的格式填写后重新报送。" },
        { $"赵甲,{Good},去年", "REGISTER-ROW-DATE-UNREADABLE", "“起保日期”不是可识别的日期，请按2026-03-01的格式填写后重新报送。" },
        { $",{WrongCheck},", "REGISTER-ROW-ID-INVALID", "“身份证号”校验位不符，多为抄写错误，请核对原件、改正后重新报送；缺少“姓名”，请补填后重新报送。" },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public void A_bad_row_comes_back_with_its_reason_and_the_good_one_is_taken(string bad, string code, string message)
    {
        var imported = Import($"姓名,身份证号,起保日期\n{bad}\n钱乙,{Other},2026-01-01\n");
        Assert.Equal(new RejectedRow(1, code, message), Assert.Single(imported.Rejected));
        Assert.Equal(2, Assert.Single(imported.Rows).Row);
    }

    [Fact]
    public void A_reason_never_repeats_what_the_cell_holds()
    {
        var imported = Import($"姓名,身份证号,起保日期\n赵甲,{WrongCheck},某日\n");
        Assert.DoesNotContain(WrongCheck, imported.Rejected.Concat<object>(imported.Findings).Aggregate("", (text, f) => text + f), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UTF-8", false)]
    [InlineData("UTF-8", true)]
    [InlineData("UTF-16", true)]
    [InlineData("GB18030", false)]
    public void The_same_table_is_read_from_every_encoding_agencies_use(string name, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = name == "UTF-8" ? new UTF8Encoding(mark) : Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes($"姓名,身份证号,家庭住址\n𬤇㐱,{Good},示例县槐荫镇\n")];
        var row = Assert.Single(RegisterImporter.Read(new MemoryStream(bytes), ".CSV", RegisterData.Dibao).Rows);
        Assert.Equal("𬤇㐱", row.Name);
        Assert.Equal("示例县槐荫镇", row.Fields["address"]);
    }

    [Fact]
    public void A_row_in_another_encoding_than_the_file_is_rejected_and_the_rest_is_read()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        byte[] filler = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(new string(' ', 98) + ",\n", 700)));
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"姓名,身份证号\n赵甲,{Good}\n"), .. filler, .. gb.GetBytes($"钱乙,{Other}\n")];
        var imported = RegisterImporter.Read(new MemoryStream(bytes), "csv", RegisterData.Dibao);
        Assert.Equal("REGISTER-ROW-CHARACTERS-UNREADABLE", Assert.Single(imported.Rejected).Code);
        Assert.Single(imported.Rows);
    }

    [Theory]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData(";")]
    public void Every_delimiter_is_found_from_the_headings(string delimiter)
    {
        var row = Assert.Single(Import($"姓名|公民身份号码|月保障金额(元)\n赵 甲|{Good}|\"1,200.50\"\n".Replace("|", delimiter, StringComparison.Ordinal)).Rows);
        Assert.Equal(("赵甲", Good, "1200.5"), (row.Name, row.IdNumber!.Value.Text, row.Fields["amount"]));
    }

    [Fact]
    public void Titles_above_the_header_ornaments_in_headings_and_blank_rows_do_not_matter()
    {
        var imported = Import($"示例县最低生活保障对象名册,,\n填报单位:示例县民政局,,2026年10月\n序号,* 姓 名,\"身份证\n号码(18位)\"\n\n1,赵甲,{Good}\n,,\n2,钱乙,{Other}\n");
        Assert.Equal([2, 4], imported.Rows.Select(r => r.Row));
        Assert.Empty(imported.Rejected);
        Assert.Equal("第1列的列名未在名册定义中登记，没有读取。", Assert.Single(imported.Findings).Message);
    }

    [Fact]
    public void A_line_break_inside_quotes_belongs_to_its_cell() =>
        Assert.Equal("示例县\n槐荫镇", Assert.Single(Import($"姓名,身份证号,家庭住址\n赵甲,{Good},\"示例县\n槐荫镇\"\n").Rows).Fields["address"]);

    [Fact]
    public void A_quote_that_is_never_closed_stops_the_import_and_nothing_is_taken()
    {
        var rest = string.Concat(Enumerable.Repeat($"钱乙,{Other},示例县\n", 2000));
        var imported = Import($"姓名,身份证号,家庭住址\n赵甲,{Good},示例县\n孙丙,{Good},\"槐荫镇\n{rest}");
        Assert.Equal("REGISTER-QUOTE-UNCLOSED", Assert.Single(imported.Findings).Code);
        Assert.Empty(imported.Rows);
    }

    [Theory]
    [InlineData("15-digit")]
    [InlineData("full-width")]
    [InlineData("as text")]
    [InlineData("lower x")]
    public void Written_forms_of_an_id_number_become_the_same_18_characters(string form)
    {
        var id = Enumerable.Range(0, 999).Select(s => SamplePeople.IdNumber(new DateOnly(1956, 3, 17), s)).First(n => n.Text[17] == 'X').Text;
        var written = form switch
        {
            "15-digit" => id[..6] + id[8..17],
            "full-width" => string.Concat(id.Select(c => (char)(c + 0xFEE0))),
            "as text" => "'" + id,
            _ => id.Replace('X', 'x'),
        };
        Assert.Equal(id, Assert.Single(Import($"姓名,身份证号\n赵甲,{written}\n").Rows).IdNumber!.Value.Text);
    }

    [Fact]
    public void A_disability_card_number_gives_the_id_number_it_contains()
    {
        var row = Assert.Single(Import($"姓名,残疾人证号,残疾类别,残疾等级\n赵甲,{Good}43B1,肢体,二级\n", RegisterData.Load("disabled")).Rows);
        Assert.Equal((Good, "2"), (row.IdNumber!.Value.Text, row.Fields["grade"]));
    }

    [Theory]
    [InlineData("2026-3-1", "2026-03-01")]
    [InlineData("2026/03/01 0:00:00", "2026-03-01")]
    [InlineData("2026.3.1", "2026-03-01")]
    [InlineData("20260301", "2026-03-01")]
    [InlineData("２０２６年３月１日", "2026-03-01")]
    [InlineData("46082", "2026-03-01")]
    [InlineData("2026年3月", "2026-03-01")]
    [InlineData("2026", "2026-01-01")]
    public void Dates_are_read_in_every_form_agencies_write(string written, string date) =>
        Assert.Equal(date, Assert.Single(Import($"姓名,身份证号,起保日期\n赵甲,{Good},{written}\n").Rows).Fields["from"]);

    [Theory]
    [InlineData("2026年2月", "2026-02-28")]
    [InlineData("2026", "2026-12-31")]
    public void A_period_that_ends_in_a_month_or_year_covers_all_of_it(string written, string date) =>
        Assert.Equal(date, Assert.Single(Import($"姓名,身份证号,停保日期\n赵甲,{Good},{written}\n").Rows).Fields["to"]);

    [Fact]
    public void A_period_without_an_end_has_none() =>
        Assert.False(Assert.Single(Import($"姓名,身份证号,停保日期\n赵甲,{Good},长期\n").Rows).Fields.ContainsKey("to"));

    [Theory]
    [InlineData("救助金额", "\"¥40,000.00元\"", "40000")]
    [InlineData("救助金额", "1.5万元", "15000")]
    [InlineData("救助金额(万元)", "1.5", "15000")]
    public void Sums_are_plain_yuan_whatever_unit_they_were_written_in(string heading, string written, string yuan) =>
        Assert.Equal(yuan, Assert.Single(Import($"姓名,身份证号,救助日期,{heading}\n赵甲,{Good},2025-05-06,{written}\n", RegisterData.Load("already-aided")).Rows).Fields["amount"]);

    [Theory]
    [InlineData("否", "未消除")]
    [InlineData("是", "已消除")]
    public void A_yes_or_no_under_a_question_keeps_what_was_asked(string written, string status) =>
        Assert.Equal(status, Assert.Single(Import($"姓名,身份证号,风险是否已消除\n赵甲,{Good},{written}\n", RegisterData.Load("poverty-monitoring")).Rows).Fields["status"]);

    [Fact]
    public void An_equal_row_is_dropped_and_another_row_of_the_same_person_is_kept_with_a_warning()
    {
        var imported = Import($"姓名,身份证号,月保障金额\n赵甲,{Good},500\n赵甲,{Good},500.00\n赵甲,{Good},600\n");
        Assert.Equal([1, 3], imported.Rows.Select(r => r.Row));
        Assert.Equal(new RejectedRow(2, "REGISTER-ROW-DUPLICATE", "与第1行内容完全相同，只取第1行，无需处理。"), Assert.Single(imported.Rejected));
        Assert.Equal(
            "有1行的身份证号在前面的行中已出现而内容不同，各行都已保留。请核对是否同一人多次登记（如第3行）。",
            Assert.Single(imported.Findings, f => f.Code == "REGISTER-ROW-SAME-PERSON").Message);
    }

    [Fact]
    public void An_unreadable_number_of_the_head_is_left_out_with_a_warning_and_the_member_is_kept()
    {
        var imported = Import($"姓名,身份证号,户主身份证号\n赵甲,{Good},{WrongCheck}\n");
        Assert.False(Assert.Single(imported.Rows).Fields.ContainsKey("headIdNumber"));
        Assert.Equal("“户主身份证号”列有1个值无法识别，已略去该值、保留该行（如第1行）。请核对。", Assert.Single(imported.Findings).Message);
    }

    [Theory]
    [InlineData("pdf", "REGISTER-FORMAT-UNKNOWN")]
    [InlineData("doc", "REGISTER-FORMAT-UNKNOWN")]
    public void A_file_that_is_no_table_is_refused(string extension, string code) =>
        Assert.Equal(code, Assert.Single(Import($"姓名,身份证号\n赵甲,{Good}\n", extension: extension).Findings).Code);

    [Fact]
    public void A_pdf_named_csv_is_refused_for_what_it_is() =>
        Assert.Equal("REGISTER-FORMAT-UNKNOWN", Assert.Single(Import("%PDF-1.7\n姓名,身份证号\n").Findings).Code);

    [Theory]
    [InlineData("", "REGISTER-HEADER-NOT-FOUND", "前30行中没有找到“最低生活保障”名册的表头，未导入任何一行。表头应有：身份证号、姓名。")]
    [InlineData("甲,乙\n1,2\n", "REGISTER-HEADER-NOT-FOUND", "前30行中没有找到“最低生活保障”名册的表头，未导入任何一行。表头应有：身份证号、姓名。")]
    [InlineData("姓名,性别\n赵甲,男\n", "REGISTER-COLUMN-MISSING", "“最低生活保障”名册的表头缺少必需的列：身份证号，未导入任何一行。请补上该列，或在名册定义中登记所用的列名。")]
    [InlineData("姓名,身份证号\n", "REGISTER-NO-ROWS", "文件中没有一行可用，未导入，原有数据保持不变。请核对文件是否完整。")]
    public void A_file_without_a_usable_header_or_row_changes_nothing_and_says_why(string text, string code, string message)
    {
        var imported = Import(text);
        Assert.Empty(imported.Rows);
        var finding = Assert.Single(imported.Findings);
        Assert.Equal((code, message, FindingSeverity.Error), (finding.Code, finding.Message, finding.Severity));
    }

    [Fact]
    public void Two_columns_under_one_heading_are_pointed_out() =>
        Assert.Contains(Import($"姓名,身份证号,姓名\n赵甲,{Good},赵甲\n").Findings, f => f.Code == "REGISTER-COLUMN-TWICE");

    [Fact]
    public void A_file_is_read_while_it_arrives()
    {
        using var endless = new EndlessTable($"姓名,身份证号\n", $"赵甲,{WrongCheck}\n");
        var lines = RegisterImporter.ReadLines(endless, "csv", RegisterData.Dibao).Take(50_000).ToList();
        Assert.All(lines, line => Assert.IsType<BadLine>(line));
    }

    private sealed class EndlessTable(string header, string row) : Stream
    {
        private readonly Queue<byte> _next = new(Encoding.UTF8.GetBytes(header));

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            while (_next.Count < count)
            {
                foreach (var b in Encoding.UTF8.GetBytes(row))
                    _next.Enqueue(b);
            }

            for (var i = 0; i < count; i++)
                buffer[offset + i] = _next.Dequeue();
            return count;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
