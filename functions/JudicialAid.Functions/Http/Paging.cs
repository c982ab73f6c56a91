using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace JudicialAid.Functions.Http;

/// <summary>Query parameters shared by the lists.</summary>
internal static partial class Paging
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    /// <summary>How many items a page holds: `limit`, 1 to 200.</summary>
    public static int Limit(HttpRequest request)
    {
        var text = request.Query["limit"].ToString();
        if (text.Length == 0)
            return DefaultLimit;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit
            ? limit
            : throw ProblemException.Invalid($"limit 应为1至{MaxLimit}的整数。");
    }

    /// <summary>Where the page begins: the `next` of the page before. One that was cut or invented is refused, since nothing lies behind it.</summary>
    public static string? Cursor(HttpRequest request) =>
        request.Query["cursor"].ToString() is { Length: > 0 } cursor
            ? RowKey().IsMatch(cursor) ? cursor : throw ProblemException.Invalid("cursor 无效；请使用上一页返回的 next。")
            : null;

    // An id; where a list is in the order of time, ticks in front of it or of a shorter one; of leads by urgency, their place.
    [GeneratedRegex("^((([0-9]{19}|[0-2][0-3]-[0-9]{4}-[0-9]{14}|9)-)?[0-9a-f]{32}|[0-9]{19}-[0-9a-f]{12})$", RegexOptions.CultureInvariant)]
    private static partial Regex RowKey();

    /// <summary>An enum word in the query, as it stands in JSON; null when not asked for.</summary>
    public static T? Word<T>(HttpRequest request, string name) where T : struct, Enum
    {
        var text = request.Query[name].ToString();
        if (text.Length == 0)
            return null;
        return !char.IsAsciiDigit(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw ProblemException.Invalid($"{name} 只能是 {string.Join("、", Enum.GetValues<T>().Select(Storage.AidTables.Word))}。");
    }

    /// <summary>true or false in the query; false when not asked for.</summary>
    public static bool Flag(HttpRequest request, string name) => request.Query[name].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        _ => throw ProblemException.Invalid($"{name} 只能是 true 或 false。"),
    };

    /// <summary>A region code in the query; null when not asked for.</summary>
    public static string? Region(HttpRequest request) => request.Query["region"].ToString() switch
    {
        "" => null,
        { Length: <= 12 } region when region.All(char.IsAsciiDigit) => region,
        _ => throw ProblemException.Invalid("region 应为地区代码，例如 990001。"),
    };

    /// <summary>A time in the query (ISO 8601 with zone); null when not asked for.</summary>
    public static DateTimeOffset? Time(HttpRequest request, string name)
    {
        var text = request.Query[name].ToString();
        if (text.Length == 0)
            return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : throw ProblemException.Invalid($"{name} 应为带时区的时间，例如 2026-11-24T08:00:00Z。");
    }
}
