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
    public void The_whole_assessment_reads_as_reviewed() =>
        Golden.Match(ModelJson.Write(SampleCase.KilledFather().Assess() with { RuleVersions = [] }, readable: true), "killed-father-assessment.json");
}
