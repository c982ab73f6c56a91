using System.Text.RegularExpressions;
using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>
/// Who in a case is shown how. Strict ("小×", place to the county, no school) are minors on the day, and in a case of a sexual offence,
/// domestic abuse or trafficking the victim and the victim's family, whose names would lead to the victim.
/// </summary>
internal sealed partial class CaseMask
{
    private static readonly string[] SensitiveCauses = ["强奸", "奸淫", "猥亵", "性侵", "性骚扰", "卖淫", "嫖宿", "虐待", "家庭暴力", "拐卖", "拐骗"];

    private readonly CaseFile _case;
    private readonly DateOnly _asOf;
    private readonly Dictionary<string, CasePerson> _people;
    private readonly HashSet<string> _sensitiveVictims;
    private readonly HashSet<string> _strict;
    private readonly (string Written, string Shown)[] _names;
    private readonly (string Written, string Shown)[] _addressesAndNumbers;
    private readonly (string Written, string Shown)[] _strictOnly;

    public CaseMask(CaseFile caseFile, DateOnly asOf)
    {
        _case = caseFile;
        _asOf = asOf;
        _people = caseFile.People.ToDictionary(p => p.PersonId, StringComparer.Ordinal);
        var sensitiveCause = caseFile.Causes.Any(c => IsSensitiveCause(c.Value));
        _sensitiveVictims = [.. caseFile.Victims.Where(v => sensitiveCause || v.Harm?.Value == HarmKind.SexualAssault).Select(v => v.PersonId)];
        _strict = [.. caseFile.People.Where(p => IsMinor(p) || IsSensitive(p)).Select(p => p.PersonId)];
        // Where two people share a name or an address, the one shown strictly decides.
        var strictFirst = caseFile.People.OrderByDescending(p => IsStrict(p.PersonId)).ToList();
        _names = LongestFirst(strictFirst.SelectMany(NameOf));
        _addressesAndNumbers = LongestFirst(strictFirst.SelectMany(p => Addresses(p).Concat(Number(p))));
        _strictOnly = LongestFirst(strictFirst.SelectMany(p => IsStrict(p.PersonId) ? NameOf(p).Concat(Addresses(p)).Concat(Number(p)) : Number(p)));
    }

    /// <summary>Whether the person is shown strictly. An unknown person is.</summary>
    public bool IsStrict(string personId) => !_people.ContainsKey(personId) || _strict.Contains(personId);

    /// <summary>Whether what happened must not be told: the person is, or is family of, a victim of a sexual offence or the like.</summary>
    public bool IsSensitive(string personId) => _people.TryGetValue(personId, out var person) && IsSensitive(person);

    /// <summary>Whether the person is, or may be, under 18 on the day.</summary>
    public bool IsMinor(string personId) => _people.TryGetValue(personId, out var person) && IsMinor(person);

    /// <summary>The name as shown: 张某某, 小×.</summary>
    public string Name(string personId) =>
        _people.TryGetValue(personId, out var person) ? Masking.Name(person.Name, IsStrict(personId)) : "×";

    /// <summary>Where the person lives, as far as it may be shown; null when not known.</summary>
    public string? Place(string personId)
    {
        var address = _people.TryGetValue(personId, out var person) ? (person.Residence ?? person.Domicile)?.Value : null;
        return address is null ? null : IsStrict(personId) ? PlaceText.County(address) : PlaceText.Township(address);
    }

    /// <summary>A text with the names of all people of the case covered.</summary>
    public string Names(string text) => Replace(text, _names);

    /// <summary>Words of the dossier with every name, number and address covered and, where anybody is shown strictly, every school.</summary>
    public string Quote(string quote)
    {
        quote = Names(Replace(quote, _addressesAndNumbers));
        quote = LongNumber().Replace(quote, m => IsIdNumber(m) ? Masking.IdNumber(m.Value) : m.Value[..3] + new string('*', m.Length - 3));
        return WithoutSchools(quote);
    }

    /// <summary>The words as the handler of the case may read them: only people shown strictly, and all identity numbers, are covered.</summary>
    public string ForHandler(string quote) =>
        WithoutSchools(LongNumber().Replace(Replace(quote, _strictOnly), m => IsIdNumber(m) ? Masking.IdNumber(m.Value) : m.Value));

    private string WithoutSchools(string quote) => _strict.Count == 0 ? quote : School().Replace(quote, "某学校");

    private static bool IsIdNumber(Match digits) => digits.Length >= 15;

    private static bool IsSensitiveCause(string cause) => Array.Exists(SensitiveCauses, word => cause.Contains(word, StringComparison.Ordinal));

    private bool IsSensitive(CasePerson person) =>
        _sensitiveVictims.Contains(person.PersonId)
        || _case.Kin.Any(k => k.PersonId == person.PersonId && _sensitiveVictims.Contains(k.VictimId))
        || (_sensitiveVictims.Count > 0 && person.Roles.Any(r => r is PersonRole.Relative or PersonRole.Representative));

    // Not known to be grown up is enough where the papers speak of a child: a mask too many is mended by a look into the dossier.
    private bool IsMinor(CasePerson person) => person.IsMinorOn(_asOf) ?? (
        person.Hardship.Any(h => h.Value is HardshipKind.Minor or HardshipKind.Student)
        || _case.Kin.Any(k => k.PersonId == person.PersonId && k.Kinship.Value is Kinship.Child or Kinship.Grandchild));

    private IEnumerable<(string Written, string Shown)> NameOf(CasePerson person) =>
        person.Name.Length > 1 ? [(person.Name, Name(person.PersonId))] : [];

    // As printed too: people write numbers with spaces and full-width digits.
    private static IEnumerable<(string Written, string Shown)> Number(CasePerson person) => person switch
    {
        { IdNumber: { Evidence.Quote: { Length: >= 15 and <= 24 } printed } number } => [(printed, Masking.IdNumber(number.Value.Text))],
        { IdNumberAsWritten: { Evidence.Quote: { Length: >= 15 and <= 24 } printed } slip } => [(printed, Masking.IdNumber(slip.Value)), (slip.Value, Masking.IdNumber(slip.Value))],
        _ => [],
    };

    private IEnumerable<(string Written, string Shown)> Addresses(CasePerson person) =>
        from address in new[] { person.Residence?.Value, person.Domicile?.Value }
        where address is { Length: > 3 }
        let shown = IsStrict(person.PersonId) ? PlaceText.County(address) : PlaceText.Township(address)
        where shown != address
        select (address, shown + "××");

    // The longer first: 林大河 before 林大, should both be there.
    private static (string Written, string Shown)[] LongestFirst(IEnumerable<(string Written, string Shown)> replacements) =>
        [.. replacements.DistinctBy(r => r.Written).OrderByDescending(r => r.Written.Length).ThenBy(r => r.Written, StringComparer.Ordinal)];

    private static string Replace(string text, (string Written, string Shown)[] replacements)
    {
        foreach (var (written, shown) in replacements)
            text = text.Replace(written, shown, StringComparison.Ordinal);
        return text;
    }

    [GeneratedRegex("[0-9０-９]{11,19}[0-9０-９XxＸｘ]?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongNumber();

    [GeneratedRegex("[^，。；、：（）()“”\\s在于至到入是系为就读]{2,12}?(?:小学|中学|幼儿园|学校|职校|高中|初中)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex School();
}
