using System.Globalization;
using System.Security.Cryptography;
using JudicialAid.Dossiers;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Desk.Standards;

/// <summary>
/// Cases for a preview from a folder: *.jsonl with the facts of one case a line, and folders that each hold the documents of one case.
/// Names of files and people stay here; what goes on is a number and the facts.
/// </summary>
internal static class CaseFolder
{
    private static readonly Pseudonyms Ids = new(SHA256.HashData("desk preview"u8));

    /// <summary>The cases; null with a message when the folder or a line cannot be read.</summary>
    public static IReadOnlyList<PreviewCase>? Read(string folder, RuleBook book, DateOnly day, RuleChoice choice, TextWriter errors)
    {
        if (!Directory.Exists(folder))
        {
            errors.WriteLine($"{folder}：没有这个文件夹。");
            return null;
        }

        var facts = new List<AmountFacts>();
        var wrong = Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).Sum(file => WrongLines(file, facts, book, errors));
        if (wrong > 0)
            return null;
        facts.AddRange(Files(folder, book, day).SelectMany(c => CaseFactsForAmount.Of(c.File, c.Matches, book, day, choice)));
        return [.. facts.Select((f, i) => new PreviewCase(i + 1, f))];
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

    // Each is told: whoever mends one line does not want to learn of the next by trying again.
    private static int WrongLines(string file, List<AmountFacts> facts, RuleBook book, TextWriter errors)
    {
        var (number, wrong) = (0, 0);
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Trim().Length == 0)
                continue;
            if (FactsJson.Read(line, book, out var mistakes) is { } read)
            {
                facts.Add(read);
                continue;
            }

            wrong++;
            errors.WriteLine($"{file}:{number}:1 这一行不是一个案件的事实：{string.Join("；", mistakes)}。写法见 docs/standards/README.md。");
        }

        return wrong;
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
