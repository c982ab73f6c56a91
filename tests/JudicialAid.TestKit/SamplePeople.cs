using JudicialAid.Model;

namespace JudicialAid.TestKit;

/// <summary>Synthetic identity numbers: region 990001 is not used by any place, so they belong to nobody.</summary>
public static class SamplePeople
{
    /// <summary>A valid number for a birth day and a serial (its parity is the sex: odd is male).</summary>
    public static IdNumber IdNumber(DateOnly birth, int serial, string region = "990001")
    {
        var first17 = $"{region}{birth:yyyyMMdd}{serial:000}";
        return Model.IdNumber.Parse(first17 + Model.IdNumber.CheckCharacter(first17));
    }

    /// <summary>A key for tests; never used outside them.</summary>
    public static Pseudonyms Pseudonyms { get; } = new([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
}
