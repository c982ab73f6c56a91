using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using JudicialAid.Functions.Http;
using JudicialAid.TestKit;

namespace JudicialAid.Functions.Tests.Http;

public class OpenApiTests
{
    [Fact]
    public void The_embedded_document_is_what_the_sources_say()
    {
        var path = Path.Combine(Path.GetDirectoryName(Source())!, "..", "..", "..", "functions", "JudicialAid.Functions", "openapi.json");
        var built = OpenApiDocument.Build() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" && File.ReadAllText(path) != built)
        {
            File.WriteAllText(path, built);
            throw new GoldenMismatchException("openapi.json was rewritten. Look at the difference and build again.");
        }

        Assert.Equal(built, OpenApiDocument.Embedded());
    }

    [Fact]
    public void Every_route_declares_what_it_answers_and_who_may_call_it()
    {
        foreach (var route in OpenApiDocument.Routes())
        {
            var answers = route.Method.GetCustomAttributes(typeof(AnswersAttribute), false).Cast<AnswersAttribute>().ToList();
            Assert.True(answers.Exists(a => a.Status is >= 200 and < 300), $"{route.Name} declares no success.");
            Assert.True(route.Method.GetCustomAttributes(typeof(RouteAttribute), false).Length == 1, $"{route.Name} declares no summary and roles.");
        }
    }

    [Fact]
    public void Every_success_with_a_json_body_has_a_schema_with_properties()
    {
        var document = JsonNode.Parse(OpenApiDocument.Build())!;
        var schemas = document["components"]!["schemas"]!.AsObject();
        var bodies = 0;
        foreach (var (_, path) in document["paths"]!.AsObject())
        {
            foreach (var (_, operation) in path!.AsObject())
            {
                foreach (var (status, response) in operation!["responses"]!.AsObject().Where(r => r.Key[0] == '2'))
                {
                    var content = response!["content"]!.AsObject().Single();
                    if (content.Value!["schema"]!["$ref"]?.GetValue<string>() is not { } reference)
                        continue;
                    bodies++;
                    Assert.NotEmpty(schemas[reference.Split('/')[^1]]!["properties"]!.AsObject());
                }
            }
        }

        Assert.True(bodies >= 12);
    }

    private static string Source([CallerFilePath] string path = "") => path;

    [Fact]
    public void Every_route_has_a_request_to_try_in_docs_http()
    {
        var requests = Directory.GetFiles(Path.Combine(Root(), "docs", "http"), "*.http").SelectMany(File.ReadAllLines)
            .Where(line => line.StartsWith("GET {{host}}", StringComparison.Ordinal) || line.StartsWith("POST {{host}}", StringComparison.Ordinal))
            .Select(line => Shape(line.Split('?')[0].Replace("{{host}}", "/api", StringComparison.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
        var routes = JsonNode.Parse(OpenApiDocument.Build())!["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(verb => Shape($"{verb.Key.ToUpperInvariant()} {path.Key}")));
        Assert.Empty(routes.Where(route => !requests.Contains(route)).ToList());
    }

    // What stands for an id is a variable in both, under whatever name; the register's are written out.
    private static string Shape(string request) =>
        System.Text.RegularExpressions.Regex.Replace(request, @"\{+[^}]*\}+|dibao|\d{4}-\d\d-\d\d\.full|990001", "*");

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
