using System.Runtime.CompilerServices;

namespace JudicialAid.TestKit;

/// <summary>
/// Golden files: what a reader, an explanation or a notice gives, kept beside the test in <c>golden/NAME</c>.
/// <c>UPDATE_GOLDEN=1</c> rewrites a file that differs and still fails, so that a rewrite is never green by itself.
/// </summary>
public static class Golden
{
    /// <summary>Throws with the first difference when <paramref name="actual"/> is not what the golden file holds.</summary>
    public static void Match(string actual, string name, [CallerFilePath] string testFile = "")
    {
        ArgumentNullException.ThrowIfNull(actual);
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, "golden", name);
        actual = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;
        if (expected == actual)
            return;
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            throw new GoldenMismatchException($"Golden file {name} was rewritten. Look at the difference, then run the test again without UPDATE_GOLDEN.");
        }

        throw new GoldenMismatchException(expected is null
            ? $"Golden file {name} does not exist. UPDATE_GOLDEN=1 writes it."
            : $"Golden file {name} differs. {FirstDifference(expected, actual)} UPDATE_GOLDEN=1 rewrites it.");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
            line++;
        static string At(string[] lines, int i) => i < lines.Length ? lines[i] : "(end)";
        return $"Line {line + 1}: expected «{At(left, line)}», was «{At(right, line)}».";
    }
}

/// <summary>A golden file differs.</summary>
public sealed class GoldenMismatchException : Exception
{
    /// <summary>With the first difference.</summary>
    public GoldenMismatchException(string message) : base(message)
    {
    }

    /// <summary>For serializers.</summary>
    public GoldenMismatchException()
    {
    }

    /// <summary>With a cause.</summary>
    public GoldenMismatchException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
