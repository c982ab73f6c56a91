using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using JudicialAid.Dossiers;

namespace JudicialAid.Desk;

/// <summary><c>desk extract --sentences FILE.jsonl</c>: lines of {id, text} → lines of {id, victims, suspects, total_yuan}.</summary>
internal static class ExtractSentences
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Exit code 0, or 1 when the file is missing or a line is not of the form; the lines of the form are read all the same.</summary>
    public static int Run(string path, TextWriter output, TextWriter errors)
    {
        if (!File.Exists(path))
        {
            errors.WriteLine($"{path}: no such file.");
            return 1;
        }

        var (number, exit) = (0, 0);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (Read(line) is { } read)
            {
                output.WriteLine(read);
                continue;
            }

            errors.WriteLine($"{path}:{number}: expected {{\"id\": …, \"text\": …}}.");
            exit = 1;
        }

        return exit;
    }

    private static string? Read(string line)
    {
        try
        {
            if (JsonNode.Parse(line) is not JsonObject entry || entry["id"] is not { } id || entry["text"] is not JsonValue value || !value.TryGetValue<string>(out var text))
                return null;
            var facts = SentenceReader.Read(text);
            return new JsonObject
            {
                ["id"] = id.DeepClone(),
                ["victims"] = new JsonArray([.. facts.Victims.Select(v => JsonValue.Create(v))]),
                ["suspects"] = new JsonArray([.. facts.Suspects.Select(v => JsonValue.Create(v))]),
                ["total_yuan"] = facts.Total?.Amount,
            }.ToJsonString(Plain);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
