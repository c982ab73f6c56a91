using JudicialAid.Model;
using Microsoft.AspNetCore.Http;

namespace JudicialAid.Functions.Http;

/// <summary>A refusal that a caller can act on: problem details (RFC 9457) with one of our codes.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="code">Code with a page in docs/findings/.</param>
/// <param name="message">What, and what to do (zh-CN); never a person's data.</param>
public sealed class ProblemException(int status, string code, string message) : Exception(message)
{
    /// <summary>HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>Code with a page in docs/findings/.</summary>
    public string Code { get; } = code;

    /// <summary>The answer.</summary>
    public IResult ToResult() => Answers.Problem(new ProblemBody(Code, Message, Status));

    /// <summary>No such thing, or not for this caller: the same answer, so that ids cannot be probed.</summary>
    public static ProblemException NotFound() => new(404, "NOT-FOUND", "未找到，或您无权查看。");

    /// <summary>A malformed request.</summary>
    public static ProblemException Invalid(string message) => new(400, "REQUEST-INVALID", message);
}

/// <summary>Body of an error.</summary>
/// <param name="Code">Our code.</param>
/// <param name="Title">What, and what to do (zh-CN).</param>
/// <param name="Status">HTTP status.</param>
public sealed record ProblemBody(string Code, string Title, int Status)
{
    /// <summary>Address of the code's page.</summary>
    public string Type => $"docs/findings/{Code}.md";
}

/// <summary>Answers written the same way everywhere.</summary>
public static class Answers
{
    /// <summary>A record as JSON.</summary>
    public static IResult Json<T>(T value, int status = 200) => Results.Text(ModelJson.Write(value), "application/json", System.Text.Encoding.UTF8, status);

    /// <summary>A problem.</summary>
    public static IResult Problem(ProblemBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Results.Text(ModelJson.Write(body), "application/problem+json", System.Text.Encoding.UTF8, body.Status);
    }

    /// <summary>A record as JSON with an ETag of its content; 304 when the caller has it already.</summary>
    public static IResult Cached<T>(HttpRequest request, T value)
    {
        ArgumentNullException.ThrowIfNull(request);
        var json = ModelJson.Write(value);
        var tag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(json)).AsSpan(0, 16))}\"";
        request.HttpContext.Response.Headers.ETag = tag;
        return request.Headers.IfNoneMatch.Contains(tag) ? Results.StatusCode(304) : Results.Text(json, "application/json", System.Text.Encoding.UTF8);
    }
}
