using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace JudicialAid.Storage.Tables;

/// <summary>Signs each try of a request with the account key (SharedKeyLite for the Table service).</summary>
/// <param name="account">Account name.</param>
/// <param name="key">Account key.</param>
internal sealed class SharedKeyLitePolicy(string account, byte[] key) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        message.Request.Headers.SetValue("x-ms-date", date);
        var uri = message.Request.Uri.ToUri();
        var resource = $"/{account}{uri.AbsolutePath}{Component(uri)}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{date}\n{resource}")));
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {account}:{signature}");
    }

    private static string Component(Uri uri)
    {
        var comp = uri.Query.TrimStart('?').Split('&').FirstOrDefault(p => p.StartsWith("comp=", StringComparison.Ordinal));
        return comp is null ? "" : "?" + comp;
    }
}
