namespace JudicialAid.Desk.Standards;

/// <summary>Takes named options out of a command line; what is left are its arguments.</summary>
internal sealed class Options(IReadOnlyList<string> arguments)
{
    private readonly List<string> _rest = [.. arguments];

    /// <summary>What no option claimed.</summary>
    public IReadOnlyList<string> Rest => _rest;

    /// <summary>An option that nobody knows, or one without its value; null when there is none.</summary>
    public string? Unknown => _rest.Find(a => a.StartsWith("--", StringComparison.Ordinal));

    /// <summary>Whether the option is there.</summary>
    public bool Flag(string name) => _rest.Remove(name);

    /// <summary>The value after the option; null when the option is not there or stands last.</summary>
    public string? Value(string name)
    {
        var at = _rest.IndexOf(name);
        if (at < 0 || at + 1 >= _rest.Count)
            return null;
        var value = _rest[at + 1];
        _rest.RemoveRange(at, 2);
        return value;
    }

    /// <summary>The values of an option that may be given several times.</summary>
    public IReadOnlyList<string> Values(string name)
    {
        var values = new List<string>();
        while (Value(name) is { } value)
            values.Add(value);
        return values;
    }
}
