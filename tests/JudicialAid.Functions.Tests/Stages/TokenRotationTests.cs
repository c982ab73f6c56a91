using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Storage;
using JudicialAid.TestKit;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>
/// The key of lookup tokens is rotated on a storage that stays: people are found before, during and after, and at last without the old key.
/// </summary>
public sealed class TokenRotationTests : IAsyncLifetime
{
    private readonly StageRig _rig = new();

    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly IdNumber Early = SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 661);
    private static readonly IdNumber Late = SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 663);
    private static readonly (string, string?) Old = ("Keys:Token", StageRig.Key(11)), New = ("Keys:Token", StageRig.Key(12));
    private static readonly (string, string?) OldBeside = ("Keys:TokenOther", StageRig.Key(11)), NewBeside = ("Keys:TokenOther", StageRig.Key(12));

    public Task InitializeAsync() => _rig.InitializeAsync();

    public Task DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task Everybody_is_found_before_during_and_after_a_rotation_and_at_last_without_the_old_key()
    {
        await _rig.RestartAsync(Old);
        await _rig.ImportAsync("2026-10-01.full.csv", $"姓名,身份证号码\n温大同,{Early.Text}\n谭玉成,,\n");
        var early = await _rig.ProcessAsync("轮换之前", Dossiers.Indictment(701, victim: ("温大同", Early), poor: false));
        var other = await _rig.ProcessAsync("另一件", Dossiers.Indictment(702, victim: ("谈小满", Late), poor: false, residence: "示例县青禾镇新河村1组"));
        Assert.Equal((1, 0), (await HitsAsync(early), await HitsAsync(other)));

        // Everywhere known before it is used: an instance that has not restarted yet reads what others write.
        await _rig.RestartAsync(Old, NewBeside);
        Assert.Equal(1, await MatchedAgainAsync(early));

        await _rig.RestartAsync(New, OldBeside);
        Assert.Equal((1, 2, false), await LeftAsync());
        Assert.Equal(1, await MatchedAgainAsync(early));
        // A new row finds a case whose people are noted under the old key.
        await _rig.ImportAsync("2026-11-01.delta.csv", $"姓名,身份证号码\n谈小满,{Late.Text}\n");
        await _rig.DeliverAsync();
        Assert.Equal(1, await HitsAsync(other));

        await _rig.Get<TokenRotation>().StartAsync(None);
        await _rig.DeliverAsync();
        Assert.Equal((1, 1), (await MatchedAgainAsync(early), await MatchedAgainAsync(other)));
        Assert.False((await LeftAsync()).MayGo);
        await _rig.ReconcileAsync(minutesLater: 70);
        await _rig.ReconcileAsync();
        Assert.Equal((0, 0, true), await LeftAsync());

        await _rig.RestartAsync(New);
        Assert.Equal((1, 1), (await MatchedAgainAsync(early), await MatchedAgainAsync(other)));
        await _rig.ImportAsync("2026-12-01.delta.csv", $"姓名,身份证号码,月保障金额\n温大同,{Early.Text},500\n");
        Assert.True(await _rig.DeliverAsync() > 0);
        Assert.Equal(0, await CountNotesAsync(new TokenKeys(Bytes(11)).Current));
    }

    [Fact]
    public async Task A_rotation_begins_from_the_key_of_ids_too_and_is_begun_again_without_harm()
    {
        await _rig.RestartAsync();
        var person = SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 665);
        await _rig.ImportAsync("2026-09-01.delta.csv", $"姓名,身份证号码\n邵长明,{person.Text}\n");
        var upload = await _rig.ProcessAsync("自编号密钥起", Dossiers.Indictment(703, victim: ("邵长明", person), poor: false));
        await _rig.RestartAsync(New);
        Assert.Equal(1, await MatchedAgainAsync(upload));
        await _rig.Get<TokenRotation>().StartAsync(None);
        await _rig.Get<TokenRotation>().StartAsync(None);
        await _rig.DeliverAsync();
        await _rig.Get<TokenRotation>().StartAsync(None);
        await _rig.DeliverAsync();
        Assert.Equal((1, 0), (await MatchedAgainAsync(upload), (await _rig.Get<TokenRotation>().LeftAsync(None)).Cases));
    }

    [Fact]
    public async Task Rows_under_a_key_that_is_missing_are_a_fault_and_not_a_person_who_is_in_no_register()
    {
        var person = SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 667);
        await _rig.RestartAsync(("Keys:Token", StageRig.Key(21)));
        await _rig.ImportAsync("2026-08-01.delta.csv", $"姓名,身份证号码\n虞有年,{person.Text}\n");
        var upload = await _rig.ProcessAsync("缺密钥", Dossiers.Indictment(704, victim: ("虞有年", person), poor: false));
        await _rig.RestartAsync(("Keys:Token", StageRig.Key(22)));
        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => MatchedAgainAsync(upload));
        Assert.Contains("Keys__TokenOther", missing.Message, StringComparison.Ordinal);
        await _rig.RestartAsync(("Keys:Token", StageRig.Key(21)));
        Assert.Equal(1, await MatchedAgainAsync(upload));
    }

    private async Task<int> MatchedAgainAsync(UploadRow upload)
    {
        await _rig.Get<MatchStage>().RunAsync(new StageWork(StageRig.Office, upload.CaseId!, "again"), None);
        return await HitsAsync(upload);
    }

    private async Task<int> HitsAsync(UploadRow upload)
    {
        var row = (await _rig.Tables.Cases.FindAsync(StageRig.Office, upload.CaseId!, None))!.Value;
        return (await _rig.Get<SealedRecords>().LoadAsync<MatchReport>(row.MatchReportId!, None)).Matches.Count(m => m is { RegisterId: "dibao", Confirmed: true });
    }

    private async Task<(int Registers, int Cases, bool MayGo)> LeftAsync()
    {
        var left = await _rig.Get<TokenRotation>().LeftAsync(None);
        return (left.Registers.Count, left.Cases, left.Registers.Count == 0 && left.Cases == 0);
    }

    private async Task<int> CountNotesAsync(Pseudonyms key)
    {
        var notes = 0;
        foreach (var number in (IdNumber[])[Early, Late])
            notes += await _rig.Tables.CasePeople.CountAsync(key.IdToken(number), null, None);
        return notes;
    }

    private static byte[] Bytes(byte value) => [.. Enumerable.Repeat(value, 32)];
}
