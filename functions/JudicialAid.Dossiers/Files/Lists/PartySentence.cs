using System.Globalization;
using System.Text;

namespace JudicialAid.Dossiers.Files;

/// <summary>
/// Writes a listed person as the sentence a document would introduce them with, so that lists are read by the same rules as documents and
/// their facts have words to rest on.
/// </summary>
internal static class PartySentence
{
    private static readonly DateOnly SpreadsheetEpoch = new(1899, 12, 30);

    private static readonly string[] DayFormats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm:ss"];

    /// <summary>Writes a list: who everybody is, then, as what the office that made the list found, what happened to them.</summary>
    public static void AppendList(IReadOnlyList<ListedParty> parties, StringBuilder text)
    {
        foreach (var party in parties)
            text.Append(Introduction(party)).Append('\n');
        var facts = parties.SelectMany(Facts).ToList();
        if (facts.Count > 0)
            text.Append("基本事实：\n").AppendJoin('\n', facts).Append('\n');
    }

    // 被害人苏某，男，1990年2月11日出生，公民身份号码…，住…。
    private static string Introduction(ListedParty party)
    {
        string[] parts =
        [
            Called(party),
            party.Sex,
            Birth(party.Birth),
            party.Age.Length == 0 ? "" : party.Age.TrimEnd('岁') + "岁",
            Lead("公民身份号码", party.IdNumber),
            Lead("户籍地", party.Domicile),
            Lead("住", party.Residence),
            party.Relation.Length == 0 || party.Relation.StartsWith('系') ? party.Relation : "系" + party.Relation,
        ];
        return string.Join('，', parts.Where(p => p.Length > 0)) + "。";
    }

    private static IEnumerable<string> Facts(ListedParty party)
    {
        // A mark behind a person's name, so that it ends there whatever it is made of.
        var mark = party.Role.Contains("单位", StringComparison.Ordinal) ? "" : "，";
        return new[] { Lead(mark + "损伤程度为", party.Injury), Lead(mark + "财产损失", InYuan(party.Loss)), Lead("：", party.Note) }
            .Where(fact => fact.Length > 0)
            .Select(fact => (IsOfKin(party.Role) ? "" : party.Role) + party.Name + fact.TrimEnd('。') + "。");
    }

    // A number alone is yuan.
    private static string InYuan(string sum) => sum.Length > 0 && char.IsAsciiDigit(sum[^1]) ? sum + "元" : sum;

    // 被害人苏某; of a relative (近亲属) the relation tells more, and 姓名 that a name follows.
    private static string Called(ListedParty party) =>
        party.Role.Length > 0 && !IsOfKin(party.Role) ? party.Role + party.Name : party.Relation.Length > 0 ? "姓名" + party.Name : party.Name;

    private static bool IsOfKin(string role) => role.EndsWith("亲属", StringComparison.Ordinal) || role.EndsWith("家属", StringComparison.Ordinal);

    private static string Lead(string word, string value) => value.Length == 0 ? "" : word + value;

    // A spreadsheet keeps 1990-02-11 as 32915.
    private static string Birth(string written)
    {
        if (written.Length == 0)
            return "";
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 3000 and < 60_000)
            return Day(SpreadsheetEpoch.AddDays(serial));
        return DateOnly.TryParseExact(written, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Day(day) : written.TrimEnd('生', '出') + "出生";
    }

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日出生");
}
