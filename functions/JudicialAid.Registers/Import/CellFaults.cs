namespace JudicialAid.Registers;

/// <summary>Reasons why a cell cannot be taken, with what the agency should do. They name the heading, never the value.</summary>
internal static class CellFaults
{
    private const string CheckAndResend = "请核对原件、改正后重新报送";

    public static CellFault ValueMissing(string heading) =>
        new("REGISTER-ROW-VALUE-MISSING", $"缺少“{heading}”，请补填后重新报送");

    public static CellFault IdChecksum(string heading) =>
        new("REGISTER-ROW-ID-INVALID", $"“{heading}”校验位不符，多为抄写错误，{CheckAndResend}");

    public static CellFault IdLength(string heading, int length) =>
        new("REGISTER-ROW-ID-INVALID", $"“{heading}”应为18位（旧号15位），现为{length}位，{CheckAndResend}");

    public static CellFault IdCharacters(string heading) =>
        new("REGISTER-ROW-ID-INVALID", $"“{heading}”含有数字和末位X以外的字符，{CheckAndResend}");

    public static CellFault IdBirth(string heading) =>
        new("REGISTER-ROW-ID-INVALID", $"“{heading}”中的出生日期不存在，{CheckAndResend}");

    public static CellFault IdScientific(string heading) =>
        new("REGISTER-ROW-ID-AS-NUMBER", $"“{heading}”被表格软件写成科学记数法，末几位已丢失，请把该列设为“文本”格式后从原系统重新导出");

    public static CellFault IdLostDigits(string heading) =>
        new("REGISTER-ROW-ID-AS-NUMBER", $"“{heading}”末三位为000且校验位不符，应是被表格软件按数字保存而丢失，请把该列设为“文本”格式后从原系统重新导出");

    public static CellFault TakenAllTheSame() =>
        new("REGISTER-ROW-ID-INVALID", "该行仍按姓名、出生日期、住址等参与比对，改正后重新报送方可按身份证号比对");

    public static CellFault DateUnreadable(string heading) =>
        new("REGISTER-ROW-DATE-UNREADABLE", $"“{heading}”不是可识别的日期，请按2026-03-01的格式填写后重新报送");

    public static CellFault AmountUnreadable(string heading) =>
        new("REGISTER-ROW-AMOUNT-UNREADABLE", $"“{heading}”不是可识别的金额，请只填数字（单位：元）后重新报送");

    public static CellFault NumberUnreadable(string heading) =>
        new("REGISTER-ROW-NUMBER-UNREADABLE", $"“{heading}”应为整数或等级，请改正后重新报送");

    public static CellFault TokenUnreadable(string heading) =>
        new("REGISTER-ROW-TOKEN-INVALID", $"“{heading}”应为32位十六进制字符，请按约定的密钥重新生成后报送");

    public static CellFault CharactersUnreadable() =>
        new("REGISTER-ROW-CHARACTERS-UNREADABLE", "该行有无法识别的字符，文件可能混用了两种编码，请另存为UTF-8编码的CSV后重新报送");

    public static CellFault Duplicate(int first) =>
        new("REGISTER-ROW-DUPLICATE", $"与第{first}行内容完全相同，只取第{first}行，无需处理");
}
