using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>What a cell says: a normalised value ("" when it says nothing) or why it cannot be read.</summary>
/// <param name="Value">Normalised: dates yyyy-MM-dd, money plain decimals, identity numbers 18 characters.</param>
/// <param name="Fault">The reason, when there is one.</param>
internal readonly record struct CellValue(string Value, CellFault? Fault = null);

/// <summary>Why a cell cannot be read.</summary>
/// <param name="Code">Finding code.</param>
/// <param name="Message">zh-CN: the heading, the fault, what to do; never the value.</param>
internal sealed record CellFault(string Code, string Message);

/// <summary>Reads a cell by the type of its column.</summary>
internal static class CellReader
{
    public static CellValue Read(MappedColumn mapped, string written)
    {
        var text = CellText.Clean(written);
        if (text.Length == 0)
            return new CellValue("");
        var heading = mapped.Column.Aliases[0];
        return mapped.Column.Type switch
        {
            "idNumber" => IdCell.Read(text, heading),
            "date" => DateCell.Read(text, heading, mapped.Column.Field),
            "yuan" => Yuan(text, heading, mapped.InTenThousands),
            "token" => Token(text, heading),
            "integer" => Integer(text, heading),
            "text" => new CellValue(mapped.Column.Field is "name" or "headName" ? NameText.Tidy(text) : Answer(text, mapped.Question)),
            _ => throw new InvalidOperationException($"Column type '{mapped.Column.Type}' is unknown."),
        };
    }

    private static CellValue Token(string text, string heading) =>
        PartnerTokens.IsToken(text) ? new CellValue(text.ToLowerInvariant()) : new CellValue("", CellFaults.TokenUnreadable(heading));

    // 风险是否已消除: 否 → 未消除. Without its heading a bare 否 would say nothing.
    private static string Answer(string text, string? question) => (question, text) switch
    {
        (null, _) => text,
        (_, "是") => question,
        (_, "否") => "未" + question.TrimStart('已'),
        _ => text,
    };

    // "¥1,200.50元", "1.2万元", and plain numbers under a heading that says 万元.
    private static CellValue Yuan(string text, string heading, bool inTenThousands)
    {
        var number = CellText.HalfWidth(text).Replace(",", "", StringComparison.Ordinal).Trim('¥', '￥', ' ').TrimEnd('元', '整', ' ');
        var tenThousands = inTenThousands || number.EndsWith('万');
        return decimal.TryParse(number.TrimEnd('万'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount < 1_000_000_000m
            ? new CellValue(Plain(tenThousands ? amount * 10_000m : amount))
            : new CellValue("", CellFaults.AmountUnreadable(heading));
    }

    // A spreadsheet's binary number 650.04999999999995 was typed as 650.05: sums end at the fen.
    private static string Plain(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    // "2", "二级", "贰级", "第3类".
    private static CellValue Integer(string text, string heading)
    {
        var digits = CellText.HalfWidth(text).TrimStart('第').TrimEnd('级', '类', '等', '档', '人', '岁', ' ');
        if (digits.Length == 1 && "一二三四五六七八九十".IndexOf(digits[0], StringComparison.Ordinal) is >= 0 and var plain)
            return new CellValue((plain + 1).ToString(CultureInfo.InvariantCulture));
        if (digits.Length == 1 && "壹贰叁肆伍陆柒捌玖拾".IndexOf(digits[0], StringComparison.Ordinal) is >= 0 and var formal)
            return new CellValue((formal + 1).ToString(CultureInfo.InvariantCulture));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new CellValue(number.ToString(CultureInfo.InvariantCulture))
            : new CellValue("", CellFaults.NumberUnreadable(heading));
    }
}

/// <summary>Identity numbers, and the disability card numbers that contain one.</summary>
internal static class IdCell
{
    // 残疾人证号: identity number, one digit of kind, one of grade; a re-issued card has "B" and a count after them.
    private const int ShortestCardNumber = 20;

    public static CellValue Read(string text, string heading)
    {
        if (IdNumber.TryParse(text, out var number))
            return new CellValue(number.Text);
        var plain = CellText.HalfWidth(text).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (plain.Length >= ShortestCardNumber && IdNumber.TryParse(plain[..18], out number))
            return new CellValue(number.Text);
        return new CellValue("", Fault(plain, heading));
    }

    private static CellFault Fault(string plain, string heading)
    {
        if (plain.Contains("E+", StringComparison.Ordinal))
            return CellFaults.IdScientific(heading);
        if (plain.Length is not (15 or 18))
            return CellFaults.IdLength(heading, plain.Length);
        if (plain.AsSpan(0, 15).ContainsAnyExceptInRange('0', '9'))
            return CellFaults.IdCharacters(heading);
        if (plain.Length == 18 && plain.EndsWith("000", StringComparison.Ordinal))
            return CellFaults.IdLostDigits(heading);
        var day = plain.Length == 18 ? plain[6..14] : "19" + plain[6..12];
        return DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? CellFaults.IdChecksum(heading)
            : CellFaults.IdBirth(heading);
    }
}
