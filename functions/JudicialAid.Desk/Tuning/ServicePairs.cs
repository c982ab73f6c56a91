using System.Net.Http.Json;
using System.Text.Json;
using JudicialAid.Model;
using JudicialAid.Registers;

namespace JudicialAid.Desk.Tuning;

/// <summary>Compared pairs of an office from the HTTP service of a running system.</summary>
internal static class ServicePairs
{
    /// <summary>Variable of the environment that holds the caller's key: no key stands on the command line.</summary>
    public const string KeyVariable = "JUDICIAL_AID_KEY";

    private const string KeyHeader = "x-judicial-aid-key";

    /// <summary>Pairs that were decided or wait for it; null, with the reason told, when the service does not give them.</summary>
    /// <param name="service">Address of the service, without /api.</param>
    /// <param name="officeId">Office.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="transport">Carries the calls.</param>
    /// <param name="errors">Why not.</param>
    public static IReadOnlyList<ComparedPair>? Read(string service, string? officeId, string? key, HttpMessageHandler transport, TextWriter errors)
    {
        if (officeId is null || key is not { Length: > 0 })
        {
            errors.WriteLine($"请用 --office 指明检察院，并在环境变量 {KeyVariable} 中提供标准维护人、运维或审计的密钥。");
            return null;
        }

        // A key goes over the network only encrypted.
        if (!Uri.TryCreate(service.TrimEnd('/') + "/", UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            errors.WriteLine($"{service}：应为 https 网址（本机可用 http）。");
            return null;
        }

        try
        {
            return ReadAsync(address, officeId, key, transport).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or TaskCanceledException)
        {
            errors.WriteLine($"{address}：没有取得比对结果（{(e as HttpRequestException)?.StatusCode?.ToString() ?? e.GetType().Name}）。请核对网址、密钥和检察院代码。");
            return null;
        }
    }

    private static async Task<IReadOnlyList<ComparedPair>> ReadAsync(Uri address, string officeId, string key, HttpMessageHandler transport)
    {
        using var client = new HttpClient(transport, disposeHandler: false) { BaseAddress = address };
        client.DefaultRequestHeaders.Add(KeyHeader, key);
        var pairs = new List<ComparedPair>();
        foreach (var state in (string[])["decided", "open"])
        {
            for (string? cursor = null, first = ""; cursor is not null || first is not null; first = null)
            {
                var page = await client.GetFromJsonAsync<PairPage>(
                    $"api/v1/decided-pairs?office={Uri.EscapeDataString(officeId)}&state={state}&limit=200{(cursor is null ? "" : "&cursor=" + cursor)}", ModelJson.Options);
                pairs.AddRange(page!.Items);
                cursor = page.Next;
            }
        }

        return pairs;
    }

    private sealed record PairPage(IReadOnlyList<ComparedPair> Items, string? Next);
}
