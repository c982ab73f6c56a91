namespace JudicialAid.Model;

/// <summary>How a register row is found again: tokens that name nobody, and what of the row stands beside them, sealed.</summary>
/// <param name="Tokens">The one the row itself is kept under, then those that lead to it.</param>
/// <param name="Outline">What stands beside each token that leads to it.</param>
public sealed record RowKeys(IReadOnlyList<string> Tokens, RowOutline Outline);

/// <summary>
/// As much of a row as tells whether it can be somebody's at all, so that rows of namesakes need not be read. It is kept beside every key
/// of the row and is therefore short: parts of the address and the names of kin are reduced to one byte each, where equal parts give
/// equal bytes, and so does one in 254 of unequal ones.
/// </summary>
public readonly record struct RowOutline
{
    private readonly string? _name;

    /// <summary>The name as written; empty where none is.</summary>
    public string Name { get => _name ?? ""; init => _name = value; }

    // A year, a month and a day, 0 where not known: a million outlines are in memory during an import.
    private readonly (short Year, byte Month, byte Day) _birth;
    private readonly byte _sex;

    /// <summary>Sex.</summary>
    public Sex? Sex
    {
        get => _sex == 0 ? null : (Sex)(_sex - 1);
        init => _sex = (byte)(value is { } sex ? 1 + (int)sex : 0);
    }

    /// <summary>Birth date as far as known.</summary>
    public PartialDate? Birth
    {
        get => _birth.Year == 0 ? null : new PartialDate(_birth.Year, Known(_birth.Month), Known(_birth.Day));
        init => _birth = value is { } date ? ((short)date.Year, (byte)(date.Month ?? 0), (byte)(date.Day ?? 0)) : default;
    }

    /// <summary>What the row has by way of an identity number.</summary>
    public OutlineNumber Number { get; init; }

    /// <summary>The township reduced to a byte; 0 where none is written.</summary>
    public byte Township { get; init; }

    /// <summary>The village reduced to a byte; 0 where none is written.</summary>
    public byte Village { get; init; }

    /// <summary>Sound of the name of the head of household reduced to a byte; 0 where there is none besides the person.</summary>
    public byte FirstKin { get; init; }

    /// <summary>The same of the guardian.</summary>
    public byte SecondKin { get; init; }

    private static int? Known(byte part) => part == 0 ? null : part;
}

/// <summary>What a row has by way of an identity number.</summary>
public enum OutlineNumber : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>A valid one: whoever has another is not this person.</summary>
    Valid,

    /// <summary>One that is not valid as written, which a slip may explain.</summary>
    AsWritten,
}
