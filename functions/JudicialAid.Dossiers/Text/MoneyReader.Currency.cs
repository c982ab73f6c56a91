using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.Text;

/// <content>What makes a number a sum in yuan: the words and marks before and behind it.</content>
internal static partial class MoneyReader
{
    private const string ClauseEnds = "，。；、）\n";
    private static readonly string[] Currencies = ["人民币", "RMB"];
    private static readonly string[] CurrenciesBehind = ["块钱", .. Currencies];

    private static readonly string[] ForeignCurrencies =
        ["港币", "港元", "美元", "美金", "欧元", "日元", "日币", "韩元", "韩币", "澳元", "英镑", "台币", "新台币", "澳门币", "泰铢", "卢布", "越南盾", "加元", "新元", "法郎", "缅币", "USD", "HKD", "EUR"];

    // ￥3000 · 3000元 · 3000块钱 · 3000人民币 · 人民币3000 and 骗取20万 at the end of a clause.
    private static bool HasCurrency(string text, int run, int floor, ref int cursor, int end, bool bareTenThousands)
    {
        if (run > floor && text[run - 1] is '￥' or '¥')
        {
            cursor += cursor < end && text[cursor] is '元' or '圆' ? 1 : 0;
            return true;
        }

        if (cursor < end && text[cursor] is '元' or '圆')
        {
            // 2700元人民币货款
            cursor += text.AsSpan(cursor + 1, end - cursor - 1).StartsWith("人民币") && !(cursor + 4 < end && IsNumberPart(text[cursor + 4])) ? 4 : 1;
            return true;
        }

        var behind = text.AsSpan(cursor, end - cursor);
        // 块 counts things too: 块钱 only.
        foreach (var word in CurrenciesBehind)
        {
            // 赔偿张某1人民币5000元: the word belongs to the number behind it.
            if (!behind.StartsWith(word) || (behind.Length > word.Length && IsNumberPart(behind[word.Length])))
                continue;
            cursor += word.Length;
            return true;
        }

        var ends = behind.IsEmpty || ClauseEnds.Contains(behind[0]) || behind.StartsWith("左右");
        return ends && (bareTenThousands || (cursor - run > 2 && text[run] != '0' && EndsWithAny(text.AsSpan(floor, run - floor), Currencies)));
    }

    // 港币5262元 is no sum in yuan.
    private static bool IsForeign(ReadOnlySpan<char> before) => EndsWithAny(before, ForeignCurrencies);

    // 300元港币, 300元（美元）
    private static bool IsForeignBehind(ReadOnlySpan<char> behind)
    {
        behind = behind.TrimStart('（');
        foreach (var currency in ForeignCurrencies)
        {
            if (behind.StartsWith(currency))
                return true;
        }

        return false;
    }

    // A damaged number (1000元 read as l000元) must not become another one.
    private static bool LooksDamaged(ReadOnlySpan<char> run) => run.Length > 1 && run[0] == '0' && run[1] is not '.';

    // 3000至5000元, 3万-5万元: the lower bound, with the unit of the upper one where it has none.
    private static (int Start, decimal Amount)? LowerBound(string text, int run, int floor, decimal upper)
    {
        if (run - 2 < floor || text[run - 1] is not ('至' or '到' or '-' or '~' or '～'))
            return null;
        var start = run - 1;
        while (start > floor && run - start <= LongestNumber && (IsNumberPart(text[start - 1]) || text[start - 1] is '.' or ','))
            start--;
        if (start == run - 1)
            return null;
        var (value, used) = Number(text.AsSpan(start, run - 1 - start));
        if (value is not { } lower || used != run - 1 - start || lower <= 0)
            return null;
        foreach (var unit in new[] { 1m, 10_000m, 1000m })
        {
            // 3至5万元: 30,000, not 3.
            if (lower * unit < upper && upper <= lower * unit * 10)
                return (start, lower * unit);
        }

        return null;
    }

    // 1.234.567,50 as the continent writes it: a dot between groups of three digits behind which another mark follows.
    private static bool IsGroupMark(ReadOnlySpan<char> rest) =>
        rest.Length > 6 && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2]) && char.IsAsciiDigit(rest[3]) && rest[4] == '.';
}
