using System.Globalization;

namespace JudicialAid.Casework;

/// <summary>Numbers of notices as official documents print them.</summary>
public static class NoticeNumbers
{
    /// <summary>("示检救移", 2026, 3) → 示检救移〔2026〕3号. The running number begins at 1 each year and has no leading zeros (GB/T 9704).</summary>
    public static string Format(string prefix, int year, int n)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1950);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}〔{year}〕{n}号");
    }
}
