using JudicialAid.Casework;
using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Storage;
using JudicialAid.TestKit;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>A slip of the pen in the identity number of a dossier is repaired against the register, and nobody sees the digits.</summary>
public sealed class DossierSlipTests(StageRig rig) : IClassFixture<StageRig>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData("two neighbours exchanged", 721, "康同明")]
    [InlineData("check character wrong", 722, "雷守宁")]
    public async Task A_number_that_one_slip_explains_confirms_the_match(string slip, int number, string name)
    {
        var right = SamplePeople.IdNumber(new DateOnly(1974, 9, 12), number);
        var written = slip == "check character wrong" ? right.Text[..17] + (right.Text[17] == '5' ? '6' : '5') : right.Text[..10] + right.Text[11] + right.Text[10] + right.Text[12..];
        Assert.False(IdNumber.TryParse(written, out _));
        await rig.ImportAsync($"2026-10-{number - 700}.delta.csv", $"姓名,身份证号码,性别\n{name},{right.Text},男\n");
        var text = Dossiers.Indictment(number, victim: (name, right), poor: false).Replace(right.Text, written, StringComparison.Ordinal);
        var upload = await rig.ProcessAsync(slip, text);
        var row = (await rig.Tables.Cases.FindAsync(StageRig.Office, upload.CaseId!, None))!.Value;
        var file = await rig.Get<SealedRecords>().LoadAsync<CaseFile>(row.CaseFileId!, None);
        var report = await rig.Get<SealedRecords>().LoadAsync<MatchReport>(row.MatchReportId!, None);

        var match = Assert.Single(report.Matches, m => m.RegisterId == "dibao");
        Assert.True(match.Confirmed, string.Join('\n', match.Levels));
        Assert.Contains(match.Levels, l => l is { Field: "idNumber", Level: "equalAfterRepair" });
        Assert.Contains("有误", report.Lookups.Single(l => l.PersonId == match.PersonId).Note, StringComparison.Ordinal);
        Assert.Equal(written, file.Person(match.PersonId).IdNumberAsWritten!.Value);
        foreach (var everybody in (bool[])[true, false])
            Assert.DoesNotContain(written[4..^4], MaskedView.Of(file, file, new DateOnly(2026, 11, 2), everybody).ToJsonString(), StringComparison.Ordinal);
    }
}
