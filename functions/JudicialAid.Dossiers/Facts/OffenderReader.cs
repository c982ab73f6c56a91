using System.Text.RegularExpressions;
using JudicialAid.Dossiers.People;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads of each offender: dead, unable to pay, in custody, sentence, plea.</summary>
internal static class OffenderReader
{
    /// <summary>Stands for life and death sentences in months (Model: OffenderFacts.SentenceMonths).</summary>
    public const int Lifelong = 9999;

    private static readonly Regex Sentence = new(
        "(决定执行|判处|处)(死刑|无期徒刑|(有期徒刑|拘役|管制)([零一二三四五六七八九十0-9]{1,4}年)?(零?[零一二三四五六七八九十0-9]{1,3}个月)?)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly WordSet InsolventWords =
        new("无赔偿能力", "没有赔偿能力", "无可供执行", "没有可供执行", "未发现可供执行", "未查到可供执行", "无其他可供执行", "无财产可供执行", "无财产可供", "无力偿还", "无力赔偿", "无力退赔", "无能力赔偿", "无能力退赔", "无履行能力", "没有履行能力", "挥霍一空", "无力履行", "不具备赔偿能力", "无经济赔偿能力", "暂无财产", "名下无财产", "没有财产可", "无可执行财产", "无法赔偿", "没有能力赔偿", "无经济能力", "无遗产可供", "未发现被执行人有可供执行", "未发现其有可供执行", "未留有遗产", "没有遗产可供");

    private static readonly WordSet NothingToEnforce = new("可供执行", "任何财产");
    private static readonly string[] Absent = ["未发现", "未查到", "未能发现", "未查询到", "没有", "无"];
    private static readonly WordSet PunishmentWords = new("死刑", "无期徒刑", "有期徒刑", "拘役", "管制");
    private static readonly WordSet PleaWords = new("认罪认罚", "拒不认罪", "不认罪");

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        // 驳回上诉，维持原判: the punishment is told where the first judgment is quoted.
        var upheld = reading.Document.Header.Kind == DocumentKind.CriminalRuling && QuotedOrder.Holds(reading.Document);
        foreach (var sentence in reading.Document.Sentences.Where(s => s.Section != DocumentSection.Annex))
        {
            ReadInsolvency(reading, sentence);
            CustodyReader.Read(reading, sentence);
            ReadDeaths(reading, sentence);
            ReadPlea(reading, sentence);
            ReadSentence(reading, sentence, upheld);
        }
    }

    private static void ReadInsolvency(FactReading reading, Sentence sentence)
    {
        if (sentence.Section == DocumentSection.Claimed)
            return;
        var enforced = reading.Places(sentence, NothingToEnforce).Where(p => FindsNothing(reading, p.Start));
        foreach (var (at, word) in reading.Places(sentence, InsolventWords).Concat(enforced))
        {
            if ((word[0] == '挥' && reading.Negated(at)) || IsOwnDebt(reading, sentence, at, word) || IsExcuse(reading, sentence, at))
                continue;
            foreach (var offender in Subjects(reading, sentence, at, namedOnly: false))
                offender.Insolvent.Offer(reading.Document.Fact(true, at, word.Length, "offender.insolvent"), reading.Weight(sentence.Section));
        }
    }

    // 被害人何某因经营借款，后无力偿还: what the victim owed others.
    private static bool IsOwnDebt(FactReading reading, Sentence sentence, int at, string word) =>
        word == "无力偿还" && reading.Document.MentionsIn(sentence.Start, at).FirstOrDefault(m => reading.Draft.Victims.ContainsKey(m.Name) || reading.Draft.Offenders.ContainsKey(m.Name)) is { Name: not null } first
        && reading.Draft.Victims.ContainsKey(first.Name) && reading.Text.AsSpan(first.End, at - first.End).IndexOf('借') >= 0;

    // 庭审中，罪犯汪某称没有能力赔偿: his own words before the court.
    private static bool IsExcuse(FactReading reading, Sentence sentence, int at) =>
        reading.Has(sentence with { Length = at - sentence.Start }, Excuses) && reading.Text.AsSpan(sentence.Start, at - sentence.Start).IndexOf('称') >= 0;

    private static readonly WordSet Excuses = new("辩称", "辩解称", "庭审中");

    // 名下无房产、车辆、存款等可供执行的财产, 未发现汪某有可供执行的财产; 无法提供可供执行的财产线索 is said of the applicant.
    private static bool FindsNothing(FactReading reading, int at)
    {
        var before = reading.Document.ClauseBefore(at);
        return AnyWord.ContainsAny(before, Absent) && !AnyWord.ContainsAny(before, "提供", "无法", "申请");
    }

    private static void ReadDeaths(FactReading reading, Sentence sentence)
    {
        foreach (var (at, word) in reading.Places(sentence, OwnDeath.Words))
        {
            if (!reading.Negated(at, 3) && OwnDeath.Of(reading, sentence, at) is { } name)
                reading.Draft.Offender(name).Dead.Offer(reading.Document.Fact(true, at, word.Length, "offender.dead", 0.8m), reading.Weight(sentence.Section));
        }
    }

    private static void ReadPlea(FactReading reading, Sentence sentence)
    {
        foreach (var (at, word) in reading.Places(sentence, PleaWords))
        {
            var clause = reading.ClauseAt(at);
            if (clause.IndexOf("法律后果") >= 0 || clause.IndexOf("规定") >= 0 || clause.IndexOf("制度") >= 0 || clause.IndexOf("具结书") >= 0 && clause.IndexOf("签") < 0)
                continue;
            foreach (var offender in Subjects(reading, sentence, at, namedOnly: false))
                offender.PleadedGuilty.Offer(reading.Document.Fact(word == "认罪认罚" && !reading.Negated(at), at, word.Length, "offender.plea"), reading.Weight(sentence.Section));
        }
    }

    private static void ReadSentence(FactReading reading, Sentence sentence, bool upheld)
    {
        var quoted = sentence.Section is DocumentSection.Header or DocumentSection.Found or DocumentSection.Reasoned && upheld;
        if (!(quoted || sentence.Section == DocumentSection.Ordered) || !reading.Has(sentence, PunishmentWords))
            return;
        foreach (var match in Sentence.EnumerateMatches(reading.Text.AsSpan(sentence.Start, sentence.Length)))
        {
            var at = sentence.Start + match.Index;
            var months = Months(reading.Text.AsSpan(at, match.Length));
            if (months == 0 || (quoted && !QuotedOrder.Punishes(reading, sentence, at)) || Subjects(reading, sentence, at, namedOnly: true) is not [var offender, ..])
                continue;
            // 数罪并罚: what is executed replaces the single sentences before it.
            var final = reading.Text.AsSpan(at).StartsWith("决定") ? 100 : 0;
            offender.SentenceMonths.Offer(reading.Document.Fact(months, at, match.Length, "offender.sentence"), (quoted ? reading.Weight(DocumentSection.Header) : reading.Weight(sentence.Section)) + final);
        }
    }

    private static int Months(ReadOnlySpan<char> words)
    {
        if (words.IndexOf("死刑") >= 0 || words.IndexOf("无期") >= 0)
            return Lifelong;
        var start = Math.Max(Math.Max(words.IndexOf("徒刑"), words.IndexOf("拘役")), words.IndexOf("管制"));
        var rest = words[(start + 2)..];
        var year = rest.IndexOf('年');
        var month = rest.IndexOf("个月");
        var years = year > 0 ? Number(rest[..year]) : 0;
        return years * 12 + (month > 0 ? Number(rest[(year + 1)..month].TrimStart('零')) : 0);
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var arabic) ? arabic : (int)(ChineseNumbers.Value(digits) ?? 0);

    // The nearest offender before; the words hold for all when none is named and it is not about one person.
    private static IReadOnlyList<OffenderDraft> Subjects(FactReading reading, Sentence sentence, int at, bool namedOnly)
    {
        var nearest = reading.Document.MentionsIn(sentence.Start, at).LastOrDefault(m => reading.Draft.Offenders.ContainsKey(m.Name));
        if (nearest.Name is not null)
            return [reading.Draft.Offender(nearest.Name)];
        return reading.Draft.Offenders.Count == 1 || (!namedOnly && reading.Draft.Offenders.Count > 0) ? [reading.Draft.AllOffenders] : [];
    }
}
