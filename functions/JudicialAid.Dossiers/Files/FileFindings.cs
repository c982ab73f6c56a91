using JudicialAid.Model;

namespace JudicialAid.Dossiers.Files;

/// <summary>Why a file cannot be read, each with its code (docs/findings).</summary>
internal static class FileFindings
{
    public static Finding Empty(string id) => Error("DOSSIER-EMPTY-FILE", "文件是空的,没有任何内容。请重新导出后再上传。", id);

    public static Finding TooLarge(string id) => Error("DOSSIER-FILE-TOO-LARGE", "文件超过20 MB,未读取。请拆分为单份文书后再上传。", id);

    public static Finding UnknownFormat(string id) => Error("DOSSIER-UNKNOWN-FORMAT", "不支持这种文件格式。请上传 .txt 或 .docx 文件。", id);

    public static Finding WrongExtension(string id) => Error("DOSSIER-WRONG-EXTENSION", "文件内容与扩展名不符。请确认文件格式,改正扩展名后再上传。", id);

    public static Finding Broken(string id) => Error("DOSSIER-BROKEN-FILE", "文件已损坏,无法打开。请从办案系统重新导出后再上传。", id);

    public static Finding Protected(string id) => Error("DOSSIER-PROTECTED-FILE", "文件有密码保护,无法读取。请去除密码后再上传。", id);

    public static Finding Macros(string id) => Error("DOSSIER-MACRO-FILE", "文件含有宏,未读取。请另存为不含宏的 .docx 后再上传。", id);

    public static Finding NotText(string id) => Error("DOSSIER-NOT-TEXT", "文件内容不是文字,无法识别编码。请另存为 UTF-8 或 GB18030 文本后再上传。", id);

    public static Finding NoText(string id) => Error("DOSSIER-NO-TEXT", "文件里没有文字,可能是扫描图片。请由人工查看,或上传带文字的版本。", id);

    public static Finding NotACaseDocument(string id) => Error("DOSSIER-NOT-A-CASE-DOCUMENT", "未发现当事人、案号或案件事实,不像是案卷文书。请由人工确认是否传错文件。", id);

    private static Finding Error(string code, string message, string place) => new(code, message, FindingSeverity.Error, place);
}
