using JudicialAid.Model;

namespace JudicialAid.Casework.Tests;

public class ReferralMakerTests
{
    [Fact]
    public void Each_receiving_agency_gets_one_draft_that_nobody_else_sees_yet()
    {
        var drafts = SampleCases.Child().Refer("child");
        Assert.Equal(["990001-minzheng", "990001-jiaoyu", "990001-fulian"], drafts.Referrals.Select(r => r.AgencyId));
        Assert.All(drafts.Referrals, r => Assert.Equal((ReferralState.Draft, ""), (r.State, r.Notice.Number)));
        Assert.Equal(3, drafts.Referrals.Select(r => r.ReferralId).Distinct().Count());
        Assert.Empty(drafts.Findings);
    }

    [Fact]
    public void A_person_who_lives_elsewhere_is_referred_to_the_agency_of_that_place() =>
        Assert.Equal(["990002-yibao", "990002-renshe"], SampleCases.Traffic().Refer("man").Referrals.Select(r => r.AgencyId));

    [Fact]
    public void A_kind_of_aid_without_a_known_agency_is_a_finding_that_names_the_aid_and_not_the_person()
    {
        var finding = Assert.Single(SampleCases.Traffic().Refer("man").Findings);
        Assert.Equal("REFERRAL-NO-AGENCY", finding.Code);
        Assert.Contains("司法行政帮助", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("周", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_no_known_place_is_referred_where_the_office_is_and_said()
    {
        var sample = SampleCases.Traffic();
        var moved = sample with { Report = SampleCases.Report([]), File = sample.File with { People = [sample.File.People[0] with { Residence = SampleCases.Fact("远示省远示县北山镇", "住址") }] } };
        var drafts = moved.Refer("man");
        Assert.Equal(["990001-yibao"], drafts.Referrals.Select(r => r.AgencyId));
        Assert.Equal(["REFERRAL-PLACE-UNKNOWN", "REFERRAL-NO-AGENCY", "REFERRAL-NO-AGENCY"], drafts.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Without_an_address_the_region_whose_register_lists_the_person_decides()
    {
        var sample = SampleCases.Child();
        var elsewhere = sample with
        {
            File = sample.File with { People = [.. sample.File.People.Select(p => p with { Residence = null })] },
            Report = SampleCases.Report([SampleCases.Hit("child", "dibao", "最低生活保障", 2, "教育救助") with { Snapshot = new SnapshotKey("990002", "dibao", new DateOnly(2026, 10, 1), false) }]),
        };
        Assert.Equal(["990002-minzheng"], elsewhere.Refer("child").Referrals.Select(r => r.AgencyId));
    }

    [Fact]
    public void The_education_office_learns_the_school_stage_and_nothing_of_the_crime()
    {
        var notice = Notice(SampleCases.Child(), "child", "990001-jiaoyu");
        Assert.Contains(new NoticeRow("学段（按年龄推算）", "小学"), notice.PersonRows);
        foreach (var word in new[] { "案", "被害", "死亡", "赔偿", "犯罪" })
            Assert.DoesNotContain(word, notice.CaseSummary + notice.JudicialAid + string.Concat(notice.Hardship), StringComparison.Ordinal);
    }

    [Fact]
    public void Civil_affairs_learn_that_a_child_has_nobody_and_no_more_of_the_crime()
    {
        var notice = Notice(SampleCases.Child(), "child", "990001-minzheng");
        Assert.Equal("本院在办理案件中发现，该人员因案件影响，生活存在困难。被害人在案件中死亡。截至目前，被害方未获得赔偿。家庭情况：父母一方已死亡，另一方失联。", notice.CaseSummary);
        Assert.Equal("本院正在审查是否给予国家司法救助，尚未作出决定。", notice.JudicialAid);
    }

    [Fact]
    public void Nobody_learns_what_was_done_to_a_victim_of_a_sexual_offence()
    {
        foreach (var referral in SampleCases.SexualOffence().AllReferrals())
        {
            foreach (var word in new[] { "奸", "性侵", "侵害", "受害", "被害", "伤害", "赔偿" })
                Assert.DoesNotContain(word, NoticeText.Render(referral.Notice), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_owner_of_a_register_is_told_the_row_and_others_only_that_there_is_one()
    {
        var sample = SampleCases.Child();
        Assert.Contains("最低生活保障：示例县民政局登记，数据日期2026年10月1日，名册第12行。", Notice(sample, "child", "990001-minzheng").Hardship);
        Assert.Contains("最低生活保障：示例县民政局登记，数据日期2026年10月1日。", Notice(sample, "child", "990001-jiaoyu").Hardship);
    }

    [Fact]
    public void The_office_of_the_same_kind_in_another_county_does_not_own_the_register() =>
        Assert.Contains("重大疾病：示例县医疗保障局登记，数据日期2026年10月1日。", Notice(SampleCases.Traffic(), "man", "990002-yibao").Hardship);

    [Fact]
    public void A_sensitive_column_is_not_told_even_to_its_owner()
    {
        var line = Notice(SampleCases.SexualOffence(), "mother", "990001-canlian").Hardship[0];
        Assert.EndsWith("名册第3行，残疾类别肢体，残疾等级二级。", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void A_hit_that_is_not_confirmed_or_no_longer_in_force_is_not_told_as_a_fact(bool confirmed, bool current)
    {
        var sample = SampleCases.Child();
        var doubtful = sample with { Report = sample.Report with { Matches = [.. sample.Report.Matches.Select(m => m with { Confirmed = confirmed, Current = current })] } };
        Assert.DoesNotContain(Notice(doubtful, "child", "990001-minzheng").Hardship, line => line.Contains("名册", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Answer.Yes, true, "经查，本案已有国家司法救助记录，同一案件不再重复救助；现仍有困难，故移送贵单位。")]
    [InlineData(Answer.No, true, "本院正在审查是否给予国家司法救助，尚未作出决定。")]
    [InlineData(Answer.No, false, "截至本函日期，本院未给予国家司法救助。")]
    public void The_notice_says_how_it_stands_with_judicial_aid(Answer aided, bool qualifies, string said)
    {
        var sample = SampleCases.Child();
        var victim = sample.Assessment.Victims[0] with { OneTime = new OneTimeCheck(aided, ""), Qualifies = qualifies };
        Assert.Equal(said, Notice(sample with { Assessment = sample.Assessment with { Victims = [victim] } }, "child", "990001-minzheng").JudicialAid);
    }

    [Theory]
    [InlineData(LeadState.Withdrawn, Colour.None)]
    [InlineData(LeadState.Dismissed, Colour.Green)]
    public void A_lead_that_is_withdrawn_or_dismissed_is_not_referred(LeadState state, Colour colour)
    {
        var sample = SampleCases.Child();
        Assert.Empty(sample.Refer(sample.Lead(LeadKind.SocialAid, "child") with { State = state, Colour = colour }).Referrals);
    }

    [Fact]
    public void A_judicial_lead_is_not_referred_to_partners() =>
        Assert.Throws<ArgumentException>(() => SampleCases.Child().Refer(SampleCases.Child().Lead(LeadKind.JudicialAid, "father")));

    [Fact]
    public void A_draft_that_says_the_same_stays_as_it_was_and_a_sent_one_always_does()
    {
        var drafts = SampleCases.Child().Refer("child").Referrals;
        var yesterday = drafts.Select(d => d with { Notice = d.Notice with { Date = d.Notice.Date.AddDays(-1) } }).ToList();
        Assert.Equal(yesterday, ReferralChange.Apply(yesterday, drafts));
        var sent = yesterday.Select(d => d with { State = ReferralState.Sent, ContentHash = "older" }).ToList();
        Assert.Equal(sent, ReferralChange.Apply(sent, drafts));
        var older = yesterday.Select(d => d with { ContentHash = "older" }).ToList();
        Assert.Equal(drafts, ReferralChange.Apply(older, drafts));
    }

    [Fact]
    public void A_draft_that_nothing_supports_any_more_is_withdrawn_and_a_sent_one_is_not()
    {
        var drafts = SampleCases.Child().Refer("child").Referrals;
        var stored = new[] { drafts[0], drafts[1] with { State = ReferralState.Sent } };
        Assert.Equal([ReferralState.Withdrawn, ReferralState.Sent], ReferralChange.Apply(stored, []).Select(r => r.State));
        Assert.Equal(ReferralState.Draft, ReferralChange.Apply(ReferralChange.Apply(stored, []), drafts)[0].State);
    }

    [Fact]
    public void The_day_and_the_number_do_not_make_another_notice_but_a_word_does()
    {
        var sample = SampleCases.Child();
        var lead = sample.Lead(LeadKind.SocialAid, "child");
        var hashes = new[] { SampleOffice.Today, SampleOffice.Today.AddDays(1) }.Select(day => Hash(sample, lead, day)).ToList();
        Assert.Equal(hashes[0], hashes[1]);
        Assert.NotEqual(hashes[0], Hash(sample, lead with { Items = [new AidItem("临时救助", "minzheng", "")] }, SampleOffice.Today));
    }

    [Theory]
    [InlineData("示检救移", 2026, 3, "示检救移〔2026〕3号")]
    [InlineData("示检救移", 2027, 120, "示检救移〔2027〕120号")]
    public void Numbers_have_the_year_in_corner_brackets_and_no_leading_zeros(string prefix, int year, int n, string printed) =>
        Assert.Equal(printed, NoticeNumbers.Format(prefix, year, n));

    [Fact]
    public void There_is_no_notice_number_zero() => Assert.Throws<ArgumentOutOfRangeException>(() => NoticeNumbers.Format("示检救移", 2026, 0));

    private static string Hash(SampleCase sample, Lead lead, DateOnly day) => ReferralMaker.Make(
        sample.File, sample.Report, sample.Assessment, lead, SampleOffice.Office, SampleOffice.Agencies, TestKit.SamplePeople.Pseudonyms, day, SampleOffice.Registers, []).Referrals[0].ContentHash;

    private static Notice Notice(SampleCase sample, string personId, string agencyId) =>
        sample.Refer(personId).Referrals.Single(referral => referral.AgencyId == agencyId).Notice;
}
