using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Desk.Standards;

/// <summary><c>desk check [DIR]</c>: all mistakes of the rule data at once, and whether the worked examples come out.</summary>
internal static class CheckCommand
{
    /// <summary>Exit code 0 when the rule data can be used, 1 when something must be mended, 2 for wrong usage.</summary>
    public static int Run(string[] arguments, DateOnly today, TextWriter output, TextWriter errors)
    {
        if (arguments is [var named] && !Directory.Exists(named))
        {
            errors.WriteLine($"{named}：没有这个文件夹。请核对路径。");
            return 2;
        }

        if (arguments.Length > 1)
        {
            errors.WriteLine("用法：desk check [规则数据文件夹]");
            return 2;
        }

        var folder = arguments is [var given] ? given : StandardsFolder.Default;
        var check = StandardsCheck.Run(folder, today);
        foreach (var finding in check.Findings)
            output.WriteLine($"{(finding.Severity == FindingSeverity.Error ? "错误" : "提示")} {StandardsFolder.Print(folder, finding)}");
        if (check.Findings.Count > 0)
            output.WriteLine("代码的说明见 docs/findings/<代码>.md。");
        output.WriteLine(Summary(folder, check));
        if (check.Book is { } book)
            Schedule(book, output);
        return check.HasMistakes ? 1 : 0;
    }

    private static string Summary(string folder, CheckResult check)
    {
        var wrong = check.Findings.Count(f => f.Severity == FindingSeverity.Error);
        if (check.Book is not { } book)
            return $"{folder}：{wrong}处错误，规则数据不能使用；改正后再运行。";
        var failed = check.Examples.Count(e => e.Findings.Count > 0);
        return $"{folder}：标准{book.Standards.Count}个，算例{check.Examples.Count}个"
            + (failed == 0 ? "全部相符" : $"，其中{failed}个不符")
            + (wrong == 0 ? "。可以使用。" : "。请改正后再运行。");
    }

    // Which dated standard holds from when to when, so that a new folder can be seen to take effect.
    private static void Schedule(RuleBook book, TextWriter output)
    {
        output.WriteLine("有确定施行日期的标准：");
        foreach (var standard in book.Standards.Where(s => s.From is not null).OrderBy(s => string.Join(',', s.Regions), StringComparer.Ordinal).ThenBy(s => s.From))
            output.WriteLine($"  {standard.From:yyyy-MM-dd} 至 {(standard.Through is { } last ? $"{last:yyyy-MM-dd}" : "今    ")}  {standard.Id}  {standard.Title}");
    }
}
