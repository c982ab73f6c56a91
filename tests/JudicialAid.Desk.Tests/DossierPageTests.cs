using System.Text.RegularExpressions;
using JudicialAid.TestKit;

namespace JudicialAid.Desk.Tests;

/// <summary>The page on which a handler checks a dossier.</summary>
public sealed partial class DossierPageTests : IDisposable
{
    private readonly DeskFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_page_of_a_short_dossier_is_its_golden()
    {
        var (code, page, _) = DeskFolder.Extract(_folder.File("起诉书.txt", DeskFolder.Indictment), "--format", "html");
        Assert.Equal(0, code);
        Golden.Match(page, "dossier.html");
    }

    [Fact]
    public void Every_word_of_the_dossier_stands_on_the_page_once_and_in_order()
    {
        var page = DeskFolder.Extract(_folder.File("a.txt", DeskFolder.Indictment), "--format", "html").Output;
        var text = page.Split("<div class=\"text\">")[1].Split("</div>")[0];
        Assert.Equal(DeskFolder.Indictment, Tags().Replace(Tips().Replace(text, ""), ""));
    }

    [Fact]
    public void Every_link_leads_to_a_place_on_the_page_and_none_out_of_it()
    {
        var page = DeskFolder.Extract(_folder.File("a.txt", DeskFolder.Indictment), _folder.File("b.txt", DeskFolder.Indictment), "--format", "html").Output;
        var ids = Ids().Matches(page).Select(m => m.Groups[1].Value).ToList();
        var links = Links().Matches(page).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link, ids));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_dossier_never_become_markup()
    {
        var page = DeskFolder.Extract(_folder.File("a.txt", DeskFolder.Indictment.Replace("持木棍", "持<b onclick=\"x\">木棍</b>&", StringComparison.Ordinal)), "--format", "html").Output;
        Assert.Contains("持&lt;b onclick=&quot;x&quot;&gt;木棍&lt;/b&gt;&amp;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Scanned_pages_and_damaged_files_are_told_at_the_top()
    {
        var zip = _folder.File("a.zip", SampleFiles.Zip(("1.txt", SampleFiles.Text(DeskFolder.Indictment)), ("2.docm", [1])));
        var (code, page, _) = DeskFolder.Extract(zip, "--format", "html");
        Assert.Equal(1, code);
        Assert.Contains("<p class=\"finding\">压缩包内按名称排序的第2个文件", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("<span class=\"tip\">.*?</span></mark>", RegexOptions.Singleline)]
    private static partial Regex Tips();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#?([^\"]+)\"")]
    private static partial Regex Links();
}
