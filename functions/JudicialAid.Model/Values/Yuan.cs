using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JudicialAid.Model;

/// <summary>An exact sum of money in yuan (人民币元). Never a binary float; fen are kept as decimals.</summary>
/// <param name="Amount">The sum in yuan; may be negative only as a difference.</param>
[JsonConverter(typeof(YuanJsonConverter))]
public readonly record struct Yuan(decimal Amount) : IComparable<Yuan>
{
    /// <summary>No money: a known sum of zero, never a stand-in for an unknown one.</summary>
    public static Yuan Zero => new(0m);

    /// <summary>The sum of two sums.</summary>
    public static Yuan operator +(Yuan left, Yuan right) => new(left.Amount + right.Amount);

    /// <summary>The difference of two sums.</summary>
    public static Yuan operator -(Yuan left, Yuan right) => new(left.Amount - right.Amount);

    /// <summary>A sum times an exact factor.</summary>
    public static Yuan operator *(Yuan left, decimal factor) => new(left.Amount * factor);

    /// <summary>Whether the left sum is smaller.</summary>
    public static bool operator <(Yuan left, Yuan right) => left.Amount < right.Amount;

    /// <summary>Whether the left sum is larger.</summary>
    public static bool operator >(Yuan left, Yuan right) => left.Amount > right.Amount;

    /// <summary>Whether the left sum is smaller or the same.</summary>
    public static bool operator <=(Yuan left, Yuan right) => left.Amount <= right.Amount;

    /// <summary>Whether the left sum is larger or the same.</summary>
    public static bool operator >=(Yuan left, Yuan right) => left.Amount >= right.Amount;

    /// <summary>The sum of two sums.</summary>
    public static Yuan Add(Yuan left, Yuan right) => left + right;

    /// <summary>The difference of two sums.</summary>
    public static Yuan Subtract(Yuan left, Yuan right) => left - right;

    /// <summary>A sum times an exact factor.</summary>
    public static Yuan Multiply(Yuan left, decimal factor) => left * factor;

    /// <inheritdoc />
    public int CompareTo(Yuan other) => Amount.CompareTo(other.Amount);

    /// <summary>For people: thousands separators, fen only where there are any: "40,000", "159,684.47".</summary>
    public override string ToString() =>
        Amount.ToString(decimal.Truncate(Amount) == Amount ? "#,##0" : "#,##0.00##", CultureInfo.InvariantCulture);
}

/// <summary>Writes <see cref="Yuan"/> as a plain JSON number (yuan, exact decimal text).</summary>
public sealed class YuanJsonConverter : JsonConverter<Yuan>
{
    /// <inheritdoc />
    public override Yuan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetDecimal());

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Yuan value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(Normalise(value.Amount));
    }

    // 40000.00 and 40000 are the same sum and must give the same bytes (replay, content hashes).
    private static decimal Normalise(decimal value) => value / 1.0000000000000000000000000000m;
}
