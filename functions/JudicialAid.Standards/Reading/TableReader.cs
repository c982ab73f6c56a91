using JudicialAid.Standards.Lab;

namespace JudicialAid.Standards.Reading;

/// <summary>
/// Tables of a standard. Published rows must cover the key: every word of a word fact (or an "otherwise" row), every number
/// from 0 on of a numeric one.
/// </summary>
internal sealed class TableReader(CitationReader citations, KnownWords known, Citation whole, HashSet<string> names)
{
    private const string Grade = "disabilityGrade";

    // What a table keyed by one of these gives is for the harm itself, and never taken off.
    private static readonly string[] Harm = ["harm", "injuryGrade", Grade, "lostLabourCapacity", "caseType", "propertyLoss", "treatmentCost"];

    public RuleTable Read(MapReader map)
    {
        var (id, label, key) = (map.Text("id"), map.Text("label"), map.Text("key"));
        if (!names.Add(id))
            map.Mistakes.Add(RuleCodes.DuplicateId, map.Here, $"名称“{id}”重复。请改用另一个名称。");
        if (!AmountFactNames.All.ContainsKey(key))
            map.Mistakes.Add(RuleCodes.UnknownWord, map.Here, UnknownFact(key));
        var unit = UnitReader.Read(map, $"表“{label}”", UnitReader.OfTables);
        var range = NumberRange.OfTable(unit, mayTakeOff: unit.Length > 0 && !Harm.Contains(key));
        var unknown = MapReader.Read(map.Node("whenUnknown"), map.Mistakes, u => new UnknownRule(FigureOf(u, range) ?? default, u.Text("question")));
        return new RuleTable(id, label, unit, key, Rows(map, key, range), unknown, citations.Or(map, whole));
    }

    private List<TableRow>? Rows(MapReader map, string key, NumberRange range)
    {
        map.Required("rows");
        if (map.Node("rows") is YamlText { IsNull: true })
            return null;
        var located = map.Each("rows", r => new Located<TableRow>(Row(r, range), r));
        List<TableRow> rows = [.. located.Select(r => r.Value)];
        if (AmountFactNames.All.ContainsKey(key))
            RefuseGaps(map, key, rows);
        TableFalls.Refuse(located, map.Mistakes);
        RefuseTwins(located);
        return rows;
    }

    // Of two rows for the same the higher one would silently count.
    private static void RefuseTwins(IReadOnlyList<Located<TableRow>> rows)
    {
        foreach (var twin in rows.Where(IsWhole).GroupBy(r => string.Join(';', r.Value.When.Select(Written).Order(StringComparer.Ordinal)), StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            twin.At.Mistakes.Add(RuleCodes.Repeated, twin.At.Here, $"“{twin.Value.Label}”的条件与前面一行完全相同，只有较高的一行起作用。请合并，或者改正条件。");

        // A condition with a mistake has told it already.
        static bool IsWhole(Located<TableRow> row) => row.At.Node("when") is not YamlMap when || when.Entries.Count == row.Value.When.Count;

        static string Written(FactTest test) => $"{test.Fact}={string.Join(',', test.Words.Order(StringComparer.Ordinal))}|{test.AtLeast}|{test.Below}";
    }

    private TableRow Row(MapReader map, NumberRange range)
    {
        var tests = Tests(map.Node("when"), map.Mistakes);
        if (!map.Has("when") && !map.Flag("otherwise", false))
            map.Mistakes.Add(RuleCodes.MissingKey, map.Here, "表的每一行必须写 when（条件）或 otherwise: true（其他情形）。");
        map.Node("otherwise");
        map.Required("value");
        return new TableRow(map.Text("label"), tests, FigureOf(map, range));
    }

    /// <summary>The facts that must all hold, written as {fact: word | [words] | {atLeast, below}}.</summary>
    public IReadOnlyList<FactTest> Tests(YamlValue? when, Mistakes mistakes) =>
        MapReader.Of(when, mistakes) is { } facts ? [.. facts.Entries.Select(e => Test(e.Key, e.Value, mistakes)).OfType<FactTest>()] : [];

    private FactTest? Test(YamlText key, YamlValue value, Mistakes mistakes)
    {
        if (!AmountFactNames.All.TryGetValue(key.Text, out var fact))
        {
            mistakes.Add(RuleCodes.UnknownWord, key, UnknownFact(key.Text));
            return null;
        }

        if (fact.Number is not null)
            return MapReader.Read(value, mistakes, r => Band(r, key.Text, fact.Label));
        var words = value is YamlList list ? list.Items.OfType<YamlText>().ToList() : value is YamlText one ? [one] : [];
        if (words.Count == 0)
            mistakes.Add(RuleCodes.WrongType, value, $"“{key.Text}”应为一个词或者词的列表。");
        var vocabulary = Vocabulary(key.Text, fact);
        foreach (var word in words.Where(w => vocabulary?.Contains(w.Text) == false))
            mistakes.Add(RuleCodes.UnknownWord, word, $"“{key.Text}”没有“{word.Text}”这个值。可用：{string.Join("、", vocabulary!)}。");
        return new FactTest(key.Text, [.. words.Select(w => w.Text)], null, null);
    }

    private static FactTest Band(MapReader map, string fact, string label)
    {
        const string Fix = "请改正；没有这一端的请删除。";
        var range = fact == Grade ? NumberRange.DisabilityBand : NumberRange.SumFromNothing;
        var (from, to) = (range.Check(map, "atLeast", map.NumberOrNull("atLeast"), label, Fix), range.Check(map, "below", map.NumberOrNull("below"), label, Fix));
        if (from is null && to is null)
            map.Mistakes.Add(RuleCodes.MissingKey, map.Here, $"{label}的范围至少要写 atLeast（以上，含）、below（不满）之一。");
        if (from >= to)
            map.Mistakes.Add(RuleCodes.BadNumber, map.Here, $"{label}的范围从{Figure.Of(from.Value)}起、不满{Figure.Of(to.Value)}：没有数在其中，这一行永远不会适用。请改正。");
        return new FactTest(fact, [], from, to);
    }

    private void RefuseGaps(MapReader map, string key, IReadOnlyList<TableRow> rows)
    {
        if (rows.Any(r => r.When.Count == 0))
            return;
        var fact = AmountFactNames.All[key];
        var missing = fact.Number is not null
            ? FirstGap(rows, key)
            : string.Join("、", (Vocabulary(key, fact) ?? []).Where(word => !Covers(rows, key, word)).Select(word => Uncovered(rows, key, word)));
        if (missing.Length > 0)
            map.Mistakes.Add(RuleCodes.TableNotCovered, map.Here, $"表“{map.Text("label")}”没有覆盖{fact.Label}的下列值：{missing}。请补行，或加 otherwise: true 的一行（未公布的写 value: null）。");
    }

    // "轻伤（minorInjury）", and which numbers of a word that is split into bands.
    private static string Uncovered(IReadOnlyList<TableRow> rows, string key, string word)
    {
        var bands = rows.Where(r => r.When.Count == 2 && r.When.Any(t => t.Fact == key && t.Words.Contains(word)))
            .GroupBy(r => r.When.First(t => t.Fact != key).Fact, StringComparer.Ordinal)
            .FirstOrDefault(g => IsScale(g.Key));
        var label = FactLabels.Of(key, word);
        var name = label == word ? word : $"{label}（{word}）";
        return bands is null ? name : $"{name}中{AmountFactNames.All[bands.Key].Label}{FirstGap([.. bands], bands.Key)}";
    }

    // A word is covered by a row that asks for nothing else, or by rows that split it into bands of one number without a hole.
    private static bool Covers(IReadOnlyList<TableRow> rows, string key, string word)
    {
        var about = rows.Where(r => r.When.Any(t => t.Fact == key && t.Words.Contains(word))).ToList();
        return about.Exists(r => r.When.Count == 1) || about.Where(r => r.When.Count == 2)
            .GroupBy(r => r.When.First(t => t.Fact != key).Fact, StringComparer.Ordinal)
            .Any(g => IsScale(g.Key) && FirstGap([.. g], g.Key).Length == 0);
    }

    // Who is not disabled has no grade, so that grades never cover a word.
    private static bool IsScale(string fact) => AmountFactNames.All[fact].Number is not null && fact != Grade;

    // The bands of the key, in order, must begin at 0 (or be open below) and follow each other without a hole; grades go from 1 to 10.
    private static string FirstGap(IReadOnlyList<TableRow> rows, string key)
    {
        decimal? covered = key == Grade ? NumberRange.DisabilityGrade.Least : 0m;
        foreach (var band in rows.SelectMany(r => r.When.Where(t => t.Fact == key)).OrderBy(t => t.AtLeast ?? 0m))
        {
            if (covered is not { } upTo || (key == Grade && upTo > NumberRange.DisabilityGrade.Most))
                return "";
            if ((band.AtLeast ?? 0m) > upTo)
                return $"{Figure.Of(upTo)}～{Figure.Of(band.AtLeast!.Value)}";
            covered = band.Below is { } below ? Math.Max(upTo, below) : null;
        }

        return covered is { } rest && !(key == Grade && rest > NumberRange.DisabilityGrade.Most) ? $"{Figure.Of(rest)}以上" : "";
    }

    private IReadOnlyList<string>? Vocabulary(string key, AmountFact fact) =>
        fact.Vocabulary ?? known.Of(key);

    private static string UnknownFact(string written) => $"不认识的事实“{written}”。可用：{string.Join("、", AmountFactNames.All.Keys)}。";

    private static Figure? FigureOf(MapReader map, NumberRange allowed)
    {
        const string Key = "value";
        if (map.Node(Key) is not YamlList range)
            return Sensible(map.NumberOrNull(Key)) is { } value ? Figure.Of(value) : null;
        var ends = range.Items.Select(i => Sensible(map.AsNumber(i, Key))).OfType<decimal>().ToList();
        if (ends.Count == 2 && ends[0] <= ends[1])
            return new Figure(ends[0], ends[1]);
        map.Mistakes.Add(RuleCodes.WrongType, range, "幅度应写作 [最低, 最高]。");
        return null;

        decimal? Sensible(decimal? number) => allowed.Check(map, Key, number, "表的数值", "按损害给的数值和系数不能为负，只有用单位元、个月、倍加减的增减表可以；未公布的写 null。");
    }
}
