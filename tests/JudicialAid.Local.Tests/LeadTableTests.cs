using JudicialAid.Local.Run;
using Spectre.Console;

namespace JudicialAid.Local.Tests;

public class LeadTableTests
{
    [Fact]
    public void Where_nothing_was_found_one_sentence_says_so_without_a_table_or_a_link()
    {
        using var data = DataFolder.Open(null);
        using var login = new LocalLogin(new Uri("http://127.0.0.1:1/"), data.Secrets(["990001"]));
        using var screen = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(screen) });
        var table = new LeadTable(console, new Findings([], [], [], [], []), login);
        table.Print();
        table.PrintLinks();
        Assert.StartsWith("No leads: ", screen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("http", screen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("│", screen.ToString(), StringComparison.Ordinal);
    }
}
