using Azure;

namespace JudicialAid.Storage.Tables;

/// <summary>Checks that the service makes and the local emulator does not, so that what works here works there.</summary>
internal static class TableLimits
{
    private const int MaxPropertyBytes = 64 * 1024;
    private const int MaxEntityBytes = 1024 * 1024;
    private const int MaxKeyBytes = 1024;
    private const int MaxProperties = 252;
    private const int MaxActions = 100;
    private const int MaxTransactionBytes = 4 * 1024 * 1024;

    public static void Check(ITableEntity entity)
    {
        CheckKey(entity.PartitionKey, "PartitionKey");
        CheckKey(entity.RowKey, "RowKey");
        var properties = (TableEntity)entity;
        if (properties.Count - 2 > MaxProperties)
            throw Refused("TooManyProperties", $"An entity has at most {MaxProperties} properties besides its keys.");
        long total = 0;
        foreach (var (name, value) in properties)
        {
            var size = Size(value);
            if (size > MaxPropertyBytes)
                throw Refused("PropertyValueTooLarge", $"Property {name} is larger than 64 KiB.");
            total += size + (name.Length * 2) + 8;
        }

        if (total > MaxEntityBytes)
            throw Refused("EntityTooLarge", "The entity is larger than 1 MiB.");
    }

    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count == 0)
            throw Refused("InvalidInput", "A transaction needs at least one action.");
        if (actions.Count > MaxActions)
            throw Refused("InvalidInput", $"A transaction has at most {MaxActions} actions.");
        if (actions.Any(a => a.Entity.PartitionKey != actions[0].Entity.PartitionKey))
            throw Refused("CommandsInBatchActOnDifferentPartitions", "All entities of a transaction share one partition key.");
        if (actions.Select(a => a.Entity.RowKey).Distinct(StringComparer.Ordinal).Count() != actions.Count)
            throw Refused("InvalidDuplicateRow", "A transaction names each entity once.");
        foreach (var action in actions)
            Check(action.Entity);
    }

    /// <summary>The size of a whole transaction as it is sent.</summary>
    public static void CheckTransactionSize(int bytes)
    {
        if (bytes > MaxTransactionBytes)
            throw Refused("RequestBodyTooLarge", "The transaction is larger than 4 MiB.", 413);
    }

    public static void CheckKey(string key, string what)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length * 2 > MaxKeyBytes)
            throw Refused("KeyValueTooLarge", $"The {what} is larger than 1 KiB.");
        if (key.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c)))
            throw Refused("OutOfRangeInput", $"The {what} holds a character that keys cannot have.");
    }

    private static int Size(object value) => value switch
    {
        string text => text.Length * 2,
        byte[] bytes => bytes.Length,
        _ => 8,
    };

    private static RequestFailedException Refused(string code, string message, int status = 400) => new(status, message, code, null);
}
