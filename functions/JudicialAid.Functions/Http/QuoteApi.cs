using System.Text.Json;
using System.Text.Json.Serialization;
using JudicialAid.Casework;
using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Standards.Lab;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JudicialAid.Functions.Http;

/// <summary>What a quote is asked for.</summary>
/// <param name="Region">Region code, e.g. "990001"; not needed with <paramref name="StandardId"/>.</param>
/// <param name="Day">Calendar day in China; today when left out.</param>
/// <param name="StandardId">A standard by its id: the only way to an undated one.</param>
/// <param name="Facts">The facts; what is left out is unknown.</param>
/// <param name="Organ">The organ that gives the aid; the procuratorate when left out.</param>
/// <param name="Overlays">Overlays to go with the standard besides those in force on the day, e.g. "women-2022/undated".</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record QuoteRequest(
    string? Region, DateOnly? Day, string? StandardId, AmountFacts Facts, OrganScope? Organ = null, IReadOnlyList<string>? Overlays = null);

/// <summary>Amount sheets for given facts; nothing is stored.</summary>
public sealed class QuoteApi(Access access, RuleBook book, TimeProvider clock, ILogger<QuoteApi> log) : Door(access, log)
{
    /// <summary>Computes a sheet.</summary>
    [Function(nameof(PostQuote))]
    [Route("按给定事实测算救助金额（不保存）", Role.Handler, Role.Approver, Role.Lawyer, Role.Auditor)]
    [Takes(typeof(QuoteRequest))]
    [Parameter("format", "json(默认)、text 或 html:计算书")]
    [Answers(200, typeof(AmountSheet))]
    public Task<IResult> PostQuote([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/quote")] HttpRequest request, CancellationToken stop) =>
        EnterAsync(request, async caller =>
        {
            var asked = await ReadAsync(request, stop);
            var day = asked.Day ?? clock.Today();
            var sheet = ProofMaker.Calculate(asked.Facts with { Day = asked.Facts.Day ?? day, Region = asked.Facts.Region ?? asked.Region }, Standard(asked, day));
            return request.Query["format"].ToString() switch
            {
                "" or "json" => Answers.Json(sheet),
                "text" => Results.Text(CalculationSheet.Text(sheet), "text/plain", System.Text.Encoding.UTF8),
                "html" => Results.Text(CalculationSheet.Html(sheet), "text/html", System.Text.Encoding.UTF8),
                _ => throw ProblemException.Invalid("format 只能是 json、text 或 html。"),
            };
        });

    private StandardDefinition Standard(QuoteRequest asked, DateOnly day)
    {
        if (asked.StandardId is null && asked.Region is not { Length: > 0 })
            throw ProblemException.Invalid("请提供 region（地区代码）或 standardId（标准编号）。");
        if (asked.Region is { } region && !(region.Length is >= 6 and <= 12 && region.All(char.IsAsciiDigit)))
            throw ProblemException.Invalid("region 应为六位至十二位的行政区划代码，例如 990001。");
        var named = asked.StandardId is { } id ? book.StandardOn(id, day) ?? throw new ProblemException(400, "STANDARD-UNKNOWN", "没有这个标准；请核对 standardId。") : null;
        if (named is not null && asked.Organ is { } organ && organ != OrganScope.Any && named.Organ != OrganScope.Any && named.Organ != organ)
            throw ProblemException.Invalid($"标准“{named.Id}”是{StandardText.Of(named.Organ)}的标准，与 organ 不符；请改正 organ，或者不写。");
        if (named is not null && asked.Overlays is not { Count: > 0 })
            return named;
        var choice = book.Choose(asked.Region ?? named!.Regions[0], day, new RuleChoice
        {
            StandardId = asked.StandardId,
            OverlayIds = asked.Overlays ?? [],
            Organ = asked.Organ ?? (named is { Organ: not OrganScope.Any and var own } ? own : OrganScope.Procuratorate),
        });
        return choice.Standard ?? throw new ProblemException(400, choice.Finding!.Code, choice.Finding.Message);
    }

    // A word that nobody knows would silently count for nothing: it is refused before anything is computed.
    private async Task<QuoteRequest> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        using var body = await JsonBody.ReadAsync<JsonDocument>(request, stop);
        if (body.RootElement.ValueKind != JsonValueKind.Object || !body.RootElement.TryGetProperty("facts", out var facts))
            throw ProblemException.Invalid("请求体缺少 facts。");
        if (FactsJson.Mistakes(facts, book) is { Count: > 0 } mistakes)
            throw ProblemException.Invalid($"{string.Join("；", mistakes)}。");
        return JsonBody.As<QuoteRequest>(body);
    }
}
