using JudicialAid.Model;

namespace JudicialAid.Registers;

/// <summary>Makes the outline of a row.</summary>
internal static class RowOutlines
{
    /// <summary>Stands for a name of which parts are hidden.</summary>
    public const byte Hidden = 255;

    /// <summary>The outline.</summary>
    public static RowOutline Of(RegisterRow row, Traits traits)
    {
        var place = traits.Places.Count > 0 ? traits.Places[0] : null;
        return new RowOutline
        {
            Name = row.Name ?? "",
            Sex = traits.Sex,
            Birth = traits.Birth.Date,
            Number = traits.IdNumber is not null ? OutlineNumber.Valid : traits.IdAsWritten is not null ? OutlineNumber.AsWritten : OutlineNumber.None,
            Township = Byte(place?.Township),
            Village = Byte(place?.Village),
            FirstKin = traits.Kin.Count > 0 ? Kin(traits.Kin[0]) : (byte)0,
            SecondKin = traits.Kin.Count > 1 ? Kin(traits.Kin[1]) : (byte)0,
        };
    }

    /// <summary>
    /// The sound of a relative's name as a byte, <see cref="Hidden"/> where parts of it are, 0 where none is written. Names that count as
    /// one (simplified, traditional) sound alike.
    /// </summary>
    public static byte Kin(Relation relation) => relation.Name.IsMasked ? Hidden : Byte(NameSound.Of(relation.Name, folded: true));

    /// <summary>A text as a byte (FNV-1a folded to 1–254); 0 for none.</summary>
    public static byte Byte(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return 0;
        var hash = 2_166_136_261u;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16_777_619);
        return (byte)((hash % 254) + 1);
    }
}
