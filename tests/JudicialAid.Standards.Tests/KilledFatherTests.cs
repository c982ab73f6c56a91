using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Standards.Tests;

public class KilledFatherTests
{
    [Fact]
    public void The_child_of_a_killed_father_is_proposed_exactly_40000_yuan_with_every_step()
    {
        var victim = SampleCase.KilledFather().Victim();
        Assert.Equal(new Yuan(40000), victim.Amount!.Amount);
        Golden.Match(Sheets.Print(victim.Amount), "killed-father-sheet.txt");
    }

    [Fact]
    public void The_whole_assessment_reads_as_reviewed()
    {
        var assessment = SampleCase.KilledFather().Assess();
        // Versions and hashes change with every word of the rule data.
        var victims = assessment.Victims.Select(v => v with { Amount = v.Amount! with { Proof = null } });
        Golden.Match(ModelJson.Write(assessment with { RuleVersions = [], Victims = [.. victims] }, readable: true), "killed-father-assessment.json");
    }
}
