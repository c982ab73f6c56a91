using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Standards.Classes;

namespace JudicialAid.Desk.Standards;

/// <summary>
/// <c>desk classes --cases DIR|CONNECTION</c>: cases of the same class side by side, with those who never asked (GY13) and guidance for
/// the next case of the class (B5).
/// </summary>
internal static class ClassesCommand
{
    private const string Usage = "用法：desk classes （--cases 案件文件夹 | --cases 存储连接名 --office 检察院代码） [--json]";

    /// <param name="arguments">After the verb.</param>
    /// <param name="today">Calendar day in China.</param>
    /// <param name="output">The classes.</param>
    /// <param name="errors">Mistakes.</param>
    /// <returns>Exit code 0 when they could be read, 1 when not, 2 for wrong usage.</returns>
    public static int Run(string[] arguments, DateOnly today, TextWriter output, TextWriter errors)
    {
        var options = new Options(arguments);
        var (cases, office, json) = (options.Value("--cases"), options.Value("--office"), options.Flag("--json"));
        if (cases is null || options.Rest.Count > 0 || options.Unknown is not null)
        {
            errors.WriteLine(Usage);
            return 2;
        }

        if (StandardsFolder.Read(StandardsFolder.Default, errors) is not { } book)
            return 1;
        if ((Directory.Exists(cases) ? CaseFolder.Files(cases, book, today) : StoredCases.ReadFiles(cases, office, errors)) is not { } files)
            return 1;
        var classes = CaseClass.Of(files.SelectMany(c => ClassMembers.Of(c.File, c.Matches, book, today)));
        output.Write(json ? ModelJson.Write(classes, readable: true) + "\n" : ClassText.Print(classes));
        return 0;
    }
}
