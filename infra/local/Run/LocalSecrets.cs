namespace JudicialAid.Local.Run;

/// <summary>A key with which somebody calls the app.</summary>
/// <param name="Id">Whose it is.</param>
/// <param name="Role">handler, approver, partner, auditor, lawyer or operator.</param>
/// <param name="Office">The office of a handler or an approver.</param>
/// <param name="Partner">The agency of a partner.</param>
/// <param name="Key">Sent in the header <c>x-judicial-aid-key</c>.</param>
internal sealed record AccessKey(string Id, string Role, string? Office, string? Partner, string Key);

/// <summary>What Key Vault holds in Azure: made once in the data folder.</summary>
/// <param name="Pseudonym">Base64 of the 32 bytes under which ID numbers become tokens.</param>
/// <param name="Seal">Base64 of the 32 bytes under which personal data are encrypted.</param>
/// <param name="Access">Keys of callers.</param>
internal sealed record LocalSecrets(string Pseudonym, string Seal, IReadOnlyList<AccessKey> Access)
{
    // Partners to try the partners' side with: bureau of civil affairs and disabled persons' federation of the sample county.
    private static readonly string[] SamplePartners = ["990001-minzheng", "990001-canlian"];

    private static readonly (string Role, string? Office, string? Partner)[] Always =
        [("operator", null, null), ("auditor", null, null), ("lawyer", null, null), .. SamplePartners.Select(partner => ("partner", (string?)null, (string?)partner))];

    private static readonly string[] OfOffice = ["handler", "approver"];

    /// <summary>Offices that have keys.</summary>
    public IEnumerable<string> Offices => Access.Select(key => key.Office).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    /// <summary>The same secrets, with the keys that were missing; itself when none was.</summary>
    public LocalSecrets WithOffices(IEnumerable<string> offices, Func<string> newSecret)
    {
        var ofOffices = offices.Distinct().Order(StringComparer.Ordinal)
            .SelectMany(office => OfOffice.Select(role => (Role: role, Office: (string?)office, Partner: (string?)null)));
        var missing = Always.Concat(ofOffices)
            .Where(want => !Access.Any(key => (key.Role, key.Office, key.Partner) == want))
            .Select(want => new AccessKey(string.Join('-', new[] { "local", want.Role, want.Office ?? want.Partner }.OfType<string>()), want.Role, want.Office, want.Partner, newSecret()))
            .ToList();
        return missing.Count == 0 ? this : this with { Access = [.. Access, .. missing] };
    }

    /// <summary>The key of a role, in an office for those who belong to one.</summary>
    public string KeyOf(string role, string? office = null) => Access.First(key => key.Role == role && key.Office == office).Key;

    /// <summary>The app settings that hold all this.</summary>
    public IEnumerable<KeyValuePair<string, string>> Settings()
    {
        yield return new("Keys__Pseudonym", Pseudonym);
        yield return new("Keys__Seal", Seal);
        foreach (var (key, i) in Access.Select((key, i) => (key, i)))
        {
            yield return new($"Access__Keys__{i}__Id", key.Id);
            yield return new($"Access__Keys__{i}__Role", key.Role);
            if (key.Office is not null)
                yield return new($"Access__Keys__{i}__Office", key.Office);
            if (key.Partner is not null)
                yield return new($"Access__Keys__{i}__Partner", key.Partner);
            yield return new($"Access__Keys__{i}__Key", key.Key);
        }
    }
}
