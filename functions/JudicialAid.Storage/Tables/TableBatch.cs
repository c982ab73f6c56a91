using System.Globalization;
using System.Text;
using Azure;
using Azure.Core;

namespace JudicialAid.Storage.Tables;

/// <summary>An entity group transaction on the wire: one multipart change set; the answer is 202 also when it was refused.</summary>
internal static class TableBatch
{
    public static async Task SubmitAsync(TableRequests requests, string table, IReadOnlyList<TableTransactionAction> actions, CancellationToken stop)
    {
        var id = Guid.NewGuid().ToString("N");
        using var message = requests.Create(RequestMethod.Post, "$batch", null, null);
        message.Request.Headers.SetValue("Content-Type", $"multipart/mixed; boundary=batch_{id}");
        var body = Encoding.UTF8.GetBytes(Body(requests.Endpoint, table, actions, id));
        TableLimits.CheckTransactionSize(body.Length);
        message.Request.Content = RequestContent.Create(body);
        var response = await requests.SendAsync(message, stop);
        ThrowIfRefused(response.Content.ToString());
    }

    private static string Body(Uri endpoint, string table, IReadOnlyList<TableTransactionAction> actions, string id)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"--batch_{id}\r\nContent-Type: multipart/mixed; boundary=changeset_{id}\r\n\r\n");
        foreach (var action in actions)
        {
            body.Append(CultureInfo.InvariantCulture, $"--changeset_{id}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            AppendAction(body, endpoint, table, action);
        }

        return body.Append(CultureInfo.InvariantCulture, $"--changeset_{id}--\r\n--batch_{id}--\r\n").ToString();
    }

    private static void AppendAction(StringBuilder body, Uri endpoint, string table, TableTransactionAction action)
    {
        var (method, byKey, match) = action.ActionType switch
        {
            TableTransactionActionType.Add => ("POST", false, null),
            TableTransactionActionType.UpdateMerge => ("MERGE", true, Match(action)),
            TableTransactionActionType.UpdateReplace => ("PUT", true, Match(action)),
            TableTransactionActionType.Delete => ("DELETE", true, Match(action)),
            TableTransactionActionType.UpsertMerge => ("MERGE", true, null),
            TableTransactionActionType.UpsertReplace => ("PUT", true, null),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action.ActionType, "Unknown action."),
        };
        var path = endpoint.AbsoluteUri.TrimEnd('/') + "/" + table + (byKey ? TableRequests.Key(action.Entity.PartitionKey, action.Entity.RowKey) : "");
        body.Append(CultureInfo.InvariantCulture, $"{method} {path} HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nPrefer: return-no-content\r\nDataServiceVersion: 3.0;\r\n");
        if (match is not null)
            body.Append(CultureInfo.InvariantCulture, $"If-Match: {match}\r\n");
        if (action.ActionType == TableTransactionActionType.Delete)
            body.Append("\r\n\r\n");
        else
            body.Append("Content-Type: application/json\r\n\r\n").Append(Encoding.UTF8.GetString(TableValues.Write(action.Entity))).Append("\r\n");
    }

    private static string Match(TableTransactionAction action) => action.ETag == default ? "*" : action.ETag.ToString();

    private static void ThrowIfRefused(string answer)
    {
        foreach (var part in answer.Split("HTTP/1.1 ", StringSplitOptions.None).Skip(1))
        {
            if (int.Parse(part.AsSpan(0, 3), CultureInfo.InvariantCulture) is var status and >= 400)
                throw Refused(status, part);
        }
    }

    // The message of a refused transaction begins with the index of the action at fault: "2:The update condition …".
    private static TableTransactionFailedException Refused(int status, string part)
    {
        var start = part.IndexOf('{', StringComparison.Ordinal);
        var end = part.LastIndexOf('}');
        var json = start < 0 || end < start ? "{}" : part[start..(end + 1)];
        var code = TableRequests.ErrorCode(BinaryData.FromString(json));
        int? index = null;
        var at = json.IndexOf("\"value\":\"", StringComparison.Ordinal);
        if (at >= 0)
        {
            var digits = new string([.. json[(at + 9)..].TakeWhile(char.IsAsciiDigit)]);
            if (digits.Length > 0 && json[at + 9 + digits.Length] == ':')
                index = int.Parse(digits, CultureInfo.InvariantCulture);
        }

        return new TableTransactionFailedException(status, $"The transaction was refused: {status} {code}.", code, index);
    }
}
