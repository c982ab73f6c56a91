using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Tells whose fault a sentence speaks of: of the victims, or (nobody returned) of somebody else.</summary>
internal static class FaultSubject
{
    private static readonly string[] Harmed = ["原告", "被害人", "受害人", "死者", "患者", "伤者", "被害方"];
    private static readonly string[] Others = ["被告", "公司", "医院", "院方", "保险", "双方", "上诉人", "管理人", "所有人", "辩护人", "中心", "局", "学校"];

    private static readonly WordSet Sides = new([.. Harmed, .. Others]);

    // 对张某的死亡, 致原告受伤, 在对患者诊疗过程中: whom it happened to, not who did it.
    private static readonly string[] ObjectMarks = ["对", "对于", "在", "向", "给", "致", "使", "造成", "导致", "与", "砸到", "诊疗", "救治"];

    private static readonly string[] Roles = [.. Harmed, "被上诉人", "上诉人", "被告人", "被告"];

    /// <summary>The victims whose fault the words at a position are about.</summary>
    public static IReadOnlyList<VictimDraft> Of(FactReading reading, Sentence sentence, int at)
    {
        // 其自身的行为: the one the sentence began with.
        var topic = reading.Text.IndexOf("其自身", sentence.Start, at - sentence.Start, StringComparison.Ordinal) >= 0;
        var best = -1;
        IReadOnlyList<VictimDraft> subject = [];
        foreach (var mention in reading.Document.MentionsIn(sentence.Start, at))
        {
            if (IsObject(reading.Text, sentence.Start, mention.Start))
                continue;
            if (topic && best >= 0)
                break;
            (best, subject) = (mention.Start, reading.Draft.Victims.ContainsKey(mention.Name) ? [.. reading.Whose.VictimsAt(reading.Document, mention.End).Select(reading.Draft.Victim)] : []);
        }

        foreach (var (start, word) in reading.Places(sentence with { Length = at - sentence.Start }, Sides))
        {
            // 被告人罗某: the name behind the word has told already.
            if (start <= best || (topic && best >= 0) || IsObject(reading.Text, sentence.Start, start))
                continue;
            (best, subject) = (start, Harmed.Contains(word) ? reading.Sides(at) : []);
        }

        return subject;
    }

    /// <summary>Whether the words before a position say that it happened to whom stands there, not that he did it: 对原告的受伤.</summary>
    public static bool IsObject(string text, int from, int start)
    {
        var before = text.AsSpan(from, start - from);
        foreach (var role in Roles)
        {
            if (before.EndsWith(role))
                before = before[..^role.Length];
        }

        if (before.Length > 0 && People.KinWords.Before(text, start) is { } kin && kin.Word.Length <= before.Length)
            before = before[..^kin.Word.Length];
        foreach (var mark in ObjectMarks)
        {
            if (before.EndsWith(mark))
                return true;
        }

        return false;
    }
}
