using JudicialAid.Dossiers.Text;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads treatment that cannot wait: 急需手术, 靠呼吸机维持生命, 没钱做手术, 医院已停药. What is over is not urgent.</summary>
internal static class UrgentCareReader
{
    private static readonly WordSet UrgentWords = new("急需救治", "急需治疗", "急需手术", "欠费", "欠付医疗费", "拖欠医疗费", "仍需手术", "医院已停药", "医院停药", "被停药", "面临停药");

    // These tell of what was done as often as of what still is.
    private static readonly WordSet IntensiveWords = new("重症监护", "仍在重症", "ICU", "呼吸机");
    private static readonly WordSet PoorWords = new("无力支付", "无力缴纳", "无力交纳", "无力承担", "无力负担", "无力继续", "没钱", "无钱", "没有钱", "拿不出钱");
    private static readonly string[] Treatments = ["医疗费", "治疗费", "手术", "治疗", "医药费", "药费", "住院费", "医治", "治病", "看病", "救治"];
    private static readonly string[] Over = ["出院", "好转", "转入普通", "治愈", "康复", "脱离危险", "脱离生命危险", "死亡", "身亡", "去世"];

    // How far from 没钱 the treatment may be named: 等着做第二次手术，没钱交 · 没钱继续治疗.
    private const int Near = 16;

    /// <summary>Reads one sentence.</summary>
    public static void Read(FactReading reading, Sentence sentence)
    {
        foreach (var (at, word) in reading.Places(sentence, UrgentWords))
            Offer(reading, sentence, at, word);
        foreach (var (at, word) in reading.Places(sentence, IntensiveWords).Where(p => !IsOver(reading, sentence, p.Start)))
            Offer(reading, sentence, at, word);
        foreach (var (at, word) in reading.Places(sentence, PoorWords).Where(p => NamesTreatment(reading, sentence, p.Start)))
            Offer(reading, sentence, at, word);
    }

    // 曾被送入重症监护室, …现已好转出院; the turn may be told in the next sentence.
    private static bool IsOver(FactReading reading, Sentence sentence, int at)
    {
        if (reading.Document.ClauseBefore(at).Contains('曾', StringComparison.Ordinal) || ContainsAny(reading.Text.AsSpan(at, sentence.End - at), Over))
            return true;
        var next = reading.Document.SentenceAt(sentence.Start) + 1;
        return next < reading.Document.Sentences.Count && reading.Document.Sentences[next] is var behind && AnyWord.ContainsAny(reading.Text.AsSpan(behind.Start, behind.Length), Over);
    }

    private static bool NamesTreatment(FactReading reading, Sentence sentence, int at)
    {
        var (from, to) = (Math.Max(sentence.Start, at - Near), Math.Min(sentence.End, at + Near));
        return ContainsAny(reading.Text.AsSpan(from, to - from), Treatments) && !IsOffenders(reading, sentence, at);
    }

    // 被告人汪某无力支付医疗费: who has to pay, not who is treated.
    private static bool IsOffenders(FactReading reading, Sentence sentence, int at) =>
        (reading.Document.MentionsIn(sentence.Start, at).LastOrDefault() is { Name: not null } last && reading.Draft.Offenders.ContainsKey(last.Name)) || reading.Document.ClauseBefore(at).Contains("被告", StringComparison.Ordinal);

    private static void Offer(FactReading reading, Sentence sentence, int at, string word)
    {
        if (reading.Negated(at))
            return;
        foreach (var name in reading.Whose.VictimsAt(reading.Document, at))
            reading.Draft.Victim(name).UrgentTreatment.Offer(reading.Document.Fact(true, at, word.Length, "harm.urgent-treatment"), reading.Weight(sentence.Section));
    }
}
