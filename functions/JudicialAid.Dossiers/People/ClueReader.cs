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

    private static readonly string[] FemaleBefore = ["女青年", "女孩", "女童", "女子", "女生", "女士", "女工", "女友", "妇女", "幼女", "女学生", "女同事", "大妈", "女服务员", "少女", "妇人", "老太", "女性", "女网友", "母女", "嫂子", "姑姑", "姨妈", "婶婶", "儿媳", "弟媳", "前妻", "女老板", "女司机", "女同学", "老妇"];
    private static readonly string[] MaleBefore = ["男青年", "男孩", "男童", "男子", "男生", "男友", "男性", "老汉", "男网友", "叔叔", "舅舅", "姑父", "女婿", "前夫", "男同学"];
    private static readonly string[] FemaleAfter = ["女士", "（女）", "大妈", "阿姨", "奶奶", "小姐", "的丈夫", "之夫", "丈夫", "的老公", "怀孕"];
    private static readonly string[] MaleAfter = ["先生", "（男）", "大爷", "师傅", "的妻子", "之妻", "妻子", "的老婆"];
    private static readonly string[] MinorWords = ["未成年", "幼女", "不满十四", "不满十八", "未满十八", "未满18", "未满14", "未满16", "不满16", "未满十六", "未满十四", "不满14", "不满18", "小学", "初中生", "幼儿", "儿童", "中学生", "高中生", "学生"];

    private static readonly string[] AdultWords =
        ["妻", "丈夫", "儿子", "女儿", "前夫", "老板", "店主", "员工", "工人", "民警", "司机", "经营", "离婚", "结婚", "务工", "雇佣", "雇请", "同居", "女友", "男友", "恋爱", "同事", "村民", "经理", "车主", "出租车", "施工", "打工", "子女", "租住", "业主", "投资", "工资", "夫妇", "夫妻", "感情纠纷", "驾驶员", "承包", "嫂子", "从事"];

    private static readonly SearchValues<string> Minors = SearchValues.Create(MinorWords, StringComparison.Ordinal);
    private static readonly SearchValues<string> Adults = SearchValues.Create(AdultWords, StringComparison.Ordinal);

    // Only motor vehicles need a licence; an electric bicycle may be ridden at sixteen.
    private static readonly string[] Driving = ["驾驶", "驾车"];
    private static readonly string[] NoLicence = ["电动", "自行车", "三轮", "助力车", "无证"];

    /// <summary>Reads one document for the people who have roles in the case.</summary>
    public static void Read(FactReading reading)
    {
        var minorSaid = MinorWords.Any(w => w is "未成年" or "幼女" && reading.Text.Contains(w, StringComparison.Ordinal));
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
        var represented = reading.Text.Contains("法定代理人", StringComparison.Ordinal) || reading.Text.Contains("监护人", StringComparison.Ordinal);
        foreach (var name in reading.Draft.Victims.Keys)
        {
            if (reading.Draft.Ties.Find(t => (t.Other == name && t.Kinship.Value is Kinship.Spouse or Kinship.Child) || (t.Relative == name && t.Kinship.Value is Kinship.Spouse or Kinship.Parent)) is { } tie)
                reading.Draft.People[name].Minor.Offer(tie.Kinship.As(false) with { Rule = "clue.family", Confidence = 0.9m }, 1);
            else if (reading.Document.IsCivil && !represented && reading.Document.Mentions.FirstOrNull(m => m.Name == name && m.Role == Role.Plaintiff) is { } plaintiff)
                reading.Draft.People[name].Minor.Offer(reading.Document.Fact(false, plaintiff.Start, name.Length, "clue.sues-in-person", 0.7m), 0);
        }
    }

    private static void ReadSex(FactReading reading, Mention mention, PersonDraft person)
    {
        var text = reading.Text;
        // 女儿被害人何某: the role word stands between.
        var start = mention.Start - RoleWords.Before(text, mention.Start).Length;
        Sex? sex = EndsWith(text, start, FemaleBefore) || Tells(text, mention) || StartsWith(text, mention.End, FemaleAfter) ? Sex.Female
            : EndsWith(text, start, MaleBefore) || StartsWith(text, mention.End, MaleAfter) ? Sex.Male
            : start > 0 && KinWords.Before(text, start) is { Sex: { } kin } ? kin : null;
        if (sex is { } known)
            person.Sex.Offer(reading.Document.Fact(known, mention.Start, mention.Length, "clue.sex", 0.8m), 0);
    }

    // 被害人何某陈述，证实她在…
    private static bool Tells(string text, Mention mention)
    {
        var behind = text.AsSpan(mention.End, Math.Min(16, text.Length - mention.End));
        behind = behind.IndexOf('。') is >= 0 and var end ? behind[..end] : behind;
        return (behind.StartsWith("陈述") || behind.StartsWith("的陈述")) && behind.IndexOf('她') >= 0;
    }

    private static void ReadAge(FactReading reading, Mention mention, PersonDraft person, bool minorSaid)
    {
        var sentence = reading.Document.Sentences[reading.Document.SentenceAt(mention.Start)];
        var from = Math.Max(sentence.Start, mention.Start - Window);
        var around = reading.Text.AsSpan(from, Math.Min(sentence.End, mention.End + Window) - from);
        if (around.ContainsAny(Minors))
            person.Minor.Offer(reading.Document.Fact(true, mention.Start, mention.Length, "clue.minor", 0.7m), 2);
        else if (!minorSaid && (IsAdultBy(reading, sentence, mention, from) || Drives(reading.Text, sentence, mention)))
            person.Minor.Offer(reading.Document.Fact(false, mention.Start, mention.Length, "clue.adult", 0.7m), 1);
    }

    // 其子何某 is somebody's child; 何某的儿子 has one.
    private static bool IsAdultBy(FactReading reading, Sentence sentence, Mention mention, int from)
    {
        var start = mention.Start - RoleWords.Before(reading.Text, mention.Start).Length;
        if (start > 0 && KinWords.Before(reading.Text, start) is { Kinship: Kinship.Child or Kinship.Grandchild })
            return false;
        var to = Math.Min(sentence.End, mention.End + Window);
        return reading.Text.AsSpan(from, to - from).ContainsAny(Adults);
    }

    private static bool Drives(string text, Sentence sentence, Mention mention)
    {
        var behind = text.AsSpan(mention.End, Math.Min(Window, sentence.End - mention.End));
        if (!Driving.Any(w => text.AsSpan(mention.End, Math.Min(6, sentence.End - mention.End)).IndexOf(w) >= 0))
            return false;
        foreach (var word in NoLicence)
        {
            if (behind.IndexOf(word) >= 0)
                return false;
        }

        return true;
    }

    private static bool EndsWith(string text, int at, string[] words) =>
        words.Any(w => at >= w.Length && string.CompareOrdinal(text, at - w.Length, w, 0, w.Length) == 0);

    private static bool StartsWith(string text, int at, string[] words) => words.Any(w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0);
}
