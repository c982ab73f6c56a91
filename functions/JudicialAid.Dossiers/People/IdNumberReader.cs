using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>Finds identity numbers (the view has made full-width digits half-width and taken blanks out).</summary>
internal static class IdNumberReader
{
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
