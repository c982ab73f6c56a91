using System.Text.Json.Nodes;

namespace JudicialAid.Local.Run;

/// <summary>A file that a person has to look at, and why.</summary>
/// <param name="Name">As it was sent; the id of the upload when an earlier run sent it.</param>
/// <param name="State">What became of it.</param>
/// <param name="Reasons">Code and sentence of each finding; the sentence says what to do.</param>
internal sealed record FileInQuestion(string Name, string State, IReadOnlyList<(string Code, string Message)> Reasons)
{
    // The app's list of given-back rows has all.
    private const int MaxRows = 3;

    /// <summary>Dossier files that were not read, or not wholly.</summary>
    public static IEnumerable<FileInQuestion> OfUploads(Findings findings, IReadOnlyDictionary<string, string> names) =>
        from upload in findings.Uploads
        where (string?)upload["state"] != "read"
        let id = (string)upload["uploadId"]!
        let file = new FileInQuestion(names.GetValueOrDefault(id, id), Words((string?)upload["state"]), ReasonsOf(upload))
        orderby file.Name
        select file;

    /// <summary>Hardship tables that were refused, or of which rows were given back.</summary>
    public static IEnumerable<FileInQuestion> OfRegisters(Findings findings) =>
        from register in findings.Registers
        let back = (int?)register["rejected"] ?? 0
        let isWhole = (string?)register["state"] is "complete" or "superseded"
        where back > 0 || !isWhole
        let name = $"{register["region"]}/{register["registerId"]}/{register["file"]}"
        orderby name
        select new FileInQuestion(name, isWhole ? $"退回{back}行" : Words((string?)register["state"]), isWhole ? GivenBack(register) : ReasonsOf(register));

    private static List<(string Code, string Message)> GivenBack(JsonNode register) =>
    [
        .. (register["givenBack"]?.AsArray() ?? []).Take(MaxRows).Select(row => ((string?)row!["code"] ?? "", $"第{row["row"]}行 {(string?)row["message"]}")),
    ];

    private static List<(string Code, string Message)> ReasonsOf(JsonNode entry) =>
    [
        .. from finding in entry["findings"]?.AsArray() ?? []
           where (string?)finding!["severity"] != "note" || (string?)entry["state"] == "duplicate"
           select ((string?)finding!["code"] ?? "", (string?)finding["message"] ?? ""),
    ];

    private static string Words(string? state) => state switch
    {
        "rejected" => "未受理",
        "duplicate" => "重复",
        "needsPerson" => "需人工处理",
        "received" or "importing" => "处理中",
        _ => state ?? "",
    };
}
