using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>Reads which relatives cannot care (dead, gone, in custody, gravely ill) and who lived on the victim.</summary>
internal static class KinStateReader
{
    // 重残: 肢体残疾一级, 智力二级残疾, 一级肢体残疾.
    private static readonly string[] GravelyDisabled =
        [.. from kind in new[] { "肢体", "视力", "智力", "精神" } from grade in new[] { "一级", "二级", "1级", "2级" } from words in new[] { $"{kind}残疾{grade}", $"{kind}{grade}残疾", $"{grade}{kind}残疾" } select words];

    private static readonly (KinAbsence Absence, WordSet Words)[] Absences =
    [
        (KinAbsence.Missing, new("离家出走", "下落不明", "失联", "失踪", "离家后", "杳无音信", "联系不上", "不知去向", "不知所踪", "没有音讯", "无音讯", "音讯全无", "失去联系", "断绝联系", "改嫁", "被撤销监护", "撤销监护权", "撤销其监护")),
        (KinAbsence.Dead, new("已去世", "去世", "病故", "已故", "亡故", "过世", "病逝", "已死亡")),
        (KinAbsence.InCustody, new("服刑", "在押", "被羁押", "强制隔离戒毒", "强制戒毒", "被判处有期徒刑", "被判处无期徒刑", "被判刑", "判刑入狱")),
        (KinAbsence.Incapable, new(["卧床", "瘫痪", "重度残疾", "精神疾病", "精神病", "精神分裂", "生活不能自理", "无劳动能力", "癌症晚期", "癌晚期", "植物人", .. GravelyDisabled])),
    ];

    private static readonly WordSet AnyAbsence = new([.. Absences.SelectMany(row => row.Words)]);
    private static readonly WordSet SoleEarner = new("唯一劳动力", "唯一经济来源", "唯一收入来源", "主要劳动力", "家庭唯一劳动力", "一人务工维持", "全靠", "全家依靠", "家庭支柱", "顶梁柱", "维持生活", "主要经济来源", "唯一的经济来源", "唯一的收入来源", "唯一的劳动力", "唯一经济支柱", "主要经济支柱", "经济支柱");
    private static readonly WordSet MaintenanceWords = new("被扶养人生活费", "被抚养人生活费", "被扶养人的生活费", "被抚养人的生活费");
    private static readonly WordSet Upkeep = new("赡养", "抚养", "扶养", "供养");
    private static readonly WordSet Supported = new("被扶养人", "被抚养人", "被赡养人", "扶养年限", "抚养年限");

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        foreach (var sentence in reading.Document.Sentences.Where(s => s.Section is not (DocumentSection.Annex or DocumentSection.Claimed or DocumentSection.Argued)))
        {
            foreach (var (absence, words) in reading.Has(sentence, AnyAbsence) ? Absences : [])
            {
                foreach (var (at, word) in reading.Places(sentence, words))
                    ReadAbsence(reading, sentence, absence, at, word);
            }

            foreach (var (at, word) in reading.Places(sentence, SoleEarner))
                ReadEarner(reading, sentence, at, word);
            foreach (var (at, word) in reading.Places(sentence, Upkeep))
                ReadUpkeep(reading, sentence, at, word);
            foreach (var (at, word) in reading.Places(sentence, Supported))
                ReadSupported(reading, sentence, at, word);
            // 被扶养人生活费 in the court's reckoning: it found people who lived on the victim.
            foreach (var (at, word) in reading.Places(sentence, MaintenanceWords))
                reading.Draft.Maintenance.Offer(reading.Document.Fact(true, at, word.Length, "kin.maintenance", 0.8m), reading.Weight(sentence.Section));
        }
    }

    private static void ReadAbsence(FactReading reading, Sentence sentence, KinAbsence absence, int at, string word)
    {
        if (reading.Negated(at, 3) || IsOver(reading, sentence, at, word) || LastRelative(reading, sentence, at) is not { } name || reading.Draft.Victims.ContainsKey(name) || reading.Draft.Offenders.ContainsKey(name))
            return;
        reading.Draft.Absences.TryAdd(name, reading.Document.Fact(absence, at, word.Length, "kin.absence", 0.9m));
    }

    // 曾离家出走，后返回 · 服刑期满, 刑满释放: is back.
    private static bool IsOver(FactReading reading, Sentence sentence, int at, string word)
    {
        var behind = reading.Text.AsSpan(at + word.Length, Math.Min(LongestReturn, sentence.End - at - word.Length));
        return AnyWord.ContainsAny(behind, "返回", "已回", "回来", "回家", "找回", "期满", "刑满", "获释", "出狱", "解除", "治愈", "痊愈");
    }

    private const int LongestReturn = 16;

    // The last one named before, or a relative known only by the kin word (母亲离家出走).
    private static string? LastRelative(FactReading reading, Sentence sentence, int at)
    {
        var named = reading.Document.MentionsIn(sentence.Start, at).LastOrDefault();
        return UnnamedKin.LastIn(reading, named.Name is null ? sentence.Start : named.End, at)?.Name ?? named.Name;
    }

    // Whoever the victim's income fed: spouse, children, parents.
    private static void ReadEarner(FactReading reading, Sentence sentence, int at, string word)
    {
        var near = reading.Document.MentionsIn(sentence.Start, Math.Min(sentence.End, at + 12)).Any(m => reading.Draft.Victims.ContainsKey(m.Name));
        if (!near)
            return;
        if (reading.Draft.Ties.Count > 0)
            reading.Draft.SupportAllRelatives(reading.Document.Fact(true, at, word.Length, "kin.sole-earner", 0.8m));
    }

    // 父亲甲、母亲乙…，由丙赡养: where 丙 is the victim, whoever of the family stands before lived on him.
    // 丙离异，独自抚养女儿丁: so does who stands behind.
    private static void ReadUpkeep(FactReading reading, Sentence sentence, int at, string word)
    {
        var support = new Lazy<Fact<bool>>(() => reading.Document.Fact(true, at, word.Length, "kin.supported"));
        var before = reading.Document.MentionsIn(sentence.Start, at).ToList();
        if (before is not [.., var supporter] || !reading.Draft.Victims.ContainsKey(supporter.Name))
            return;
        var provided = supporter.End == at && supporter.Start > 0 && reading.Text[supporter.Start - 1] is '由' or '靠';
        var clause = reading.Document.Clause(at, word.Length);
        var alone = reading.Text.AsSpan(clause.From, at - clause.From).IndexOf("独自") >= 0;
        foreach (var relative in provided ? before : alone ? [.. reading.Document.MentionsIn(at, clause.To)] : [])
        {
            if (!reading.Draft.Victims.ContainsKey(relative.Name) && !reading.Draft.Offenders.ContainsKey(relative.Name) && reading.Draft.People.ContainsKey(relative.Name))
                reading.Draft.Dependents.TryAdd(relative.Name, support.Value);
        }
    }

    private static void ReadSupported(FactReading reading, Sentence sentence, int at, string word)
    {
        var from = word.EndsWith("年限", StringComparison.Ordinal) ? Math.Max(sentence.Start, at - 30) : at;
        foreach (var mention in reading.Document.MentionsIn(from, Math.Min(sentence.End, at + 30)))
        {
            if (!reading.Draft.Victims.ContainsKey(mention.Name))
                reading.Draft.Dependents.TryAdd(mention.Name, reading.Document.Fact(true, at, word.Length, "kin.supported"));
        }
    }
}
