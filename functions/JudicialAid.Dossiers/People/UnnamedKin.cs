using System.Globalization;
using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.People;

/// <summary>
/// Reads relatives without a name, of whom care, absence, age or hardship is told: 母亲离家出走, 由曾祖父母抚养, 其妻患尿毒症, 未成年子女.
/// </summary>
internal static class UnnamedKin
{
    private static readonly string[] CareWords = ["抚养", "照顾", "抚育", "共同生活", "离家", "出走", "下落不明", "失联", "改嫁", "去世", "病故", "已故", "服刑", "生活"];
    private static readonly string[] StateWords = ["赡养", "扶养", "供养", "低保", "特困", "残疾", "瘫痪", "卧床", "患有", "患病", "重病", "多病", "无业", "务农", "上学", "就读", "无劳动能力", "丧失劳动能力", "无收入", "无生活来源", "年事已高", "年迈", "年老", "高龄"];

    // What people tell of their own family: in other papers these words seldom describe somebody.
    private static readonly string[] ToldWords = ["有病", "生病", "体弱", "身体不好", "慢性病", "吃药", "服药", "住院", "上小学", "上初中", "上高中", "上大学", "读小学", "读初中", "读高中", "读大学", "念小学", "念初中", "念高中", "念大学", "上幼儿园", "在读", "念书", "读书", "学生", "年级", "打工", "务工", "打零工", "做零工", "种地", "养老金", "退休金", "收入", "残", "糖尿病", "高血压", "心脏病", "脑梗", "尿毒症", "透析", "癌"];
    private static readonly string[] Supporting = ["赡养", "扶养", "供养", "抚养", "靠"];
    private static readonly string[] Young = ["未成年", "年幼", "幼小"];
    private static readonly string[] Old = ["年迈", "年老", "高龄", "七旬", "八旬", "老"];

    // How far before the word its adjective stands (两名未成年子女), behind the clause its state (其妻多年前因病，长期卧床).
    private const int Before = 8;
    private const int Behind = 16;

    /// <summary>Reads a kin word behind which no name stands.</summary>
    public static void Read(FactReading reading, Sentence sentence, KinWord kin, int at)
    {
        // 他父亲、也就是我儿子: the same person said twice.
        if (sentence.Section == DocumentSection.Header || (at >= 4 && reading.Text.AsSpan(at - 4, 4).IndexOf("就是") >= 0))
            return;
        var lead = reading.Text.AsSpan(Math.Max(sentence.Start, at - Before), at - Math.Max(sentence.Start, at - Before));
        var words = reading.Text.AsSpan(at, Math.Min(sentence.End, reading.Document.Clause(at, kin.Word.Length).To + Behind) - at);
        var (young, old) = (kin.Kinship == Kinship.Child && ContainsAny(lead, Young), kin.Kinship == Kinship.Parent && ContainsAny(lead, Old));
        if (IsOfAccused(sentence, words) || IsReason(lead, kin, words) || IsListedSingly(reading, sentence, kin, at))
            return;
        if (!(young || old || AgeAround(reading, sentence, kin, at) is not null || ContainsAny(words, StateWords) || (sentence.Section == DocumentSection.Stated && ContainsAny(words, ToldWords)) || IsCaredFor(lead, words)) || KinAnchors.Of(reading, sentence, at, "") is not { } anchor || reading.Draft.Offenders.ContainsKey(anchor))
            return;
        Add(reading, sentence, anchor, kin, at, young, supported: (young || old || ContainsAny(words, Supporting) || ContainsAny(lead, Supporting)) && lead.IndexOf('由') < 0);
    }

    // 尚有四岁的女儿需要被告人抚养: a plea for the accused.
    private static bool IsOfAccused(Sentence sentence, ReadOnlySpan<char> words) =>
        sentence.Section == DocumentSection.Argued || ContainsAny(words, "被告人抚养", "被告人赡养", "被告人照顾", "上诉人抚养", "上诉人赡养", "上诉人照顾");

    // 某某因父亲去世面临辍学: why, of the death the case is about.
    private static bool IsReason(ReadOnlySpan<char> lead, KinWord kin, ReadOnlySpan<char> words) =>
        kin.Kinship == Kinship.Parent && lead.EndsWith('因') && ContainsAny(words[..Math.Min(words.Length, kin.Word.Length + 4)], "去世", "死亡", "身亡", "被害", "遇害");

    // 两名未成年子女，大女儿12岁，小儿子5岁: the two are told of behind.
    private static bool IsListedSingly(FactReading reading, Sentence sentence, KinWord kin, int at)
    {
        if (kin is not { Kinship: Kinship.Child, Sex: null })
            return false;
        for (var i = at + kin.Word.Length; i < Math.Min(sentence.End, at + LongestChildren); i++)
        {
            if (KinWords.At(reading.Text, i) is { Kinship: Kinship.Child, Sex: not null } single && AgeBehind(reading.Text.AsSpan(i + single.Word.Length)) is not null)
                return true;
        }

        return false;
    }

    private const int LongestChildren = 24;

    private static int? AgeAround(FactReading reading, Sentence sentence, KinWord kin, int at) =>
        AgeBehind(reading.Text.AsSpan(at + kin.Word.Length)) ?? AgeBefore(reading.Text.AsSpan(sentence.Start, at - sentence.Start));

    // 6岁的女儿
    private static int? AgeBefore(ReadOnlySpan<char> before)
    {
        if (!before.EndsWith("岁的"))
            return null;
        before = before[..^2];
        var digits = 0;
        while (digits < Math.Min(4, before.Length) && IsDigit(before[^(digits + 1)]))
            digits++;
        return digits == 0 ? null : Number(before[^digits..]);
    }

    // 母亲78岁, 父亲今年八十二岁, 我妈七十多了
    private static int? AgeBehind(ReadOnlySpan<char> behind)
    {
        behind = behind.StartsWith("今年") || behind.StartsWith("已经") ? behind[2..] : behind;
        var digits = 0;
        while (digits < Math.Min(4, behind.Length) && IsDigit(behind[digits]))
            digits++;
        return digits > 0 && (StartsWithAny(behind[digits..], "岁", "多岁", "余岁", "周岁") || (digits >= 2 && StartsWithAny(behind[digits..], "多了", "了"))) ? Number(behind[..digits]) : null;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || ChineseNumbers.IsNumeral(c);

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age : (int?)ChineseNumbers.Value(digits);

    // 由祖母抚养 tells of who cares, 抚养母亲留下的孩子 of nobody new.
    private static bool IsCaredFor(ReadOnlySpan<char> lead, ReadOnlySpan<char> words) =>
        ContainsAny(words, CareWords) && (lead.LastIndexOf('由') >= 0 || words.IndexOfAny("抚照育".AsSpan()) < 0);

    private static void Add(FactReading reading, Sentence sentence, string anchor, KinWord kin, int at, bool young, bool supported)
    {
        // 我女儿苏小凤被砍伤，…我女儿鉴定为重伤: told of the one named before.
        if (Named(reading, anchor, kin) is { } known)
        {
            reading.Unnamed.Add((at, known));
            return;
        }

        var name = anchor + "的" + Called(kin);
        var person = reading.Draft.Person(name, reading.Document.SpanOf(at, kin.Word.Length));
        reading.Unnamed.Add((at, name));
        var fact = reading.Document.Fact(true, at, kin.Word.Length, "kin.unnamed", 0.7m);
        if (kin.Sex is { } sex)
            person.Sex.Offer(fact.As(sex), 0);
        if (AgeAround(reading, sentence, kin, at) is { } age)
            person.Age.Offer(fact.As(age), 0);
        if (young)
            person.Minor.Offer(fact, 1);
        if (supported && reading.Draft.Victims.ContainsKey(anchor))
            reading.Draft.Dependents.TryAdd(name, fact with { Rule = "kin.supported" });
        reading.Draft.Tie(new KinDraft(name, anchor, fact.As(kin.Kinship), reading.Document.Weight));
    }

    private static string? Named(FactReading reading, string anchor, KinWord kin)
    {
        if (!reading.Document.IsOwnPaper)
            return null;
        var named = reading.Draft.Ties.Take(LargestFamily).Select(t => NamedBy(reading, t, anchor, kin)).OfType<string>().Distinct().Take(2).ToList();
        return named is [var one] ? one : null;
    }

    // Of a paper with thousands of relatives not every one is looked at for each.
    private const int LargestFamily = 500;

    // 我女儿甲 names the daughter, 我是甲的母亲 the child.
    private static string? NamedBy(FactReading reading, KinDraft tie, string anchor, KinWord kin)
    {
        if (tie.Other == anchor && tie.Kinship.Value == kin.Kinship && SexOf(reading, tie.Relative) == kin.Sex)
            return tie.Relative;
        var sex = SexOf(reading, tie.Other);
        return tie.Relative == anchor && KinWords.Reverse(tie.Kinship.Value) == kin.Kinship && tie.Kinship.Value != Kinship.Other && (sex is null || sex == kin.Sex) ? tie.Other : null;
    }

    // Nothing is known of who only says "I".
    private static Sex? SexOf(FactReading reading, string name) => reading.Draft.People.GetValueOrDefault(name)?.Sex.Fact?.Value;

    /// <summary>What a relative without a name is called: 之妻, 妻子, 老婆 are one person.</summary>
    public static string Called(KinWord kin) => (kin.Kinship, kin.Sex) switch
    {
        (Kinship.Parent, Sex.Male) => "父亲",
        (Kinship.Parent, Sex.Female) => "母亲",
        (Kinship.Spouse, Sex.Male) => "丈夫",
        (Kinship.Spouse, Sex.Female) => "妻子",
        (Kinship.Child, Sex.Male) => "儿子",
        (Kinship.Child, Sex.Female) => "女儿",
        (Kinship.Sibling, _) => kin.Word[^1] switch { '哥' or '兄' => "哥哥", '弟' => "弟弟", '姐' => "姐姐", _ => "妹妹" },
        _ => kin.Word.TrimStart('其', '之', '我'),
    };

    /// <summary>The relative without a name spoken of last in a stretch of the document, and where; or null.</summary>
    public static (int At, string Name)? LastIn(FactReading reading, int from, int to)
    {
        // In the order of the text: the last that starts before the end of the stretch.
        int low = 0, high = reading.Unnamed.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reading.Unnamed[middle].At < to)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && reading.Unnamed[low - 1] is var last && last.At >= from ? last : null;
    }
}
