using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>A register file that is sent again, corrected and corrected back (GY13).</summary>
public sealed class CorrectedRegisterTests(StageRig rig) : IClassFixture<StageRig>
{
    [Fact]
    public async Task A_register_that_goes_back_to_what_it_was_has_the_cases_matched_again()
    {
        var victim = SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 649);
        var (with, without) = ($"姓名,身份证号码\n巫长根,{victim.Text}\n", $"姓名,身份证号码\n路人丙,{SamplePeople.IdNumber(new DateOnly(1970, 1, 1), 9).Text}\n");
        var upload = await rig.ProcessAsync("来回更正", Dossiers.Indictment(405, victim: ("巫长根", victim), poor: false));
        var hits = new List<bool>();
        foreach (var table in new[] { with, without, with })
        {
            rig.Clock.Move(TimeSpan.FromMinutes(10));
            await rig.ImportAsync("2026-10-01.full.csv", table);
            await rig.DeliverAsync();
            hits.Add((await rig.LeadsAsync(upload.CaseId!)).Single(l => l.Lead.Kind == LeadKind.JudicialAid).Lead.Hits.Contains("最低生活保障"));
        }

        Assert.Equal([true, false, true], hits);
    }
}
