namespace JudicialAid.Model;

/// <summary>What a hardship register is: read from standards/registers/*.yaml by JudicialAid.Standards.</summary>
public sealed record RegisterDefinition
{
    /// <summary>Id, e.g. "dibao"; the third part of blob paths.</summary>
    public required string RegisterId { get; init; }

    /// <summary>Name for people: 最低生活保障.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of agency that owns it (<see cref="AgencyDefinition.Kind"/>), e.g. "minzheng".</summary>
    public required string OwnerKind { get; init; }

    /// <summary>Whether a row is a person or a household (head + member).</summary>
    public RegisterUnit Unit { get; init; }

    /// <summary>What being in it says, or <see cref="RegisterPurpose.AlreadyAided"/> for the duplicate-aid ledger.</summary>
    public RegisterPurpose Purpose { get; init; }

    /// <summary>Group tags for coefficients, add-ons and statistics, e.g. 低收入户, 困境儿童, 残疾人, 困难妇女.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Kinds of social aid a row can lead to, e.g. "医疗救助" (keys of routing.yaml).</summary>
    public IReadOnlyList<string> LeadsTo { get; init; } = [];

    /// <summary>Words in the status column that say that a row has ended: 停保, 注销, 消除.</summary>
    public IReadOnlyList<string> EndedWords { get; init; } = [];

    /// <summary>Columns.</summary>
    public required IReadOnlyList<RegisterColumn> Columns { get; init; }
}

/// <summary>Unit of a register row.</summary>
public enum RegisterUnit
{
    /// <summary>One person a row.</summary>
    Person,

    /// <summary>One household member a row, with the head named.</summary>
    Household,
}

/// <summary>What a register is consulted for.</summary>
public enum RegisterPurpose
{
    /// <summary>Being in it (currently) is a hardship hit.</summary>
    Hardship,

    /// <summary>A tag that raises attention but is no hardship by itself (退役军人).</summary>
    Tag,

    /// <summary>Ledger of judicial aid already given (one-time check, B2).</summary>
    AlreadyAided,
}

/// <summary>A column of a register.</summary>
/// <param name="Field">
/// What it holds: idNumber, name, sex, birth, address, headName, headIdNumber, from, to, status, grade, category, amount, caseNumber,
/// aidDate, office, or any other word kept as text.
/// </param>
/// <param name="Aliases">Headings as agencies really write them; the first is the usual one.</param>
/// <param name="Type">text, idNumber, date, yuan, integer.</param>
/// <param name="Required">A row without it is rejected; without an identity number only where nothing else tells who it is about.</param>
/// <param name="Sensitive">Not shown to partners and masked for handlers.</param>
public sealed record RegisterColumn(string Field, IReadOnlyList<string> Aliases, string Type, bool Required = false, bool Sensitive = false);

/// <summary>Which file of a register: region, register, date, full or delta.</summary>
/// <param name="Region">Region code (行政区划代码), e.g. "990001".</param>
/// <param name="RegisterId">Register.</param>
/// <param name="Date">Day the agency drew the data.</param>
/// <param name="IsDelta">Only changed rows.</param>
public sealed record SnapshotKey(string Region, string RegisterId, DateOnly Date, bool IsDelta)
{
    /// <summary>"990001/dibao/2026-10-01.full": blob path without the extension.</summary>
    public override string ToString() => $"{Region}/{RegisterId}/{Date:yyyy-MM-dd}.{(IsDelta ? "delta" : "full")}";
}

/// <summary>One checked row of a register.</summary>
public sealed record RegisterRow
{
    /// <summary>Row number in the file, the line after the header being 1.</summary>
    public required int Row { get; init; }

    /// <summary>Identity number, when the row has a valid one.</summary>
    public IdNumber? IdNumber { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>All other fields, normalised: dates yyyy-MM-dd, money plain decimals.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}

/// <summary>
/// A row that is sent back, with the reason and what to do. It was not taken, unless the message says so: a row whose identity number
/// is wrong is taken without it where the rest tells who it is about.
/// </summary>
/// <param name="Row">Row number in the file.</param>
/// <param name="Code">Finding code.</param>
/// <param name="Message">zh-CN; the field and the fault, never the value.</param>
public sealed record RejectedRow(int Row, string Code, string Message);

/// <summary>Result of reading one register file.</summary>
/// <param name="Rows">Good rows.</param>
/// <param name="Rejected">Bad rows.</param>
/// <param name="Findings">About the file as a whole; an error means nothing was taken.</param>
public sealed record ImportedRegister(IReadOnlyList<RegisterRow> Rows, IReadOnlyList<RejectedRow> Rejected, IReadOnlyList<Finding> Findings);

/// <summary>A register row found for a person, as handed to the matcher.</summary>
/// <param name="Snapshot">Where it came from.</param>
/// <param name="SnapshotId">Id of the snapshot (token of key and content).</param>
/// <param name="Row">The row.</param>
public sealed record CandidateRow(SnapshotKey Snapshot, string SnapshotId, RegisterRow Row);

/// <summary>
/// What reading a register file yields, one after the other, so that a million rows need not be held: a <see cref="GoodLine"/>, a
/// <see cref="BadLine"/> or a <see cref="FileNote"/>. After a note that is an error nothing of the file may be used.
/// </summary>
public abstract record RegisterLine
{
    private protected RegisterLine()
    {
    }
}

/// <summary>A row that can be taken.</summary>
/// <param name="Row">The row.</param>
public sealed record GoodLine(RegisterRow Row) : RegisterLine;

/// <summary>A row that cannot.</summary>
/// <param name="Rejected">Its number and the reason.</param>
public sealed record BadLine(RejectedRow Rejected) : RegisterLine;

/// <summary>Something about the file as a whole.</summary>
/// <param name="Finding">An error ends the file: nothing of it is used.</param>
public sealed record FileNote(Finding Finding) : RegisterLine;
