namespace JudicialAid.Storage;

/// <summary>Filters on the columns of <see cref="AidTables"/>, quoted as the Table service wants them.</summary>
public static class TableFilters
{
    /// <summary>Column equals a word.</summary>
    public static string Equal(string column, string value) => $"{column} eq {Quote(value)}";

    /// <summary>Column sorts after a word.</summary>
    public static string After(string column, string value) => $"{column} gt {Quote(value)}";

    /// <summary>Column at or after a time.</summary>
    public static string Since(string column, DateTimeOffset at) => $"{column} ge {Quote(at)}";

    /// <summary>Column before a time.</summary>
    public static string Before(string column, DateTimeOffset at) => $"{column} lt {Quote(at)}";

    /// <summary>Row keys that begin with some hex digits.</summary>
    public static string KeysFrom(string prefix) => $"RowKey ge {Quote(prefix)} and RowKey lt {Quote(prefix + "g")}";

    /// <summary>All of these; null when there is none.</summary>
    public static string? All(params IEnumerable<string?> filters) =>
        string.Join(" and ", filters.OfType<string>()) is { Length: > 0 } joined ? joined : null;

    private static string Quote(string value) => TableClient.CreateQueryFilter($"{value}");

    private static string Quote(DateTimeOffset value) => TableClient.CreateQueryFilter($"{value}");
}
