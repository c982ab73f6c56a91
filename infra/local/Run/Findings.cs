using System.Globalization;
using System.Text.Json.Nodes;

namespace JudicialAid.Local.Run;

/// <summary>
/// What the run found, as the API tells it. What was withdrawn is left out: whether a lead was there for a moment, before a further
/// document of its case came, depends on the order in which files are read.
/// </summary>
/// <param name="Leads">Leads of all offices.</param>
/// <param name="Referrals">Referrals of all offices.</param>
internal sealed record Findings(IReadOnlyList<JsonNode> Leads, IReadOnlyList<JsonNode> Referrals)
{
    private static readonly string[] Colours = ["red", "orange", "green", "none"];

    /// <summary>Asks for everything. An auditor sees all offices, masked.</summary>
    public static async Task<Findings> ReadAsync(ApiClient api, CancellationToken stop)
    {
        var (leads, referrals) = (new List<JsonNode>(), new List<JsonNode>());
        foreach (var office in api.Offices)
        {
            leads.AddRange((await api.ListAsync($"v1/leads?office={office}", "auditor", stop)).Select(item => item["lead"]!).Where(IsOpen));
            var ofOffice = await api.ListAsync($"v1/offices/{office}/referrals", "auditor", stop);
            foreach (var referral in ofOffice)
                referral["officeId"] = office;
            referrals.AddRange(ofOffice.Where(IsOpen));
        }

        return new(leads, referrals);
    }

    private static bool IsOpen(JsonNode entry) => (string?)entry["state"] != "withdrawn";

    /// <summary>The leads that stand, the urgent first, then the greater sums.</summary>
    public IReadOnlyList<FoundLead> Current() =>
    [
        .. Leads.Select(FoundLead.Of)
            .OrderBy(lead => Array.IndexOf(Colours, lead.Colour))
            .ThenByDescending(lead => lead.Amount ?? 0)
            .ThenBy(lead => lead.LeadId, StringComparer.Ordinal),
    ];

    /// <summary>The notices drafted from a lead.</summary>
    public IEnumerable<(string Receiver, string Path)> NoticesOf(FoundLead lead) => Referrals
        .Where(referral => (string?)referral["leadId"] == lead.LeadId)
        .Select(referral => ((string?)referral["receiver"] ?? "", $"v1/referrals/{referral["referralId"]}/notice?office={Uri.EscapeDataString(lead.OfficeId)}"));
}

/// <summary>A lead as the table and the page show it.</summary>
internal sealed record FoundLead(string LeadId, string OfficeId, string State, string Colour, string Kind, string MaskedName, string Reason, decimal? Amount)
{
    /// <summary>Where its explanation is.</summary>
    public string ExplanationPath => $"v1/leads/{LeadId}/explanation?office={Uri.EscapeDataString(OfficeId)}";

    /// <summary>Reads what the API says.</summary>
    public static FoundLead Of(JsonNode lead)
    {
        string Text(string name) => (string?)lead[name] ?? "";
        return new(Text("leadId"), Text("officeId"), Text("state"), Text("colour"), Text("kind"), Text("maskedName"), Text("reason"), (decimal?)lead["amount"]);
    }
}

/// <summary>Words for people.</summary>
internal static class LeadWords
{
    /// <summary>红, 橙, 绿 or a dash.</summary>
    public static string Colour(string colour) => colour switch { "red" => "红", "orange" => "橙", "green" => "绿", _ => "–" };

    /// <summary>司法救助, 社会救助 or 社会治理.</summary>
    public static string Kind(string kind) => kind switch { "judicialAid" => "司法救助", "socialAid" => "社会救助", "governance" => "社会治理", _ => kind };

    /// <summary>Such as 40,000 元; empty when none is proposed.</summary>
    public static string Amount(decimal? amount) => amount?.ToString("#,##0.## 元", CultureInfo.InvariantCulture) ?? "";
}
