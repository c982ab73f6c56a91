using JudicialAid.Model;
using JudicialAid.Standards.Eligibility;

namespace JudicialAid.Standards.Reading;

/// <summary>asks.yaml: what to ask next. It is read after all conditions, whose open questions it must answer.</summary>
internal sealed class AskReader(CriterionReader criteria, IReadOnlyDictionary<string, RegisterDefinition> registers)
{
    /// <summary>The questions; every word that a condition lists under "asked" must be answered by one.</summary>
    public AskRules Read(MapReader map, RuleVersion version)
    {
        var asks = map.Each("asks", Ask);
        var answered = asks.SelectMany(a => a.Answers).SelectMany(a => a.Yes.Concat(a.No)).ToHashSet(StringComparer.Ordinal);
        foreach (var word in criteria.AskedWords.Where(w => !answered.Contains(w)).Order(StringComparer.Ordinal))
            map.Mistakes.Add(RuleCodes.UnknownReference, map.Here, $"条件中的 asked“{word}”没有问题可以回答。请补充一个问题，在回答的 yes、no 中写“{word}”。");
        return new AskRules(asks, version);
    }

    private AskRule Ask(MapReader map)
    {
        var ask = new AskRule(map.Text("ask"), criteria.Optional(map, "when"), criteria.Optional(map, "concerns"), map.Each("answers", Answer));
        if (ask.Answers.Count == 0)
            map.Mistakes.Add(RuleCodes.MissingKey, map.Here, "问题没有回答。请在 answers 中写出可能的回答。");
        return ask;
    }

    private AskAnswer Answer(MapReader map)
    {
        var facts = MapReader.Of(map.Node("facts"), map.Mistakes)?.Entries.Select(e => Fact(e.Key, e.Value, map)).OfType<KeyValuePair<string, string>>().ToList();
        var answer = new AskAnswer(map.Text("answer"), facts ?? [], map.Texts("yes"), map.Texts("no"));
        foreach (var name in answer.Yes.Concat(answer.No).Where(n => !criteria.IsPlainFact(n) && !criteria.AskedWords.Contains(n)))
            map.Mistakes.Add(RuleCodes.UnknownWord, map.Here, $"“{name}”不是一个不带参数的事实，也不是条件中 asked 所列的词。请查看 standards/README.md 的事实词汇表。");
        return answer;
    }

    private KeyValuePair<string, string>? Fact(YamlText key, YamlValue value, MapReader map)
    {
        if (map.AsText(value, key.Text) is not { } word)
            return null;
        if (!DossierFacts.All.TryGetValue(key.Text, out var fact))
            map.Mistakes.Add(RuleCodes.UnknownWord, key, $"不认识的事实“{key.Text}”。可用：{string.Join("、", DossierFacts.All.Keys)}。");
        else if ((fact.TakesRegister || fact.Words.Count > 0) && !fact.Words.Contains(word) && !(fact.TakesRegister && IsHardship(word)))
            map.Mistakes.Add(RuleCodes.UnknownWord, value, $"“{key.Text}”没有“{word}”这个值。可用：{string.Join("、", fact.TakesRegister ? [.. fact.Words, "困难名册的编号"] : fact.Words)}。");
        return new(key.Text, word);
    }

    private bool IsHardship(string registerId) => registers.TryGetValue(registerId, out var register) && register.Purpose == RegisterPurpose.Hardship;
}
