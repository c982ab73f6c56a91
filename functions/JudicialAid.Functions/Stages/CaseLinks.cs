using JudicialAid.Dossiers;
using JudicialAid.Model;

namespace JudicialAid.Functions.Stages;

/// <summary>Which case numbers tie a file to its case.</summary>
public static class CaseLinks
{
    /// <summary>
    /// All case numbers of a file, normalised and without repeats, the one that names a new case first: the prosecution's own (检…诉),
    /// since every later document of the case quotes it, else the document's own, else the first quoted.
    /// </summary>
    public static IReadOnlyList<string> Numbers(ReadUpload read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var own = read.Documents.Select(d => d.Header.CaseNumber).OfType<string>();
        var quoted = read.Documents.SelectMany(d => d.Header.OtherCaseNumbers);
        var all = own.Concat(quoted).Select(CaseNumbers.NormaliseCaseNumber).Distinct(StringComparer.Ordinal).ToList();
        return [.. all.Where(IsProsecution), .. all.Where(n => !IsProsecution(n))];
    }

    /// <summary>Whether a number is a procuratorate's.</summary>
    public static bool IsProsecution(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Contains('检', StringComparison.Ordinal);
    }
}
