using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace JudicialAid.EndToEnd.Tests;

/// <summary>What a caller can get wrong, route by route: each is refused with a code, as the document says, and none is a fault.</summary>
public sealed partial class HttpTests
{
    // A quote, a slash and a backslash: wrong for every parameter, and none may reach a query of the tables or a name of a blob.
    private const string Bad = "zz%27%2F%5C";

    [Fact]
    public async Task A_bad_value_of_any_parameter_and_a_bad_body_are_refused_as_the_document_says()
    {
        var asked = 0;
        await foreach (var (operation, verb, sample) in OperationsAsync())
        {
            foreach (var parameter in operation["parameters"]!.AsArray().Where(p => (string?)p!["in"] == "query"))
            {
                await RefusedAsync(operation, verb, sample with { Path = With(sample.Path, (string)parameter!["name"]!) });
                asked++;
            }

            if (operation["requestBody"]?["content"]?["application/json"] is not null)
                await RefusedAsync(operation, verb, sample with { Body = () => new StringContent("{", Encoding.UTF8, "application/json") });
        }

        Assert.True(asked > 40, $"{asked} parameters");
    }

    [Fact]
    public async Task An_id_that_is_none_is_not_found_and_no_fault()
    {
        await foreach (var (operation, verb, sample) in OperationsAsync())
        {
            var path = (string)operation["path"]!;
            if (path.Contains('{', StringComparison.Ordinal))
                await RefusedAsync(operation, verb, sample with { Path = Placeholder().Replace(path.TrimStart('/'), "zz%27") + Query(sample.Path) });
        }
    }

    private async IAsyncEnumerable<(JsonNode Operation, HttpMethod Verb, Sample Sample)> OperationsAsync()
    {
        var document = await Host.GetAsync("api/v1/openapi.json", run.Handler);
        var samples = await SamplesAsync();
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (verb, operation) in item!.AsObject())
            {
                operation!["path"] = path;
                yield return (operation, new HttpMethod(verb.ToUpperInvariant()), samples[(string)operation["operationId"]!]);
            }
        }
    }

    private async Task RefusedAsync(JsonNode operation, HttpMethod verb, Sample sample)
    {
        var (status, body, _) = await Host.AskAsync(verb, sample.Path, sample.Key, sample.Body?.Invoke(), sample.Headers ?? []);
        var told = $"{verb} {sample.Path} answered {(int)status}: {body}";
        // Another office's data are forbidden before its code is looked at.
        Assert.True(status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound, told);
        Assert.True(operation["responses"]![((int)status).ToString(CultureInfo.InvariantCulture)] is not null, told);
        Assert.True(File.Exists(Path.Combine(Repository.Root, "docs", "findings", JsonNode.Parse(body)!["code"] + ".md")), told);
    }

    private static string With(string path, string parameter)
    {
        var rest = Query(path).TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !p.StartsWith(parameter + "=", StringComparison.Ordinal));
        return $"{path.Split('?')[0]}?{string.Join('&', rest.Append($"{parameter}={Bad}"))}";
    }

    private static string Query(string path) => path.Contains('?', StringComparison.Ordinal) ? path[path.IndexOf('?', StringComparison.Ordinal)..] : "";

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
