using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.People;

/// <summary>Settles how long each candidate name is, by how often each form stands in the document.</summary>
internal static class NameResolution
{
    /// <summary>The names, each with the length the document speaks for.</summary>
    public static IEnumerable<string> Resolve(NameCandidates candidates, string text, int leastRepeats)
    {
        var counts = Count(candidates, text);
        var names = new HashSet<string>(candidates.Sure, StringComparer.Ordinal);
        SettleLengths(candidates, counts, names);
        names.UnionWith(candidates.Repeated.Where(n => counts[n] >= leastRepeats && !Beginnings(n).Any(names.Contains)));
        names.UnionWith(Proven(candidates.Weak, names));
        foreach (var name in candidates.Long.Where(n => counts[n] >= counts[n[..2]]).Concat(candidates.LongMixed.Where(n => counts[n] >= 2 && counts[n] == counts[n[..2]])))
        {
            names.ExceptWith(Beginnings(name));
            names.Add(name);
        }

        JoinMaskedEnds(candidates, counts, names);
        return names;
    }

    // The longest form behind which other words stand each time: 方简, but of 安学军 not 安学.
    private static List<string> Proven(Dictionary<string, HashSet<char>> weak, HashSet<string> names)
    {
        var begun = names.SelectMany(Beginnings).ToHashSet(StringComparer.Ordinal);
        return [.. weak.Where(w => w.Value.Count >= LeastVariety && !begun.Contains(w.Key) && !Beginnings(w.Key).Any(names.Contains)).Select(w => w.Key)];
    }

    // 童秋霞 → 童, 童秋, 童秋霞: looked up, so that thousands of names are not held against each other.
    private static IEnumerable<string> Beginnings(string name) => Enumerable.Range(1, name.Length).Select(length => name[..length]);

    private const int LeastVariety = 3;

    private static void SettleLengths(NameCandidates candidates, Dictionary<string, int> counts, HashSet<string> names)
    {
        var sure = candidates.Sure.Where(n => n.Length > 2).ToLookup(n => n[..^1], StringComparer.Ordinal);
        foreach (var (shorter, longer) in candidates.LongerOf)
        {
            var allLonger = longer.Sum(l => counts[l]) + sure[shorter].Where(n => !longer.Contains(n)).Sum(n => counts[n]);
            var accepted = longer.Where(l => !names.Contains(shorter) && (names.Contains(l) || IsLonger(counts[shorter], counts[l], allLonger, l))).ToList();
            names.UnionWith(accepted);
            if (accepted.Count == 0)
                names.Add(shorter);
        }
    }

    // 尚某东 and 尚某林 make up all there is of 尚某: the written ends belong to the names.
    private static void JoinMaskedEnds(NameCandidates candidates, Dictionary<string, int> counts, HashSet<string> names)
    {
        foreach (var ends in candidates.MaskedWithEnd.GroupBy(n => n[..^1]))
        {
            if (ends.Sum(n => counts[n]) < counts[ends.Key] || !ends.All(n => candidates.ClosedEnds.Contains(n) || IsNameEnd(n[^1], counts[n])))
            {
                // 葛某文 whose daughter is 葛某: there are both.
                names.UnionWith(ends.Where(n => counts[n] >= 2 && candidates.MarkedEnds.Contains(n)));
                continue;
            }

            names.Remove(ends.Key);
            names.UnionWith(ends);
        }
    }

    // 葛某志 said once: the character must be a usual end of names; said often, it only must not begin a phrase (某人, 某辨认).
    private static bool IsNameEnd(char end, int count) =>
        (count >= 2 || UsualEnds.Contains(end)) && !"人辨陈证供作实说指家方".Contains(end) && (NameForms.MayBeGiven(end) || count >= 3);

    // 张伟明 stands nearly wherever 张伟 does: the third character belongs to the name. A single mention decides by the character.
    private static bool IsLonger(int shorter, int longer, int allLonger, string name) =>
        shorter <= 1 ? !NameEnds.Contains(name[^1]) : allLonger * 4 >= shorter * 3 && longer * 4 >= allLonger && !(NameEnds.Contains(name[^1]) && longer < shorter);

    // Words that go on after a name start with these more often than names end with them.
    private const string NameEnds = "手钱现停放租店骑家车房身头面左右银电微支所名下住返回到位中送前往购买卖借贷提取转账付款发生产养死抢救医院受亲属父母妻儿女夫子财物金额存款轻重伤情损失被先遂即便叫喊拒要求不";

    private const string UsualEnds = "志超森伟国强华军杰辉林龙飞鹏斌磊涛刚勇波峰敏丽燕芳娟霞玲梅英艳秀娜莉萍兰珍玉珠雄健荣贵福祥茹琴凤云祖宗彬豪洋坤亮宇轩俊文武德仁义礼智信忠孝";

    private static Dictionary<string, int> Count(NameCandidates candidates, string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in candidates.Sure.Concat(candidates.LongerOf.Keys).Concat(candidates.LongerOf.Values.SelectMany(l => l)).Concat(candidates.Repeated).Concat(candidates.Long).Concat(candidates.Long.Select(n => n[..2])).Concat(candidates.LongMixed).Concat(candidates.LongMixed.Select(n => n[..2])).Concat(candidates.MaskedWithEnd).Concat(candidates.MaskedWithEnd.Select(n => n[..^1])))
            counts[name] = 0;
        if (counts.Count == 0)
            return counts;
        var firsts = new CharFilter(counts.Keys.Select(n => n[0]));
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!firsts.MayHold(text[i]))
                continue;
            for (var length = 2; length <= 4 && i + length <= text.Length; length++)
            {
                // 童某 is not told by 童某某.
                if (text[i + length - 1] == '某' && i + length < text.Length && NameForms.IsMask(text[i + length]))
                    continue;
                if (lookup.TryGetValue(text.AsSpan(i, length), out var n))
                    lookup[text.AsSpan(i, length)] = n + 1;
            }
        }

        return counts;
    }
}
