using System.Text.RegularExpressions;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads charges and civil causes: the ones decided, else found, else brought.</summary>
internal static class CauseReader
{
    private static readonly Regex Charge = new("(犯|构成|涉嫌犯?|以)(掩饰、隐瞒犯罪所得、犯罪所得收益罪|掩饰、隐瞒犯罪所得罪|传授犯罪方法罪|帮助信息网络犯罪活动罪|[\u4E00-\u9FFF、（）]{2,18}?罪)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex Civil = new("[\u4E00-\u9FFF、]{2,24}纠纷", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly WordSet Offence = new("罪");
    private static readonly WordSet Dispute = new("纠纷");
    private static readonly string[] NotACharge = ["犯罪", "被告人", "其行为", "何罪", "数罪", "事实", "罪和", "罪及", "罪、", "罪名", "同罪", "犯罪", "认罪", "此罪", "该罪", "定罪", "悔罪", "无罪", "之罪", "上述", "指控", "本罪", "的"];

    /// <summary>Reads one document; the strongest document that names any decides.</summary>
    public static void Read(FactReading reading)
    {
        var found = reading.Document.IsCivil ? Causes(reading) : Charges(reading);
        // 以故意伤害罪判处…: what a joined claim is enforced of.
        if (found.Count == 0 && reading.Document.IsCivil)
            found = Charges(reading);
        if (found.Count == 0)
            return;
        reading.Draft.Causes.Clear();
        reading.Draft.Causes.AddRange(found);
    }

    private static List<Fact<string>> Charges(FactReading reading)
    {
        foreach (var sections in new DocumentSection[][] { [DocumentSection.Ordered], [DocumentSection.Reasoned], [DocumentSection.Header, DocumentSection.Indicted, DocumentSection.Found, DocumentSection.Unknown] })
        {
            var found = new List<Fact<string>>();
            foreach (var sentence in reading.Document.Sentences.Where(s => sections.Contains(s.Section)))
                AddCharges(reading, sentence, found);
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    private static void AddCharges(FactReading reading, Sentence sentence, List<Fact<string>> found)
    {
        if (!reading.Has(sentence, Offence))
            return;
        foreach (Match match in Charge.Matches(reading.Text.Substring(sentence.Start, sentence.Length)))
        {
            if (IsConvict(reading.Text, sentence.Start + match.Index, sentence.Start + match.Index + match.Length))
                continue;
            var charge = AfterLast(match.Groups[2].Value, "涉嫌", "构成", "触犯", "以", "犯");
            if (match.Groups[2].Value.Contains("犯罪", StringComparison.Ordinal) && !charge.StartsWith("掩饰", StringComparison.Ordinal) && !charge.StartsWith("传授", StringComparison.Ordinal) && !charge.StartsWith("帮助", StringComparison.Ordinal))
                charge = match.Groups[2].Value;
            var at = sentence.Start + match.Groups[2].Index + match.Groups[2].Length - charge.Length;
            Add(reading, Split(charge), at, charge.Length, found);
            AddListed(reading, sentence, at + charge.Length, found);
        }
    }

    // 罪犯甲及证人罪犯乙: a word for people, on either side.
    private static bool IsConvict(string text, int start, int end) =>
        (start > 0 && text[start] == '犯' && text[start - 1] == '罪') || (end < text.Length && text[end] == '犯');

    private static void Add(FactReading reading, IEnumerable<string> charges, int at, int length, List<Fact<string>> found)
    {
        foreach (var single in charges)
        {
            if (IsCharge(single) && !found.Any(f => f.Value == single))
                found.Add(reading.Document.ExactFact(single, at, length, "cause.charge"));
        }
    }

    // 犯合同诈骗罪、抢劫罪、抢夺罪: the list goes on without its verb.
    private static void AddListed(FactReading reading, Sentence sentence, int end, List<Fact<string>> found)
    {
        while (end < sentence.End && reading.Text[end] == '、' && Common.FirstOrDefault(c => reading.Text.AsSpan(end + 1).StartsWith(c + "罪")) is { } further)
        {
            Add(reading, [further + "罪"], end + 1, further.Length + 1, found);
            end += further.Length + 2;
        }
    }

    private static bool IsCharge(string words) => Fixed.Contains(words) || !NotACharge.Any(w => words.Contains(w, StringComparison.Ordinal));

    // 故意伤害、抢劫罪 are two charges; 强制猥亵、侮辱罪 is one.
    private static IEnumerable<string> Split(string charge)
    {
        var parts = charge[..^1].Split('、');
        return parts.Length > 1 && parts.All(p => Common.Contains(p)) ? parts.Select(p => p + "罪") : [charge];
    }

    private static readonly string[] Fixed = ["掩饰、隐瞒犯罪所得、犯罪所得收益罪", "掩饰、隐瞒犯罪所得罪", "传授犯罪方法罪", "帮助信息网络犯罪活动罪"];

    private static readonly string[] Common =
        ["抢劫", "盗窃", "诈骗", "故意伤害", "故意杀人", "强奸", "寻衅滋事", "敲诈勒索", "非法拘禁", "抢夺", "放火", "诽谤", "猥亵儿童", "交通肇事", "非法侵入住宅", "合同诈骗", "集资诈骗", "绑架", "聚众斗殴", "妨害公务", "危险驾驶", "故意毁坏财物", "过失致人死亡", "窝藏", "包庇", "非法持有枪支"];

    // 以鲁某涉嫌故意杀人罪: the charge begins behind the last leading word.
    private static string AfterLast(string charge, params string[] leads)
    {
        foreach (var lead in leads)
        {
            // 以危险方法危害公共安全罪 begins with the word itself.
            if (charge.LastIndexOf(lead, StringComparison.Ordinal) is >= 0 and var at && charge.Length - at - lead.Length >= 3 && !charge.AsSpan(at).StartsWith("以危险方法"))
                charge = charge[(at + lead.Length)..];
        }

        return charge;
    }

    private static List<Fact<string>> Causes(FactReading reading)
    {
        Fact<string>? fallback = null;
        foreach (var sentence in reading.Document.Sentences.Where(s => reading.Has(s, Dispute)))
        {
            foreach (var match in Civil.EnumerateMatches(reading.Text.AsSpan(sentence.Start, sentence.Length)))
            {
                var end = sentence.Start + match.Index + match.Length;
                var start = CauseStart(reading, sentence.Start + match.Index, end);
                var cause = reading.Text[start..end];
                if (cause.Length < 4 || cause.StartsWith("执行", StringComparison.Ordinal))
                    continue;
                var fact = reading.Document.ExactFact(cause, start, end - start, "cause.civil");
                if (reading.Text.AsSpan(end).StartsWith("一案") || reading.Text.AsSpan(0, start).EndsWith("案由："))
                    return [fact];
                fallback ??= Known.Contains(cause) ? fact : null;
            }
        }

        return fallback is null ? [] : [fallback];
    }

    // 最高人民法院民事案件案由规定: the causes a person may have been hurt in, and a few that often stand beside them.
    private static readonly string[] Known =
    [
        "非机动车交通事故责任纠纷", "机动车交通事故责任纠纷", "生命权、健康权、身体权纠纷", "生命权、身体权、健康权纠纷", "生命权、健康权纠纷", "健康权、身体权纠纷", "生命权纠纷", "健康权纠纷", "身体权纠纷", "提供劳务者受害责任纠纷", "提供劳务者致害责任纠纷",
        "医疗损害赔偿责任纠纷", "医疗损害责任纠纷", "产品责任纠纷", "财产损害赔偿纠纷", "物件损害责任纠纷", "饲养动物损害责任纠纷", "义务帮工人受害责任纠纷", "教育机构责任纠纷", "违反安全保障义务责任纠纷", "公共场所管理人责任纠纷", "触电人身损害责任纠纷", "用人单位责任纠纷",
        "监护人责任纠纷", "人身损害赔偿纠纷", "侵权责任纠纷", "民间借贷纠纷", "买卖合同纠纷", "承揽合同纠纷", "定作合同纠纷", "劳务合同纠纷", "保险纠纷", "抚养费纠纷", "赡养费纠纷", "赡养纠纷", "抚养纠纷", "离婚纠纷", "追偿权纠纷", "工伤保险待遇纠纷", "相邻关系纠纷", "其他合同纠纷", "金融借款合同纠纷", "借款合同纠纷",
    ];

    // 健康权、生命权纠纷: rights in an order that the list of causes does not know.
    private static int LeadingRights(string text, int from, int start)
    {
        var at = start;
        while (at - 4 >= from && text[at - 1] == '、' && text.AsSpan(at - 4, 3) is "健康权" or "生命权" or "身体权")
            at -= 4;
        return start - at;
    }

    // 原告甲与被告乙机动车交通事故责任纠纷: the cause begins behind the last party.
    private static int CauseStart(FactReading reading, int from, int end)
    {
        if (Known.FirstOrDefault(k => reading.Text.AsSpan(from, end - from).EndsWith(k)) is { } known)
            return end - known.Length - LeadingRights(reading.Text, from, end - known.Length);
        var start = reading.Document.MentionsIn(Math.Max(0, from - 8), end).Select(m => m.End).LastOrDefault();
        start = Math.Max(start, from);
        foreach (var word in new[] { "有限公司", "公司", "医院", "支行", "分行", "学校", "村委会", "村民委员会", "保险", "之间", "之间的", "因", "等" })
        {
            var at = reading.Text.LastIndexOf(word, end - 1, Math.Max(0, end - start), StringComparison.Ordinal);
            if (at >= 0 && at + word.Length > start && end - at - word.Length >= 4)
                start = at + word.Length;
        }

        return start;
    }
}
