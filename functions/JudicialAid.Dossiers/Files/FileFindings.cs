using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Files;

/// <summary>Why a file, or a part of it, cannot be read, each with its code (docs/findings). The place is an id, never a file's name.</summary>
internal static class FileFindings
{
    /// <summary>Gone when the same file is read again where more tools are installed or switched on, or the machine is less busy.</summary>
    public static readonly IReadOnlyList<string> Curable = ["DOSSIER-PDF-TOOL-MISSING", "DOSSIER-PDF-TOO-SLOW", "DOSSIER-SCANNED-PAGES"];

    public static Finding Empty(string place) => Error("DOSSIER-EMPTY-FILE", "文件是空的，没有任何内容。请重新导出后再上传。", place);

    public static Finding TooLarge(string place) => Error("DOSSIER-FILE-TOO-LARGE", "文件超过大小限制，未读取。请拆分为单份文书后再上传。", place);

    public static Finding TooMuchText(string place) => Error("DOSSIER-TOO-MUCH-TEXT", "文件的文字超过1000万字，未读取。请按案件拆分后再上传。", place);

    public static Finding UnknownFormat(string place) => Error("DOSSIER-UNKNOWN-FORMAT", "不支持这种文件格式。请上传 .txt、.docx、.pdf、.html、.xlsx、.zip，或按说明导出的 .json、.xml。", place);

    public static Finding OldOffice(string place) => Error("DOSSIER-OLD-OFFICE-FILE", "这是旧版或其他办公软件的文件，未读取。请另存为 .docx 或 .xlsx 后再上传。", place);

    public static Finding FixedLayout(string place) => Error("DOSSIER-OFD-FILE", "这是 OFD 版式文件，未读取。请用阅读软件导出为 .pdf 或 .docx 后再上传。", place);

    public static Finding OtherArchive(string place) => Error("DOSSIER-OTHER-ARCHIVE", "不读取这种压缩格式。请解压后重新打包为 .zip，或逐个上传其中的文件。", place);

    public static Finding WrongExtension(string place) => Error("DOSSIER-WRONG-EXTENSION", "文件内容与扩展名不符。请确认文件格式，改正扩展名后再上传。", place);

    public static Finding Broken(string place) => Error("DOSSIER-BROKEN-FILE", "文件已损坏，无法打开。请从办案系统重新导出后再上传。", place);

    public static Finding Protected(string place) => Error("DOSSIER-PROTECTED-FILE", "文件有密码保护，无法读取。请去除密码后再上传。", place);

    public static Finding Macros(string place) => Error("DOSSIER-MACRO-FILE", "文件含有宏，未读取。请另存为不含宏的文件后再上传。", place);

    public static Finding NotText(string place) => Error("DOSSIER-NOT-TEXT", "文件内容不是文字，无法识别编码。请另存为 UTF-8 或 GB18030 文本后再上传。", place);

    public static Finding CharactersDamaged(string place) =>
        new("DOSSIER-CHARACTERS-DAMAGED", "文件中有少量文字已损坏或被截断，其余已读取。请对照原件核对，必要时重新导出后再上传。", FindingSeverity.Warning, place);

    public static Finding NoText(string place) => Error("DOSSIER-NO-TEXT", "文件里没有文字，可能是扫描图片。请由人工查看，或上传带文字的版本。", place);

    public static Finding NotACaseDocument(string place) => Error("DOSSIER-NOT-A-CASE-DOCUMENT", "未发现当事人、案号或案件事实，不像是案卷文书。请由人工确认是否传错文件。", place);

    public static Finding PdfToolMissing(string place) => Error("DOSSIER-PDF-TOOL-MISSING", "本机没有安装读取 PDF 的工具，文件已保存但未读取。请由管理员安装 poppler-utils 后重新上传同一文件，或改传 .docx、.txt。", place);

    public static Finding PdfTooSlow(string place) => Error("DOSSIER-PDF-TOO-SLOW", "PDF 在规定时间内没有读完。请拆分后再上传，或由人工阅读。", place);

    public static Finding Scanned(string place, IEnumerable<int> pages) =>
        Error("DOSSIER-SCANNED-PAGES", $"第{Pages(pages)}页是扫描图片，没有文字，系统未读取。请由人工阅读这些页，或上传带文字的版本。", place);

    public static Finding Recognised(string place, IEnumerable<int> pages) =>
        new("DOSSIER-RECOGNISED-PAGES", $"第{Pages(pages)}页的文字由图片识别得来，可能有错字，数字和姓名请对照原件核对。", FindingSeverity.Warning, place);

    public static Finding ExportInvalid(string place, string where) => Error("DOSSIER-EXPORT-INVALID", $"导出文件不符合规定格式（{where}）。请按 docs/dossier-export.md 导出后再上传。", place);

    public static Finding WorkbookCut(string place) => new("DOSSIER-WORKBOOK-CUT", $"表格超过{FileLimits.MostRows}行，只读取了前面的部分。请确认是否传错文件。", FindingSeverity.Error, place);

    public static Finding ZipPath(string place) => Error("DOSSIER-ZIP-PATH", "压缩包内有指向包外的路径或链接，可能有害，未读取。请重新打包后再上传。", place);

    public static Finding ZipBomb(string place) => Error("DOSSIER-ZIP-BOMB", "压缩包展开后过大，可能有害，未读取。请重新打包后再上传。", place);

    public static Finding ZipNested(string place) => Error("DOSSIER-ZIP-NESTED", "压缩包内的压缩包层数过多，未读取。请展开后重新打包。", place);

    public static Finding ZipTooMany(string place) => Error("DOSSIER-ZIP-TOO-MANY-FILES", $"压缩包内文件超过{FileLimits.MostEntries}个，未读取。请按案件分开打包。", place);

    /// <summary>A finding about a file of a .zip, told by its number, kind and size: its name may name a person.</summary>
    public static Finding InZip(Finding finding, int number, string extension, long bytes) =>
        finding with { Message = string.Create(CultureInfo.InvariantCulture, $"压缩包内按名称排序的第{number}个文件（{(extension.Length == 0 ? "无扩展名" : "." + extension)}，{Size(bytes)}）：{finding.Message}") };

    private static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) / 1024} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576m:0.0} MB");

    // 1, 2, 3, 7 → 1至3、7
    private static string Pages(IEnumerable<int> pages)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var page in pages.Order())
        {
            if (ranges is [.., var last] && last.Last == page - 1)
                ranges[^1] = (last.First, page);
            else
                ranges.Add((page, page));
        }

        return string.Join('、', ranges.Select(r => r.First == r.Last ? $"{r.First}" : $"{r.First}至{r.Last}"));
    }

    private static Finding Error(string code, string message, string place) => new(code, message, FindingSeverity.Error, place);
}
