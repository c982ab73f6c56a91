namespace JudicialAid.Dossiers.Files;

/// <summary>A photo or scan on its own: one page whose text is recognised where that is switched on.</summary>
internal static class PictureText
{
    /// <summary>The recognised text, or that a person has to read it.</summary>
    public static FileText Read(string place, ReadOnlyMemory<byte> content, TextTools tools)
    {
        var text = tools.RecognisePicture?.Invoke(content) ?? "";
        return string.IsNullOrWhiteSpace(text)
            ? FileText.NeedsPerson(FileFindings.Scanned(place, [1]))
            : FileText.OfPages([text], [FileFindings.Recognised(place, [1])]);
    }
}
