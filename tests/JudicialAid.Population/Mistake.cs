namespace JudicialAid.Population;

/// <summary>What is wrong, hidden or missing between the dossier and the register about one person.</summary>
public enum Mistake
{
    /// <summary>无误.</summary>
    None,

    /// <summary>同音字.</summary>
    Homophone,

    /// <summary>方言近音.</summary>
    Dialect,

    /// <summary>形近字.</summary>
    Shape,

    /// <summary>繁体.</summary>
    Traditional,

    /// <summary>生僻字代替.</summary>
    Rare,

    /// <summary>卷宗隐名.</summary>
    Masked,

    /// <summary>姓名错一字.</summary>
    OtherCharacter,

    /// <summary>月日颠倒.</summary>
    SwappedBirth,

    /// <summary>农历作公历.</summary>
    LunarBirth,

    /// <summary>只有年份.</summary>
    YearOnly,

    /// <summary>只有年龄.</summary>
    AgeOnly,

    /// <summary>日期错一位.</summary>
    BirthDigit,

    /// <summary>性别错.</summary>
    WrongSex,

    /// <summary>住址不同.</summary>
    Moved,

    /// <summary>乡镇改名.</summary>
    Renamed,

    /// <summary>证号笔误.</summary>
    IdSlip,
}

/// <summary>How often each mistake is made, and its name in tables.</summary>
internal static class Mistakes
{
    // Shares in a hundred; the rest is without mistake.
    private static readonly (Mistake Mistake, string Name, int Share)[] All =
    [
        (Mistake.Homophone, "同音字", 6), (Mistake.Dialect, "方言近音", 3), (Mistake.Shape, "形近字", 3), (Mistake.Traditional, "繁体", 3), (Mistake.Rare, "生僻字代替", 2),
        (Mistake.Masked, "卷宗隐名", 6), (Mistake.OtherCharacter, "姓名错一字", 2), (Mistake.SwappedBirth, "月日颠倒", 3), (Mistake.LunarBirth, "农历作公历", 3),
        (Mistake.YearOnly, "只有年份", 3), (Mistake.AgeOnly, "只有年龄", 2), (Mistake.BirthDigit, "日期错一位", 3), (Mistake.WrongSex, "性别错", 1), (Mistake.Moved, "住址不同", 4),
        (Mistake.Renamed, "乡镇改名", 1), (Mistake.IdSlip, "证号笔误", 3),
    ];

    public static Mistake Of(Random random)
    {
        var at = random.Next(100);
        foreach (var (mistake, _, share) in All)
        {
            at -= share;
            if (at < 0)
                return mistake;
        }

        return Mistake.None;
    }

    public static string Name(Mistake mistake) => mistake == Mistake.None ? "无误" : All.First(m => m.Mistake == mistake).Name;
}
