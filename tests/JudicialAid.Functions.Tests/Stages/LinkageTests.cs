using System.Globalization;
using System.Text;
using JudicialAid.Functions.Stages;
using JudicialAid.Model;
using JudicialAid.Storage;
using JudicialAid.TestKit;

namespace JudicialAid.Functions.Tests.Stages;

/// <summary>People without identity number, and households, from the dossier to the waterfall, through the stages and the packed registers.</summary>
public sealed class LinkageTests(StageRig rig) : IClassFixture<StageRig>
{
    private static readonly IdNumber Wife = SamplePeople.IdNumber(new DateOnly(1976, 4, 3), 628);

    // Each in a case and a register of its own, since all share a storage.
    private static readonly Sample[] Samples =
    [
        new("同音字", 411, "顾海玮（男，1971年8月23日出生，汉族，住示例县城关镇北门社区9组）", "",
            "dibao", "姓名,身份证号码,性别,出生日期,家庭住址\n顾海伟,,男,1971-08-23,示例县城关镇北门社区9组\n顾海平,,男,1969-01-05,示例县城关镇北门社区9组\n"),
        new("卷宗隐名", 412, "闵某某（女，1968年2月11日出生，汉族，住示例县城关镇南门社区3组）", "",
            "dibao-edge", "姓名,身份证号码,性别,出生日期,家庭住址\n闵月华,,女,1968-02-11,示例县城关镇南门社区\n闵月琴,,女,1972-06-30,示例县城关镇南门社区\n"),
        new("月日颠倒", 413, "柯春生（男，1980年3月5日出生，汉族，住示例县槐荫镇上河村2组）", "",
            "tekun", "姓名,身份证号码,性别,出生日期,家庭住址\n柯春生,,男,1980-05-03,示例县槐荫镇上河村\n"),
        new("只列户主", 414, $"倪秋江（男，1974年9月12日出生，公民身份号码{Dossiers.Victim.Text}，汉族，住示例县城关镇北门社区9组）", $"被害人倪秋江的妻子祝春燕（女，1976年4月3日出生，公民身份号码{Wife.Text}）无业，靠被害人收入生活。",
            "poverty-monitoring", $"户主姓名,姓名,身份证号码,与户主关系\n祝春燕,祝春燕,{Wife.Text},户主\n"),
        new("由监护人找到孩子", 415, $"倪秋江（男，1974年9月12日出生，公民身份号码{Dossiers.Victim.Text}，汉族，住示例县城关镇北门社区9组）", "被害人倪秋江的女儿倪小满（2015年9月9日出生）系小学生，由被害人抚养。",
            "children-in-need", $"姓名,身份证号码,监护人姓名,监护人身份证号码\n倪小满,,倪秋江,{Dossiers.Victim.Text}\n"),
    ];

    [Fact]
    public async Task People_without_number_and_households_are_found_and_each_proposal_is_explained()
    {
        foreach (var sample in Samples)
            await ImportAsync(sample);
        var text = new StringBuilder();
        foreach (var sample in Samples)
            text.Append(CultureInfo.InvariantCulture, $"【{sample.Title}】\n").Append(Describe(await ReportAsync(sample), sample.RegisterId));
        Golden.Match(text.ToString(), "linkage.txt");
    }

    [Fact]
    public async Task A_lead_that_rests_on_an_unconfirmed_match_is_orange_at_most()
    {
        var sample = Samples[0] with { Number = 421 };
        await ImportAsync(sample);
        var upload = await rig.ProcessAsync("未确认", Dossier(sample));
        Assert.DoesNotContain(await rig.LeadsAsync(upload.CaseId!), l => l.Lead.Colour == Colour.Red);
    }

    private async Task<MatchReport> ReportAsync(Sample sample)
    {
        var upload = await rig.ProcessAsync(sample.Title, Dossier(sample));
        var row = (await rig.Tables.Cases.FindAsync(StageRig.Office, upload.CaseId!, CancellationToken.None))!.Value;
        return await rig.Get<SealedRecords>().LoadAsync<MatchReport>(row.MatchReportId!, CancellationToken.None);
    }

    private async Task ImportAsync(Sample sample)
    {
        var blob = rig.Blob(ImportStage.Container, $"990001/{sample.RegisterId}/2026-10-31.full.csv");
        await blob.UploadAsync(StageRig.Bytes(sample.Register), overwrite: true);
        await rig.Get<ImportStage>().RunAsync(blob, "990001", sample.RegisterId, "2026-10-31.full.csv", CancellationToken.None);
    }

    private static string Describe(MatchReport report, string register)
    {
        var text = new StringBuilder();
        foreach (var match in report.Matches.Where(m => m.RegisterId == register))
        {
            text.Append(CultureInfo.InvariantCulture, $"第{match.Row}行 {match.Proposal} 已确认={match.Confirmed}\n");
            foreach (var level in match.Levels)
                text.Append(CultureInfo.InvariantCulture, $"    {level.Weight,6:+0.0;-0.0;0.0} {level.Label}\n");
        }

        return text.ToString();
    }

    private static string Dossier(Sample sample) => $"""
        示例省示例县人民检察院
        起 诉 书

        示检刑诉〔2026〕{sample.Number}号

        被告人毕大龙，男，1995年2月28日出生，公民身份号码{Dossiers.Offender.Text}，汉族，无业，住示例县城关镇北门社区12组。

        经依法审查查明：2026年3月5日8时许，被告人毕大龙在示例县城关镇农贸市场持水果刀捅刺被害人{sample.Victim}腹部二刀。经鉴定，被害人的损伤程度为重伤二级。{sample.More}被告人毕大龙无赔偿能力，未支付任何医疗费用。

        本院认为，被告人毕大龙故意伤害他人身体，致一人重伤，应当以故意伤害罪追究其刑事责任。

        此致
        示例省示例县人民法院

        检 察 官  莫清越
        2026年5月15日
        """;

    private sealed record Sample(string Title, int Number, string Victim, string More, string RegisterId, string Register);
}
