using System.IO.Compression;
using System.Text;
using JudicialAid.TestKit.Dossiers;

namespace JudicialAid.TestKit;

/// <summary>
/// Files as they should not be: truncated, with flipped bits, spliced from two, in the wrong encoding, under the wrong extension, or sound
/// outside and damaged inside. The same number gives the same file.
/// </summary>
public static class FileMutations
{
    private static readonly string[] Encodings = ["utf-8", "gb18030", "utf-16", "utf-16BE", "latin1"];

    private static readonly string[] Trips =
    [
        "（", "）", "被害人", "被告人", "元", "万", "年月日", "、", "。", "\n", "\u3000", "\uFEFF", "\uD83D", "\U00020000", new('9', 400), new('一', 200), "9999999999999999999万元", "0000年13月32日", "-1元", "系被害人之", "某", "×", "%", "%%", "级伤残", "十百千万亿", "\u200B",
    ];

    private static readonly Lazy<(string Extension, byte[] Content)[]> Sound = new(Make);

    /// <summary>File number <paramref name="n"/> of an endless row; the formats come in turn.</summary>
    public static (string Extension, byte[] Content) Make(int n)
    {
        var random = new Random(n);
        var (extension, sound) = Sound.Value[n % Sound.Value.Length];
        var content = random.Next(9) switch
        {
            0 => sound[..random.Next(sound.Length)],
            1 => Flipped(sound, random),
            2 => Spliced(sound, Sound.Value[random.Next(Sound.Value.Length)].Content, random),
            3 => Recoded(sound, random),
            4 => Inside(sound, random),
            5 => Filled(sound, random),
            6 or 7 => Reworded(sound, random),
            _ => Flipped(Spliced(sound, sound, random), random),
        };
        return (random.Next(20) == 0 ? Sound.Value[random.Next(Sound.Value.Length)].Extension : extension, content);
    }

    private static (string, byte[])[] Make()
    {
        var text = string.Join('\n', SyntheticDossiers.Make(0).Documents);
        var json = $$"""{"schema":"judicial-aid-dossier-1","documents":[{"title":"起诉书","text":{{System.Text.Json.JsonSerializer.Serialize(text)}}}],"parties":[{"role":"被害人","name":"苏文远"}]}""";
        var xml = $"<dossier schema='judicial-aid-dossier-1'><document><text>{System.Security.SecurityElement.Escape(text)}</text></document><party><role>被害人</role><name>苏文远</name></party></dossier>";
        var word = SampleFiles.Word(text + "\n序号\t被害人\t损失\n1\t苏文远\t3000元");
        var book = SampleFiles.Workbook("名单", ["姓名", "性别", "损失金额"], ["苏文远", "男", "3000"]);
        return
        [
            ("txt", SampleFiles.Text(text)), ("txt", SampleFiles.Text(text, "gb18030")), ("txt", SampleFiles.Text(text, "utf-16", mark: true)), ("docx", word), ("xlsx", book),
            ("html", SampleFiles.Text(SampleFiles.Html(text))), ("json", SampleFiles.Text(json)), ("xml", SampleFiles.Text(xml)), ("pdf", SamplePdf.Of(text, SamplePdf.Scan, "")),
            ("zip", SampleFiles.Zip(("起诉书.docx", word), ("名单.xlsx", book), ("补充.zip", SampleFiles.Zip(("a.txt", SampleFiles.Text(text)))), ("照片.jpg", [0xFF, 0xD8, 0xFF, 0]))),
        ];
    }

    private static byte[] Flipped(byte[] sound, Random random)
    {
        byte[] bytes = [.. sound];
        for (var flips = 1 + random.Next(40); flips > 0 && bytes.Length > 0; flips--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static byte[] Spliced(byte[] one, byte[] other, Random random)
    {
        var (from, length, at) = (random.Next(other.Length), random.Next(2000), random.Next(one.Length));
        return [.. one[..at], .. other[from..Math.Min(other.Length, from + length)], .. one[(random.Next(2) == 0 ? at : Math.Min(one.Length, at + length))..]];
    }

    private static byte[] Recoded(byte[] sound, Random random)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var (from, to) = (Encoding.GetEncoding(Encodings[random.Next(Encodings.Length)]), Encoding.GetEncoding(Encodings[random.Next(Encodings.Length)]));
        return to.GetBytes(from.GetString(sound));
    }

    // Still text, but of the kind that trips up rules: brackets that never close, endless numbers, names of nothing, halves of pairs.
    private static byte[] Reworded(byte[] sound, Random random)
    {
        if (sound.AsSpan().StartsWith("PK"u8) || sound.AsSpan().StartsWith("%PDF"u8))
            return Inside(sound, random);
        var text = new StringBuilder(Encoding.UTF8.GetString(sound));
        for (var changes = 1 + random.Next(30); changes > 0 && text.Length > 0; changes--)
        {
            var at = random.Next(text.Length);
            if (random.Next(3) == 0)
                text.Remove(at, Math.Min(text.Length - at, random.Next(12)));
            else
                text.Insert(at, Trips[random.Next(Trips.Length)]);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // A file of a zip is damaged and packed again, so that the damage is met by what reads the file and not by what unpacks it.
    private static byte[] Inside(byte[] sound, Random random)
    {
        if (!sound.AsSpan().StartsWith("PK"u8))
            return Flipped(sound, random);
        using var zip = new ZipArchive(new MemoryStream(sound));
        var damaged = random.Next(zip.Entries.Count);
        return SampleFiles.Zip([.. zip.Entries.Select((entry, n) => (entry.FullName, n == damaged ? Damaged(Content(entry), random) : Content(entry)))]);
    }

    private static byte[] Damaged(byte[] content, Random random) => random.Next(4) switch
    {
        0 => content[..random.Next(content.Length)],
        1 => Inside(content, random),
        2 => Spliced(content, content, random),
        _ => Flipped(content, random),
    };

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Filled(byte[] sound, Random random)
    {
        byte[] bytes = [.. sound];
        var (at, value) = (random.Next(bytes.Length), (byte)random.Next(256));
        bytes.AsSpan(at, Math.Min(bytes.Length - at, random.Next(500))).Fill(value);
        return bytes;
    }
}
