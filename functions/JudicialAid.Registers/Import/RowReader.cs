using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// One record → one row, or all its faults at once. A cell that must be right for the row to say something true (a required one, a
/// date, a sum, the identity number) rejects the row; another unreadable one is left out and counted.
/// </summary>
internal sealed class RowReader(RegisterDefinition definition)
{
    private readonly Dictionary<string, RowSample> _dropped = new(StringComparer.Ordinal);

    public RegisterLine Read(ColumnMap header, string[] cells, int row)
    {
        if (Array.Exists(cells, c => c.Contains('\uFFFD', StringComparison.Ordinal)))
            return Rejected(row, [CellFaults.CharactersUnreadable()]);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<CellFault>();
        foreach (var mapped in header.Columns)
        {
            var value = CellReader.Read(mapped, mapped.Cell < cells.Length ? cells[mapped.Cell] : "");
            if (value.Fault is { } fault && MustBeRight(mapped.Column))
                faults.Add(fault);
            else if (value.Fault is not null)
                Sample(mapped.Column.Aliases[0]).Add(row);
            else if (value.Value.Length > 0)
                fields[mapped.Column.Field] = value.Value;
            else if (mapped.Column.Required)
                faults.Add(CellFaults.ValueMissing(mapped.Column.Aliases[0]));
        }

        return faults.Count > 0 ? Rejected(row, faults) : new GoodLine(Row(row, fields));
    }

    public IEnumerable<Finding> Findings() =>
        definition.Columns.Select(c => c.Aliases[0]).Where(_dropped.ContainsKey)
            .Select(heading => ImportFindings.ValuesDropped(heading, _dropped[heading].Count, _dropped[heading].FirstRows));

    private static bool MustBeRight(RegisterColumn column) => column.Required || column.Field == "idNumber" || column.Type is "date" or "yuan";

    private RowSample Sample(string heading) => _dropped.TryGetValue(heading, out var sample) ? sample : _dropped[heading] = new RowSample();

    private static BadLine Rejected(int row, List<CellFault> faults) =>
        new(new RejectedRow(row, faults[0].Code, string.Join(";", faults.Select(f => f.Message)) + "。"));

    private static RegisterRow Row(int row, Dictionary<string, string> fields)
    {
        IdNumber? idNumber = fields.Remove("idNumber", out var id) ? IdNumber.Parse(id) : null;
        fields.Remove("name", out var name);
        return new RegisterRow { Row = row, IdNumber = idNumber, Name = name, Fields = fields };
    }
}

/// <summary>How often something was seen, and the first rows where.</summary>
internal sealed class RowSample
{
    private const int Shown = 5;
    private readonly List<int> _rows = [];

    public int Count { get; private set; }

    public IReadOnlyList<int> FirstRows => _rows;

    public void Add(int row)
    {
        Count++;
        if (_rows.Count < Shown)
            _rows.Add(row);
    }
}
