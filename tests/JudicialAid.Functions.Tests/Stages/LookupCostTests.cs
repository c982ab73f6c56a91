using System.Globalization;
using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Standards;
using JudicialAid.Storage;
using JudicialAid.TestKit;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>What a case costs in the registers does not grow with them.</summary>
public sealed class LookupCostTests(StageRig rig) : IClassFixture<StageRig>
{
    private static readonly LinkageSample Sample = LinkageSample.All[0];

    [Fact]
    public async Task A_case_costs_one_request_a_key_and_one_a_row_that_may_be_meant_whether_the_register_has_2000_rows_or_20000()
    {
        await ImportAsync("2026-09-30.full.csv", 2_000);
        var upload = await rig.ProcessAsync(Sample.Title, Sample.Dossier);
        var row = (await rig.Tables.Cases.FindAsync(StageRig.Office, upload.CaseId!, CancellationToken.None))!.Value;
        var file = await rig.Get<SealedRecords>().LoadAsync<CaseFile>(row.CaseFileId!, CancellationToken.None);
        await AssertCostAsync(file);
        await ImportAsync("2026-10-31.full.csv", 20_000);
        await AssertCostAsync(file);
    }

    // In a short register two keys may share a bucket, and one read is saved.
    private async Task AssertCostAsync(CaseFile file)
    {
        var query = rig.Get<RegisterInquiry>().People(file, rig.Get<TokenKeys>().Current);
        var requests = RequestTally.Begin();
        var found = await rig.Get<RegisterStore>().ConsultAsync([StageRig.Office], _ => query, rig.Get<RuleBook>().Registers, CancellationToken.None);
        Assert.Equal(["顾海伟"], found.Candidates.Select(c => c.Row.Name));
        const int heads = 1;
        const int rows = 1;
        Assert.InRange(requests.Sent, heads + rows + 1, heads + query.Keys.Count + rows);
    }

    // The sample's rows among others, of whom more and more sound like the victim, some of them born in the same year.
    private Task ImportAsync(string name, int rows)
    {
        const string surnames = "顾古王李张刘陈杨黄赵";
        const string given = "海亥玮伟卫微平明华军";
        var others = Enumerable.Range(0, rows).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"{surnames[i % 10]}{given[i / 10 % 10]}{given[i / 100 % 10]},,{(i % 2 == 0 ? "男" : "女")},{1940 + (i / 7 % 80)}-{1 + (i / 3 % 12):00}-{1 + (i % 28):00},示例县青禾镇第{i % 90}村"));
        return rig.ImportAsync(name, Sample.Register + string.Join('\n', others));
    }
}
