using JudicialAid.Standards.Lab;

namespace JudicialAid.Desk.Standards;

/// <summary><c>desk render [--check] [--out DIR] [DIR]</c>: the review pages of all standards in docs/standards/.</summary>
internal static class RenderCommand
{
    private const string Usage = "用法：desk render [--check] [--out 文件夹] [规则数据文件夹]";

    /// <summary>Exit code 0 when the pages are (now) what the rule data say, 1 when they are not, 2 for wrong usage.</summary>
    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        var options = new Options(arguments);
        var check = options.Flag("--check");
        var pages = options.Value("--out") ?? "docs/standards";
        if (options.Rest.Count > 1 || options.Unknown is not null)
        {
            errors.WriteLine(Usage);
            return 2;
        }

        if (StandardsFolder.Read(options.Rest.Count == 1 ? options.Rest[0] : StandardsFolder.Default, errors) is not { } book)
            return 1;
        var stale = ReviewPages.Render(book).Where(p => Committed(pages, p.Key) != p.Value).ToList();
        if (check)
            return Report(pages, stale, output);
        Directory.CreateDirectory(pages);
        foreach (var (name, text) in stale)
            File.WriteAllText(Path.Combine(pages, name), text);
        output.WriteLine(stale.Count == 0 ? $"{pages}：各页都是最新的。" : $"{pages}：已更新{stale.Count}页：{string.Join("、", stale.Select(p => p.Key))}。");
        return 0;
    }

    private static int Report(string pages, List<KeyValuePair<string, string>> stale, TextWriter output)
    {
        foreach (var (name, _) in stale)
            output.WriteLine($"{pages}/{name}：与规则数据不一致，请运行 desk render。");
        if (stale.Count == 0)
            output.WriteLine($"{pages}：各页与规则数据一致。");
        return stale.Count == 0 ? 0 : 1;
    }

    private static string? Committed(string pages, string name)
    {
        var path = Path.Combine(pages, name);
        return File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;
    }
}
