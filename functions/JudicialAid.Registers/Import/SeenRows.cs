using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// Tells rows apart that say the same (the later one is dropped) from rows of one person that say different things (both are kept:
/// two grants in a ledger, or a mistake a person must see). Holds a 16-byte fingerprint a row, so a million rows cost some 50 MB.
/// </summary>
internal sealed class SeenRows
{
    private readonly Dictionary<UInt128, int> _contents = [];
    private readonly HashSet<UInt128> _people = [];
    private readonly RowSample _samePerson = new();

    public RegisterLine Check(RegisterLine line)
    {
        if (line is not GoodLine { Row: var row })
            return line;
        if (!_contents.TryAdd(Fingerprint(Content(row)), row.Row))
        {
            var fault = CellFaults.Duplicate(_contents[Fingerprint(Content(row))]);
            return new BadLine(new RejectedRow(row.Row, fault.Code, fault.Message + "。"));
        }

        if (row.IdNumber is { } id && !_people.Add(Fingerprint(id.Text)))
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

    private static UInt128 Fingerprint(string text) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
