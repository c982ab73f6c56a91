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
    private static readonly WordSet Reporting = new("举报", "检举", "控告", "作证", "证言", "告发", "揭发", "出庭作证");

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        foreach (var sentence in reading.Sentences().Where(s => reading.Has(s, Reporting)))
        {
            foreach (var (at, word) in reading.Places(sentence, Revenge))
            {
                if (reading.Negated(at, 3) || Reporter(reading, sentence) is not { } name)
                    continue;
                reading.Draft.Victim(name).Retaliation.Offer(reading.Document.Fact(true, at, word.Length, "harm.retaliation", 0.8m), reading.Weight(sentence.Section));
                reading.Draft.People[name].Roles.Add(PersonRole.Witness);
            }
        }
    }

    // 因苏某举报其赌博而怀恨在心: the victim named right before the word of reporting.
    private static string? Reporter(FactReading reading, Text.Sentence sentence)
    {
        foreach (var (at, _) in reading.Places(sentence, Reporting))
        {
            var before = reading.Document.MentionsIn(sentence.Start, at).LastOrDefault();
            if (before.Name is not null && reading.Draft.Victims.ContainsKey(before.Name) && at - before.End <= Near)
                return before.Name;
        }

        return null;
    }

    // 苏某向公安机关举报, 苏某曾在法庭上作证
    private const int Near = 16;
}
