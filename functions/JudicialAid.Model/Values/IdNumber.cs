using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JudicialAid.Model;

/// <summary>
/// A citizen identity number (公民身份号码, GB 11643): 18 characters, the last one an ISO 7064 MOD 11-2 check character.
/// Read from the forms people write: full-width digits, spaces, x for X, and the 15-digit form issued before 1999
/// (made 18 by inserting "19" and computing the check character). Region codes are not checked against today's list:
/// old ones stay valid.
/// </summary>
[JsonConverter(typeof(IdNumberJsonConverter))]
public readonly record struct IdNumber
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private const string CheckCharacters = "10X98765432";

    private readonly string? _text;

    private IdNumber(string text) => _text = text;

    /// <summary>The 18 characters, upper case.</summary>
    public string Text => _text ?? throw new InvalidOperationException("An identity number was read that was never set.");

    /// <summary>First six digits: the region where the number was issued.</summary>
    public string RegionCode => Text[..6];

    /// <summary>Birth date from digits 7–14.</summary>
    public DateOnly Birth => DateOnly.ParseExact(Text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Sex from the 17th digit: odd is male.</summary>
    public Sex Sex => (Text[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>
    /// Reads a number in any written form. False when it is not 15 or 18 characters, has a wrong check character, or an
    /// impossible birth date. Never throws.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? written, out IdNumber number)
    {
        number = default;
        if (written is null || written.Length > 64)
            return false;
        Span<char> clean = stackalloc char[18];
        var length = 0;
        foreach (var raw in written)
        {
            var c = raw is >= '\uFF01' and <= '\uFF5E' ? (char)(raw - 0xFEE0) : raw;
            if (c is ' ' or '\u3000' or '\t' or '\u00A0')
                continue;
            if (c is 'x' or 'Ｘ' or 'ｘ')
                c = 'X';
            if (length == 18 || (!char.IsAsciiDigit(c) && c != 'X'))
                return false;
            clean[length++] = c;
        }

        if (length == 15 && !clean[..15].Contains('X'))
        {
            Span<char> long18 = stackalloc char[18];
            clean[..6].CopyTo(long18);
            "19".CopyTo(long18[6..]);
            clean[6..15].CopyTo(long18[8..]);
            long18[17] = CheckCharacter(long18[..17]);
            return TryAccept(long18, out number);
        }

        return length == 18 && !clean[..17].Contains('X') && CheckCharacter(clean[..17]) == clean[17] && TryAccept(clean, out number);
    }

    /// <summary>Reads a number or throws <see cref="FormatException"/>; the message never contains the text.</summary>
    public static IdNumber Parse(string written) =>
        TryParse(written, out var number) ? number : throw new FormatException("Not a valid identity number (15 or 18 characters with a right check character).");

    /// <summary>The check character that belongs to the first 17 digits.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> first17)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += (first17[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }

    private static bool TryAccept(ReadOnlySpan<char> text, out IdNumber number)
    {
        number = default;
        if (!DateOnly.TryParseExact(text.Slice(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth) || birth.Year < 1850)
            return false;
        number = new IdNumber(new string(text));
        return true;
    }

    /// <summary>Masked, for people and logs: "9900**********1234".</summary>
    public override string ToString() => _text is null ? "" : Masking.IdNumber(_text);
}

/// <summary>Writes an <see cref="IdNumber"/> as its 18 characters; used only inside sealed (encrypted) records.</summary>
public sealed class IdNumberJsonConverter : JsonConverter<IdNumber>
{
    /// <inheritdoc />
    public override IdNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => IdNumber.Parse(reader.GetString() ?? "");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, IdNumber value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Text);
    }
}
