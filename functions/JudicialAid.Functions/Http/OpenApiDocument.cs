using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using JudicialAid.Model;
using Microsoft.AspNetCore.Http;

namespace JudicialAid.Functions.Http;

/// <summary>
/// The OpenAPI 3.1 document, made from the trigger attributes and the declared bodies of the routes. It is written to `openapi.json`
/// beside the project, embedded, and served by both builds; a test fails when it is not what the sources say.
/// </summary>
public static partial class OpenApiDocument
{
    /// <summary>Makes the document.</summary>
    public static string Build()
    {
        var schemas = new JsonObject();
        var paths = new JsonObject();
        foreach (var route in Routes())
        {
            var path = "/api/" + route.Trigger.Route;
            var item = paths[path] as JsonObject;
            if (item is null)
                paths[path] = item = [];
            foreach (var verb in route.Trigger.Methods!)
                item[verb] = Operation(route, schemas);
        }

        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "国家司法救助线索与社会救助衔接接口", ["version"] = "v1" },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject { ["key"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = Access.Header } },
            },
        };
        return document.ToJsonString(ModelJson.Readable);
    }

    /// <summary>The embedded document.</summary>
    public static string Embedded()
    {
        using var stream = typeof(OpenApiDocument).Assembly.GetManifestResourceStream("openapi.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>All HTTP functions of the app, by route.</summary>
    public static IReadOnlyList<DescribedRoute> Routes() =>
    [
        .. typeof(OpenApiDocument).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(m => m.GetCustomAttribute<FunctionAttribute>() is not null)
            .Select(m => (Method: m, Trigger: m.GetParameters().Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(a => a is not null)))
            .Where(x => x.Trigger is not null)
            .Select(x => new DescribedRoute(x.Method.GetCustomAttribute<FunctionAttribute>()!.Name, x.Trigger!, x.Method))
            .OrderBy(r => r.Trigger.Route, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal),
    ];

    private static JsonObject Operation(DescribedRoute route, JsonObject schemas)
    {
        var about = route.Method.GetCustomAttribute<RouteAttribute>();
        var operation = new JsonObject
        {
            ["operationId"] = route.Name,
            ["summary"] = about?.Summary,
            ["parameters"] = new JsonArray([.. Parameters(route)]),
            ["responses"] = Responses(route, about, schemas),
        };
        if (about is { Roles.Count: > 0 })
        {
            operation["description"] = "角色：" + string.Join("、", about.Roles);
            operation["security"] = new JsonArray(new JsonObject { ["key"] = new JsonArray() });
        }

        if (route.Method.GetCustomAttribute<TakesAttribute>() is { } takes)
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(takes.MediaType, takes.Body, schemas) };
        return operation;
    }

    private static IEnumerable<JsonNode> Parameters(DescribedRoute route)
    {
        foreach (Match name in PathParameter().Matches(route.Trigger.Route!))
            yield return Parameter(name.Groups[1].Value, "path", true, null);
        foreach (var parameter in route.Method.GetCustomAttributes<ParameterAttribute>())
            yield return Parameter(parameter.Name, parameter.In, parameter.Required, parameter.Description);
    }

    private static JsonObject Parameter(string name, string where, bool required, string? description) => new()
    {
        ["name"] = name,
        ["in"] = where,
        ["required"] = required,
        ["description"] = description,
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Responses(DescribedRoute route, RouteAttribute? about, JsonObject schemas)
    {
        var responses = new JsonObject();
        var declared = route.Method.GetCustomAttributes<AnswersAttribute>().ToList();
        if (about is { Roles.Count: > 0 })
            declared.AddRange([new AnswersAttribute(401), new AnswersAttribute(403)]);
        // What a caller chooses, a caller can get wrong.
        if (route.Method.IsDefined(typeof(ParameterAttribute)) || route.Method.IsDefined(typeof(TakesAttribute)))
            declared.Add(new AnswersAttribute(400));
        foreach (var answer in declared.DistinctBy(a => a.Status).OrderBy(a => a.Status))
        {
            var response = new JsonObject { ["description"] = Reasons[answer.Status] };
            if (answer.Status is >= 200 and < 300)
                response["content"] = Content(answer.MediaType, answer.Body, schemas);
            else if (answer.Status >= 400)
                response["content"] = Content("application/problem+json", typeof(ProblemBody), schemas);
            responses[answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = response;
        }

        return responses;
    }

    private static JsonObject Content(string mediaType, Type? body, JsonObject schemas) => new()
    {
        [mediaType] = new JsonObject { ["schema"] = body is null ? new JsonObject { ["type"] = "string" } : Reference(body, schemas) },
    };

    private static JsonObject Reference(Type body, JsonObject schemas)
    {
        var name = Name(body);
        var reference = "#/components/schemas/" + name;
        if (!schemas.ContainsKey(name))
        {
            var schema = ModelJson.Options.GetJsonSchemaAsNode(body, Exporter);
            Rebase(schema, reference);
            schemas[name] = schema;
        }

        return new JsonObject { ["$ref"] = reference };
    }

    // The exporter refers to types it has met before from the root of the one schema; here the root is the whole document.
    private static void Rebase(JsonNode? node, string root)
    {
        if (node is JsonObject item)
        {
            if (item["$ref"]?.GetValue<string>() is { } reference)
                item["$ref"] = root + reference[1..];
            foreach (var (_, value) in item)
                Rebase(value, root);
        }
        else if (node is JsonArray list)
        {
            foreach (var value in list)
                Rebase(value, root);
        }
    }

    private static string Name(Type type) => type.IsGenericType
        ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "Of" + string.Concat(type.GetGenericArguments().Select(Name))
        : type.Name;

    private static readonly JsonSchemaExporterOptions Exporter = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, node) => Plain(context.TypeInfo.Type) is { } plain ? new JsonObject { ["type"] = plain } : WithoutAbsent(node),
    };

    // Nulls are left out on the wire (ModelJson), so what may be null may be absent.
    private static JsonNode WithoutAbsent(JsonNode node)
    {
        if (node is not JsonObject { } schema || schema["required"] is not JsonArray required)
            return node;
        var kept = required.Where(name => !MayBeNull(schema["properties"]?[(string)name!])).Select(name => name!.DeepClone()).ToArray();
        schema.Remove("required");
        if (kept.Length > 0)
            schema["required"] = new JsonArray(kept);
        return schema;
    }

    private static bool MayBeNull(JsonNode? schema) =>
        schema?["type"] is JsonArray types ? types.Any(t => (string?)t == "null") : schema?["enum"] is JsonArray words && words.Any(w => w is null);

    // Values with a converter of their own: a number or a text, and null where the type says so.
    private static JsonNode? Plain(Type type)
    {
        var value = Nullable.GetUnderlyingType(type);
        var name = (value ?? type) == typeof(Yuan) ? "number" : (value ?? type) == typeof(IdNumber) ? "string" : null;
        return name is null ? null : value is null ? JsonValue.Create(name) : new JsonArray(name, "null");
    }

    private static readonly Dictionary<int, string> Reasons = new()
    {
        [200] = "成功", [202] = "已接收，正在处理", [304] = "未变化", [400] = "请求有误", [401] = "缺少有效密钥", [403] = "无权限", [404] = "未找到",
        [409] = "状态冲突", [413] = "文件过大", [503] = "暂不可用",
    };

    [GeneratedRegex(@"\{([a-z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex PathParameter();
}

/// <summary>An HTTP function.</summary>
/// <param name="Name">Function name.</param>
/// <param name="Trigger">Its trigger.</param>
/// <param name="Method">Its method.</param>
public sealed record DescribedRoute(string Name, HttpTriggerAttribute Trigger, MethodInfo Method);

/// <summary>Serves the document.</summary>
public sealed class OpenApiApi
{
    /// <summary>The OpenAPI document.</summary>
    [Function(nameof(GetOpenApi))]
    [Route("OpenAPI 文档")]
    [Answers(200, MediaType = "application/json")]
    public IResult GetOpenApi([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/openapi.json")] HttpRequest request) =>
        Results.Text(OpenApiDocument.Embedded(), "application/json", System.Text.Encoding.UTF8);
}
