using System.IO.Compression;
using System.Text;
using JudicialAid.Model;

namespace JudicialAid.Casework.Tests;

/// <summary>
/// What no notice may ever say, tried on every sample person, for every kind of agency there is or might be, in every form.
/// </summary>
public class NoticePrivacyTests
{
    private static readonly string[] Kinds =
        ["minzheng", "canlian", "fulian", "jiaoyu", "yibao", "renshe", "tuiyi", "nongye", "gonghui", "weijian", "xiangzhen", "sifa", "cishan", "procuratorate", "a-kind-of-tomorrow"];

    private static readonly IReadOnlyList<AgencyDefinition> Agencies = [.. Kinds.Select(kind => new AgencyDefinition(kind, kind, $"示例县{kind}局", "990001"))];

    public static TheoryData<string, string> PeopleAndKinds()
    {
        var data = new TheoryData<string, string>();
        foreach (var (sample, person) in Everybody())
        {
            foreach (var kind in Kinds)
                data.Add($"{sample.File.CaseId}/{person.PersonId}", kind);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(PeopleAndKinds))]
    public void No_notice_holds_a_name_a_number_a_street_or_a_school(string who, string kind)
    {
        var (sample, person, notice) = Notice(who, kind);
        foreach (var text in Forms(notice))
        {
            foreach (var named in sample.File.People)
            {
                Assert.DoesNotContain(named.Name, text, StringComparison.Ordinal);
                Assert.DoesNotContain(named.Name[1..], text, StringComparison.Ordinal);
                if (named.IdNumber is { } id)
                {
                    Assert.DoesNotContain(id.Value.Text, text, StringComparison.Ordinal);
                    Assert.DoesNotContain(id.Value.Text[6..14], text, StringComparison.Ordinal);
                }
            }

            foreach (var fine in new[] { "槐荫路", "12号", "3栋", "河沿村", "第二小学", "学校", "打死", "强奸", "赵铁山", "钱虎", "99000119680203" })
                Assert.DoesNotContain(fine, text, StringComparison.Ordinal);
            if (new CaseMask(sample.File, SampleCases.AsOf).IsStrict(person.PersonId))
            {
                Assert.DoesNotContain("城关镇", text, StringComparison.Ordinal);
                Assert.DoesNotContain(Masking.Name(person.Name), text, StringComparison.Ordinal);
                Assert.DoesNotContain(sample.File.Causes[0].Value.TrimEnd('罪'), text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(PeopleAndKinds))]
    public void Every_notice_of_a_sample_office_says_so_in_every_form(string who, string kind) =>
        Assert.All(Forms(Notice(who, kind).Notice), text => Assert.Contains(">示例<", text.Replace("【示例】", ">示例<", StringComparison.Ordinal).Replace("string=\"示例\"", ">示例<", StringComparison.Ordinal), StringComparison.Ordinal));

    [Fact]
    public void The_explanation_names_nobody_although_its_sources_do()
    {
        foreach (var sample in SampleCases.All())
        {
            foreach (var lead in sample.Leads())
            {
                var page = ExplanationHtml.Render(lead, sample.File, sample.Report, sample.Assessment);
                Assert.All(sample.File.People, person => Assert.DoesNotContain(person.Name, page, StringComparison.Ordinal));
                Assert.DoesNotContain("13800001111", page, StringComparison.Ordinal);
            }
        }
    }

    private static IEnumerable<(SampleCase Sample, CasePerson Person)> Everybody() =>
        from sample in SampleCases.All() from person in sample.File.People where person.Roles[0] != PersonRole.Offender select (sample, person);

    private static (SampleCase Sample, CasePerson Person, Notice Notice) Notice(string who, string kind)
    {
        var (sample, person) = Everybody().Single(x => $"{x.Sample.File.CaseId}/{x.Person.PersonId}" == who);
        var victim = sample.File.Victims[0].PersonId;
        var proposal = SampleCases.Proposal(person.PersonId, victim, "需要救助。", ["dibao#12"], new AidItem("临时救助", kind, $"{person.Name}住槐荫路12号，被强奸后在第二小学就读"));
        sample = sample with { Assessment = sample.Assessment with { SocialAid = [proposal] } };
        var referral = Assert.Single(ReferralMaker.Make(
            sample.File, sample.Report, sample.Assessment, sample.Lead(LeadKind.SocialAid, person.PersonId), SampleOffice.Office, Agencies,
            TestKit.SamplePeople.Pseudonyms, SampleOffice.Today, SampleOffice.Registers, []).Referrals);
        return (sample, person, referral.Notice);
    }

    private static IEnumerable<string> Forms(Notice notice)
    {
        yield return NoticeText.Render(notice);
        yield return NoticeHtml.Render(notice);
        yield return DocxXml(NoticeDocx.Render(notice));
    }

    private static string DocxXml(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        var all = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            all.Append(reader.ReadToEnd());
        }

        return all.ToString();
    }
}
