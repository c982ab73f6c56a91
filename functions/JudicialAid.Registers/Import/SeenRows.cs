using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// Tells rows apart that say the same (the later one is dropped) from rows of one person that say different things (both are kept:
/// two grants in a ledger, or a mistake a person must see). Holds 16 bytes of a hash of each row and 8 of each number, so a million rows cost some 80 MB.
/// </summary>
internal sealed class SeenRows
{
    private readonly Dictionary<Fingerprint, int> _contents = [];
    private readonly HashSet<ulong> _people = [];
    private readonly RowSample _samePerson = new();

    public RegisterLine Check(RegisterLine line)
    {
        if (line is not GoodLine { Row: var row })
            return line;
        var content = Fingerprint.Of(Content(row));
        if (!_contents.TryAdd(content, row.Row))
        {
            var fault = CellFaults.Duplicate(_contents[content]);
            return new BadLine(new RejectedRow(row.Row, fault.Code, fault.Message + "。"));
        }

        if (row.IdNumber is { } id && !_people.Add(Fingerprint.Of(id.Text).High))
            _samePerson.Add(row.Row);
        return line;
    }

    public IEnumerable<Finding> Findings() =>
        _samePerson.Count > 0 ? [ImportFindings.SamePerson(_samePerson.Count, _samePerson.FirstRows)] : [];

    private static string Content(RegisterRow row)
    {
        var text = new StringBuilder().Append(row.IdNumber?.Text).Append('\n').Append(row.Name);
        foreach (var (field, value) in row.Fields.OrderBy(f => f.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"\n{field}={value.Length}:{value}");
        return text.ToString();
    }

    // Two halves take less room in a table than one UInt128, which is laid out in steps of 16 bytes.
    private readonly record struct Fingerprint(ulong High, ulong Low)
    {
        public static Fingerprint Of(string text)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
            return new(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(sizeof(ulong))));
        }
    }
}
