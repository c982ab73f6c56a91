using JudicialAid.Standards.Lab;

namespace JudicialAid.Desk.Standards;

/// <summary><c>desk diff A B</c>: what B changes against A, in legal Chinese. A and B are ids or folders of standards.</summary>
internal static class DiffCommand
{
    /// <summary>Exit code 0 when the two could be compared, 1 when one could not be read, 2 for wrong usage.</summary>
    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (arguments is not [var first, var second])
        {
            errors.WriteLine("用法：desk diff 旧标准 新标准（编号，例如 sample/2020-01-01，或者标准所在的文件夹）");
            return 2;
        }

        var before = StandardsFolder.Find(first, StandardsFolder.Default, errors);
        var after = before is null ? null : StandardsFolder.Find(second, StandardsFolder.Default, errors);
        if (before is null || after is null)
            return 1;
        var changes = StandardDiff.Of(StandardText.Of(before.Standard, before.Book.Instruments), StandardText.Of(after.Standard, after.Book.Instruments));
        output.Write(StandardDiff.Print(before.Standard, after.Standard, changes));
        return 0;
    }
}
