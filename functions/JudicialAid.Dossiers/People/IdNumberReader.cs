using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>Finds identity numbers (the view has made full-width digits half-width and taken blanks out).</summary>
internal static class IdNumberReader
{
    private const int ShortestSlip = 15;
    private const int LongestSlip = 19;

    // 身份证号码：, 公民身份号码为 …
    private const int LongestLabel = 8;

    /// <summary>
    /// What stands after the word 身份证号 in a stretch and cannot be a number as written. Without the word it may be a bank card.
    /// </summary>
    public static (string Written, int Start, int Length)? FindSlip(string text, int from, int end)
    {
        for (var label = text.IndexOf("身份", from, end - from, StringComparison.Ordinal); label >= 0; label = text.IndexOf("身份", label + 1, end - label - 1, StringComparison.Ordinal))
        {
            var run = label;
            while (run < end && run - label < LongestLabel && !char.IsAsciiDigit(text[run]))
                run++;
            var stop = run;
            while (stop < end && MayStandForDigit(text[stop]))
                stop++;
            if (stop - run is >= ShortestSlip and <= LongestSlip && !IdNumber.TryParse(text[run..stop], out _))
                return (text[run..stop], run, stop - run);
        }

        return null;
    }

    // Typed or recognised wrongly: O for 0, l and I for 1.
    private static bool MayStandForDigit(char c) => char.IsAsciiDigit(c) || c is 'X' or 'x' or 'O' or 'o' or 'l' or 'I';

    /// <summary>The first valid number of a stretch.</summary>
    public static (IdNumber Number, int Start, int Length)? Find(string text, int from, int end)
    {
        for (var i = from; i < end;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }

            var run = i;
            while (i < end && (char.IsAsciiDigit(text[i]) || text[i] is 'X' or 'x'))
                i++;
            if (i - run is 15 or 18 && IdNumber.TryParse(text.Substring(run, i - run), out var number))
                return (number, run, i - run);
        }

        return null;
    }
}
