using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards.Reading;

/// <summary>
/// Reads conditions: a name of a fact or of a shared criterion, or one of {all: […]}, {any: […]}, {not: …}, {unknown: …},
/// {maybe: …, asked: word}, {someone: …}, {fact: name, in: […] | atLeast: n | below: n}, each with optional words {say: {yes, no, unknown}}.
/// </summary>
/// <param name="vocabulary">The facts that may be asked.</param>
/// <param name="people">Reads what must hold of one person; null where the subject is one person already.</param>
internal sealed class CriterionReader(IReadOnlyDictionary<string, ArgumentKind> vocabulary, CriterionReader? people = null)
{
    /// <summary>Ids that a question about a register may name; null when the registers could not be read.</summary>
    public IReadOnlyCollection<string>? Registers { get; init; }

    private readonly Dictionary<string, Criterion> _shared = new(StringComparer.Ordinal);

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>The words under "asked" so far: what a person has to find out.</summary>
    public IReadOnlySet<string> AskedWords => _asked;

    /// <summary>Whether a name is a fact that needs no argument.</summary>
    public bool IsPlainFact(string name) => vocabulary.TryGetValue(name, out var argument) && argument == ArgumentKind.None;

    /// <summary>Whether all shared criteria could be read: otherwise a strange name may be one of them and is not reported.</summary>
    public bool KnowsAll { get; set; } = true;

    /// <summary>Gives a criterion a name that later ones may use; false when the name is taken.</summary>
    public bool TryShare(string name, Criterion criterion) => !vocabulary.ContainsKey(name) && _shared.TryAdd(name, criterion);

    /// <summary>The criterion written under a key that must be there.</summary>
    public Criterion Required(MapReader map, string key) => map.Required(key) is { } node ? Read(node, map.Mistakes) : Impossible;

    /// <summary>The criterion written under a key, or null.</summary>
    public Criterion? Optional(MapReader map, string key) => map.Node(key) is { } node ? Read(node, map.Mistakes) : null;

    /// <summary>One criterion.</summary>
    public Criterion Read(YamlValue node, Mistakes mistakes)
    {
        if (node is YamlText text)
            return Named(text, mistakes);
        return MapReader.Read(node, mistakes, Composed) ?? Impossible;
    }

    // Stands in for what could not be read; the book is refused anyway.
    private static Criterion Impossible { get; } = new AnyOf([]);

    private Criterion Named(YamlText text, Mistakes mistakes)
    {
        if (_shared.TryGetValue(text.Text, out var shared))
            return shared;
        if (vocabulary.TryGetValue(text.Text, out var argument))
        {
            if (argument is ArgumentKind.None or ArgumentKind.OptionalWords)
                return new FactIs(new FactCall(text.Text, [], null, null));
            mistakes.Add(RuleCodes.MissingKey, text, $"事实“{text.Text}”需要参数，写作 {{fact: {text.Text}, {(argument == ArgumentKind.Range ? "atLeast: 数字" : "in: [词语]")}}}。");
            return Impossible;
        }

        if (KnowsAll)
            mistakes.Add(RuleCodes.UnknownWord, text, $"不认识的事实或条件“{text.Text}”。{Nearest(text.Text)}");
        return Impossible;
    }

    private Criterion Composed(MapReader map)
    {
        var say = MapReader.Read(map.Node("say"), map.Mistakes, s => new Say(s.TextOrNull("yes"), s.TextOrNull("no"), s.TextOrNull("unknown")));
        var criterion =
            map.Has("all") ? new AllOf(Parts(map, "all"))
            : map.Has("any") ? new AnyOf(Parts(map, "any"))
            : map.Has("not") ? new Not(Required(map, "not"))
            : map.Has("unknown") ? new IsUnknown(Required(map, "unknown"))
            : map.Has("maybe") ? new Maybe(Required(map, "maybe"), Asked(map))
            : map.Has("is") ? Required(map, "is")
            : people is not null && map.Has("someone") ? new FactIs(new FactCall(VictimVocabulary.Someone, [], null, null) { Of = people.Required(map, "someone") })
            : Fact(map);
        return say is null ? criterion : criterion with { Say = say };
    }

    private FactCall? Asked(MapReader map)
    {
        if (map.TextOrNull("asked") is not { } word)
            return null;
        if (!vocabulary.ContainsKey(VictimVocabulary.Asked))
            map.Mistakes.Add(RuleCodes.UnknownWord, map.Here, "此处不能写 asked：这里的条件不向承办人提问。请删除。");
        _asked.Add(word);
        return FactCall.Asked(word);
    }

    private List<Criterion> Parts(MapReader map, string key)
    {
        var parts = map.Items(key).Select(i => Read(i, map.Mistakes)).ToList();
        if (parts.Count == 0)
            map.Mistakes.Add(RuleCodes.WrongType, map.Here, $"“{key}”至少要有一个条件。请补上，或者删除。");
        return parts;
    }

    private Criterion Fact(MapReader map)
    {
        if (!map.Has("fact"))
        {
            map.Mistakes.Add(RuleCodes.MissingKey, map.Here, "条件必须写 all、any、not、unknown、maybe、is、someone、fact 之一。");
            return Impossible;
        }

        var name = map.Text("fact");
        var call = new FactCall(name, map.Texts("in"), map.NumberOrNull("atLeast"), map.NumberOrNull("below"));
        if (!vocabulary.TryGetValue(name, out var argument))
            map.Mistakes.Add(RuleCodes.UnknownWord, map.Here, $"不认识的事实“{name}”。{Nearest(name)}");
        else if (Superfluous(argument, call) is { } key)
            map.Mistakes.Add(RuleCodes.UnknownKey, map.Node(key)!, $"事实“{name}”不能写 {key}，写了也不起作用。请删除，或者改用别的事实。");
        else if (argument == ArgumentKind.Range ? call.AtLeast is null && call.Below is null : argument == ArgumentKind.Words && call.Words.Count == 0)
            map.Mistakes.Add(RuleCodes.MissingKey, map.Here, $"事实“{name}”需要参数（{(argument == ArgumentKind.Range ? "atLeast 或 below" : "in")}）。");
        if (call.AtLeast >= call.Below)
            map.Mistakes.Add(RuleCodes.BadNumber, map.Here, $"“{name}”的范围从{call.AtLeast}起、不满{call.Below}：没有数在其中，本条永远不会适用。请改正。");
        RefuseStrangeWords(map, call);
        return new FactIs(call);
    }

    // An argument that the fact does not take; null when there is none.
    private static string? Superfluous(ArgumentKind argument, FactCall call) =>
        (argument is ArgumentKind.None or ArgumentKind.Range) && call.Words.Count > 0 ? "in"
        : argument == ArgumentKind.Range ? null
        : call.AtLeast is not null ? "atLeast"
        : call.Below is not null ? "below"
        : null;

    // A word that nobody writes would never apply, and nobody would see it.
    private void RefuseStrangeWords(MapReader map, FactCall call)
    {
        var known = call.Name == "register" ? Registers : call.Name.Split('.')[^1] == "words" ? HardshipFacts.AllWords : null;
        foreach (var word in call.Words.Where(w => known?.Contains(w) == false))
            map.Mistakes.Add(RuleCodes.UnknownWord, map.Node("in")!, $"“{call.Name}”没有“{word}”这个词，本条永远不会适用。可用：{string.Join("、", known!)}。");
    }

    private string Nearest(string written)
    {
        var known = vocabulary.Keys.Concat(_shared.Keys);
        var start = written.Split('.')[0];
        var near = known.Where(k => k.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        return near.Count > 0 ? $"相近的有：{string.Join("、", near)}。" : "请查看 standards/README.md 的事实词汇表。";
    }
}

/// <summary>What arguments a fact of the vocabulary takes.</summary>
internal enum ArgumentKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>A list of words that must be given.</summary>
    Words,

    /// <summary>A list of words that may be given.</summary>
    OptionalWords,

    /// <summary>A range of numbers.</summary>
    Range,
}
