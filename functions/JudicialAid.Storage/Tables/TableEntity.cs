using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Azure;

namespace JudicialAid.Storage.Tables;

/// <summary>What every entity has; the name and shape of `Azure.Data.Tables.ITableEntity`.</summary>
public interface ITableEntity
{
    /// <summary>Partition key.</summary>
    string PartitionKey { get; set; }

    /// <summary>Row key.</summary>
    string RowKey { get; set; }

    /// <summary>Last write (set by the service).</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>Version (set by the service).</summary>
    ETag ETag { get; set; }
}

/// <summary>
/// An entity as a dictionary; the name and shape of the subset of `Azure.Data.Tables.TableEntity` that this project uses. Values are
/// string, bool, int, long, <see cref="DateTimeOffset"/>, <see cref="Guid"/> or byte[]; a double is read but never written.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name of the package's type.")]
public sealed class TableEntity : ITableEntity, IDictionary<string, object>
{
    private readonly Dictionary<string, object> _properties = new(StringComparer.Ordinal);

    /// <summary>Without keys.</summary>
    public TableEntity()
    {
    }

    /// <summary>With keys.</summary>
    public TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <inheritdoc />
    public string PartitionKey { get => GetString("PartitionKey") ?? ""; set => _properties["PartitionKey"] = value; }

    /// <inheritdoc />
    public string RowKey { get => GetString("RowKey") ?? ""; set => _properties["RowKey"] = value; }

    /// <inheritdoc />
    public DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc />
    public ETag ETag { get; set; }

    /// <inheritdoc />
    public ICollection<string> Keys => _properties.Keys;

    /// <inheritdoc />
    public ICollection<object> Values => _properties.Values;

    /// <inheritdoc />
    public int Count => _properties.Count;

    /// <inheritdoc />
    public bool IsReadOnly => false;

    /// <summary>A property; null when absent, and setting null removes it.</summary>
    [SuppressMessage("Usage", "CA2201", Justification = "Nullability as in the package.")]
    public object this[string key]
    {
        get => _properties.TryGetValue(key, out var value) ? value : null!;
        set
        {
            if (value is null)
                _properties.Remove(key);
            else
                _properties[key] = value;
        }
    }

    /// <summary>A text property, or null.</summary>
    public string? GetString(string key) => (string?)Find(key);

    /// <summary>A flag, or null.</summary>
    public bool? GetBoolean(string key) => (bool?)Find(key);

    /// <summary>A 32-bit number, or null.</summary>
    public int? GetInt32(string key) => (int?)Find(key);

    /// <summary>A 64-bit number, or null.</summary>
    public long? GetInt64(string key) => Find(key) is int small ? small : (long?)Find(key);

    /// <summary>A time, or null.</summary>
    public DateTimeOffset? GetDateTimeOffset(string key) => (DateTimeOffset?)Find(key);

    /// <summary>Bytes, or null.</summary>
    public byte[]? GetBinary(string key) => (byte[]?)Find(key);

    /// <summary>A GUID, or null.</summary>
    public Guid? GetGuid(string key) => (Guid?)Find(key);

    /// <inheritdoc />
    public void Add(string key, object value) => _properties.Add(key, value);

    /// <inheritdoc />
    public void Add(KeyValuePair<string, object> item) => _properties.Add(item.Key, item.Value);

    /// <inheritdoc />
    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    /// <inheritdoc />
    public bool Contains(KeyValuePair<string, object> item) => _properties.TryGetValue(item.Key, out var value) && Equals(value, item.Value);

    /// <inheritdoc />
    public bool Remove(string key) => _properties.Remove(key);

    /// <inheritdoc />
    public bool Remove(KeyValuePair<string, object> item) => Contains(item) && _properties.Remove(item.Key);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => _properties.TryGetValue(key, out value);

    /// <inheritdoc />
    public void Clear() => _properties.Clear();

    /// <inheritdoc />
    public void CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)_properties).CopyTo(array, arrayIndex);

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _properties.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private object? Find(string key) => _properties.GetValueOrDefault(key);
}
