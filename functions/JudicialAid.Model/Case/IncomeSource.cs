namespace JudicialAid.Model;

/// <summary>One thing a person or a household lives on, as a dossier tells it (家庭收入来源).</summary>
public sealed record IncomeSource
{
    /// <summary>What it is, with the words that say so.</summary>
    public required Fact<IncomeKind> Kind { get; init; }

    /// <summary>Whether it is had now, was had, or is said not to be had.</summary>
    public required IncomeState State { get; init; }

    /// <summary>Whether it is said of the household (家里, 该户) rather than of the person alone.</summary>
    public bool OfHousehold { get; init; }

    /// <summary>How much each <see cref="Period"/>, in yuan; null when not told.</summary>
    public Fact<Yuan>? Amount { get; init; }

    /// <summary>The time <see cref="Amount"/> is for; null when no sum is told or the time is not.</summary>
    public IncomePeriod? Period { get; init; }
}

/// <summary>What a person or a household lives on.</summary>
public enum IncomeKind
{
    /// <summary>务农, 种地, 养殖.</summary>
    Farming,

    /// <summary>打工, 务工, 零工, 工资.</summary>
    Work,

    /// <summary>小生意, 摆摊.</summary>
    Trade,

    /// <summary>养老金, 退休金, 养老保险待遇.</summary>
    Pension,

    /// <summary>低保金.</summary>
    Dibao,

    /// <summary>特困供养金, 五保金.</summary>
    Tekun,

    /// <summary>残疾人两项补贴 and other money for disabled people.</summary>
    DisabilityAllowance,

    /// <summary>优抚补贴, 定期抚恤金.</summary>
    VeteranAllowance,

    /// <summary>高龄津贴, 孤儿基本生活费, 救济金, 惠农补贴 and the like.</summary>
    OtherAllowance,

    /// <summary>亲友接济.</summary>
    Relatives,

    /// <summary>土地流转费, 地租.</summary>
    LandRent,

    /// <summary>All income together: 月收入, 年收入.</summary>
    Total,

    /// <summary>All income together, for each person of the household: 人均收入.</summary>
    PerHead,

    /// <summary>无固定收入.</summary>
    NothingFixed,

    /// <summary>无收入来源, 无生活来源.</summary>
    Nothing,
}

/// <summary>Whether an income is had.</summary>
public enum IncomeState
{
    /// <summary>Had now.</summary>
    Current,

    /// <summary>Had once: 曾打工, 案发前务农, 低保已停.</summary>
    Ended,

    /// <summary>Said not to be had: 没有退休金.</summary>
    Absent,
}

/// <summary>The time a sum of income is for.</summary>
public enum IncomePeriod
{
    /// <summary>每天.</summary>
    Day,

    /// <summary>每月.</summary>
    Month,

    /// <summary>每年.</summary>
    Year,
}
