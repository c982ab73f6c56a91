using System.Globalization;
using Spectre.Console;

namespace JudicialAid.Local.Run;

/// <summary>What was found, for the screen: the leads, the urgent first, with links to the reasons and the notices; the victims without a lead.</summary>
/// <param name="login">Makes the links; null when nobody will serve them.</param>
internal sealed class LeadTable(IAnsiConsole console, Findings findings, LocalLogin? login)
{
    // More do not fit a screen; the page lists all.
    private const int MaxRows = 30;
    private const int MaxReason = 60;

    private static readonly Dictionary<string, string> Styles = new() { ["red"] = "red", ["orange"] = "darkorange", ["green"] = "green" };
    private readonly IReadOnlyList<FoundLead> leads = findings.Current();

    /// <summary>Prints the table, then the victims that gave no judicial-aid lead, a line a case.</summary>
    public void Print()
    {
        if (leads.Count == 0)
            console.WriteLine("No leads: nobody named as a victim qualifies, or no dossier could be read.");
        else
            console.Write(Table());
        foreach (var victims in findings.Assessed.GroupBy(victim => (victim.OfficeId, victim.CaseId, victim.CaseName)))
        {
            var without = victims.Where(victim => !victim.Qualifies).ToList();
            if (without.Count == 0)
                continue;
            var reasons = without.GroupBy(victim => victim.ReasonInShort).Select(group => without.Count == 1 ? group.Key : $"{group.Key}（{group.Count()}人）");
            console.Profile.Out.Writer.WriteLine($"{victims.Key.CaseName}：被害人{victims.Count()}人，司法救助线索{victims.Count() - without.Count}条，不提示{without.Count}人：{string.Join("；", reasons)}");
        }
    }

    /// <summary>Prints the links of the leads in the table, unless the terminal shows them in it.</summary>
    public void PrintLinks()
    {
        if (login is null || leads.Count == 0 && findings.Assessed.Count == 0)
            return;
        // Past the console's own line breaks: a broken link cannot be clicked.
        var output = console.Profile.Out.Writer;
        if (!console.Profile.Capabilities.Links)
        {
            foreach (var (i, lead) in leads.Take(MaxRows).Index())
            foreach (var (words, link) in Links(lead, login))
                output.WriteLine($"{i + 1,3} {lead.MaskedName} {words} {link}");
        }

        output.WriteLine($"All {leads.Count} leads with all notices, and everybody without a lead: {login.LinkTo(LocalLogin.LeadsPath)}");
    }

    /// <summary>To the explanation and to the first of the notices; the page has all.</summary>
    private IEnumerable<(string Words, string Link)> Links(FoundLead lead, LocalLogin to) =>
        findings.NoticesOf(lead).Take(1).Select(notice => ("移送函", notice.Path)).Prepend(("说明", lead.ExplanationPath))
            .Select(link => (link.Item1, to.LinkTo(LocalLogin.ApiPath + link.Item2)));

    private Table Table()
    {
        var kinds = leads.GroupBy(lead => LeadWords.Kind(lead.Kind)).Select(kind => $"{kind.Key} {kind.Count()}");
        var table = new Table().Border(TableBorder.Rounded).Title($"线索 Leads: {leads.Count}（{string.Join("，", kinds)}）")
            .AddColumns("#", "颜色", "人员", "类型", "理由", "建议金额", "链接");
        foreach (var (i, lead) in leads.Take(MaxRows).Index())
            table.AddRow(
                (i + 1).ToString(CultureInfo.InvariantCulture),
                $"[{Styles.GetValueOrDefault(lead.Colour, "default")}]{LeadWords.Colour(lead.Colour)}[/]",
                Markup.Escape(lead.MaskedName),
                LeadWords.Kind(lead.Kind),
                Markup.Escape(InShort(lead.Reason)),
                LeadWords.Amount(lead.Amount),
                login is null || !console.Profile.Capabilities.Links ? "" : string.Join(' ', Links(lead, login).Select(link => $"[link={link.Link}]{link.Words}[/]")));
        return leads.Count > MaxRows ? table.Caption($"前{MaxRows}条，其余见线索页") : table;
    }

    /// <summary>The first sentence says what all leads of a colour share: where there is no room for all, what is this one's own is shown.</summary>
    private static string InShort(string reason)
    {
        if (reason.Length > MaxReason && reason.IndexOf('。', StringComparison.Ordinal) is var end and > 0 && end + 1 < reason.Length)
            reason = reason[(end + 1)..];
        return reason.Length > MaxReason ? reason[..MaxReason] + "…" : reason;
    }
}
