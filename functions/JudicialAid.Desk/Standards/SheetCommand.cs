using JudicialAid.Casework;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Desk.Standards;

/// <summary><c>desk sheet STANDARD FACTS.json [--format text|html|json] [--overlay STANDARD]...</c>: the calculation sheet for given facts.</summary>
internal static class SheetCommand
{
    private const string Usage = "用法：desk sheet 标准 事实文件.json [--format text|html|json] [--overlay 补充规定]…";

    /// <summary>Exit code 0 when a sheet was printed, 1 when the rule data could not be read, 2 for wrong usage or facts that nobody knows.</summary>
    public static int Run(string[] arguments, DateOnly today, TextWriter output, TextWriter errors)
    {
        var options = new Options(arguments);
        var (format, overlays) = (options.Value("--format") ?? "text", options.Values("--overlay"));
        if (options.Rest is not [var name, var file] || options.Unknown is not null || format is not ("text" or "html" or "json"))
        {
            errors.WriteLine(Usage);
            return 2;
        }

        if (!StandardsFolder.IsThere(file, errors))
            return 2;
        if (StandardsFolder.Find(name, StandardsFolder.Default, errors) is not { } chosen)
            return 1;
        if (Facts(file, chosen.Book, errors) is not { } facts)
            return 2;
        facts = facts with { Day = facts.Day ?? today };
        var standard = chosen.Book.StandardOn(chosen.Standard.Id, facts.Day)!;
        var added = overlays.Select(o => StandardsFolder.Find(o, StandardsFolder.Default, errors)?.Standard).ToList();
        if (added.Contains(null))
            return 1;
        var choice = RuleBook.Add(standard, added.OfType<StandardDefinition>());
        if (choice.Standard is not { } whole)
        {
            errors.WriteLine(choice.Finding!.Message);
            return 1;
        }

        var sheet = ProofMaker.Calculate(facts, whole);
        output.Write(format switch { "html" => CalculationSheet.Html(sheet), "json" => ModelJson.Write(sheet, readable: true) + "\n", _ => CalculationSheet.Text(sheet) });
        return 0;
    }

    private static AmountFacts? Facts(string file, RuleBook book, TextWriter errors)
    {
        if (WrittenText.Read(file, errors) is not { } text)
            return null;
        var facts = FactsJson.Read(text, book, out var mistakes);
        foreach (var mistake in mistakes)
            errors.WriteLine($"{file}：{mistake}。");
        if (facts is null)
            errors.WriteLine("写法见 docs/standards/README.md。");
        return facts;
    }
}
