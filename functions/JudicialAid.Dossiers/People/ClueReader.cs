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

    private static readonly string[] FemaleBefore = ["女青年", "女孩", "女童", "女子", "女生", "女士", "女工", "女友", "妇女", "幼女", "女学生", "女同事", "大妈", "女服务员", "少女", "妇人", "老太", "女性", "女网友", "母女"];
    private static readonly string[] MaleBefore = ["男青年", "男孩", "男童", "男子", "男生", "男友", "男性", "老汉", "男网友"];
    private static readonly string[] FemaleAfter = ["女士", "（女）", "大妈", "阿姨", "奶奶", "小姐", "的丈夫", "之夫", "丈夫", "的老公", "怀孕"];
    private static readonly string[] MaleAfter = ["先生", "（男）", "大爷", "师傅", "的妻子", "之妻", "妻子", "的老婆"];
    private static readonly string[] MinorWords = ["未成年", "幼女", "不满十四", "不满十八", "未满十八", "未满18", "未满14", "未满16", "不满16", "未满十六", "未满十四", "不满14", "不满18", "小学", "初中生", "幼儿", "儿童", "中学生", "高中生", "学生"];

    private static readonly string[] AdultWords =
        ["驾驶", "妻", "丈夫", "儿子", "女儿", "前夫", "老板", "店主", "员工", "工人", "民警", "司机", "经营", "离婚", "结婚", "务工", "雇佣", "雇请", "同居", "女友", "男友", "恋爱", "同事", "村民", "经理", "车主", "出租车", "施工", "打工", "公司", "子女", "工地", "租住", "医生", "业主", "投资", "欠", "借", "贷款", "服务员"];

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
    }

    private static void ReadSex(FactReading reading, Mention mention, PersonDraft person)
    {
        var text = reading.Text;
        Sex? sex = EndsWith(text, mention.Start, FemaleBefore) || StartsWith(text, mention.End, FemaleAfter) ? Sex.Female
            : EndsWith(text, mention.Start, MaleBefore) || StartsWith(text, mention.End, MaleAfter) ? Sex.Male
            : mention.Start > 0 && KinWords.Before(text, mention.Start) is { Sex: { } kin } ? kin : null;
        if (sex is { } known)
            person.Sex.Offer(reading.Document.Fact(known, mention.Start, mention.Name.Length, "clue.sex", 0.8m), 0);
    }

    private static void ReadAge(FactReading reading, Mention mention, PersonDraft person, bool minorSaid)
    {
        var sentence = reading.Document.Sentences[reading.Document.SentenceAt(mention.Start)];
        var from = Math.Max(sentence.Start, mention.Start - Window);
        var around = reading.Text[from..Math.Min(sentence.End, mention.End + Window)];
        if (MinorWords.Any(w => around.Contains(w, StringComparison.Ordinal)))
            person.Minor.Offer(reading.Document.Fact(true, mention.Start, mention.Name.Length, "clue.minor", 0.7m), 2);
        else if (!minorSaid && AdultWords.Any(w => around.Contains(w, StringComparison.Ordinal)))
            person.Minor.Offer(reading.Document.Fact(false, mention.Start, mention.Name.Length, "clue.adult", 0.7m), 1);
    }

    private static bool EndsWith(string text, int at, string[] words) =>
        words.Any(w => at >= w.Length && string.CompareOrdinal(text, at - w.Length, w, 0, w.Length) == 0);

    private static bool StartsWith(string text, int at, string[] words) => words.Any(w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0);
}
