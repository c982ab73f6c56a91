using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads lost labour capacity, treatment that cannot wait, and what treatment has cost.</summary>
internal static class CareReader
{
    private static readonly WordSet LabourWords = new("丧失劳动能力", "丧失全部劳动能力", "完全丧失劳动能力", "部分丧失劳动能力", "丧失部分劳动能力", "无法从事劳动", "劳动能力丧失");
    private static readonly WordSet CostWords = new("医疗费", "治疗费", "医药费", "医疗费用", "治疗费用", "住院费用", "住院总费用", "医药费用");
    private static readonly string[] SpentWords = ["花费", "花去", "支出", "支付", "发生", "用去", "共计", "产生", "垫付", "花", "合计", "总计"];

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        foreach (var sentence in reading.Sentences())
        {
            ReadLabour(reading, sentence);
            UrgentCareReader.Read(reading, sentence);
            ReadCost(reading, sentence);
        }
    }

    private static void ReadLabour(FactReading reading, Sentence sentence)
    {
        foreach (var (at, word) in reading.Places(sentence, LabourWords))
        {
            foreach (var name in reading.Whose.VictimsAt(reading.Document, at))
                reading.Draft.Victim(name).LostLabourCapacity.Offer(reading.Document.Fact(!reading.Negated(at), at, word.Length, "harm.labour-capacity"), reading.Weight(sentence.Section));
        }
    }

    // 花费医疗费93,115.60元; a claim or an award of such cost stands in other sections.
    private static void ReadCost(FactReading reading, Sentence sentence)
    {
        if (DocumentWeights.Of(sentence.Section) < 3 || sentence.Section == DocumentSection.Ordered || !(reading.Document.IsOwnPaper || reading.Has(sentence, CostWords)))
            return;
        foreach (var money in reading.Document.SumsIn(sentence))
        {
            var (from, _) = reading.Document.Clause(money.Start, money.Length);
            var before = reading.Text.AsSpan(from, money.Start - from).ToString();
            if (money.Rate || !(IsSpent(before) || (reading.Document.IsOwnPaper && IsSpentAsTold(before, reading.Text.AsSpan(sentence.Start, money.Start - sentence.Start))) || IsAccepted(reading, sentence, money, before)))
                continue;
            foreach (var name in reading.Whose.VictimsAt(reading.Document, money.Start))
                reading.Draft.Victim(name).TreatmentCost.Offer(reading.Document.Fact(money.Amount, money.Start, money.Length, "harm.treatment-cost"), reading.Weight(sentence.Section), (a, b) => a > b);
        }
    }

    // 住院花了13万元: what the applicant or the family tells.
    private static bool IsSpentAsTold(string before, ReadOnlySpan<char> lead) =>
        AnyWord.ContainsAny(before, "花了", "花费", "花去", "花掉", "用了", "用去") && AnyWord.ContainsAny(lead, "住院", "看病", "治病", "治疗", "手术", "化疗", "抢救", "医院");

    private static bool IsSpent(string before) =>
        !AnyWord.ContainsAny(before, "限额", "赔偿", "各项损失", "预计") && !before.Contains("营养费", StringComparison.Ordinal) &&
        CostWords.Any(w => before.Contains(w, StringComparison.Ordinal)) && SpentWords.Any(w => before.Contains(w, StringComparison.Ordinal));

    // 本院认定原告的损失为：1、医疗费8600元: an item of the court's own list; what was asked for and what is insured are none.
    private static bool IsAccepted(FactReading reading, Sentence sentence, Money money, string before) =>
        sentence.Section == DocumentSection.Reasoned && reading.Document.IsCivil && CostWords.Any(w => before.EndsWith(w, StringComparison.Ordinal) || before.EndsWith(w + "为", StringComparison.Ordinal) || before.EndsWith(w + "：", StringComparison.Ordinal))
        && !reading.Has(sentence with { Length = money.Start - sentence.Start }, "主张", "请求", "诉请", "要求", "限额", "赔偿原告", "赔付");
}
