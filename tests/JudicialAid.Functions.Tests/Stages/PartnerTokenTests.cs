using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Storage;
using JudicialAid.TestKit;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>A partner's register that says nobody's name or number is matched by tokens (M2a).</summary>
public sealed class PartnerTokenTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly (string, string?) Shared = ("Keys:Exchange:0", StageRig.Key(31)), Another = ("Keys:Exchange:1", StageRig.Key(32));
    private readonly StageRig _rig = new();

    public Task InitializeAsync() => _rig.InitializeAsync();

    public Task DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task A_person_is_found_by_a_token_alone_and_the_match_is_confirmed_and_says_so()
    {
        await _rig.RestartAsync(Shared, Another);
        var (listed, ended) = (SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 671), SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 673));
        await _rig.ImportAsync("2026-10-01.full.csv", $"令牌,状态\n{Token(32, listed)},正常\n{Token(32, ended)},停发\n{Token(33, ended)},正常\n");
        var upload = await _rig.ProcessAsync("凭令牌", Dossiers.Indictment(711, victim: ("管同心", listed), poor: false));
        var match = Assert.Single(await MatchesAsync(upload));
        Assert.Equal((MatchProposal.Match, true, true), (match.Proposal, match.Confirmed, match.Current));
        Assert.Equal("与协作部门提供的身份证号令牌一致", match.Levels[0].Label);
        Assert.Equal(Colour.Red, (await _rig.LeadsAsync(upload.CaseId!)).Single(l => l.Lead.Kind == LeadKind.JudicialAid).Lead.Colour);
        var other = await _rig.ProcessAsync("已停发", Dossiers.Indictment(712, victim: ("梅长青", ended), poor: false, residence: "示例县青禾镇新河村1组"));
        Assert.False(Assert.Single(await MatchesAsync(other)).Current);
    }

    [Fact]
    public async Task New_tokens_find_earlier_cases_even_those_from_before_the_key_was_agreed()
    {
        var person = SamplePeople.IdNumber(new DateOnly(1974, 9, 12), 675);
        var upload = await _rig.ProcessAsync("约定之前", Dossiers.Indictment(713, victim: ("管同心", person), poor: false));
        await _rig.RestartAsync(Shared);
        await _rig.ImportAsync("2026-10-01.full.csv", $"令牌\n{Token(31, SamplePeople.IdNumber(new DateOnly(1970, 1, 1), 7))}\n");
        await _rig.DeliverAsync();
        Assert.Empty(await MatchesAsync(upload));
        await _rig.ImportAsync("2026-11-01.delta.csv", $"令牌\n{Token(31, person)}\n");
        await _rig.DeliverAsync();
        Assert.True(Assert.Single(await MatchesAsync(upload)).Confirmed);
    }

    private static string Token(byte key, IdNumber number) => new PartnerTokens([.. Enumerable.Repeat(key, 32)]).Of(number).Single();

    private async Task<IReadOnlyList<RegisterMatch>> MatchesAsync(UploadRow upload)
    {
        var row = (await _rig.Tables.Cases.FindAsync(StageRig.Office, upload.CaseId!, None))!.Value;
        return [.. (await _rig.Get<SealedRecords>().LoadAsync<MatchReport>(row.MatchReportId!, None)).Matches.Where(m => m.RegisterId == "dibao")];
    }
}
