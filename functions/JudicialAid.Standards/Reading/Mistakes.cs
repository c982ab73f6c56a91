using JudicialAid.Model;

namespace JudicialAid.Standards.Reading;

/// <summary>
/// Collects everything wrong with the rule data, so that a lawyer sees all mistakes at once. Each says what, where
/// (file:line:column) and how to mend it.
/// </summary>
internal sealed class Mistakes
{
    private readonly List<Finding> _findings = [];

    /// <summary>All mistakes so far, ordered by place; what was read twice is told once.</summary>
    public IReadOnlyList<Finding> Findings => [.. _findings.Distinct().OrderBy(f => f.Place, PlaceOrder.Instance)];

    /// <summary>The files that are read, to find where a key stands once a file has been made a definition.</summary>
    public IReadOnlyList<SourceFile> Files { get; init; } = [];

    /// <summary>Whether anything makes the data unusable.</summary>
    public bool Any => _findings.Count > 0;

    /// <summary>Adds a mistake at a node.</summary>
    public void Add(string code, YamlValue at, string message) => Add(code, at.Place, message);

    /// <summary>Adds a mistake at a place.</summary>
    public void Add(string code, string place, string message) =>
        _findings.Add(new Finding(code, message, FindingSeverity.Error, place));

    /// <summary>Adds a mistake at a key of the topmost level of a file, or at its beginning when the key is not written.</summary>
    public void AddAtKey(string code, string file, string key, string message)
    {
        var lines = Files.FirstOrDefault(f => f.Path == file)?.Text.Split('\n') ?? [];
        Add(code, $"{file}:{Math.Max(0, Array.FindIndex(lines, l => l.StartsWith($"{key}:", StringComparison.Ordinal))) + 1}:1", message);
    }

    /// <summary>file:2:1 comes before file:10:1.</summary>
    private sealed class PlaceOrder : IComparer<string?>
    {
        public static readonly PlaceOrder Instance = new();

        public int Compare(string? x, string? y) => Key(x).CompareTo(Key(y));

        private static PlaceKey Key(string? place)
        {
            var parts = (place ?? "").Split(':');
            return new PlaceKey(parts[0], Number(parts, 1), Number(parts, 2));
        }

        private static int Number(string[] parts, int index) => parts.Length > index && int.TryParse(parts[index], out var n) ? n : 0;

        private readonly record struct PlaceKey(string File, int Line, int Column)
        {
            public int CompareTo(PlaceKey other)
            {
                var byFile = string.CompareOrdinal(File, other.File);
                return byFile != 0 ? byFile : (Line, Column).CompareTo((other.Line, other.Column));
            }
        }
    }
}

/// <summary>Codes of mistakes in rule data; each has a page in docs/findings/.</summary>
internal static class RuleCodes
{
    public const string Syntax = "RULES-YAML-SYNTAX";
    public const string DuplicateKey = "RULES-DUPLICATE-KEY";
    public const string UnknownKey = "RULES-UNKNOWN-KEY";
    public const string MissingKey = "RULES-MISSING-KEY";
    public const string WrongType = "RULES-WRONG-TYPE";
    public const string UnknownWord = "RULES-UNKNOWN-WORD";
    public const string DuplicateId = "RULES-DUPLICATE-ID";
    public const string UnknownReference = "RULES-UNKNOWN-REFERENCE";
    public const string MissingCitation = "RULES-MISSING-CITATION";
    public const string BadFormula = "RULES-BAD-FORMULA";
    public const string StepCircle = "RULES-STEP-CIRCLE";
    public const string MissingUnit = "RULES-MISSING-UNIT";
    public const string UnknownUnit = "RULES-UNKNOWN-UNIT";
    public const string TableNotCovered = "RULES-TABLE-NOT-COVERED";
    public const string BadPeriod = "RULES-BAD-PERIOD";
    public const string WrongFolder = "RULES-WRONG-FOLDER";
    public const string MissingFile = "RULES-MISSING-FILE";
    public const string NoStandard = "RULES-NO-STANDARD";
    public const string TwoStandards = "RULES-TWO-STANDARDS";
    public const string UnknownOffice = "OFFICE-UNKNOWN";
    public const string NoEligibility = "RULES-NO-ELIGIBILITY";
    public const string ExampleDiffers = "RULES-EXAMPLE-DIFFERS";
    public const string NoExample = "RULES-NO-EXAMPLE";
    public const string NoChanges = "RULES-NO-CHANGES";
    public const string UnknownChoice = "RULES-UNKNOWN-CHOICE";
    public const string UnverifiedCitation = "RULES-UNVERIFIED-CITATION";
    public const string BadNumber = "RULES-BAD-NUMBER";
    public const string Repeated = "RULES-REPEATED";
    public const string TableFalls = "RULES-TABLE-FALLS";
    public const string WageGap = "RULES-WAGE-GAP";
    public const string NotUtf8 = "RULES-NOT-UTF8";
    public const string WrongExtension = "RULES-WRONG-EXTENSION";
    public const string OverlayTwice = "RULES-OVERLAY-TWICE";
    public const string FutureCheck = "RULES-FUTURE-CHECK";
    public const string StaleCitation = "RULES-STALE-CITATION";
    public const string WageOverdue = "RULES-WAGE-OVERDUE";
    public const string WageNoDueDay = "RULES-WAGE-NO-DUE-DAY";
    public const string CalendarMissing = "CALENDAR-MISSING";
}
