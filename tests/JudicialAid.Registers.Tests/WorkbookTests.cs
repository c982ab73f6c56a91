using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Registers.Tests;

public class WorkbookTests
{
    private static readonly string Wife = SamplePeople.IdNumber(new DateOnly(1958, 3, 17), 8).Text;
    private static readonly string Head = SamplePeople.IdNumber(new DateOnly(1956, 3, 17), 7).Text;
    private static readonly string Child = SamplePeople.IdNumber(new DateOnly(2014, 6, 1), 12).Text;

    private static ImportedRegister Import(WorkbookFile file, string extension = "xlsx") => RegisterImporter.Read(file.Build(), extension, RegisterData.Dibao);

    [Fact]
    public void Titles_blank_rows_styled_dates_and_numbers_are_read_as_a_person_sees_them()
    {
        var imported = Import(new WorkbookFile().Sheet("名册",
        [
            ["示例县最低生活保障名册", null, null, null],
            [],
            ["姓名", "身份证号", "起保日期", "月保障金额"],
            ["赵甲", Head, new DateOnly(2024, 1, 1), 650.04999999999995m],
            [],
            ["钱乙", Child, "2024年2月", "¥500"],
        ], merged: ["A1:D1"]));
        Assert.Empty(imported.Findings);
        Assert.Equal([1, 3], imported.Rows.Select(r => r.Row));
        Assert.Equal(("2024-01-01", "650.05"), (imported.Rows[0].Fields["from"], imported.Rows[0].Fields["amount"]));
        Assert.Equal(("2024-02-01", "500"), (imported.Rows[1].Fields["from"], imported.Rows[1].Fields["amount"]));
    }

    [Fact]
    public void A_head_merged_over_the_members_belongs_to_each_of_them()
    {
        var imported = Import(new WorkbookFile().Sheet("名册",
        [
            ["户主姓名", "户主身份证号", "姓名", "身份证号"],
            ["赵甲", Head, "赵甲", Head],
            [null, null, "孙丙", Wife],
            [null, null, "赵小甲", Child],
        ], merged: ["A2:A4", "B2:B4"]));
        Assert.Equal(3, imported.Rows.Count);
        Assert.All(imported.Rows, r => Assert.Equal(("赵甲", Head), (r.Fields["headName"], r.Fields["headIdNumber"])));
    }

    [Fact]
    public void A_header_of_two_merged_lines_is_one_header()
    {
        var imported = Import(new WorkbookFile().Sheet("名册",
        [
            ["姓名", "身份证号", "保障情况", null],
            [null, null, "起保日期", "月保障金额"],
            ["赵甲", Head, "2024-01-01", 650],
        ], merged: ["A1:A2", "B1:B2", "C1:D1"]));
        Assert.Empty(imported.Rejected);
        Assert.Equal(("2024-01-01", "650"), (Assert.Single(imported.Rows).Fields["from"], imported.Rows[0].Fields["amount"]));
    }

    [Fact]
    public void An_id_number_kept_as_a_number_has_lost_its_end_and_is_sent_back()
    {
        var imported = Import(new WorkbookFile().Sheet("名册", [["姓名", "身份证号"], ["赵甲", 9.90001195603170e17], ["钱乙", Child]]));
        Assert.Equal("REGISTER-ROW-ID-AS-NUMBER", Assert.Single(imported.Rejected).Code);
        Assert.Single(imported.Rows);
    }

    [Fact]
    public void An_old_number_of_15_digits_kept_as_a_number_is_whole() =>
        Assert.Equal(Head, Assert.Single(Import(new WorkbookFile().Sheet("名册", [["姓名", "身份证号"], ["赵甲", long.Parse(Head[..6] + Head[8..17], System.Globalization.CultureInfo.InvariantCulture)]])).Rows).IdNumber!.Value.Text);

    [Fact]
    public void Every_visible_sheet_with_the_header_is_read_and_rows_are_named_as_a_person_finds_them()
    {
        var imported = Import(new WorkbookFile()
            .Sheet("填表说明", [["本表由各乡镇填报"]])
            .Sheet("槐荫镇", [["姓名", "身份证号"], ["赵甲", Head]])
            .Sheet("柳溪镇", [["身份证号", "姓名"], [Child, "钱乙"], ["123", "孙丙"]])
            .Sheet("去年", [["姓名", "身份证号"], ["周丁", Wife]], hidden: true));
        Assert.Equal([1, 2], imported.Rows.Select(r => r.Row));
        Assert.Equal(new RejectedRow(3, "REGISTER-ROW-ID-INVALID", "(工作表“柳溪镇”表头后第2行)“身份证号”应为18位（旧号15位），现为3位，请核对原件、改正后重新报送。"), Assert.Single(imported.Rejected));
        Assert.Equal("有1个工作表没有该名册的完整表头，没有读取。请核对其中是否有名册数据。", Assert.Single(imported.Findings).Message);
    }

    [Fact]
    public void A_workbook_under_a_csv_name_is_still_a_workbook() =>
        Assert.Single(Import(new WorkbookFile().Sheet("名册", [["姓名", "身份证号"], ["赵甲", Head]]), "csv").Rows);

    [Theory]
    [InlineData(100)]
    [InlineData(900)]
    public void A_workbook_cut_off_anywhere_changes_nothing(int kept)
    {
        var bytes = new WorkbookFile().Sheet("名册", [["姓名", "身份证号"], ["赵甲", Head]]).Build().ToArray();
        var finding = Assert.Single(RegisterImporter.Read(new MemoryStream(bytes, 0, kept), "xlsx", RegisterData.Dibao).Findings);
        Assert.Equal(("REGISTER-WORKBOOK-DAMAGED", FindingSeverity.Error), (finding.Code, finding.Severity));
    }

    [Fact]
    public void An_empty_sheet_beside_a_full_one_does_no_harm_and_alone_it_is_refused()
    {
        object?[][] full = [["姓名", "身份证号"], ["赵甲", Head]];
        Assert.Single(Import(new WorkbookFile().Sheet("一", full).Sheet("二", full[..1])).Rows);
        Assert.Equal("REGISTER-NO-ROWS", Assert.Single(Import(new WorkbookFile().Sheet("二", full[..1])).Findings).Code);
    }
}
