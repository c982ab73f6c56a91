using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.People;

/// <summary>Reads which relatives cannot care (dead, gone, in custody, gravely ill) and who lived on the victim.</summary>
internal static class KinStateReader
{
    private static readonly (KinAbsence Absence, WordSet Words)[] Absences =
    [
        (KinAbsence.Missing, new("离家出走", "下落不明", "失联", "失踪", "离家后", "杳无音信", "联系不上", "不知去向", "改嫁")),
        (KinAbsence.Dead, new("已去世", "去世", "病故", "已故", "亡故", "过世", "病逝", "已死亡")),
        (KinAbsence.InCustody, new("服刑", "在押", "被羁押")),
        (KinAbsence.Incapable, new("卧床", "瘫痪", "重度残疾", "精神疾病", "精神病", "生活不能自理", "无劳动能力")),
    ];

    private static readonly WordSet AnyAbsence = new([.. Absences.SelectMany(row => row.Words)]);
    private static readonly WordSet SoleEarner = new("唯一劳动力", "唯一经济来源", "唯一收入来源", "主要劳动力", "家庭唯一劳动力", "一人务工维持", "全靠", "全家依靠", "家庭支柱", "顶梁柱", "维持生活", "主要经济来源");
    private static readonly WordSet MaintenanceWords = new("被扶养人生活费", "被抚养人生活费", "被扶养人的生活费", "被抚养人的生活费");
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
            foreach (var (at, word) in reading.Places(sentence, Supported))
                ReadSupported(reading, sentence, at, word);
            // 被扶养人生活费 in the court's reckoning: it found people who lived on the victim.
            foreach (var (at, word) in reading.Places(sentence, MaintenanceWords))
                reading.Draft.Maintenance.Offer(reading.Document.Fact(true, at, word.Length, "kin.maintenance", 0.8m), reading.Weight(sentence.Section));
        }
    }

    private static void ReadAbsence(FactReading reading, Sentence sentence, KinAbsence absence, int at, string word)
    {
        if (reading.Negated(at, 3) || LastRelative(reading, sentence, at) is not { } name || reading.Draft.Victims.ContainsKey(name) || reading.Draft.Offenders.ContainsKey(name))
            return;
        reading.Draft.Absences.TryAdd(name, reading.Document.Fact(absence, at, word.Length, "kin.absence", 0.9m));
    }

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
