using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads hardship words: whose they are, and neither negated nor past.</summary>
internal static class HardshipReader
{
    private static readonly string[] OfASoldier =
        ["家属", "遗属", "遗孀", "配偶", "妻子", "丈夫", "父亲", "母亲", "父母", "子女", "儿子", "女儿", "之妻", "之夫", "之父", "之母", "之子", "之女", "的家属", "的遗属", "的配偶", "的妻子", "的丈夫", "的父亲", "的母亲", "的父母", "的子女", "的儿子", "的女儿"];

    // 读初二, 上三年级.
    private static readonly string[] AtSchool =
        [.. from verb in new[] { "读", "上", "念" } from year in "初一 初二 初三 高一 高二 高三 一年级 二年级 三年级 四年级 五年级 六年级 七年级 八年级 九年级".Split(' ') select verb + year];

    private static readonly (HardshipKind Kind, WordSet Words)[] Table =
    [
        (HardshipKind.Dibao, new("低保", "最低生活保障")),
        (HardshipKind.Tekun, new("特困供养", "特困人员", "五保户", "五保供养", "特困")),
        (HardshipKind.PovertyMonitored, new("返贫监测", "脱贫不稳定", "边缘易致贫", "监测户", "突发严重困难户")),
        (HardshipKind.LiftedPoverty, new("建档立卡", "脱贫户", "脱贫人口")),
        (HardshipKind.Disabled, new("残疾证", "残疾人", "肢体残疾", "视力残疾", "听力残疾", "智力残疾", "精神残疾", "言语残疾", "多重残疾", "精神疾病", "精神病", "重度残疾", "双目失明", "级残疾", "瘫痪", "伤残军人", "三等甲级", "三等乙级", "二等甲级", "二等乙级")),
        (HardshipKind.NoFixedWork, new("无业", "无固定工作", "没有固定工作", "无固定职业", "无固定收入", "打零工", "失业", "没有工作", "无工作", "零工", "待业")),
        (HardshipKind.SeriousIllness, new("患癌", "癌", "癌症", "恶性肿瘤", "尿毒症", "透析", "白血病", "重大疾病", "肿瘤", "心脏病", "脑梗", "化疗", "重病", "乳腺癌", "肺癌", "胃癌", "肝癌", "动脉瘤", "脑出血", "脑血栓", "脑溢血", "偏瘫", "患病生活不能自理", "心脏起搏器", "心脏支架")),
        (HardshipKind.ChronicIllness, new("慢性病", "慢性疾病", "长期服药", "常年服药", "终身服药", "常年吃药", "长期吃药", "糖尿病", "高血压", "高血脂", "冠心病", "类风湿", "风湿", "哮喘", "癫痫", "慢性肾", "肝硬化", "慢性支气管炎", "老慢支", "肺气肿", "慢阻肺", "尘肺", "矽肺", "肺结核", "帕金森", "阿尔茨海默", "痛风", "甲亢", "红斑狼疮", "强直性脊柱炎", "抑郁症")),
        (HardshipKind.Veteran, new("退役军人", "当过兵", "退伍军人", "复员军人", "退伍", "转业至", "转业到", "转业军人", "退役士兵")),
        (HardshipKind.ServingSoldier, new("现役军人", "现役军官", "现役士兵", "现服役", "现在部队服役", "正在部队服役", "仍在部队服役")),
        (HardshipKind.MilitaryFamily, new(["军属", "烈属", "因公牺牲军人", "病故军人", .. OfASoldier.SelectMany(kin => new[] { "军人" + kin, "烈士" + kin })])),
        (HardshipKind.MilitaryCivilian, new("军队文职", "部队文职", "文职军人")),
        (HardshipKind.OrphanOrSingleParent, new("孤儿", "单亲", "事实无人抚养", "父母双亡", "留守儿童")),
        (HardshipKind.Farming, new("务农", "农民", "粮农", "牧民", "以种地为生", "以种田为生")),
        (HardshipKind.Elderly, new("已满60周岁", "已满60岁", "年满60周岁", "年满60岁", "超过60周岁", "超过60岁", "已满六十周岁", "年满六十周岁", "超过六十周岁", "年过六旬", "年逾六旬", "年过七旬", "年逾七旬", "年过八旬", "年逾八旬", "年逾古稀", "高龄老人")),
        (HardshipKind.PoorFamily, new("生活困难", "家庭困难", "生活十分困难", "生活确有困难", "家境贫困", "家庭经济困难", "生活无着", "生活陷入困境", "无生活来源", "没有生活来源", "经济困难", "困难妇女", "困难职工")),
        (HardshipKind.Student, new(["在校学生", .. AtSchool, "小学上学", "中学上学", "学校上学", "读初中", "读小学", "读高中", "读大学", "中学生", "小学生", "大学生", "初中生", "高中生", "年级学生", "就读", "读书", "学生", "上小学", "上初中", "上高中", "上大学", "念小学", "念初中", "念高中", "念大学", "念书"])),
    ];

    private static readonly WordSet AnyHardship = new([.. Table.SelectMany(row => row.Words)]);
    private static readonly WordSet DisabilityAward = new("残疾赔偿金");
    private static readonly string[] Past = ["曾", "曾经", "原系", "原为", "已退出", "已取消", "不再", "以前", "此前", "已停", "已清退"];
    private static readonly string[] NotHere = ["农民工工资", "致癌", "防癌", "残疾人联合会", "残疾人保障法", "残疾证明费", "无业人员管理", "学生证", "农民合作", "伤残疾", "残疾赔偿", "残疾辅助", "残疾等级", "残疾生活", "学生公寓", "特困供养制度", "精神病学", "精神病鉴定", "精神病医院", "精神病院", "精神疾病司法", "肿瘤医院", "肿瘤科", "农民工", "失业保险", "失业率", "无固定收入的", "创伤性癫痫", "外伤性癫痫", "继发性癫痫", "外伤后癫痫", "退役军人事务", "退役军人服务", "退役军人家属", "现役军人的配偶而"];

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        foreach (var sentence in reading.Sentences())
        {
            ReadAwardedDisability(reading, sentence);
            foreach (var (kind, words) in reading.Has(sentence, AnyHardship) ? Table : [])
            {
                foreach (var (at, word) in reading.Places(sentence, words))
                    ReadWord(reading, sentence, kind, at, word);
            }
        }
    }

    // 残疾赔偿金12万元 in the court's own reckoning: it found a disability, whatever the grade.
    private static void ReadAwardedDisability(FactReading reading, Sentence sentence)
    {
        if (sentence.Section is not (DocumentSection.Found or DocumentSection.Reasoned or DocumentSection.Ordered))
            return;
        foreach (var (at, word) in reading.Places(sentence, DisabilityAward))
        {
            if (MoneyReader.Find(reading.Text, at, Math.Min(16, sentence.End - at)).Count == 0 || reading.Has(sentence, "不予", "主张"))
                continue;
            foreach (var name in reading.Whose.Principal(reading.Document) is { } principal ? [principal] : reading.Whose.VictimsAt(reading.Document, at))
                reading.Draft.People[name].Hardship.TryAdd(HardshipKind.Disabled, reading.Document.Fact(HardshipKind.Disabled, at, word.Length, "hardship.disability-awarded", 0.8m));
        }
    }

    private static void ReadWord(FactReading reading, Sentence sentence, HardshipKind kind, int at, string word)
    {
        var text = reading.Text;
        var selfNegated = word[0] is '无' or '没' || word.Contains('失', StringComparison.Ordinal);
        if (NotHere.Any(w => Around(text, at, word, w)) || IsFamilyOfOne(kind, text, at + word.Length) || IsMoneyOfHousehold(reading, sentence, kind, at, word))
            return;
        // Understood, and no hardship.
        if (IsPast(kind, text, at) || IsNotHeld(text, at, word) || (!selfNegated && reading.Negated(at, 5)))
        {
            reading.Document.Told.Add(reading.Document.SentenceAt(at));
            return;
        }

        foreach (var name in HouseholdSubject.Of(reading, sentence, at))
        {
            if (reading.Draft.People.TryGetValue(name, out var person) && !person.Hardship.ContainsKey(kind))
                person.Hardship[kind] = reading.Document.Fact(kind, at, word.Length, "hardship.words");
        }
    }

    // 家里还有残疾人补贴: somebody of the household is disabled, nobody knows who.
    private static bool IsMoneyOfHousehold(FactReading reading, Sentence sentence, HardshipKind kind, int at, string word) =>
        kind == HardshipKind.Disabled && AnyWord.StartsWithAny(reading.Text.AsSpan(at + word.Length), "补贴", "补助", "两项补贴", "生活补贴", "护理补贴") && HouseholdSubject.IsHousehold(reading, sentence, at);

    // 现役军人的妻子 is no soldier.
    private static bool IsFamilyOfOne(HardshipKind kind, string text, int end) =>
        kind == HardshipKind.ServingSoldier && OfASoldier.Any(kin => string.CompareOrdinal(text, end, kin, 0, kin.Length) == 0);

    // 原建档立卡户: that tag tells of the past anyway.
    private static bool IsPast(HardshipKind kind, string text, int at)
    {
        if (kind == HardshipKind.LiftedPoverty)
            return false;
        var before = ClauseBefore(text, at, 8);
        foreach (var word in Past)
        {
            if (before.IndexOf(word) >= 0)
                return true;
        }

        return EndsWithPeriod(ClauseBefore(text, at, LongestPeriod));
    }

    // 2015年至2019年系低保户: a stretch of years that is over.
    private static bool EndsWithPeriod(ReadOnlySpan<char> before)
    {
        var year = before.LastIndexOf('年');
        var to = year < 0 ? -1 : before[..year].LastIndexOfAny("至到-".AsSpan());
        return to > 0 && year - to == 5 && before[..to].IndexOf('年') >= 0 && before[(to + 1)..year].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private const int LongestPeriod = 24;

    private static ReadOnlySpan<char> ClauseBefore(string text, int at, int longest)
    {
        var from = Math.Max(0, at - longest);
        var before = text.AsSpan(from, at - from);
        return before[(before.LastIndexOfAny("，。；\n") + 1)..];
    }

    // 申请低保未获批准, 低保已被取消: asked for or taken away.
    private static bool IsNotHeld(string text, int at, string word)
    {
        var behind = text.AsSpan(at + word.Length, Math.Min(LongestEnd, text.Length - at - word.Length));
        var stop = behind.IndexOfAny("。；\n".AsSpan());
        behind = stop < 0 ? behind : behind[..stop];
        return AnyWord.ContainsAny(behind, TakenAway) || (AnyWord.EndsWithAny(ClauseBefore(text, at, 8), AskedFor) && !AnyWord.ContainsAny(behind, "获批", "通过", "获得批准", "批准了", "批下来", "办下来"))
            || AnyWord.ContainsAny(behind, Refused);
    }

    private const int LongestEnd = 14;
    private static readonly string[] TakenAway = ["已取消", "被取消", "已停", "被停", "已注销", "已清退", "已退出"];
    private static readonly string[] AskedFor = ["申请", "申请了", "申请过", "申请办理", "申请纳入", "申报", "申请享受"];
    private static readonly string[] Refused = ["未获批", "未被批准", "未通过", "未批", "没有批", "没批", "没办下来", "没有办下来", "不予批准", "不符合条件"];

    private static bool Around(string text, int at, string word, string phrase)
    {
        var inside = phrase.IndexOf(word, StringComparison.Ordinal);
        return inside >= 0 && at - inside >= 0 && string.CompareOrdinal(text, at - inside, phrase, 0, phrase.Length) == 0;
    }
}
