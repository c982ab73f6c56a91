using JudicialAid.Model;

namespace JudicialAid.Standards.Tests.Naive;

/// <summary>What a naive calculator found.</summary>
/// <param name="Low">Low end, yuan.</param>
/// <param name="High">High end, yuan.</param>
/// <param name="CapsExceeded">How many soft caps the sum passes.</param>
public sealed record NaiveResult(decimal Low, decimal High, int CapsExceeded);

/// <summary>
/// A second calculator for each filled variant, written straight from its words with nothing of the first one: no tables, no
/// formulas, no steps. Null is: no figure.
/// </summary>
public static class NaiveCalculator
{
    private static readonly Dictionary<int, decimal> StaffProvince = new() { [2018] = 4800, [2019] = 5000, [2020] = 5200, [2021] = 5400, [2022] = 5600, [2023] = 5800, [2024] = 6000, [2025] = 6200 };
    private static readonly Dictionary<int, decimal> OnPostCity = new() { [2023] = 5700, [2024] = 6100, [2025] = 6350.5m };
    private static readonly Dictionary<int, decimal> AllUrban = new() { [2023] = 8600, [2024] = 9000, [2025] = 9410.25m };
    private static readonly Dictionary<int, decimal> StaffPlace = new() { [2023] = 4800, [2024] = 5200, [2025] = 5500 };
    private static readonly Dictionary<int, decimal> StaffCity = new() { [2023] = 6200, [2024] = 6600, [2025] = 6800 };

    private static readonly Dictionary<string, Func<AmountFacts, NaiveResult?>> ByStandard = new()
    {
        ["beijing-courts/undated"] = f => AllUrbanWage(f) is { } wage ? Capped(Bound(wage * (Death(f) ? 20 : Serious(f) ? 15 : 5), wage * (Death(f) ? 36 : Serious(f) ? 15 : 5), LowestOfAll(f)), 36 * wage) : null,
        ["beijing-second-court-advance/undated"] = f => Strict(StaffProvince, f) is { } wage ? Advance(f, wage) : null,
        ["binhai/undated"] = Binhai,
        ["fujian/undated"] = Fujian,
        ["guanyun/undated"] = Guanyun,
        ["national-2014/undated"] = f => Strict(StaffPlace, f) is { } wage
            ? Capped(Bound(wage * (Death(f) ? 30 : Serious(f) ? 8 : Property(f) ? 4 : 2), wage * (Death(f) ? 40 : Serious(f) ? 14 : Property(f) ? 4 : 2), Award(f)), 36 * wage) : null,
        ["ningbo/undated"] = f => StaffWage(f) is { } wage ? Capped(Bound(Ningbo(f).Low, Ningbo(f).High, Award(f)), 50_000, 36 * wage) : null,
        ["procuratorate-2016/undated"] = f => StaffWage(f) is { } wage
            ? Capped(Bound(wage * (Death(f) ? 24.5m : Serious(f) ? 12 : 3), wage * (Death(f) ? 24.5m : Serious(f) ? 12 : 3), Award(f)), 36 * wage) : null,
        ["procuratorate-2021/2021-12-31"] = Procuratorate2021,
        ["sample/2020-01-01"] = Sample,
        ["yinzhou-fund/undated"] = f => Strict(StaffCity, f) is { } wage ? Capped(Bound(wage * (Death(f) ? 13 : Serious(f) ? 8 : 3), wage * (Death(f) ? 13 : Serious(f) ? 8 : 3), Math.Max(1_500_000 - f.FundSpentThisYear!.Value.Amount, 0)), 12 * wage) : null,
        ["yunnan/undated"] = f => Strict(StaffProvince, f) is { } wage && f.MonthlyIncomePerHead!.Value.Amount <= 1050 ? Capped((wage * (Death(f) ? 18 : Serious(f) ? 9 : 2), wage * (Death(f) ? 18 : Serious(f) ? 9 : 2)), 36 * wage) : null,
        ["zhuzhou/undated"] = f => Strict(StaffPlace, f) is { } wage ? Capped(Bound(wage * (Death(f) ? 9 : Serious(f) ? 6.5m : 1), wage * (Death(f) ? 9 : Serious(f) ? 6.5m : 1), Award(f)), 50_000, 36 * wage) : null,
    };

    /// <summary>By standard.</summary>
    public static IReadOnlyDictionary<string, Func<AmountFacts, NaiveResult?>> All { get; } =
        ByStandard.ToDictionary(n => n.Key, n => (Func<AmountFacts, NaiveResult?>)(f => n.Value(Slighter(f))));

    // An injury that is called serious and graded as a minor one, or the other way round, counts as the slighter.
    private static AmountFacts Slighter(AmountFacts f)
    {
        if (f.InjuryGrade is not { } grade || f.Harm is not (HarmKind.SeriousInjury or HarmKind.MinorInjury or HarmKind.SlightInjury))
            return f;
        var graded = grade is InjuryGrade.Slight ? 1 : grade is InjuryGrade.Minor or InjuryGrade.Minor1 or InjuryGrade.Minor2 ? 2 : 3;
        var called = f.Harm == HarmKind.SlightInjury ? 1 : f.Harm == HarmKind.MinorInjury ? 2 : 3;
        return graded < called ? f with { Harm = graded == 1 ? HarmKind.SlightInjury : HarmKind.MinorInjury }
            : graded > called ? f with { InjuryGrade = null } : f;
    }

    private static NaiveResult? Sample(AmountFacts f)
    {
        var loss = f.PropertyLoss!.Value.Amount;
        var able = f.LostLabourCapacity == false;
        var grade = f.DisabilityGrade;
        var caseType = f.Harm switch
        {
            HarmKind.Death => 1.2m,
            HarmKind.SeriousInjury => !able || grade is >= 1 and <= 4 ? 1.1m : f.InjuryGrade == InjuryGrade.Serious1 ? 1 : 0.9m,
            HarmKind.PropertyLoss => loss < 30_000 ? 0.3m : loss < 60_000 ? 0.5m : loss < 500_000 ? 0.8m : 2,
            HarmKind.SlightInjury or HarmKind.Other => 0.3m,
            _ when !able || grade is >= 1 and <= 4 => 1.1m,
            _ when grade is >= 5 => 0.8m,
            HarmKind.SexualAssault => 0.6m,
            HarmKind.MinorInjury => 0.5m,
            _ => 0.3m,
        };
        var severest = f.Harm != HarmKind.PropertyLoss || loss < 200_000 ? caseType : loss < 500_000 ? 2 : 12;
        decimal Hardness(string level) => level switch { "特困" => 0.6m, "低保" => 0.5m, "其他困难" => 0.2m, _ => 0.4m };
        decimal Extra(string group) => group switch { "困境儿童" => 6000, "残疾人" => 5000, "困难妇女" => 4000, "低收入户" => 3000, _ => 0 };
        decimal Whole(decimal coefficient) => (20_000 * (coefficient + f.Hardship!.Select(Hardness).DefaultIfEmpty(0).Max())) + f.Groups!.Select(Extra).DefaultIfEmpty(0).Max();
        var (least, most) = f.Fault switch
        {
            FaultShare.Secondary => (0.9m, 0.9m),
            FaultShare.Equal => (0.7m, 0.7m),
            FaultShare.Primary => (0.4m, 0.4m),
            FaultShare.Full => (0m, 0m),
            FaultShare.AtFault => (0.4m, 0.9m),
            _ => (1m, 1m),
        };
        decimal Aid(decimal sum)
        {
            sum = sum is > 0 and < 2000 ? 2000 : sum;
            return Math.Min(sum, LowestOfAll(f) ?? decimal.MaxValue);
        }

        // An advance is part of the aid that the cap is about, and its fen are rounded off what is left to pay.
        var advance = f.AdvancePaid?.Amount ?? 0;
        decimal Rest(decimal aid) => decimal.Floor(Math.Max(aid - advance, 0));
        var (low, high) = (Aid(Whole(caseType) * least), Aid(Whole(severest) * most));
        if (StaffWage(f) is not { } wage)
            return null;
        return new NaiveResult(Rest(low), Rest(high), Rest(high) + Math.Min(advance, high) > 36 * wage ? 1 : 0);
    }

    private static NaiveResult? Procuratorate2021(AmountFacts f)
    {
        var (least, most) = f.Harm switch
        {
            HarmKind.Death => (24, 30),
            HarmKind.SeriousInjury => f.DisabilityGrade is >= 1 and <= 4 ? (30, 38) : f.InjuryGrade == InjuryGrade.Serious1 ? (18, 18) : (12, 12),
            _ => (2, 5),
        };
        return StaffWage(f) is { } wage ? Capped(Bound(wage * least, wage * most, Award(f)), 36 * wage) : null;
    }

    private static NaiveResult Advance(AmountFacts f, decimal wage)
    {
        var (least, most) = Death(f) ? (2, 2) : Serious(f) ? (3, 6) : (1, 1);
        return new NaiveResult(wage * least, wage * most, Serious(f) ? 1 : 0);
    }

    private static NaiveResult? Fujian(AmountFacts f)
    {
        if (Strict(OnPostCity, f) is not { } wage)
            return null;
        var months = f.Hardship!.Contains("特困") ? 4m : f.Hardship!.Contains("低保") ? 3 : 0;
        months -= f.Fault switch { FaultShare.Secondary => 1.5m, FaultShare.Equal => 2, FaultShare.Primary or FaultShare.Full or FaultShare.AtFault => 4, _ => 0 };
        months += f.Compensation switch { CompensationStatus.None => 1, CompensationStatus.Partial => -1, _ => 0 };
        var (least, most) = Death(f) ? (26, 34) : Serious(f) ? (14, 14) : (4, 4);
        return Capped(Bound(wage * Math.Max(least + months, 0), wage * Math.Max(most + months, 0), LowestOfAll(f)), 36 * wage);
    }

    private static NaiveResult? Guanyun(AmountFacts f)
    {
        var caseType = Death(f) ? 1.3m : Serious(f) ? 1 : Property(f) ? (f.PropertyLoss!.Value.Amount < 50_000 ? 0.35m : 0.75m) : 0.4m;
        var hardship = f.Hardship!.Contains("特困") ? 0.65m : f.Hardship!.Contains("低保") ? 0.55m : 0.1m;
        var extra = f.Groups!.Sum(g => g switch { "困境儿童" => 6000, "低收入户" => 2500, "残疾人" => 4000, "困难妇女" => 3000, _ => 0 });
        var fault = f.Fault is FaultShare.NoFault or FaultShare.NoLiability ? 1 : 0.45m;
        var sum = ((18_000 * (caseType + hardship)) + extra) * fault;
        return StaffWage(f) is { } wage ? Capped(Bound(sum, sum, Award(f)), 36 * wage) : null;
    }

    private static NaiveResult? Binhai(AmountFacts f)
    {
        var sum = Death(f) ? 30_000 : Serious(f) ? 9_999.99m : 1_000;
        sum += f.Hardship!.Any(h => h is "特困" or "低保") ? 2_000 : f.Hardship!.Any(h => h is "防返贫监测" or "低保边缘") ? 1_000 : 0;
        sum += f.Groups!.Sum(g => g switch { "未成年人" => 1_500, "残疾人" => 1_200, "困难妇女" => 0.01m, "军烈属" => 900, _ => 0 });
        sum = Math.Max(sum, 3_000);
        return StaffWage(f) is { } wage ? Capped(Bound(sum, sum, Award(f)), 36 * wage) : null;
    }

    private static (decimal Low, decimal High) Ningbo(AmountFacts f) =>
        Death(f) ? (40_000, 60_000) : Serious(f) ? (30_000, 30_000) : !Property(f) ? (5_000, 5_000) : f.PropertyLoss!.Value.Amount < 100_000 ? (8_000, 8_000) : (20_000, 20_000);

    // A soft cap is about what is given in the end: a sum that the award cuts below it does not pass it.
    private static NaiveResult Capped((decimal Low, decimal High) sum, params decimal[] soft) => new(sum.Low, sum.High, soft.Count(c => sum.High > c));

    private static (decimal Low, decimal High) Bound(decimal low, decimal high, decimal? bound) =>
        bound is { } most ? (Math.Min(low, most), Math.Min(high, most)) : (low, high);

    private static bool Death(AmountFacts f) => f.Harm == HarmKind.Death;

    private static bool Serious(AmountFacts f) => f.Harm == HarmKind.SeriousInjury;

    private static bool Property(AmountFacts f) => f.Harm == HarmKind.PropertyLoss;

    // Ordered, or what should be: where both are said the lower holds.
    private static decimal? Award(AmountFacts f) => Lowest(f.Awarded?.Amount, f.ShouldAward?.Amount);

    // Nothing unenforced can be more than was ordered less what came.
    private static decimal? LowestOfAll(AmountFacts f)
    {
        var paid = f.Paid?.Amount ?? (f.Compensation == CompensationStatus.None ? 0 : (decimal?)null);
        var left = f.Awarded is { } awarded && paid is { } got ? Math.Max(awarded.Amount - got, 0) : (decimal?)null;
        return Lowest(f.Unenforced?.Amount, Lowest(left, Award(f)));
    }

    private static decimal? Lowest(decimal? one, decimal? other) => one is null || other < one ? other ?? one : one;

    // Out by 31 July of the next year; until then the one before is taken, after that no older one.
    private static decimal? StaffWage(AmountFacts f) =>
        f.Day!.Value.Year < 2027 ? StaffProvince[f.Day!.Value.Year - 1] : f.Day <= new DateOnly(2027, 7, 31) ? StaffProvince[2025] : null;

    private static decimal? Strict(Dictionary<int, decimal> wages, AmountFacts f) => wages.TryGetValue(f.Day!.Value.Year - 1, out var wage) ? wage : null;

    // Out by 31 July of the next year; after that an older one is not taken silently.
    private static decimal? AllUrbanWage(AmountFacts f) =>
        f.Day < new DateOnly(2027, 1, 1) ? AllUrban[f.Day!.Value.Year - 1] : f.Day <= new DateOnly(2027, 7, 31) ? AllUrban[2025] : null;
}
