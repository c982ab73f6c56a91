using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>
/// One record → one row, or all its faults at once. A cell that must be right for the row to say something true (a required one, a
/// date, a sum) rejects the row; another unreadable one is left out and counted. A row whose identity number is missing or wrong is
/// taken all the same where the rest tells who it is about; a wrong number is sent back besides.
/// </summary>
internal sealed class RowReader(RegisterDefinition definition)
{
    private const int ShortestNumber = 15;
    private const int LongestNumber = 19;

    // With the name, any of these narrows down who is meant.
    private static readonly string[] Telling = ["birth", "address", "headName", "headIdNumber", "guardianName", "guardianIdNumber"];

    private readonly Dictionary<string, RowSample> _dropped = new(StringComparer.Ordinal);
    private readonly RowSample _withoutNumber = new();

    public IReadOnlyList<RegisterLine> Read(ColumnMap header, string[] cells, int row)
    {
        if (Array.Exists(cells, c => c.Contains('\uFFFD', StringComparison.Ordinal)))
            return [Rejected(row, [CellFaults.CharactersUnreadable()])];
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<CellFault>();
        CellFault? numberFault = null;
        foreach (var mapped in header.Columns)
        {
            if (Fault(mapped, cells, row, fields) is not { } fault)
                continue;
            faults.Add(fault);
            numberFault = mapped.Column.Field == "idNumber" ? fault : numberFault;
        }

        if (faults.Count == 0)
            return [new GoodLine(Row(row, fields))];
        return faults.Count == 1 && numberFault is not null && TellsWho(fields)
            ? WithoutNumber(row, fields, numberFault, Number(header, cells))
            : [Rejected(row, faults)];
    }

    private CellFault? Fault(MappedColumn mapped, string[] cells, int row, Dictionary<string, string> fields)
    {
        var value = CellReader.Read(mapped, mapped.Cell < cells.Length ? cells[mapped.Cell] : "");
        if (value.Fault is { } fault && MustBeRight(mapped.Column))
            return fault;
        if (value.Fault is not null)
            Sample(mapped.Column.Aliases[0]).Add(row);
        else if (value.Value.Length > 0)
            fields[mapped.Column.Field] = value.Value;
        else if (mapped.Column.Required)
            return CellFaults.ValueMissing(mapped.Column.Aliases[0]);
        return null;
    }

    private IReadOnlyList<RegisterLine> WithoutNumber(int row, Dictionary<string, string> fields, CellFault fault, string written)
    {
        if (written.Length == 0)
        {
            _withoutNumber.Add(row);
            return [new GoodLine(Row(row, fields))];
        }

        if (written.Length is >= ShortestNumber and <= LongestNumber)
            fields[RowTraits.IdAsWritten] = written;
        return [Rejected(row, [fault, CellFaults.TakenAllTheSame()]), new GoodLine(Row(row, fields))];
    }

    private static bool TellsWho(Dictionary<string, string> fields) => fields.ContainsKey("name") && Array.Exists(Telling, fields.ContainsKey);

    private static string Number(ColumnMap header, string[] cells) =>
        header.Columns.First(c => c.Column.Field == "idNumber").Cell is var cell && cell < cells.Length ? CellText.Clean(cells[cell]) : "";

    public IEnumerable<Finding> Findings() =>
        definition.Columns.Select(c => c.Aliases[0]).Where(_dropped.ContainsKey)
            .Select(heading => ImportFindings.ValuesDropped(heading, _dropped[heading].Count, _dropped[heading].FirstRows))
            .Concat(_withoutNumber.Count > 0 ? [ImportFindings.WithoutNumber(_withoutNumber.Count, _withoutNumber.FirstRows)] : []);

    private static bool MustBeRight(RegisterColumn column) => column.Required || column.Field == "idNumber" || column.Type is "date" or "yuan";

    private RowSample Sample(string heading) => _dropped.TryGetValue(heading, out var sample) ? sample : _dropped[heading] = new RowSample();

    private static BadLine Rejected(int row, List<CellFault> faults) =>
        new(new RejectedRow(row, faults[0].Code, string.Join("；", faults.Select(f => f.Message)) + "。"));

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
