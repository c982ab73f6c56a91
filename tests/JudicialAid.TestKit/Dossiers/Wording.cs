using System.Globalization;
using JudicialAid.Model;

namespace JudicialAid.TestKit.Dossiers;

/// <summary>Days, sums and grades as documents write them, each in its several forms.</summary>
internal static class Wording
{
    private const string Digits = "〇一二三四五六七八九";

    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>二〇二六年三月五日.</summary>
    public static string FormalDay(DateOnly day) => string.Concat(day.Year.ToString(CultureInfo.InvariantCulture).Select(c => Digits[c - '0'])) + "年" + Small(day.Month) + "月" + Small(day.Day) + "日";

    /// <summary>A sum in one of the forms: 12600元, 12,600元, 人民币12600元, 1.26万元, 一万二千六百元.</summary>
    public static string Yuan(decimal sum, Chance chance)
    {
        var plain = sum.ToString("0.##", CultureInfo.InvariantCulture);
        return chance.Next(6) switch
        {
            0 => sum.ToString("#,##0.##", CultureInfo.InvariantCulture) + "元",
            1 => "人民币" + plain + "元",
            2 when sum % 100 == 0 => (sum / 10_000).ToString("0.##", CultureInfo.InvariantCulture) + "万元",
            3 when sum % 1000 == 0 && sum < 10_000 => Small((int)(sum / 1000)) + "千元",
            4 => "人民币" + sum.ToString("#,##0.00", CultureInfo.InvariantCulture) + "元",
            _ => plain + "元",
        };
    }

    public static string Of(InjuryGrade grade) => grade switch
    {
        InjuryGrade.Serious1 => "重伤一级",
        InjuryGrade.Serious2 => "重伤二级",
        InjuryGrade.Minor1 => "轻伤一级",
        InjuryGrade.Minor2 => "轻伤二级",
        _ => "轻微伤",
    };

    public static HarmKind Harm(InjuryGrade grade) => grade switch
    {
        InjuryGrade.Serious1 or InjuryGrade.Serious2 => HarmKind.SeriousInjury,
        InjuryGrade.Minor1 or InjuryGrade.Minor2 => HarmKind.MinorInjury,
        _ => HarmKind.SlightInjury,
    };

    public static string Of(Sex sex) => sex == Sex.Male ? "男" : "女";

    /// <summary>1 to 99 in Chinese.</summary>
    public static string Small(int n) => n < 10 ? Digits[n].ToString() : n < 20 ? "十" + (n == 10 ? "" : Small(n - 10)) : Digits[n / 10] + "十" + (n % 10 == 0 ? "" : Small(n % 10));
}
