using System.Text.RegularExpressions;
using JudicialAid.Dossiers.People;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads death, injury grades, disability grades, sexual offences: the worst harm to each victim.</summary>
internal static class HarmReader
{
    private static readonly Regex Grade = new("(重伤|轻伤)（?([一二12])级|轻微伤|重伤|轻伤", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Disability = new(
        "([一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾Ⅰ-Ⅹ]|[1-9]|10)级(附加)?(伤残|残疾|致残)|(伤残|残疾|致残)(等级|程度)?(评定)?(为|属|达|构成|：|系)?(人体损伤)?(第)?([一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾Ⅰ-Ⅹ]|[1-9]|10)级",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    // What every grade holds: sentences without it need no pattern.
    private static readonly WordSet GradeWords = new("重伤", "轻伤", "轻微伤");
    private static readonly WordSet DisabilityWords = new("伤残", "残疾", "致残");

    private static readonly WordSet InjuryWords = new("受伤", "打伤", "致伤", "烧伤", "骨折", "砍伤", "刺伤", "捅伤", "撞伤", "炸伤", "挫伤", "损伤", "摔伤", "咬伤", "烫伤", "裂伤", "划伤", "擦伤", "皮下出血", "血肿", "失明", "截肢", "截瘫", "瘫痪", "流产", "植物人", "植物状态", "精神分裂");
    private static readonly WordSet SexualWords = new("强奸", "奸淫", "猥亵", "发生性关系", "性侵", "轮奸", "强制侮辱");

    private static readonly WordSet CaptureWords = new("非法拘禁", "绑架", "拐卖", "拐走", "非法限制人身自由");

    private const int Graded = 1000;
    private const int Regraded = 2000;
    private const string RegradedRule = "harm.regraded";
    private static readonly WordSet SecondOpinions = new("重新鉴定", "重新评定", "复核鉴定", "重新进行鉴定", "重新作出鉴定");

    // The court's own appraisal takes the place of one that a party brought.
    private static readonly WordSet ByTheCourt = new("法院委托", "本院委托", "法院依法委托", "本院依法委托");
    private static readonly WordSet LaterOpinions = new([.. SecondOpinions, .. ByTheCourt]);
    private static readonly WordSet NotAdopted = new("不予采", "未采", "不予采信", "申请重新鉴定", "要求重新鉴定");

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        foreach (var sentence in reading.TellingSentences())
        {
            if (!IsSummary(reading, sentence))
            {
                ReadGrades(reading, sentence);
                DeathReader.Read(reading, sentence);
            }

            ReadDisability(reading, sentence);
            ReadWords(reading, sentence);
        }

        ReadDamage(reading);
        ReadTreated(reading);
        foreach (var victim in reading.Graded.Select(reading.Draft.Victim))
            FollowGrade(victim);
    }

    // 经重新鉴定为轻伤, or another grade in the judgment than in the opinion: the worse harm of what was superseded no longer holds.
    private static void FollowGrade(VictimDraft victim)
    {
        if (victim.InjuryGrade.Fact is not { } grade || victim.Harm.Fact is not { Value: HarmKind.SeriousInjury or HarmKind.MinorInjury or HarmKind.SlightInjury } harm)
            return;
        if (grade.Rule == RegradedRule || grade.Evidence.DocumentId != harm.Evidence.DocumentId)
            victim.Harm.Replace(grade.As(HarmOf(grade.Value)));
    }

    // 申请重新鉴定 alone was asked for; 申请重新鉴定，经某所鉴定为九级 was done.
    private static bool IsAdopted(FactReading reading, Sentence sentence)
    {
        if (!reading.Has(sentence, NotAdopted))
            return true;
        var text = reading.Text.AsSpan(sentence.Start, sentence.Length);
        var asked = Math.Max(text.LastIndexOf("申请重新鉴定"), text.LastIndexOf("要求重新鉴定"));
        return asked >= 0 && !reading.Has(sentence, "不予采", "未采", "不予准许", "未予准许") && AnyWord.ContainsAny(text[asked..], "，经", "结论", "鉴定为", "评定为", "意见为", "委托");
    }

    // 致一人死亡、二人轻伤 in the reasoning: what was found of several victims is summed up, whose each harm is was told before.
    private static bool IsSummary(FactReading reading, Sentence sentence) =>
        sentence.Section == DocumentSection.Reasoned && reading.Draft.Victims.Count > 1 && !LossParts.NamesVictim(reading, sentence);

    /// <summary>Worse harm first.</summary>
    public static bool IsWorse(HarmKind candidate, HarmKind held) => Severity(candidate) > Severity(held);

    private static int Severity(HarmKind harm) => harm switch
    {
        HarmKind.Death => 8,
        HarmKind.SexualAssault => 7,
        HarmKind.SeriousInjury => 6,
        HarmKind.MinorInjury => 5,
        HarmKind.SlightInjury => 4,
        HarmKind.InjuryUngraded => 3,
        HarmKind.PropertyLoss => 2,
        _ => 1,
    };

    private static void ReadGrades(FactReading reading, Sentence sentence)
    {
        if (!reading.Has(sentence, GradeWords))
            return;
        var hits = new List<(int Start, int Length, InjuryGrade Grade)>();
        foreach (var match in Grade.EnumerateMatches(reading.Text.AsSpan(sentence.Start, sentence.Length)))
        {
            var at = sentence.Start + match.Index;
            if (!reading.Negated(at, 6) && !reading.Text.AsSpan(sentence.Start, match.Index).EndsWith("以上") && !IsCounted(reading, sentence, at, match.Length) && !FollowedBy(reading.Text, at + match.Length, "害", "鉴定标准", "以上", "以下") && !NotOfTheCase.Tells(reading, sentence, at, match.Length))
                hits.Add((at, match.Length, GradeOf(reading.Text.AsSpan(at, match.Length))));
        }

        for (var i = 0; i < hits.Count; i++)
        {
            // 原告受重伤: in a civil paper how bad it looked, no grade.
            if (reading.Document.IsCivil && hits[i] is { Length: 2, Start: > 0 } && reading.Text[hits[i].Start - 1] == '受')
            {
                OfferAll(reading, HarmKind.InjuryUngraded, hits[i].Start, reading.Text.Substring(hits[i].Start, 2), "harm.injury");
                continue;
            }

            var victims = CountedVictims.Before(reading, hits[i].Start) ?? reading.Whose.VictimsAt(reading.Document, hits[i].Start);
            foreach (var victim in Distributed(reading, sentence, hits, i, victims))
                OfferGrade(reading, victim, hits[i], sentence);
        }
    }

    /// <summary>Whether a word of harm counts people without a name (致二人死亡、死亡一人): of several victims it does not tell which.</summary>
    public static bool IsCounted(FactReading reading, Sentence sentence, int at, int length)
    {
        if (reading.Draft.Victims.Count < 2 || LossParts.NamesVictim(reading, sentence with { Length = at - sentence.Start }))
            return false;
        var before = reading.Text.AsSpan(Math.Max(sentence.Start, at - 5), at - Math.Max(sentence.Start, at - 5));
        var counted = before.IndexOf('人') is > 0 and var people && IsNumber(before[people - 1]);
        var behind = at + length;
        return counted || (behind + 1 < sentence.End && IsNumber(reading.Text[behind]) && reading.Text[behind + 1] is '人' or '名');
    }

    private static bool IsNumber(char c) => char.IsAsciiDigit(c) || ChineseNumbers.IsNumeral(c);

    // 张某、李某的损伤程度分别为轻伤一级、轻微伤: one grade a name, in order.
    private static IEnumerable<string> Distributed(FactReading reading, Sentence sentence, List<(int Start, int Length, InjuryGrade Grade)> hits, int i, IReadOnlyList<string> victims) =>
        victims.Count == hits.Count && victims.Count > 1 && reading.Has(sentence, "分别") ? [victims[i]] : victims;

    private static void OfferGrade(FactReading reading, string name, (int Start, int Length, InjuryGrade Grade) hit, Sentence sentence)
    {
        var victim = reading.Draft.Victim(name);
        var weight = reading.Weight(sentence.Section);
        // 致一人轻伤 in the reasoning does not replace 轻伤一级 of the opinion.
        var graded = hit.Grade is not (InjuryGrade.Serious or InjuryGrade.Minor or InjuryGrade.Slight) ? Graded : 0;
        var regraded = reading.Has(sentence, SecondOpinions) && IsAdopted(reading, sentence);
        reading.Graded.Add(name);
        victim.InjuryGrade.Offer(reading.Document.Fact(hit.Grade, hit.Start, hit.Length, regraded ? RegradedRule : "harm.injury-grade"), weight + graded + (regraded ? Regraded : 0), (a, b) => a < b);
        Offer(reading, name, HarmOf(hit.Grade), hit.Start, hit.Length, "harm.injury-grade");
    }

    private static InjuryGrade GradeOf(ReadOnlySpan<char> words) => words switch
    {
        "轻微伤" => InjuryGrade.Slight,
        "重伤" => InjuryGrade.Serious,
        "轻伤" => InjuryGrade.Minor,
        _ => (words[0], words[^2]) switch
        {
            ('重', '一' or '1') => InjuryGrade.Serious1,
            ('重', _) => InjuryGrade.Serious2,
            (_, '一' or '1') => InjuryGrade.Minor1,
            _ => InjuryGrade.Minor2,
        },
    };

    private static HarmKind HarmOf(InjuryGrade grade) => grade switch
    {
        InjuryGrade.Slight => HarmKind.SlightInjury,
        InjuryGrade.Minor or InjuryGrade.Minor1 or InjuryGrade.Minor2 => HarmKind.MinorInjury,
        _ => HarmKind.SeriousInjury,
    };

    private static void ReadDisability(FactReading reading, Sentence sentence)
    {
        if (!reading.Has(sentence, DisabilityWords))
            return;
        foreach (var match in Disability.EnumerateMatches(reading.Text.AsSpan(sentence.Start, sentence.Length)))
        {
            var at = sentence.Start + match.Index;
            if (reading.Negated(at) || DisabilityOf(reading.Text.AsSpan(at, match.Length)) is not { } grade || FollowedBy(reading.Text, at + match.Length, "证", "人") || IsCertified(reading, sentence, at))
                continue;
            foreach (var name in reading.Whose.VictimsAt(reading.Document, at))
            {
                reading.Draft.Victim(name).DisabilityGrade.Offer(reading.Document.Fact(grade, at, match.Length, "harm.disability-grade"), reading.Weight(sentence.Section) + (reading.Has(sentence, LaterOpinions) && IsAdopted(reading, sentence) ? Regraded : 0), (a, b) => a < b);
                Offer(reading, name, HarmKind.InjuryUngraded, at, match.Length, "harm.disability-grade");
            }
        }
    }

    // 智力残疾二级 is a class of the disability certificate, not a grade of the injury.
    // So is, of the family's people, 老婆有精神病，二级残疾.
    private static bool IsCertified(FactReading reading, Sentence sentence, int at) =>
        (at >= 2 && reading.Text.AsSpan(at - 2, 2) is "智力" or "肢体" or "视力" or "听力" or "言语" or "精神" or "多重")
        || (reading.Document.IsOwnPaper && UnnamedKin.LastIn(reading, sentence.Start, at) is { } kin && !reading.Draft.Victims.ContainsKey(kin.Name));

    private static int? DisabilityOf(ReadOnlySpan<char> words)
    {
        var unit = words[^1] == '级' ? words.Length - 1 : words.IndexOf('级');
        var digits = words[(unit >= 2 && words[unit - 2] == '1' ? unit - 2 : unit - 1)..unit];
        if (digits[^1] is >= 'Ⅰ' and <= 'Ⅹ')
            return digits[^1] - 'Ⅰ' + 1;
        var grade = int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var arabic) ? arabic : ChineseNumbers.Value(digits);
        return grade is >= 1 and <= 10 ? (int)grade : null;
    }

    private static void ReadWords(FactReading reading, Sentence sentence)
    {
        foreach (var (at, word) in IsSummary(reading, sentence) ? [] : reading.Places(sentence, SexualWords))
        {
            if (!FollowedBy(reading.Text, at + word.Length, "罪") && !reading.Negated(at))
                OfferAfter(reading, sentence, HarmKind.SexualAssault, at, word, "harm.sexual");
        }

        // 未劫得财物: threatened, robbed of nothing.
        if (reading.Whose.Sole is { } sole)
        {
            foreach (var (at, word) in reading.Places(sentence, NothingTaken))
                Offer(reading, sole, HarmKind.Other, at, word.Length, "harm.nothing-taken");
        }

        // 伸手到何某口袋行窃时被发觉，未得逞
        foreach (var (at, word) in sentence.Section == DocumentSection.Found ? reading.Places(sentence, LossReader.Attempts) : [])
            OfferAll(reading, HarmKind.Other, at, word, "harm.nothing-taken");

        foreach (var (at, word) in reading.Places(sentence, CaptureWords))
        {
            if (!FollowedBy(reading.Text, at + word.Length, "罪") && !reading.Negated(at) && !NotOfTheCase.Tells(reading, sentence, at, word.Length))
                OfferAfter(reading, sentence, HarmKind.Other, at, word, "harm.captured");
        }

        foreach (var (at, word) in reading.Places(sentence, InjuryWords))
        {
            if (!reading.Negated(at, 3) && !FollowedBy(reading.Text, at + word.Length, "人员") && !NotOfTheCase.Tells(reading, sentence, at, word.Length))
                OfferAll(reading, HarmKind.InjuryUngraded, at, word, "harm.injury");
        }
    }

    // 赔偿原告医疗费、护理费: who gets what treatment cost was hurt, whatever the injury, where the paper tells nothing worse.
    private static void ReadTreated(FactReading reading)
    {
        if (!reading.Document.IsCivil || reading.Whose.Sole is not { } sole || reading.Draft.Victim(sole).Harm.Fact is not null)
            return;
        foreach (var sentence in reading.Sentences().Where(s => s.Section is DocumentSection.Found or DocumentSection.Reasoned or DocumentSection.Ordered && !reading.Has(s, "限额")))
        {
            foreach (var (at, word) in reading.Places(sentence, TreatedWords))
                Offer(reading, sole, HarmKind.InjuryUngraded, at, word.Length, "harm.treated");
        }
    }

    private static readonly WordSet TreatedWords = new("医疗费", "护理费", "住院治疗", "住院伙食补助费", "残疾赔偿金");

    // 任意损毁公私财物: what the court calls the deed says what those lost of whom nothing worse is told. Told again it says nothing more.
    private static void ReadDamage(FactReading reading)
    {
        if (reading.Document.IsCivil)
            return;
        var told = false;
        foreach (var sentence in reading.Sentences().Where(s => s.Section == DocumentSection.Reasoned && !reading.Has(s, "殴打", "辱骂", "拦截", "恐吓")))
        {
            foreach (var (at, word) in reading.Places(sentence, DamageWords))
            {
                var damage = reading.Document.Fact(HarmKind.PropertyLoss, at, word.Length, "harm.damage");
                foreach (var name in told ? [] : reading.Draft.Victims.Keys.ToList())
                    reading.Draft.Victim(name).Harm.Offer(damage, 1, IsWorse);
                told = true;
            }
        }
    }

    private static readonly WordSet NothingTaken = new("未劫得", "未抢得", "未抢到", "未窃得", "未盗得", "未骗得", "未能劫得", "未能窃得", "未盗走", "未得到财物", "未劫到");
    private static readonly WordSet DamageWords = new("损毁公私财物", "毁损公私财物", "损毁他人财物", "毁坏公私财物", "毁坏他人财物");

    /// <summary>Gives a harm to all whom the words at a position are about.</summary>
    public static void OfferAll(FactReading reading, HarmKind harm, int at, string word, string rule)
    {
        foreach (var name in reading.Whose.VictimsAt(reading.Document, at))
            Offer(reading, name, harm, at, word.Length, rule);
    }

    // 强奸李某: the name stands behind the word.
    private static void OfferAfter(FactReading reading, Sentence sentence, HarmKind harm, int at, string word, string rule)
    {
        var next = reading.Document.MentionsIn(at, Math.Min(sentence.End, at + 24)).FirstOrDefault(m => reading.Draft.Victims.ContainsKey(m.Name));
        if (next.Name is not null)
            Offer(reading, next.Name, harm, at, word.Length, rule);
        else
            OfferAll(reading, harm, at, word, rule);
    }

    /// <summary>Gives a harm to one victim. The worst counts whichever document states it: all documents of a case weigh the same here.</summary>
    public static void Offer(FactReading reading, string name, HarmKind harm, int at, int length, string rule) =>
        reading.Draft.Victim(name).Harm.Offer(reading.Document.Fact(harm, at, length, rule), 1, IsWorse);

    private static bool FollowedBy(string text, int at, params string[] words) => words.Any(w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0);
}
