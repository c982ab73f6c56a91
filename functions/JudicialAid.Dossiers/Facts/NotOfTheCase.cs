using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Tells what a paper says of harm in general or of another day: lines of the law, earlier convictions, other accidents.</summary>
internal static class NotOfTheCase
{
    // How far around a word of harm is looked.
    private const int Window = 100;

    private static readonly string[] Leads = ["依照", "根据", "依据", "按照", "参照"];
    private static readonly string[] HarmedOfTheCase = ["被害人", "受害人", "死者", "伤者", "原告", "本案"];
    private static readonly string[] Sanctions = ["处", "应", "依", "可以", "从重", "按", "由", "判处", "并处", "构成"];
    private static readonly string[] Punished = ["判处", "被判", "处罚", "劳动教养", "刑满", "服刑"];

    /// <summary>Whether a word of harm at a position speaks of no harm of this case.</summary>
    public static bool Tells(FactReading reading, Sentence sentence, int at, int length) =>
        IsQuotedLaw(reading, sentence, at) || IsCondition(reading, sentence, at, length) || IsFormer(reading, sentence, at);

    // 依照刑法规定，故意伤害他人身体，致人死亡…: nobody of the case is named behind 规定.
    private static bool IsQuotedLaw(FactReading reading, Sentence sentence, int at)
    {
        var from = Math.Max(sentence.Start, at - Window);
        var before = reading.Text.AsSpan(from, at - from);
        var rule = before.LastIndexOf("规定");
        return rule >= 0 && AnyWord.ContainsAny(before[..rule], Leads) && before[..rule].IndexOf("违反") < 0 && !IsAboutSomebody(reading, from + rule, at);
    }

    // 致人死亡的，处十年以上有期徒刑: what the law sets on whoever does so.
    private static bool IsCondition(FactReading reading, Sentence sentence, int at, int length)
    {
        var (from, to) = reading.Document.Clause(at, length);
        var behind = reading.Text.AsSpan(to, Math.Min(4, reading.Text.Length - to));
        return to < sentence.End && reading.Text[to - 1] == '的' && reading.Text[to] == '，' && AnyWord.StartsWithAny(behind[1..], Sanctions) && !IsAboutSomebody(reading, from, to);
    }

    private static bool IsAboutSomebody(FactReading reading, int from, int to) =>
        reading.Document.MentionsIn(from, to).Any() || AnyWord.ContainsAny(reading.Text.AsSpan(from, to - from), HarmedOfTheCase);

    // 曾因故意伤害致人死亡被判处有期徒刑三年, 该路口曾发生过多起交通事故致多人死亡, 因故意伤害致人死亡被判刑，2016年刑满释放
    private static bool IsFormer(FactReading reading, Sentence sentence, int at)
    {
        var from = Math.Max(sentence.Start, at - Window);
        var before = reading.Text.AsSpan(from, at - from);
        var behind = reading.Text.AsSpan(at, Math.Min(Window, sentence.End - at));
        var once = before.LastIndexOf('曾');
        var reason = before.LastIndexOf('因');
        var start = once >= 0 ? once : reason;
        if (start < 0 || reading.Document.MentionsIn(from + start, at).Any(m => reading.Draft.Victims.ContainsKey(m.Name)))
            return false;
        return once < 0 ? behind.IndexOf("刑满") >= 0 : before[once..].IndexOf("发生") >= 0 || (reason > once && AnyWord.ContainsAny(behind, Punished));
    }
}
