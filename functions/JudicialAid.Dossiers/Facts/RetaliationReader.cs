using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>
/// Reads who was hurt because of having reported a crime, testified or given an opinion: 因举报、作证受到打击报复. The rules of aid name
/// these people apart from other victims.
/// </summary>
internal static class RetaliationReader
{
    private static readonly WordSet Revenge = new("报复", "怀恨在心", "泄愤", "泄恨");
    private static readonly WordSet Reporting = new("举报", "检举", "控告", "作证", "提供证言", "提供了证言", "出具证言", "告发", "揭发", "出庭作证");

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        foreach (var sentence in reading.Sentences().Where(s => reading.Has(s, Reporting)))
        {
            foreach (var (at, word) in reading.Places(sentence, Revenge))
            {
                if (!reading.Negated(at, 3) && Reporter(reading, sentence) is { } name)
                    Offer(reading, sentence, name, at, word);
            }

            ReadReason(reading, sentence);
        }
    }

    // 因苏某举报其赌博而怀恨在心: the victim named in the sentence before the word of reporting, whoever is reported; else who says 我.
    private static string? Reporter(FactReading reading, Sentence sentence)
    {
        foreach (var (at, _) in reading.Places(sentence, Reporting))
        {
            var before = reading.Document.MentionsIn(sentence.Start, at).LastOrDefault(m => reading.Draft.Victims.ContainsKey(m.Name));
            if (before.Name is not null && at - before.End <= Near)
                return before.Name;
            if (reading.Document.IsOwnPaper && reading.Document.ClauseBefore(at).Contains('我', StringComparison.Ordinal) && reading.Document.Speaker is { } speaker && reading.Draft.Victims.ContainsKey(speaker.Name))
                return speaker.Name;
        }

        return null;
    }

    // 因苏某举报其赌博，将苏某砍伤: the reason of the deed, without a word of revenge.
    private static void ReadReason(FactReading reading, Sentence sentence)
    {
        foreach (var (at, word) in reading.Places(sentence, Reporting))
        {
            var clause = reading.Document.ClauseBefore(at);
            var isReason = (clause.StartsWith('因') || clause.StartsWith("由于", StringComparison.Ordinal)) && AnyWord.ContainsAny(reading.Text.AsSpan(at, sentence.End - at), Attacks);
            if (isReason && !reading.Negated(at, 3) && Reporter(reading, sentence) is { } name)
                Offer(reading, sentence, name, at, word);
        }
    }

    private static readonly string[] Attacks = ["砍", "打", "刺", "捅", "杀", "撞", "烧", "伤"];

    private static void Offer(FactReading reading, Sentence sentence, string name, int at, string word)
    {
        reading.Draft.Victim(name).Retaliation.Offer(reading.Document.Fact(true, at, word.Length, "harm.retaliation", 0.8m), reading.Weight(sentence.Section));
        reading.Draft.People[name].Roles.Add(PersonRole.Witness);
    }

    // 苏某向公安机关举报, 苏某系另案证人，因向某检察院提供证言
    private const int Near = 30;
}
