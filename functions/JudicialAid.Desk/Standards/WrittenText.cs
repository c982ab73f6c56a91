using JudicialAid.Standards.Reading;

namespace JudicialAid.Desk.Standards;

/// <summary>A file that a person wrote with an editor.</summary>
internal static class WrittenText
{
    /// <summary>Its text; null, with what to do told, when it is in another encoding than UTF-8.</summary>
    public static string? Read(string file, TextWriter errors)
    {
        var text = Utf8Text.Of(File.ReadAllBytes(file), out var fault);
        if (fault is { } at)
            errors.WriteLine($"{file}:{at.Line}:{at.Column} RULES-NOT-UTF8 文件不是 UTF-8 编码（可能是记事本的 ANSI 编码），从这里起的文字无法读取。{Utf8Text.Fix}");
        return text;
    }
}
