using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads what the court reckoned the whole damage to be: 原告的各项损失合计12万元. What was asked for or insured is not it.</summary>
internal static class DamagesReader
{
    private static readonly WordSet DamageWords = new("损失", "各项费用", "赔偿项目", "以上各项", "上述各项", "以上费用", "上述费用");
    private static readonly WordSet NotFound = new("主张", "请求", "诉请", "要求", "限额", "投保", "受理费", "应赔偿", "应当赔偿", "承担", "财产损失", "车辆损失");

    private static readonly WordSet Asked = new("主张", "请求", "诉请", "要求");

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        foreach (var sentence in reading.Document.Sentences.Where(s => s.Section is DocumentSection.Reasoned or DocumentSection.Found && reading.Has(s, DamageWords)))
        {
            foreach (var money in reading.Document.SumsIn(sentence).Where(m => !m.Rate))
            {
                var sum = new SumPhrase(reading.Document, sentence, money);
                if (!IsWhole(reading, sum))
                    continue;
                foreach (var victim in reading.Sides(money.Start))
                    victim.Damages.Offer(sum.Fact(money.Amount, "money.damages", 0.9m), reading.Weight(sentence.Section), (a, b) => a > b);
            }
        }
    }

    // A total with the word of damage before it in its sentence; a crime that took property has losses of another kind.
    private static bool IsWhole(FactReading reading, SumPhrase sum)
    {
        if (!sum.IsTotal || sum.InBracket || sum.HasBefore(NotFound) || !(reading.Document.IsCivil || reading.Document.HasJoinedClaim))
            return false;
        var lead = sum.Sentence with { Length = sum.Money.Start - sum.Sentence.Start };
        return reading.Has(lead, DamageWords) && !reading.Has(lead, Asked);
    }
}
