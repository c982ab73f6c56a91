namespace JudicialAid.Dossiers.Text;

/// <summary>Chinese numerals, everyday and financial (大写): 三万五千, 二〇一八, 叁拾贰.</summary>
internal static class ChineseNumbers
{
    private const string Everyday = "〇一二三四五六七八九";
    private const string Financial = "零壹贰叁肆伍陆柒捌玖";

    private const string OtherDigits = "两俩弍貳參叄陸○ОＯOo◯";
    private const string Units = "十拾百佰千仟万萬亿億";

    // All that may be part of a number: of most characters nothing further is asked.
    private static readonly CharSet Numerals = new(Everyday + Financial + OtherDigits + Units);

    /// <summary>The digit a character stands for, or -1.</summary>
    public static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : Numerals.Contains(c) ? NumeralDigit(c) : -1;

    private static int NumeralDigit(char c) => c switch
    {
        '两' or '俩' => 2,
        '弍' or '貳' => 2,
        '參' or '叄' => 3,
        '陸' => 6,
        '○' or 'О' or 'Ｏ' or 'O' or 'o' or '◯' => 0,
        _ => Everyday.IndexOf(c) is >= 0 and var e ? e : Financial.IndexOf(c),
    };

    /// <summary>10 for 十 and 拾, up to 10⁸ for 亿; 0 for anything else.</summary>
    public static decimal Unit(char c) => c switch
    {
        '十' or '拾' => 10m,
        '百' or '佰' => 100m,
        '千' or '仟' => 1000m,
        '万' or '萬' => 10_000m,
        '亿' or '億' => 100_000_000m,
        _ => 0m,
    };

    /// <summary>Whether the character belongs to a Chinese numeral.</summary>
    public static bool IsNumeral(char c) => c is not (>= '0' and <= '9') && Numerals.Contains(c) && c is not ('O' or 'o');

    /// <summary>The value of a whole numeral, or null: 三百六十五 → 365, 一百零五 → 105, 十二 → 12, 三万五 → 35000, 二〇一八 → 2018.</summary>
    public static decimal? Value(ReadOnlySpan<char> numeral)
    {
        if (numeral.IsEmpty || numeral.Length > 32)
            return null;
        return HasUnit(numeral) ? WithUnits(numeral) : DigitByDigit(numeral);
    }

    private static bool HasUnit(ReadOnlySpan<char> numeral)
    {
        foreach (var c in numeral)
        {
            if (Unit(c) > 0)
                return true;
        }

        return false;
    }

    private static decimal? DigitByDigit(ReadOnlySpan<char> numeral)
    {
        if (numeral.Length > 18)
            return null;
        var value = 0m;
        foreach (var c in numeral)
        {
            if (Digit(c) is not (>= 0 and var digit))
                return null;
            value = value * 10 + digit;
        }

        return value;
    }

    private static decimal? WithUnits(ReadOnlySpan<char> numeral)
    {
        decimal total = 0, section = 0, lastUnit = 1;
        var digit = -1;
        var zero = false;
        foreach (var c in numeral)
        {
            if (Unit(c) is > 0 and var unit)
            {
                if (unit >= 10_000m)
                {
                    section += Math.Max(digit, 0);
                    (total, section) = unit > total && total > 0 ? ((total + section) * unit, 0m) : (total + (section == 0 ? 1 : section) * unit, 0m);
                }
                else
                {
                    section += (digit < 0 ? 1 : digit) * unit;
                }

                (digit, lastUnit, zero) = (-1, unit, false);
                if (total > 1_000_000_000_000_000m)
                    return null;
            }
            else if (Digit(c) is >= 0 and var d)
            {
                zero |= d == 0;
                digit = d;
            }
            else
            {
                return null;
            }
        }

        // 三万五 is 35,000; 三万零五 is 30,005.
        return total + section + (digit < 0 ? 0 : zero ? digit : digit * Math.Max(1, lastUnit / 10));
    }
}
