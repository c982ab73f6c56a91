using System.Buffers;
using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>
/// Reads sex and majority from the words around a name where no profile states them: 女青年甲, 他哥哥乙, 未成年人丙, 丁驾驶货车, 戊的妻子.
/// </summary>
internal static class ClueReader
{
    private const int Window = 24;

    private static readonly Affixes FemaleBefore = new("女青年", "女孩", "女童", "女子", "女生", "女士", "女工", "女友", "妇女", "幼女", "女学生", "女同事", "大妈", "女服务员", "少女", "妇人", "老太", "女性", "女网友", "母女", "嫂子", "姑姑", "姨妈", "婶婶", "儿媳", "弟媳", "前妻", "女老板", "女司机", "女同学", "老妇");
    private static readonly Affixes MaleBefore = new("男青年", "男孩", "男童", "男子", "男生", "男友", "男性", "老汉", "男网友", "叔叔", "舅舅", "姑父", "女婿", "前夫", "男同学");
    private static readonly Affixes FemaleAfter = new("女士", "（女）", "大妈", "阿姨", "奶奶", "小姐", "的丈夫", "之夫", "丈夫", "的老公", "怀孕");
    private static readonly Affixes MaleAfter = new("先生", "（男）", "大爷", "师傅", "的妻子", "之妻", "妻子", "的老婆");
    private static readonly WordSet MinorWords = new("未成年", "幼女", "不满十四", "不满十八", "未满十八", "未满18", "未满14", "未满16", "不满16", "未满十六", "未满十四", "不满14", "不满18", "小学生", "读小学", "上小学", "小学就读", "小学读书", "初中生", "幼儿", "儿童", "中学生", "高中生", "女学生", "男学生", "幼童", "女童", "男童", "女孩", "男孩", "婴儿");

    private static readonly WordSet SaidMinor = new("未成年", "幼女");

    private static readonly WordSet AdultWords =
        new("妻", "丈夫", "儿子", "女儿", "前夫", "老板", "店主", "员工", "工人", "司机", "经营", "离婚", "结婚", "务工", "雇佣", "雇请", "同居", "女友", "男友", "恋爱", "同事", "村民", "经理", "车主", "出租车", "施工", "打工", "子女", "租住", "业主", "投资", "工资", "夫妇", "夫妻", "感情纠纷", "驾驶员", "承包", "嫂子", "从事");

    // Places, and children somebody has.
    private static readonly SearchValues<string> NotOwn = SearchValues.Create(["未成年子女", "未成年的子", "未成年儿", "未成年女儿", "未成年孩子", "未成年的孩", "幼儿园", "儿童医院", "儿童公园", "儿童乐园", "大学生", "婴儿车"], StringComparison.Ordinal);

    // Only motor vehicles need a licence; an electric bicycle may be ridden at sixteen.
    private static readonly string[] NoLicence = ["电动", "自行车", "三轮", "助力车", "无证"];

    /// <summary>Reads one document for the people who have roles in the case.</summary>
    public static void Read(FactReading reading)
    {
        var minorSaid = reading.Document.Words.Has(0, reading.Text.Length, SaidMinor);
        foreach (var mention in reading.Document.Mentions)
        {
            if (!reading.Draft.People.TryGetValue(mention.Name, out var person) || reading.Draft.Offenders.ContainsKey(mention.Name))
                continue;
            ReadSex(reading, mention, person);
            ReadAge(reading, mention, person, minorSaid || !reading.Draft.Victims.ContainsKey(mention.Name));
        }

        ReadStanding(reading);
    }

    // A spouse or a parent is of age; so is a plaintiff who sues without a statutory representative (民事诉讼法: 无诉讼行为能力人由监护人代为诉讼).
    private static void ReadStanding(FactReading reading)
    {
        foreach (var tie in reading.Draft.Ties.Skip(reading.EarlierTies))
        {
            if (tie.Kinship.Value is Kinship.Spouse or Kinship.Child)
                OfferFamily(reading, tie.Other, tie);
            if (tie.Kinship.Value is Kinship.Spouse or Kinship.Parent)
                OfferFamily(reading, tie.Relative, tie);
            // 法定代理人周某，系原告之父: parents speak for children.
            if (tie.Kinship.Value == Kinship.Parent && reading.Document.IsCivil && reading.Draft.Victims.ContainsKey(tie.Other) && reading.Document.MentionsOf(tie.Other).Any(m => m.Role == Role.Plaintiff) && reading.Document.MentionsOf(tie.Relative).Any(m => m.Role == Role.Guardian))
                reading.Draft.People[tie.Other].Minor.Offer(tie.Kinship.As(true) with { Rule = "clue.parents-speak", Confidence = 0.8m }, 2);
        }

        if (!reading.Document.IsCivil || reading.Text.Contains("法定代理人", StringComparison.Ordinal) || reading.Text.Contains("监护人", StringComparison.Ordinal))
            return;
        foreach (var plaintiff in reading.Document.Mentions.Where(m => m.Role == Role.Plaintiff).DistinctBy(m => m.Name))
        {
            if (reading.Draft.Victims.ContainsKey(plaintiff.Name) && !reading.Draft.HavingFamily.Contains(plaintiff.Name))
                reading.Draft.People[plaintiff.Name].Minor.Offer(reading.Document.Fact(false, plaintiff.Start, plaintiff.Name.Length, "clue.sues-in-person", 0.7m), 0);
        }
    }

    // The first tie that makes a victim a spouse or a parent tells; later ones add nothing.
    private static void OfferFamily(FactReading reading, string name, KinDraft tie)
    {
        if (reading.Draft.Victims.ContainsKey(name) && reading.Draft.HavingFamily.Add(name))
            reading.Draft.People[name].Minor.Offer(tie.Kinship.As(false) with { Rule = "clue.family", Confidence = 0.9m }, 1);
    }

    private static void ReadSex(FactReading reading, Mention mention, PersonDraft person)
    {
        var text = reading.Text;
        // 女儿被害人何某: the role word stands between.
        var start = mention.Start - RoleWords.Before(text, mention.Start).Length;
        Sex? sex = FemaleBefore.EndingAt(text, start) is not null || IsWomansBody(text, mention) || FemaleAfter.StartingAt(text, mention.End) is not null ? Sex.Female
            : MaleBefore.EndingAt(text, start) is not null || MaleAfter.StartingAt(text, mention.End) is not null ? Sex.Male
            : start > 0 && KinWords.Before(text, start) is { Sex: { } kin } ? kin : Telling(reading, mention);
        if (sex is { } known)
            person.Sex.Offer(reading.Document.Fact(known, mention.Start, mention.Length, "clue.sex", 0.8m), 0);
    }

    // 被害人何某陈述，证实她在… · …，他的手机被盗
    private static Sex? Telling(FactReading reading, Mention mention)
    {
        var text = reading.Text;
        if (Statements.StartingAt(text, mention.End) is null)
            return null;
        var sentence = reading.Document.Sentences[reading.Document.SentenceAt(mention.Start)];
        for (var i = mention.End; i < Math.Min(sentence.End, mention.End + LongestStatement) - 1; i++)
        {
            // 他人, 其他, 他们 point to nobody.
            if (text[i] == '她' || (text[i] == '他' && text[i - 1] != '其' && text[i + 1] is not ('人' or '们' or '物' or '乡')))
                return text[i] == '她' ? Sex.Female : Sex.Male;
        }

        return null;
    }

    private static readonly Affixes Statements = new("陈述", "的陈述");
    private const int LongestStatement = 60;

    // 抚摸何某的胸部, 伸入何某阴道
    private static bool IsWomansBody(string text, Mention mention) =>
        WomansBody.StartingAt(text, mention.End) is not null && text.AsSpan(Math.Max(0, mention.Start - Window), Math.Min(Window, mention.Start)).IndexOfAny(Touching) >= 0;

    private static readonly Affixes WomansBody = new("的胸", "胸部", "乳房", "的乳", "阴道", "的阴道", "的阴部", "阴部");
    private static readonly SearchValues<string> Touching = SearchValues.Create(["摸", "揉", "捏", "猥亵", "亲吻", "伸", "插"], StringComparison.Ordinal);

    private static void ReadAge(FactReading reading, Mention mention, PersonDraft person, bool minorSaid)
    {
        var sentence = reading.Document.Sentences[reading.Document.SentenceAt(mention.Start)];
        var (from, to) = Around(reading, sentence, mention);
        if ((reading.Document.Words.Has(from, to, MinorWords) || IsPupil(reading, from, to)) && reading.Text.AsSpan(from, Math.Min(to + 4, sentence.End) - from).IndexOfAny(NotOwn) < 0)
            person.Minor.Offer(reading.Document.Fact(true, mention.Start, mention.Length, "clue.minor", 0.7m), 2);
        else if (!minorSaid && (IsAdultBy(reading, mention, from, to) || Drives(reading.Text, sentence, mention)))
            person.Minor.Offer(reading.Document.Fact(false, mention.Start, mention.Length, "clue.adult", 0.7m), 1);
    }

    private static readonly WordSet SchoolYear = new("年级");

    // 读三年级, but not 读大学四年级.
    private static bool IsPupil(FactReading reading, int from, int to) =>
        reading.Document.Words.Places(from, to, SchoolYear).Any(p => !AnyWord.ContainsAny(reading.Text.AsSpan(Math.Max(from, p.Start - LongestCollege), p.Start - Math.Max(from, p.Start - LongestCollege)), "大学", "大专", "学院", "研究生", "本科"));

    private const int LongestCollege = 6;
    private static readonly Affixes Officers = new("民警", "交警", "协警", "辅警", "警察");

    // 其子何某 is somebody's child; 何某的儿子 has one.
    private static bool IsAdultBy(FactReading reading, Mention mention, int from, int to)
    {
        var start = mention.Start - RoleWords.Before(reading.Text, mention.Start).Length;
        if (start > 0 && KinWords.Before(reading.Text, start) is { Kinship: Kinship.Child or Kinship.Grandchild })
            return false;
        return reading.Document.Words.Has(from, to, AdultWords) || Officers.EndingAt(reading.Text, start) is not null || Officers.EndingAt(reading.Text, mention.Start) is not null;
    }

    // The words near a name, as far as the next name: what is said of others tells nothing. A list (甲、乙夫妇) is one.
    private static (int From, int To) Around(FactReading reading, Sentence sentence, Mention mention)
    {
        var (from, to) = (Math.Max(sentence.Start, mention.Start - Window), Math.Min(sentence.End, mention.End + Window));
        var mentions = reading.Document.Mentions;
        var at = reading.Document.MentionFrom(mention.Start);
        var (first, last) = (at, at);
        while (first > 0 && mentions[first].Start - mentions[first - 1].End == 1 && Mentions.Continues(reading.Text, mentions[first - 1].End, mentions[first].Start))
            first--;
        while (last + 1 < mentions.Count && Mentions.Continues(reading.Text, mentions[last].End, mentions[last + 1].Start))
            last++;
        if (first > 0)
            from = Math.Min(mention.Start, Math.Max(from, Introduction.SkipBracket(reading.Text, mentions[first - 1].End)));
        // 甲从其租住的房间出来，进入乙的房间: the clause before is about who acts in it.
        if (mention.Start > from && reading.Text.LastIndexOf('，', mention.Start - 1, mention.Start - from) is >= 0 and var clause && reading.Document.MentionsIn(sentence.Start, mention.Start).Any(m => reading.Draft.Offenders.ContainsKey(m.Name)))
            from = clause + 1;
        if (last + 1 < mentions.Count)
            to = Math.Max(mention.End, Math.Min(to, mentions[last + 1].Start));
        return (from, to);
    }

    private static bool Drives(string text, Sentence sentence, Mention mention)
    {
        // A sentence that was cut for its length may end inside the name.
        var behind = text.AsSpan(mention.End, Math.Clamp(sentence.End - mention.End, 0, Window));
        var next = behind[..Math.Min(6, behind.Length)];
        if (next.IndexOf("驾驶") < 0 && next.IndexOf("驾车") < 0)
            return false;
        foreach (var word in NoLicence)
        {
            if (behind.IndexOf(word) >= 0)
                return false;
        }

        return true;
    }
}
