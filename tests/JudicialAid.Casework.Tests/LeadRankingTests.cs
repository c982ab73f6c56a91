using JudicialAid.Model;

namespace JudicialAid.Casework.Tests;

/// <summary>Which lead a handler should look at first, and why (SN11, SN12, NA6).</summary>
public class LeadRankingTests
{
    [Fact]
    public void Every_point_has_a_reason_and_the_weightiest_comes_first()
    {
        var rank = SampleCases.Child().Lead(LeadKind.JudicialAid, "father").Rank!;
        Assert.Equal(
            ["+20 救助条件均已成立", "+15 困难名册比对已确认", "+15 有未成年人", "+14 可以计算金额：40,000元", "+10 重点人群：困境儿童"],
            rank.Reasons.Select(r => $"{r.Points:+0;-0} {r.Text}"));
        Assert.Equal(74, rank.Points);
    }

    private static readonly Dictionary<string, (Func<SampleCase, SampleCase> Change, int Points, string Reason)> Signals = new(StringComparer.Ordinal)
    {
        ["unconfirmed"] = (c => c with { Report = c.Report with { Matches = [.. c.Report.Matches.Select(m => m with { Confirmed = false })] } }, -10, "困难名册比对有待核实"),
        ["condition open"] = (c => Victim(c, v => v with { Conditions = [.. v.Conditions.Select((k, i) => i == 1 ? k with { Answer = Answer.Unknown } : k)] }), -10, "救助条件成立2项，其余待查"),
        ["ground"] = (c => Victim(c, v => v with { Grounds = [.. v.Grounds.Select(g => g with { Answer = Answer.Yes })] }), -10, "可能不予救助：主动放弃民事赔偿请求"),
        ["aided before"] = (c => Victim(c, v => v with { OneTime = v.OneTime with { Answer = Answer.Yes } }), -30, "同案已经救助过"),
        ["judged"] = (c => c with { File = c.File with { Documents = [.. c.File.Documents, c.File.Documents[0] with { Kind = DocumentKind.CriminalJudgment }] } }, 5, "案件已有裁判"),
        ["no plea"] = (c => c with { File = c.File with { Offenders = [.. c.File.Offenders.Select(o => o with { PleadedGuilty = SampleCases.Fact(false, "拒不认罪") })] } }, 5, "加害人未认罪认罚"),
        ["not forgiven"] = (c => Facts(c, v => v with { Forgiven = SampleCases.Fact(false, "未获谅解") }), 5, "被害方未谅解"),
        ["treatment"] = (c => Facts(c, v => v with { UrgentTreatment = SampleCases.Fact(true, "急需手术") }), 20, "急需救治"),
        ["more money"] = (c => Victim(c, v => v with { Amount = SampleCases.Amount(90_000m) }), 5, "可以计算金额：90,000元"),
    };

    public static TheoryData<string> Changes => [.. Signals.Keys];

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_signal_moves_a_lead_by_its_points_and_says_so(string name)
    {
        var (change, points, reason) = Signals[name];
        var (before, after) = (SampleCases.Child().Lead(LeadKind.JudicialAid, "father").Rank!, change(SampleCases.Child()).Lead(LeadKind.JudicialAid, "father").Rank!);
        Assert.True(points == after.Points - before.Points, $"{name}: {before.Points} → {after.Points}");
        Assert.Contains(after.Reasons, r => r.Text == reason);
    }

    [Fact]
    public void A_lead_whose_rank_alone_changes_says_the_same_and_stands_elsewhere()
    {
        var first = SampleCases.Child().Leads();
        var sample = SampleCases.Child();
        var judged = sample with { File = sample.File with { Documents = [.. sample.File.Documents, sample.File.Documents[0] with { Kind = DocumentKind.CriminalJudgment }] } };
        var second = judged.Leads([.. first]);
        Assert.Equal(first.Select(l => (l.ContentHash, l.WhatChanged)), second.Select(l => (l.ContentHash, l.WhatChanged)));
        Assert.Equal(first[0].Rank!.Points + 5, second[0].Rank!.Points);
    }

    [Fact]
    public void Reasons_name_nobody() =>
        Assert.All(SampleCases.All().SelectMany(s => s.Leads().Select(l => (s, l))), p => Assert.All(p.l.Rank!.Reasons, r => Assert.DoesNotContain(p.s.File.People, person => r.Text.Contains(person.Name, StringComparison.Ordinal))));

    private static SampleCase Victim(SampleCase c, Func<VictimAssessment, VictimAssessment> change) =>
        c with { Assessment = c.Assessment with { Victims = [.. c.Assessment.Victims.Select(change)] } };

    private static SampleCase Facts(SampleCase c, Func<VictimFacts, VictimFacts> change) =>
        c with { File = c.File with { Victims = [.. c.File.Victims.Select(change)] } };
}
