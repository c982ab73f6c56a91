using System.Globalization;
using Spectre.Console;

namespace JudicialAid.Local.Run;

/// <summary>What was found, the urgent first, with links to the reasons and the notices.</summary>
internal static class LeadTable
{
    // More do not fit a screen; the page lists all.
    private const int MaxRows = 30;
    private const int MaxLinkedLeads = 10;
    private const int MaxReason = 60;

    private static readonly Dictionary<string, string> Styles = new() { ["red"] = "red", ["orange"] = "darkorange", ["green"] = "green" };

    /// <summary>Prints the table and the links.</summary>
    public static void Print(IAnsiConsole console, Findings findings, LocalLogin login)
    {
        var leads = findings.Current();
        var table = new Table().Border(TableBorder.Rounded).Title($"线索 Leads: {leads.Count}").AddColumns("#", "颜色", "人员", "类型", "理由", "建议金额");
        foreach (var (i, lead) in leads.Take(MaxRows).Index())
            table.AddRow(
                (i + 1).ToString(CultureInfo.InvariantCulture),
                $"[{Styles.GetValueOrDefault(lead.Colour, "default")}]{LeadWords.Colour(lead.Colour)}[/]",
                Markup.Escape(lead.MaskedName),
                LeadWords.Kind(lead.Kind),
                Markup.Escape(lead.Reason.Length > MaxReason ? lead.Reason[..MaxReason] + "…" : lead.Reason),
                LeadWords.Amount(lead.Amount));
        console.Write(table);

        // Below the table and past the console's own line breaks: a broken link cannot be clicked.
        var output = console.Profile.Out.Writer;
        output.WriteLine($"All {leads.Count} with explanations and notices: {login.LinkTo(LocalLogin.LeadsPath)}");
        foreach (var (i, lead) in leads.Take(MaxLinkedLeads).Index())
        {
            output.WriteLine($"{i + 1,3} 说明　 {login.LinkTo(LocalLogin.ApiPath + lead.ExplanationPath)}");
            foreach (var (_, path) in findings.NoticesOf(lead).Take(1))
                output.WriteLine($"{i + 1,3} 移送函 {login.LinkTo(LocalLogin.ApiPath + path)}");
        }
    }
}
