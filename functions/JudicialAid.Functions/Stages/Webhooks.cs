using System.Net.Http.Headers;
using System.Text;
using JudicialAid.Casework;
using JudicialAid.Model;
using Microsoft.Extensions.Configuration;

namespace JudicialAid.Functions.Stages;

/// <summary>
/// Signed webhooks of offices, configured as `Webhooks__{office}__Url` and `Webhooks__{office}__Secret`. A receiver checks
/// the signature header (<see cref="WebhookSignature"/>) and keeps the alert id: a webhook may repeat.
/// </summary>
public sealed class Webhooks(HttpClient http, IConfiguration settings, TimeProvider clock)
{
    /// <summary>Sends an alert; false when the office has no webhook. Throws <see cref="HttpRequestException"/> when it was not taken.</summary>
    public async Task<bool> SendAsync(Alert alert, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(alert);
        var section = settings.GetSection("Webhooks").GetSection(alert.OfficeId);
        if (section["Url"] is not { Length: > 0 } url || section["Secret"] is not { Length: > 0 } secret)
            return false;
        var body = ModelJson.Write(alert);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add("X-Judicial-Aid-Alert", alert.AlertId);
        request.Headers.Add(WebhookSignature.HeaderName, WebhookSignature.Compute(secret, clock.GetUtcNow(), body));
        using var answer = await http.SendAsync(request, stop);
        answer.EnsureSuccessStatusCode();
        return true;
    }
}
