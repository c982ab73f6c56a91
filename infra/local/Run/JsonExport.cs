using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JudicialAid.Local.Run;

/// <summary>
/// Everything the run came to, sorted, so that two runs can be compared: without times, and notice numbers in a field of their own. Ids are
/// equal in two runs that have the same secrets.
/// </summary>
internal sealed class JsonExport(ApiClient api, IReadOnlyDictionary<string, string> filesByUpload)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the file.</summary>
    public async Task WriteAsync(string file, Findings findings, CancellationToken stop)
    {
        var export = new JsonObject
        {
            ["uploads"] = Sorted(findings.Uploads.Select(Upload), "office", "file", "uploadId"),
            ["registers"] = Sorted(findings.Registers.Select(Register), "region", "registerId", "file"),
            ["victims"] = Sorted(findings.Assessed.Select(Victim), "officeId", "caseId", "personId"),
            ["leads"] = await LeadsAsync(findings, stop),
            ["alerts"] = await AlertsAsync(findings, stop),
            ["notices"] = await NoticesAsync(findings, stop),
        };
        await File.WriteAllTextAsync(file, export.ToJsonString(Readable) + "\n", stop);
    }

    private async Task<JsonArray> LeadsAsync(Findings findings, CancellationToken stop)
    {
        var leads = new List<JsonObject>();
        foreach (var lead in findings.Leads)
        {
            var detail = await GetAsync($"v1/leads/{lead["leadId"]}?office={lead["officeId"]}", stop);
            var entry = Pick(lead, "officeId", "caseId", "leadId", "kind", "colour", "state", "maskedName", "cause", "caseNumber", "reason", "amount", "applicants", "items", "hits");
            // How the amount came about, step by step, and what social aid rests on.
            entry["assessment"] = Copy(detail["assessment"]);
            entry["socialAid"] = Copy(detail["socialAid"]);
            leads.Add(entry);
        }

        return Sorted(leads, "officeId", "caseId", "kind", "leadId");
    }

    /// <summary>Alerts about leads that stand; what is withdrawn may never have been told in another run.</summary>
    private async Task<JsonArray> AlertsAsync(Findings findings, CancellationToken stop)
    {
        var alerts = new List<JsonObject>();
        var open = findings.Leads.Select(lead => (string?)lead["leadId"]).ToHashSet(StringComparer.Ordinal);
        foreach (var office in api.Offices)
            alerts.AddRange((await api.ListAsync($"v1/alerts?office={office}", "auditor", stop))
                .Where(item => open.Contains((string?)item["alert"]!["leadId"]))
                .Select(item => Pick(item["alert"]!, "officeId", "caseId", "leadId", "alertId", "kind", "colour", "text")));
        return Sorted(alerts, "officeId", "caseId", "leadId", "alertId");
    }

    private async Task<JsonArray> NoticesAsync(Findings findings, CancellationToken stop)
    {
        var notices = new List<JsonObject>();
        foreach (var referral in findings.Referrals)
        {
            var text = await api.GetAsync($"v1/referrals/{referral["referralId"]}/notice?office={referral["officeId"]}&format=text", "auditor", stop);
            var entry = Pick(referral, "officeId", "leadId", "agencyId", "receiver", "referralId", "state", "number");
            entry["text"] = text.IsSuccess ? text.Text : $"{(int)text.Status}";
            notices.Add(entry);
        }

        return Sorted(notices, "officeId", "leadId", "agencyId", "referralId");
    }

    private async Task<JsonNode> GetAsync(string path, CancellationToken stop) => (await api.GetAsync(path, "auditor", stop)).Json;

    private JsonObject Upload(JsonNode item) => new()
    {
        ["office"] = Copy(item["officeId"]),
        ["file"] = filesByUpload.GetValueOrDefault((string?)item["uploadId"] ?? ""),
        ["uploadId"] = Copy(item["uploadId"]),
        ["state"] = Copy(item["state"]),
        ["findings"] = Told(item),
    };

    private static JsonObject Victim(AssessedVictim victim) => new()
    {
        ["officeId"] = victim.OfficeId,
        ["caseId"] = victim.CaseId,
        ["case"] = victim.CaseName,
        ["personId"] = victim.PersonId,
        ["maskedName"] = victim.MaskedName,
        ["colour"] = victim.Colour,
        ["qualifies"] = victim.Qualifies,
        ["reason"] = victim.Reason,
    };

    private static JsonObject Register(JsonNode item)
    {
        var entry = Pick(item, "region", "registerId", "file", "date", "isDelta", "state", "rows", "rejected");
        entry["findings"] = Told(item);
        return entry;
    }

    private static JsonArray Told(JsonNode item) =>
        Sorted((item["findings"]?.AsArray() ?? []).OfType<JsonNode>().Select(finding => Pick(finding, "code", "message")), "code", "message");

    private static JsonObject Pick(JsonNode from, params string[] names) => new(names.Select(name => KeyValuePair.Create(name, Copy(from[name]))));

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();

    private static JsonArray Sorted(IEnumerable<JsonObject> entries, params string[] names) =>
        new([.. entries.OrderBy(entry => string.Join('\n', names.Select(name => entry[name]?.ToString() ?? "")), StringComparer.Ordinal)]);
}
