using System.Globalization;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Desk.Standards;

/// <summary><c>desk preview STANDARD --cases DIR|CONNECTION | --invented N</c>: what a standard would mean for many cases, against the one it follows.</summary>
internal static class PreviewCommand
{
    private const string Usage = "用法：desk preview 标准 （--cases 案件文件夹 | --cases 存储连接名 --office 检察院代码 | --invented 件数） [--against 标准] [--day yyyy-MM-dd] [--eligibility 救助条件] [--json]";
    private const int Seed = 20260101;

    /// <param name="arguments">After the verb.</param>
    /// <param name="today">Calendar day in China: computed for it, or for the first day of a standard that is not in force yet.</param>
    /// <param name="output">The report.</param>
    /// <param name="errors">Progress and mistakes.</param>
    /// <returns>Exit code 0 when it was computed, 1 when the standard or a case could not be read, 2 for wrong usage.</returns>
    public static int Run(string[] arguments, DateOnly today, TextWriter output, TextWriter errors)
    {
        var options = new Options(arguments);
        var (folder, invented, against, dayText) = (options.Value("--cases"), options.Value("--invented"), options.Value("--against"), options.Value("--day"));
        var (office, eligibility) = (options.Value("--office"), options.Value("--eligibility"));
        var json = options.Flag("--json");
        DateOnly day = default;
        var count = 0;
        if (options.Rest is not [var name] || options.Unknown is not null || folder is null == invented is null || (eligibility is not null && !Directory.Exists(folder))
            || (dayText is not null && !DateOnly.TryParseExact(dayText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            || (invented is not null && !int.TryParse(invented, NumberStyles.None, CultureInfo.InvariantCulture, out count)))
        {
            errors.WriteLine(Usage);
            return 2;
        }

        if (StandardsFolder.Find(name, StandardsFolder.Default, errors) is not { } chosen)
            return 1;
        if (Preview.Refusal(chosen.Standard) is { } refusal)
        {
            errors.WriteLine(refusal);
            return 1;
        }

        if (!IsKnown(eligibility, chosen.Book, errors))
            return 1;
        var computedFor = dayText is not null ? day : chosen.Standard.From > today ? chosen.Standard.From.Value : today;
        // On a day before the text in force no standard may hold either: then the one that is looked at gives the thresholds.
        var choice = eligibility is null ? new RuleChoice() : new RuleChoice { EligibilityId = eligibility, StandardId = chosen.Standard.Id };
        var cases = folder is null ? InventedCases.Draw(chosen.Book, count, Seed)
            : Directory.Exists(folder) ? CaseFolder.Read(folder, chosen.Book, computedFor, choice, errors)
            : StoredCases.Read(folder, office, errors);
        if (folder is not null && Directory.Exists(folder) && CaseFolder.HasDossiers(folder))
            (json ? errors : output).WriteLine(CaseFolder.WithoutRegisters);
        return cases is null ? 1 : Compare(chosen, against, cases, computedFor, folder is null ? count : null, json, output, errors);
    }

    private static bool IsKnown(string? eligibility, RuleBook book, TextWriter errors)
    {
        var known = eligibility is null || book.EligibilityIds.Contains(eligibility);
        if (!known)
            errors.WriteLine($"没有救助条件“{eligibility}”。现有：{string.Join("、", book.EligibilityIds)}。");
        return known;
    }

    private static int Compare(ChosenStandard chosen, string? against, IEnumerable<PreviewCase> cases, DateOnly day, int? total, bool json, TextWriter output, TextWriter errors)
    {
        if (!Other(chosen, against, errors, out var other))
            return 1;
        // Both with the overlays of the day, so that only the standards differ.
        var before = other?.Book.StandardOn(other.Standard.Id, day);
        var after = chosen.Book.StandardOn(chosen.Standard.Id, day)!;
        var result = Preview.Run(after, before, cases, day, done => errors.WriteLine(total is { } all ? $"已试算 {done:N0} / {all:N0} 件（{done * 100L / all}%）" : $"已试算 {done:N0} 件"));
        if (total is not null && !json)
            output.WriteLine("以下案件是虚构的，只用来比较两个标准。");
        output.Write(json ? ModelJson.Write(result, readable: true) + "\n" : PreviewText.Print(result));
        return 0;
    }

    // The standard to compare with; none when there is none to follow. False when the one that was named cannot be compared with.
    private static bool Other(ChosenStandard chosen, string? against, TextWriter errors, out ChosenStandard? other)
    {
        other = against is not null ? StandardsFolder.Find(against, StandardsFolder.Default, errors)
            : Preview.Predecessor(chosen.Standard, chosen.Book) is { } older ? new ChosenStandard(chosen.Book, older)
            : null;
        if (other is null || Preview.Refusal(other.Standard) is not { } refusal)
            return against is null || other is not null;
        errors.WriteLine(refusal);
        return false;
    }
}
