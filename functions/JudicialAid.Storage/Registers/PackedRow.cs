using System.Globalization;
using System.Text;
using JudicialAid.Model;

namespace JudicialAid.Storage;

/// <summary>A register row as it is kept: its bytes, under one token. Its other tokens lead there (<see cref="IndexEntry"/>).</summary>
/// <param name="Token">Token as a number: its first bits choose the bucket.</param>
/// <param name="Bytes">The row (<see cref="RowBytes"/>).</param>
internal readonly record struct PackedRow(UInt128 Token, byte[] Bytes)
{
    /// <summary>32 hex digits as a number.</summary>
    public static UInt128 Number(string token) => UInt128.Parse(token, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

/// <summary>
/// The bytes of a row: which of its layer's snapshots it comes from, number, identity number, name, then field names (by their place
/// in a list) with values.
/// </summary>
internal static class RowBytes
{
    /// <summary>Writes a row; field names that are new join <paramref name="fieldNames"/>.</summary>
    public static byte[] Write(RegisterRow row, List<string> fieldNames, int source = 0)
    {
        using var bytes = new MemoryStream(128);
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write7BitEncodedInt(source);
        writer.Write7BitEncodedInt(row.Row);
        writer.Write(row.IdNumber?.Text ?? "");
        writer.Write(row.Name ?? "");
        writer.Write7BitEncodedInt(row.Fields.Count);
        foreach (var (name, value) in row.Fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            writer.Write7BitEncodedInt(Place(name, fieldNames));
            writer.Write(value);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static (RegisterRow Row, int Source) Read(byte[] bytes, IReadOnlyList<string> fieldNames)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var (source, number) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        var (id, name) = (reader.ReadString(), reader.ReadString());
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            fields[fieldNames[reader.Read7BitEncodedInt()]] = reader.ReadString();
        return (new RegisterRow { Row = number, IdNumber = id.Length > 0 ? IdNumber.Parse(id) : null, Name = name.Length > 0 ? name : null, Fields = fields }, source);
    }

    private static int Place(string name, List<string> fieldNames)
    {
        var place = fieldNames.IndexOf(name);
        if (place >= 0)
            return place;
        fieldNames.Add(name);
        return fieldNames.Count - 1;
    }
}
