using System.Text;
using JudicialAid.Model;
using static JudicialAid.Registers.Tests.SampleCase;

namespace JudicialAid.Registers.Tests;

/// <summary>Tables of a court's enforcement and of petitions: read as they are sent, and compared with the people of a case.</summary>
public class CourtAndPetitionTests
{
    // Serves WD2.
    [Theory]
    [InlineData("court-enforcement", "执行案号,申请执行人,申请执行人证件号码,申请执行标的,实际到位金额,结案方式,执行法院\n（2025）示9901执21号,葛桂芝,{0},\"412,600.00\",\"12,000\",终结本次执行程序,示例县人民法院",
        "amount=412600 caseNumber=（2025）示9901执21号 category=终结本次执行程序 office=示例县人民法院")]
    [InlineData("petitions", "信访编号,信访人姓名,信访人身份证号,信访诉求,登记日期,承办单位\n信〔2026〕7号,葛桂芝,{0},不服刑事判决,2026年3月5日,示例县人民检察院",
        "category=不服刑事判决 from=2026-03-05 office=示例县人民检察院")]
    public void A_row_about_a_relative_of_the_victim_is_a_confirmed_match_that_says_what_the_table_says(string register, string table, string says)
    {
        var definition = RegisterData.Load(register);
        var imported = RegisterImporter.Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Format(null, table, Grandmother.Text))), "csv", definition);
        Assert.Empty(imported.Rejected);
        var row = Assert.Single(imported.Rows);
        var candidate = new CandidateRow(new SnapshotKey("990001", register, new DateOnly(2026, 10, 1), false), "snapshot-" + register, row);
        var match = Assert.Single(CrossMatch.Match(Dossier, Consultation(candidate), RegisterData.Weights, Day).Matches);
        Assert.Equal(("p3", true, true, RegisterPurpose.Tag), (match.PersonId, match.Confirmed, match.Current, match.Purpose));
        Assert.Equal(says, string.Join(' ', match.Fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}")));
    }
}
