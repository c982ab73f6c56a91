using System.Buffers;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Text;

/// <summary>A sum of money in a text.</summary>
/// <param name="Start">First position.</param>
/// <param name="Length">Length, with 人民币 before and 元 after it.</param>
/// <param name="Amount">The sum.</param>
/// <param name="About">余, 多, 约: the true sum is near it.</param>
/// <param name="Rate">元/天, 每月…元: not a sum but a rate.</param>
internal readonly record struct Money(int Start, int Length, Yuan Amount, bool About, bool Rate)
{
    /// <summary>First position after it.</summary>
    public int End => Start + Length;
}

/// <summary>
/// Finds sums in every written form: 3000元, 3,000.50元, 88.3万元, 1亿2000万元, 2万3千元, 5万余元, 三万五千元, 叁万元整, ￥3000, 5万人民币.
/// A number without a currency is no sum, a sum in another currency is none either. Of a range the lower bound is sure. One pass; no
/// input is slow.
/// </summary>
internal static partial class MoneyReader
{
    private const int LongestNumber = 24;

    /// <summary>All sums in a stretch of text, in order.</summary>
    public static List<Money> Find(string text, int start, int length)
    {
        // Most sentences tell of no money.
        if (!text.AsSpan(start, length).ContainsAny(CurrencySigns))
            return [];
        var found = new List<Money>();
        var end = start + length;
        for (var i = start; i < end;)
        {
            if (!IsNumberPart(text[i]))
            {
                i++;
                continue;
            }

            var run = i;
            while (i < end && (IsNumberPart(text[i]) || (i > run && text[i] is '.' or ',' && i + 1 < end && char.IsAsciiDigit(text[i + 1]))))
                i++;
            if (i - run <= LongestNumber && ReadOne(text, run, i, end, start) is { } money)
            {
                // 5000元至1万元: of a range the lower bound is sure.
                if (found.Count > 0 && found[^1].End == money.Start - 1 && text[money.Start - 1] is '至' or '到')
                    found[^1] = found[^1] with { Length = money.End - found[^1].Start, About = true };
                else
                    found.Add(money);
                i = Math.Max(i, money.End);
            }
        }

        return found;
    }

    // A sum has a sign or word of currency, or ends in 万 or 亿.
    private static readonly SearchValues<char> CurrencySigns = SearchValues.Create("元圆块￥¥币B万亿");

    /// <summary>All sums of a text.</summary>
    public static List<Money> Find(string text) => Find(text, 0, text.Length);

    private static bool IsNumberPart(char c) => char.IsAsciiDigit(c) || ChineseNumbers.IsNumeral(c);

    private static Money? ReadOne(string text, int run, int runEnd, int end, int floor)
    {
        var (value, used) = Number(text.AsSpan(run, runEnd - run));
        if (value is null || used == 0)
            return null;
        var cursor = run + used;
        var about = Skip(text, ref cursor, end, "余多几");
        var amount = value.Value;
        // 10余万元: the unit follows the 余.
        if (about && cursor < end && ChineseNumbers.Unit(text[cursor]) is >= 1000m and var unit)
        {
            amount *= unit;
            cursor++;
        }

        about |= Skip(text, ref cursor, end, "余多");
        // 几千元, 数万元 say how large, not how much.
        if (run > floor && text[run - 1] is '几' or '数' && used == runEnd - run && !char.IsAsciiDigit(text[run]))
            return null;
        if (IsForeign(text.AsSpan(floor, run - floor)) || LooksDamaged(text.AsSpan(run, runEnd - run)))
            return null;
        if (!HasCurrency(text, run, floor, ref cursor, end, used == runEnd - run && runEnd - run > 1 && text[runEnd - 1] is '万' or '亿'))
            return null;
        amount += Fractions(text, ref cursor, end);
        about |= Skip(text, ref cursor, end, "余") || (run > floor && text[run - 1] == '约');
        if (IsForeignBehind(text.AsSpan(cursor, end - cursor)))
            return null;
        if (LowerBound(text, run, floor, amount) is { } range)
            (run, amount, about) = (range.Start, range.Amount, true);
        var from = Prefix(text, run, floor);
        return new Money(from, cursor - from, new Yuan(amount), about, IsRate(text, from, cursor, end, floor));
    }

    // 3000 · 3,000.5 · 88.3万 · 1亿2000万 · 2万3千 · 三万五千
    private static (decimal? Value, int Used) Number(ReadOnlySpan<char> run)
    {
        if (!char.IsAsciiDigit(run[0]))
        {
            var pure = 0;
            while (pure < run.Length && ChineseNumbers.IsNumeral(run[pure]))
                pure++;
            return pure == run.Length ? (ChineseNumbers.Value(run), pure) : (null, 0);
        }

        decimal total = 0;
        var i = 0;
        var lastUnit = decimal.MaxValue;
        while (i < run.Length && char.IsAsciiDigit(run[i]))
        {
            var part = Arabic(run, ref i);
            if (part is null)
                return (null, 0);
            decimal unit = 1;
            while (i < run.Length && ChineseNumbers.Unit(run[i]) is > 0 and var next)
            {
                unit *= next;
                i++;
            }

            if (unit >= lastUnit || unit > 1_000_000_000_000m)
                return (null, 0);
            total += part.Value * unit;
            lastUnit = unit;
            if (unit == 1)
                break;
        }

        return (total, i);
    }

    private static decimal? Arabic(ReadOnlySpan<char> run, ref int i)
    {
        var digits = new System.Text.StringBuilder(20);
        var dot = false;
        for (; i < run.Length && (char.IsAsciiDigit(run[i]) || run[i] is '.' or ','); i++)
        {
            if (run[i] == ',')
                continue;
            if (run[i] == '.' && IsGroupMark(run[i..]))
                continue;
            if (run[i] == '.')
            {
                if (dot)
                    return null;
                dot = true;
            }

            digits.Append(run[i]);
        }

        return digits.Length <= 20 && decimal.TryParse(digits.ToString(), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    // …元五角三分
    private static decimal Fractions(string text, ref int cursor, int end)
    {
        var sum = 0m;
        foreach (var (word, worth) in new[] { ('角', 0.1m), ('分', 0.01m) })
        {
            if (cursor + 1 < end && text[cursor + 1] == word && ChineseNumbers.Digit(text[cursor]) is >= 0 and var digit)
            {
                sum += digit * worth;
                cursor += 2;
            }
        }

        Skip(text, ref cursor, end, "整正");
        return sum;
    }

    private static bool Skip(string text, ref int cursor, int end, string any)
    {
        if (cursor >= end || !any.Contains(text[cursor]))
            return false;
        cursor++;
        return true;
    }

    private static int Prefix(string text, int run, int floor)
    {
        var from = run;
        if (from > floor && text[from - 1] is '￥' or '¥')
            from--;
        if (from - 1 >= floor && text[from - 1] == '约')
            from--;
        if (from - 3 >= floor && string.CompareOrdinal(text, from - 3, "人民币", 0, 3) == 0)
            from -= 3;
        return from;
    }

    private static bool IsRate(string text, int from, int cursor, int end, int floor)
    {
        if (cursor + 1 < end && text[cursor] is '/' or '／' && !char.IsAsciiDigit(text[cursor + 1]))
            return true;
        if (cursor + 1 < end && text[cursor] is '每' or '一' && "天日月年次人".Contains(text[cursor + 1]))
            return true;
        return from - 2 >= floor && text[from - 2] == '每' && "天日月年次人股张".Contains(text[from - 1]);
    }
}
