using JudicialAid.Dossiers.Text;
using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.Facts;

/// <summary>A word for an income in a sentence, with how it stands and the sum told with it.</summary>
internal sealed record IncomeWord(int At, string Word, IncomeKind Kind)
{
    public int End => At + Word.Length;

    /// <summary>Where the words stand that tell whose it is.</summary>
    public int ToldAt { get; init; } = At;
    public IncomeState State { get; init; }
    public Money? Sum { get; init; }
}

/// <summary>
/// Reads what people live on: 在家务农, 每月低保金405元, 靠亲友接济, 年收入约8000元; what is not had (没有退休金) and what was had once (曾在外打工) are
/// told apart. The strongest paper that tells of a source has the last word on it.
/// </summary>
internal static class IncomeReader
{
    // 骗取养老金, 误工: money that was taken or is claimed, nothing that comes in.
    private static readonly string[] NoIncome = ["骗", "诈", "盗", "窃", "抢", "冒领", "侵占", "欠薪", "拖欠", "误工", "农民工", "标准计算", "可支配", "收入来源于", "收入来源地", "收入证明", "收入状况", "收入减少", "挣工资", "讨要", "缴纳", "缴费", "参加", "购买", "投保", "务工地", "务工时间", "务工期间", "收入较", "罚没", "最低工资", "凭证"];
    private static readonly string[] Living = ["靠", "维持", "领取", "享受", "吃", "发放", "领"];
    private static readonly string[] StatusBehind = ["户", "对象", "家庭", "人员", "边缘", "证", "标准", "政策", "申请", "办"];

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        foreach (var sentence in reading.Sentences().Where(s => s.Section != DocumentSection.Ordered && reading.Has(s, IncomeWords.All)))
        {
            foreach (var word in IncomeSums.Assign(reading, sentence, Words(reading, sentence)))
            {
                if (!IncomeWords.IsSum(word.Kind) || word.Sum is not null)
                    Add(reading, sentence, word);
            }
        }
    }

    // Of words that overlap (没有收入, 收入) the one that begins first and is longest.
    private static List<IncomeWord> Words(FactReading reading, Sentence sentence)
    {
        var words = new List<IncomeWord>();
        foreach (var (at, word) in reading.Places(sentence, IncomeWords.All).OrderBy(p => p.Start).ThenByDescending(p => p.Word.Length))
        {
            var next = new IncomeWord(at, word, IncomeWords.KindOf(word));
            if ((words.Count > 0 && at < words[^1].End) || !IsIncome(reading, at, word) || IsReckoning(reading, sentence, next))
                continue;
            words.Add(next with { State = IncomeStates.Of(reading.Text, sentence, next, words.Count > 0 ? words[^1] : null) });
        }

        return words;
    }

    // 农村居民人均纯收入11,000元/年: in a court's paper wages and yearly incomes are what damages are reckoned with, unless a household's.
    private static bool IsReckoning(FactReading reading, Sentence sentence, IncomeWord word) =>
        (IncomeWords.IsSum(word.Kind) || IncomeWords.IsWage(word.Word)) && sentence.Section != DocumentSection.Stated && reading.Document.Header.Kind != DocumentKind.HardshipCertificate
        && !HouseholdSubject.IsHousehold(reading, sentence, word.At);

    private static bool IsIncome(FactReading reading, int at, string word)
    {
        var (from, to) = reading.Document.Clause(at, word.Length);
        var text = reading.Text;
        var before = text.AsSpan(from, at - from);
        // 被骗后靠低保维持: what stands before 靠 is told of something else.
        var told = before.LastIndexOf('靠') is >= 0 and var on ? before[on..] : before;
        if (ContainsAny(told, NoIncome) || ContainsAny(text.AsSpan(at, Math.Min(to, at + word.Length + 6) - at), NoIncome))
            return false;
        var behind = text.AsSpan(at + word.Length, to - at - word.Length);
        // 无固定收入的，按照…计算: a rule of law; 有无收入: a question.
        if (IncomeWords.IsLack(IncomeWords.KindOf(word)) && ((behind.IsEmpty ? "" : behind[..1]) is "的" || EndsWithAny(before, "不是", "并非", "有")))
            return false;
        if (!IncomeWords.Received.Contains(word))
            return true;
        return !StartsWithAny(behind, StatusBehind) && (ContainsAny(before, Living) || StartsWithAny(behind, "每月", "每年", "待遇", "为生", "维持", "生活") || IncomeStates.IsDenied(before));
    }

    private static void Add(FactReading reading, Sentence sentence, IncomeWord word)
    {
        var subject = SubjectAt(reading, sentence, word.ToldAt);
        foreach (var name in Subjects(reading, sentence, word.ToldAt, subject).Distinct(StringComparer.Ordinal))
        {
            if (!reading.Draft.People.TryGetValue(name, out var person) || reading.Draft.Offenders.ContainsKey(name))
                continue;
            var source = Source(reading, sentence, word, subject);
            var key = (word.Kind, word.State);
            // A paper that names the sum is not overruled by one that leaves it out.
            if (source.Amount is not null || person.Income.GetValueOrDefault(key) is not { Amount: not null })
                person.Income[key] = source;
        }
    }

    // 现在他没了，就靠低保和我们老两口的养老金: who speaks, not who was spoken of.
    private static IEnumerable<string> Subjects(FactReading reading, Sentence sentence, int at, int subject)
    {
        var (_, to) = reading.Document.Clause(at, 1);
        var own = subject < at && ContainsAny(reading.Text.AsSpan(subject, to - subject), "我们", "我家", "我和", "我自己");
        return own && HouseholdSubject.Speaker(reading, sentence) is { } speaker ? [speaker] : HouseholdSubject.Of(reading, sentence, subject);
    }

    // 靠我哥接济, 家里靠儿子打工: they live on it, who stand before 靠.
    private static int SubjectAt(FactReading reading, Sentence sentence, int at)
    {
        var from = Math.Max(sentence.Start, reading.Document.Clause(at, 1).From);
        return reading.Text.AsSpan(from, at - from).LastIndexOf('靠') is >= 0 and var on ? from + on : at;
    }

    private static IncomeSource Source(FactReading reading, Sentence sentence, IncomeWord word, int subject)
    {
        var document = reading.Document;
        return new IncomeSource
        {
            Kind = document.Fact(word.Kind, word.At, word.Word.Length, "income.words"),
            State = word.State,
            OfHousehold = HouseholdSubject.IsHousehold(reading, sentence, subject),
            Amount = word.Sum is { } sum ? document.ExactFact(sum.Amount, sum.Start, sum.Length, "income.sum", IncomeSums.IsNear(reading.Text, sum) ? 0.9m : 1m) : null,
            Period = word.Sum is { } told ? IncomeSums.PeriodOf(reading.Text, sentence, word, told) : null,
        };
    }
}
