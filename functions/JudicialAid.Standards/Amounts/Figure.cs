using JudicialAid.Model;

namespace JudicialAid.Standards;

/// <summary>A number of a standard: one value, or a range within which a person chooses.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end; the same as <paramref name="Low"/> for one value.</param>
public readonly record struct Figure(decimal Low, decimal High)
{
    /// <summary>One value.</summary>
    public static Figure Of(decimal value) => new(value, value);

    /// <summary>Whether it is one value.</summary>
    public bool IsSingle => Low == High;

    /// <summary>The sum.</summary>
    public static Figure operator +(Figure a, Figure b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>The difference: the smallest is the low end less the other's high end.</summary>
    public static Figure operator -(Figure a, Figure b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>The product; auxiliary steps may be negative, so each pair of ends counts.</summary>
    public static Figure operator *(Figure a, Figure b)
    {
        if (a.IsSingle && b.IsSingle)
            return Of(a.Low * b.Low);
        ReadOnlySpan<decimal> ends = [a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High];
        var (low, high) = (ends[0], ends[0]);
        foreach (var end in ends)
            (low, high) = (Math.Min(low, end), Math.Max(high, end));
        return new Figure(low, high);
    }

    /// <summary>The sum.</summary>
    public static Figure Add(Figure left, Figure right) => left + right;

    /// <summary>The difference.</summary>
    public static Figure Subtract(Figure left, Figure right) => left - right;

    /// <summary>The product.</summary>
    public static Figure Multiply(Figure left, Figure right) => left * right;

    /// <summary>Each end made by a function.</summary>
    public Figure Each(Func<decimal, decimal> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        return new Figure(make(Low), make(High));
    }

    /// <summary>Each end cut at a limit.</summary>
    public Figure AtMost(decimal limit) => new(Math.Min(Low, limit), Math.Min(High, limit));

    /// <summary>Each end raised to a least value.</summary>
    public Figure AtLeast(decimal least) => new(Math.Max(Low, least), Math.Max(High, least));

    /// <summary>For people: "34,000", "0.4～0.9".</summary>
    public override string ToString() => IsSingle ? Print(Low) : $"{Print(Low)}～{Print(High)}";

    private static string Print(decimal value) =>
        value.ToString("#,##0.############", System.Globalization.CultureInfo.InvariantCulture);
}
