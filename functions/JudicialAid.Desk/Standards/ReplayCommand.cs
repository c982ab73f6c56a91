using System.Text.Json;
using System.Text.Json.Nodes;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Desk.Standards;

/// <summary><c>desk replay FILE [DIR]</c>: computes every sheet of a JSON file again (a sheet, a lead, a case) and says what differs.</summary>
internal static class ReplayCommand
{
    /// <summary>Exit code 0 when every sheet came out the same, 1 when one did not or there was none, 2 for wrong usage.</summary>
    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (arguments.Length is not (1 or 2))
        {
            errors.WriteLine("用法：desk replay 计算书.json [规则数据文件夹]");
            return 2;
        }

        var file = arguments[0];
        if (!StandardsFolder.IsThere(file, errors))
            return 2;
        if (StandardsFolder.Read(arguments.Length == 2 ? arguments[1] : StandardsFolder.Default, errors) is not { } book)
            return 1;
        if (Sheets(file, errors) is not { } sheets)
            return 1;
        if (sheets.Count == 0)
            errors.WriteLine($"{file}：其中没有计算书。");
        return sheets.Count(s => Same(s, book, output)) == sheets.Count && sheets.Count > 0 ? 0 : 1;
    }

    private static bool Same(AmountSheet sheet, RuleBook book, TextWriter output)
    {
        var replay = Replay.Run(sheet, book);
        var result = sheet.Amount is { } amount ? $"{amount}{(sheet.UpTo is { } high ? $"～{high}" : "")}元" : "拒绝计算";
        output.WriteLine(replay.IsSame ? $"一致：{sheet.StandardId} {result}，校验值 {sheet.Proof!.Hash}" : $"不一致：{sheet.StandardId} {result}");
        foreach (var difference in replay.Differences)
            output.WriteLine($"  {difference}");
        return replay.IsSame;
    }

    private static List<AmountSheet>? Sheets(string file, TextWriter errors)
    {
        try
        {
            var found = new List<AmountSheet>();
            Collect(JsonNode.Parse(File.ReadAllText(file)), found);
            return found;
        }
        catch (JsonException e)
        {
            errors.WriteLine($"{file}：不是 JSON，或者其中的计算书不完整（第 {e.LineNumber + 1} 行）。");
            return null;
        }
    }

    // Answers of the API hold sheets at different depths: what looks like one is one.
    private static void Collect(JsonNode? node, List<AmountSheet> found)
    {
        switch (node)
        {
            case JsonObject sheet when sheet.ContainsKey("standardId") && sheet.ContainsKey("steps"):
                found.Add(ModelJson.Read<AmountSheet>(sheet.ToJsonString()));
                break;
            case JsonObject item:
                foreach (var (_, value) in item)
                    Collect(value, found);
                break;
            case JsonArray list:
                foreach (var value in list)
                    Collect(value, found);
                break;
        }
    }
}
