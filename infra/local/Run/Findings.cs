using System.Globalization;
using System.Text.Json.Nodes;

namespace JudicialAid.Local.Run;

/// <summary>
/// What the run found, as the API tells it. What was withdrawn is left out: whether a lead was there for a moment, before a further
/// document of its case came, depends on the order in which files are read.
/// </summary>
/// <param name="Leads">Leads of all offices.</param>
/// <param name="Referrals">Referrals of all offices.</param>
/// <param name="Assessed">Everybody whom the dossiers name as harmed, with or without a lead.</param>
/// <param name="Uploads">Dossier files of all offices.</param>
/// <param name="Registers">Hardship tables of all regions.</param>
internal sealed record Findings(
    IReadOnlyList<JsonNode> Leads, IReadOnlyList<JsonNode> Referrals, IReadOnlyList<AssessedVictim> Assessed, IReadOnlyList<JsonNode> Uploads, IReadOnlyList<JsonNode> Registers)
{
    private static readonly string[] Colours = ["red", "orange", "green", "none"];

    /// <summary>Asks for everything. An auditor sees all offices, masked.</summary>
    public static async Task<Findings> ReadAsync(ApiClient api, CancellationToken stop)
    {
        var (leads, referrals) = (new List<JsonNode>(), new List<JsonNode>());
        foreach (var office in api.Offices)
        {
            leads.AddRange((await api.ListAsync($"v1/leads?office={office}&order=id", "auditor", stop)).Select(item => item["lead"]!).Where(IsOpen));
            referrals.AddRange(Of(office, await api.ListAsync($"v1/offices/{office}/referrals", "auditor", stop)).Where(IsOpen));
        }

        var uploads = (await api.UploadsAsync(stop)).SelectMany(entry => Of(entry.Office, [entry.Upload])).ToList();
        return new(leads, referrals, await AssessedAsync(api, uploads, stop), uploads, await RegistersAsync(api, stop));
    }

    private static async Task<IReadOnlyList<JsonNode>> RegistersAsync(ApiClient api, CancellationToken stop)
    {
        var registers = await api.RegistersAsync(stop);
        foreach (var register in registers.Where(register => (int?)register["rejected"] > 0))
            register["givenBack"] = (await api.GetAsync($"v1/registers/{register["registerId"]}/{register["file"]}/rejected?region={register["region"]}", "operator", stop)).Json["items"]?.DeepClone();
        return registers;
    }

    private static IReadOnlyList<JsonNode> Of(string office, IReadOnlyList<JsonNode> entries)
    {
        foreach (var entry in entries)
            entry["officeId"] = office;
        return entries;
    }

    private static async Task<IReadOnlyList<AssessedVictim>> AssessedAsync(ApiClient api, IEnumerable<JsonNode> uploads, CancellationToken stop)
    {
        var victims = new List<AssessedVictim>();
        var cases = uploads.Where(upload => upload["caseId"] is not null).Select(upload => ((string)upload["officeId"]!, (string)upload["caseId"]!));
        foreach (var (office, caseId) in cases.Distinct())
        {
            // A case that became part of another answers as that one.
            var answer = await api.GetAsync($"v1/cases/{caseId}?office={office}", "auditor", stop);
            if (answer.IsSuccess && (string?)answer.Json["file"]?["caseId"] == caseId)
                victims.AddRange(AssessedVictim.Of(answer.Json));
        }

        return victims;
    }

    private static bool IsOpen(JsonNode entry) => (string?)entry["state"] != "withdrawn";

    /// <summary>The leads that stand, the urgent first, in a colour those of the green channel, then as the app ranks them, then the greater sums.</summary>
    public IReadOnlyList<FoundLead> Current() =>
    [
        .. Leads.Select(FoundLead.Of)
            .OrderBy(lead => Array.IndexOf(Colours, lead.Colour))
            .ThenByDescending(lead => lead.GreenChannel)
            .ThenByDescending(lead => lead.Rank)
            .ThenByDescending(lead => lead.Amount ?? 0)
            .ThenBy(lead => lead.LeadId, StringComparer.Ordinal),
    ];

    /// <summary>The notices drafted from a lead; of a judicial-aid lead, those for the victim and its kin, whom other agencies may help beside it.</summary>
    public IEnumerable<(string Receiver, string Path)> NoticesOf(FoundLead lead)
    {
        var leads = LeadsBeside(lead);
        return Referrals
            .Where(referral => leads.Contains((string?)referral["leadId"]))
            .Select(referral => ((string?)referral["receiver"] ?? "", $"v1/referrals/{referral["referralId"]}/notice?office={Uri.EscapeDataString(lead.OfficeId)}"));
    }

    private HashSet<string?> LeadsBeside(FoundLead lead)
    {
        var side = Assessed.FirstOrDefault(victim => victim.CaseId == lead.CaseId && victim.PersonId == lead.PersonId)?.Side ?? new HashSet<string>();
        var beside = Leads.Where(other => (string?)other["caseId"] == lead.CaseId && side.Contains((string?)other["personId"] ?? ""));
        return [.. beside.Select(other => (string?)other["leadId"]), lead.LeadId];
    }
}

/// <summary>A victim whose case was assessed.</summary>
/// <param name="OfficeId">Office.</param>
/// <param name="CaseId">Case.</param>
/// <param name="CaseName">Number and cause of the case, as far as they are known.</param>
/// <param name="PersonId">The victim.</param>
/// <param name="MaskedName">Its name, masked.</param>
/// <param name="Qualifies">A judicial-aid lead is proposed.</param>
/// <param name="Colour">Colour.</param>
/// <param name="Reason">Why, or why not.</param>
/// <param name="Side">The victim and its kin: ids.</param>
internal sealed record AssessedVictim(
    string OfficeId, string CaseId, string CaseName, string PersonId, string MaskedName, bool Qualifies, string Colour, string Reason, IReadOnlySet<string> Side)
{
    /// <summary>The first sentence of the reason, which many victims of a case share.</summary>
    public string ReasonInShort => Reason[..(Reason.IndexOf('。', StringComparison.Ordinal) is var end and >= 0 ? end : Reason.Length)];

    /// <summary>Reads what the API says of a case.</summary>
    public static IEnumerable<AssessedVictim> Of(JsonNode answer)
    {
        var file = answer["file"]!;
        var names = file["people"]!.AsArray().ToDictionary(person => (string)person!["personId"]!, person => (string?)person!["name"] ?? "");
        var kin = file["kin"]!.AsArray().ToLookup(tie => (string)tie!["victimId"]!, tie => (string)tie!["personId"]!);
        var title = string.Join(' ', new[] { (string?)file["caseNumbers"]!.AsArray().FirstOrDefault(), (string?)file["causes"]!.AsArray().FirstOrDefault()?["value"] }.OfType<string>());
        return from victim in answer["assessment"]?["victims"]?.AsArray() ?? []
               let id = (string)victim["personId"]!
               select new AssessedVictim(
                   (string)file["officeId"]!, (string)file["caseId"]!, title, id, names.GetValueOrDefault(id, ""), (bool)victim["qualifies"]!,
                   (string?)victim["colour"] ?? "", (string?)victim["reason"] ?? "", kin[id].Append(id).ToHashSet(StringComparer.Ordinal));
    }
}

/// <summary>A lead as the table and the page show it.</summary>
internal sealed record FoundLead(
    string LeadId, string OfficeId, string CaseId, string PersonId, string State, string Colour, string Kind, string MaskedName, string Reason, decimal? Amount, bool GreenChannel, int Rank)
{
    /// <summary>Where its explanation is.</summary>
    public string ExplanationPath => $"v1/leads/{LeadId}/explanation?office={Uri.EscapeDataString(OfficeId)}";

    /// <summary>Reads what the API says.</summary>
    public static FoundLead Of(JsonNode lead)
    {
        string Text(string name) => (string?)lead[name] ?? "";
        return new(Text("leadId"), Text("officeId"), Text("caseId"), Text("personId"), Text("state"), Text("colour"), Text("kind"), Text("maskedName"), Text("reason"), (decimal?)lead["amount"], (bool?)lead["greenChannel"] ?? false, (int?)lead["rank"]?["points"] ?? 0);
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
