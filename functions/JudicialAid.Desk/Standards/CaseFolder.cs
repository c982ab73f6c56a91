using System.Globalization;
using System.Security.Cryptography;
using JudicialAid.Dossiers;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Desk.Standards;

/// <summary>
/// Cases for a preview from a folder: *.jsonl with the facts of one person a line, and folders that each hold the documents of one case.
/// Names of files and people stay here; what goes on is a number and the facts.
/// </summary>
internal static class CaseFolder
{
    /// <summary>What the figures of dossiers lack: they were compared with no register (zh-CN).</summary>
    public const string WithoutRegisters =
        "以下卷宗没有比对名册：只有名册才能证明的困难一律按不明计算。因此人数比系统中已比对的案件多，金额多为幅度，只用来比较两个标准；要按比对结果试算，请用存储连接（--cases 连接名 --office 检察院代码）。";

    private static readonly Pseudonyms Ids = new(SHA256.HashData("desk preview"u8));

    /// <summary>Whether a folder holds dossiers, which are compared with no register.</summary>
    public static bool HasDossiers(string folder) => Directory.EnumerateDirectories(folder).Any();

    /// <summary>The cases; null when a line cannot be read, with a message about each that cannot.</summary>
    public static IReadOnlyList<PreviewCase>? Read(string folder, RuleBook book, DateOnly day, RuleChoice choice, TextWriter errors)
    {
        var cases = new List<IReadOnlyList<AmountFacts>>();
        var readable = true;
        foreach (var file in Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
            readable &= Lines(file, cases, book, errors);
        if (!readable)
            return null;
        var files = Files(folder, book, day).ToList();
        TellUnread(Directory.GetDirectories(folder).Length, files, errors);
        cases.AddRange(files.Select(c => CaseFactsForAmount.Of(c.File, c.Matches, book, day, choice)));
        return [.. cases.Select((people, i) => new PreviewCase(i + 1, people))];
    }

    /// <summary>The cases of the folders that each hold the documents of one; the id of a case is its place in the list.</summary>
    public static IEnumerable<(CaseFile File, MatchReport Matches)> Files(string folder, RuleBook book, DateOnly day)
    {
        var office = book.Offices.Values.FirstOrDefault(o => book.StandardFor(o.Region, day).Standard is not null)?.OfficeId ?? "preview";
        foreach (var (number, dossier) in Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Index())
        {
            if (Dossier(dossier, office) is { } file)
                yield return (file with { CaseId = (number + 1).ToString(CultureInfo.InvariantCulture) }, Nobody(file, book, day));
        }
    }

    // By their place among the folders: the name of a folder may be that of a person.
    private static void TellUnread(int folders, IReadOnlyList<(CaseFile File, MatchReport Matches)> read, TextWriter errors)
    {
        var unread = Enumerable.Range(1, folders).Except(read.Select(c => int.Parse(c.File.CaseId, CultureInfo.InvariantCulture))).ToList();
        if (unread.Count > 0)
            errors.WriteLine($"有{unread.Count}个文件夹没有读出案件，未列入（按名称排列的第{string.Join("、", unread)}个）。");
    }

    private static bool Lines(string file, List<IReadOnlyList<AmountFacts>> cases, RuleBook book, TextWriter errors)
    {
        if (WrittenText.Read(file, errors) is not { } text)
            return false;
        var readable = true;
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index().Where(l => l.Item.Trim().Length > 0))
        {
            if (FactsJson.Read(line, book, out var mistakes) is { } read)
                cases.Add([read]);
            else
                errors.WriteLine($"{file}:{index + 1}:1 这一行不是一个人的事实：{string.Join("；", mistakes)}。写法见 docs/standards/README.md。");
            readable &= mistakes.Count == 0;
        }

        return readable;
    }

    private static CaseFile? Dossier(string folder, string office)
    {
        var documents = Directory.GetFiles(folder).Order(StringComparer.Ordinal)
            .SelectMany(f => FileReader.Read(Path.GetFileNameWithoutExtension(f), Path.GetExtension(f), File.ReadAllBytes(f)).Documents)
            .ToList();
        return documents.Count == 0 ? null : CaseReader.Read(office, "preview", documents, Ids);
    }

    // Without registers hardship that only a register shows is not known: the sheet then gives a range, which is what is known.
    private static MatchReport Nobody(CaseFile file, RuleBook book, DateOnly day) => new()
    {
        CaseId = file.CaseId,
        AsOf = day,
        Consulted = [],
        RegistersWithoutData = [.. book.Registers.Keys],
        Lookups = [.. file.People.Select(p => new PersonLookup(p.PersonId, ByIdNumber: false))],
        Matches = [],
    };
}
