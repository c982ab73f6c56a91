using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>Findings about a register file as a whole.</summary>
internal static class ImportFindings
{
    public static Finding FormatUnknown() => new(
        "REGISTER-FORMAT-UNKNOWN",
        "文件不是可读取的表格，未导入任何一行。请另存为.xlsx或CSV(旧版.xls、加了密码的文件也请另存)后重新报送。",
        FindingSeverity.Error);

    public static Finding WorkbookDamaged() => new(
        "REGISTER-WORKBOOK-DAMAGED", "工作簿已损坏或不完整，未导入任何一行。请从原系统重新导出后报送。", FindingSeverity.Error);

    public static Finding SheetsSkipped(int count) => new(
        "REGISTER-SHEET-SKIPPED", $"有{Text(count)}个工作表没有该名册的完整表头，没有读取。请核对其中是否有名册数据。", FindingSeverity.Note);

    public static Finding HeaderNotFound(RegisterDefinition definition) => new(
        "REGISTER-HEADER-NOT-FOUND",
        $"前{ColumnMap.HeaderWithinRecords}行中没有找到“{definition.Name}”名册的表头，未导入任何一行。表头应有：{Join(definition.Columns.Where(c => c.Required).Select(c => c.Aliases[0]))}。",
        FindingSeverity.Error);

    public static Finding ColumnMissing(RegisterDefinition definition, IEnumerable<string> headings) => new(
        "REGISTER-COLUMN-MISSING",
        $"“{definition.Name}”名册的表头缺少必需的列：{Join(headings)}，未导入任何一行。请补上该列，或在名册定义中登记所用的列名。",
        FindingSeverity.Error);

    public static Finding ColumnTwice(string heading) => new(
        "REGISTER-COLUMN-TWICE", $"表头中“{heading}”列出现多次，只取第一列。请核对是否取对。", FindingSeverity.Warning);

    public static Finding ColumnsUnused(IReadOnlyList<int> cells) => new(
        "REGISTER-COLUMN-UNUSED", $"第{Join(cells.Select(c => Text(c + 1)))}列的列名未在名册定义中登记，没有读取。", FindingSeverity.Note);

    public static Finding QuoteUnclosed() => new(
        "REGISTER-QUOTE-UNCLOSED", "文件中有一个引号没有配对，其后的内容无法分清各列，未导入任何一行。请从原系统重新导出后报送。", FindingSeverity.Error);

    public static Finding NoRows() => new(
        "REGISTER-NO-ROWS", "文件中没有一行可用，未导入，原有数据保持不变。请核对文件是否完整。", FindingSeverity.Error);

    public static Finding SamePerson(int count, IReadOnlyList<int> firstRows) => new(
        "REGISTER-ROW-SAME-PERSON",
        $"有{count}行的身份证号在前面的行中已出现而内容不同，各行都已保留。请核对是否同一人多次登记（如第{Join(firstRows.Select(Text))}行）。",
        FindingSeverity.Warning);

    public static Finding WithoutNumber(int count, IReadOnlyList<int> firstRows) => new(
        "REGISTER-ROW-WITHOUT-ID",
        $"有{count}行没有身份证号，已按姓名、出生日期、住址等参与比对，结果须人工核实（如第{Join(firstRows.Select(Text))}行）。请尽量补充身份证号。",
        FindingSeverity.Warning);

    public static Finding ValuesDropped(string heading, int count, IReadOnlyList<int> firstRows) => new(
        "REGISTER-VALUE-DROPPED",
        $"“{heading}”列有{count}个值无法识别，已略去该值、保留该行（如第{Join(firstRows.Select(Text))}行）。请核对。",
        FindingSeverity.Warning);

    private static string Join(IEnumerable<string> parts) => string.Join("、", parts);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
