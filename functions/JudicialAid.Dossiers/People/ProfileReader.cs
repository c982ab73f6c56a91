using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.People;

/// <summary>
/// Reads what stands behind a name where a person is introduced: 张三，男，1962年2月5日出生，汉族，农民，住…。 or 李四（女，35岁）.
/// </summary>
internal static class ProfileReader
{
    private const int LongestProfile = 400;

    /// <summary>Reads every introduction of a document.</summary>
    public static void Read(CaseDocument document, CaseDraft draft)
    {
        for (var i = 0; i < document.Mentions.Count; i++)
        {
            var mention = document.Mentions[i];
            ReadAgeBehind(document, draft, mention);
            if (ReadBornOn(document, draft, mention) || mention.End >= document.Text.Length || document.Text[mention.End] is not ('，' or '（' or '\t'))
                continue;
            ReadProfile(document, draft, i);
        }
    }

    private static void ReadProfile(CaseDocument document, CaseDraft draft, int index)
    {
        var mention = document.Mentions[index];
        var end = ProfileEnd(document, mention.End, index);
        if (LooksLikeProfile(document.Text, mention.End, end))
        {
            ReadItems(document, draft, mention, mention.End, end);
            return;
        }

        // 汪大力（又名汪力），男，…: the profile stands behind the bracket.
        var behind = Introduction.SkipBracket(document.Text, mention.End);
        if (behind == mention.End || behind >= document.Text.Length || document.Text[behind] != '，')
            return;
        end = ProfileEnd(document, behind, index);
        if (LooksLikeProfile(document.Text, behind, end))
            ReadItems(document, draft, mention, behind, end);
    }

    // 被扶养人纪某生于2012年5月20日, 纪某于2012年5月20日出生, 纪某12012年5月20日出生
    private static bool ReadBornOn(CaseDocument document, CaseDraft draft, Mention mention)
    {
        var text = document.Text;
        if (IsBornTo(document, draft, mention))
            return true;
        // 被害人纪某，生于1963年5月6日, 纪某，1946年出生
        var start = mention.End < text.Length && text[mention.End] == '，' ? mention.End + 1 : mention.End;
        var lead = Born.FirstOrDefault(w => string.CompareOrdinal(text, start, w, 0, w.Length) == 0);
        if (DateReader.Find(text, start, Math.Min(LongestBirth, text.Length - start)) is not [var hit, ..])
            return false;
        var dated = hit.Start == start || (hit.Start == start + 1 && text[start] is '于' or '系' or '是');
        if (lead is null && !(dated && hit.End < text.Length && (text[hit.End] == '生' || text.AsSpan(hit.End).StartsWith("出生"))))
            return false;
        draft.Person(mention.Name, document.SpanOf(mention.Start, mention.Length)).Birth.Offer(document.ExactFact(hit.Date, hit.Start, hit.Length, "profile.birth"), document.Weight);
        return true;
    }

    // 于2012年5月20日生育儿子纪某
    private static bool IsBornTo(CaseDocument document, CaseDraft draft, Mention mention)
    {
        var from = Math.Max(0, mention.Start - LongestBirth);
        var lead = document.Text.AsSpan(from, mention.Start - from);
        var bears = lead.LastIndexOf("生育");
        if (bears < 0 || lead[bears..].Length > LongestBearing || DateReader.Find(document.Text, from, bears) is not [.., var hit] || hit.End != from + bears)
            return false;
        draft.Person(mention.Name, document.SpanOf(mention.Start, mention.Length)).Birth.Offer(document.ExactFact(hit.Date, hit.Start, hit.Length, "profile.birth"), document.Weight);
        return true;
    }

    // 生育一女, 生育长子
    private const int LongestBearing = 6;

    // 纪某已年满90岁, 患者卫某85岁
    private static void ReadAgeBehind(CaseDocument document, CaseDraft draft, Mention mention)
    {
        // Behind the longest leads the age has three digits.
        if (document.Text.AsSpan(mention.End, Math.Min(MostBeforeAge, document.Text.Length - mention.End)).IndexOf('岁') < 0)
            return;
        var at = mention.End;
        foreach (var lead in AgeLeads)
        {
            if (string.CompareOrdinal(document.Text, at, lead, 0, lead.Length) == 0)
                at += lead.Length;
        }

        var end = document.Text.IndexOf('岁', at, Math.Min(5, document.Text.Length - at));
        if (end > at && Age(document.Text.AsSpan(at, end + 1 - at)) is { } age && char.IsAsciiDigit(document.Text[at]))
            draft.Person(mention.Name, document.SpanOf(mention.Start, mention.Length)).Age.Offer(document.ExactFact(age, at, end + 1 - at, "profile.age"), document.Weight - 1);
    }

    private static readonly string[] AgeLeads = ["死亡时为", "死亡时", "去世时", "系", "已", "现", "年满", "年仅", "年", "时年", "今年"];
    private static readonly int MostBeforeAge = AgeLeads.Sum(lead => lead.Length) + 5;
    private static readonly string[] Born = ["生于", "出生于"];
    private const int LongestBirth = 24;

    private static int ProfileEnd(CaseDocument document, int from, int index)
    {
        var text = document.Text;
        var limit = Math.Min(text.Length, from + LongestProfile);
        if (text[from] == '（')
        {
            var close = text.IndexOf('）', from, limit - from);
            return close < 0 ? from : close;
        }

        var end = text.AsSpan(from, limit - from).IndexOfAny('。', '\n', '；') is >= 0 and var stop ? from + stop : limit;
        // A form has the number on the line below the name.
        if (end < limit && text[end] == '\n' && (text.AsSpan(end + 1).StartsWith("公民身份") || text.AsSpan(end + 1).StartsWith("身份证")))
            end = text.IndexOf('\n', end + 1) is > 0 and var line ? Math.Min(line, limit) : limit;
        // 户籍地 and 住址 hold no further person with a role; a second 原告 in the line ends the first one's profile.
        for (var next = index + 1; next < document.Mentions.Count && document.Mentions[next].Start < end; next++)
        {
            if (document.Mentions[next].Role != Role.None)
                return document.Mentions[next].Start;
        }

        return end;
    }

    private static bool LooksLikeProfile(string text, int from, int end)
    {
        if (end - from < 2)
            return false;
        var head = text.AsSpan(from, Math.Min(end - from, 40));
        return head.IndexOfAny('男', '女') is 1 or 2 or 3 or 4 || head.IndexOf("岁") >= 0 || head.IndexOf("出生") >= 0 || head.IndexOf("日生") >= 0 || head.IndexOf("月生") >= 0 || head.IndexOf("年生") >= 0 || head.IndexOf("身份") >= 0 || head.IndexOf("汉族") >= 0 || IdNumberReader.Find(text, from, end) is not null;
    }

    private static void ReadItems(CaseDocument document, CaseDraft draft, Mention mention, int start, int end)
    {
        var person = draft.Person(mention.Name, document.SpanOf(mention.Start, mention.Length));
        var weight = document.Weight;
        ReadIdNumber(document, person, mention, end, weight);
        var text = document.Text;
        for (var from = start + 1; from < end;)
        {
            var to = text.AsSpan(from, end - from).IndexOfAny("，、\t") is >= 0 and var mark ? from + mark : end;
            ReadItem(document, person, from, to, weight);
            from = to + 1;
        }
    }

    private static void ReadIdNumber(CaseDocument document, PersonDraft person, Mention mention, int end, int weight)
    {
        if (IdNumberReader.Find(document.Text, mention.End, end) is { } hit)
            person.IdNumber.Offer(document.ExactFact(hit.Number, hit.Start, hit.Length, "profile.id-number"), weight);
        else if (IdNumberReader.FindSlip(document.Text, mention.End, end) is { } slip)
            person.IdNumberAsWritten.Offer(document.ExactFact(slip.Written, slip.Start, slip.Length, "profile.id-number-slip"), weight);
    }

    private static void ReadItem(CaseDocument document, PersonDraft person, int from, int to, int weight)
    {
        var item = document.Text.AsSpan(from, to - from);
        foreach (var label in Labels)
        {
            if (!item.StartsWith(label))
                continue;
            from += label.Length;
            item = item[label.Length..];
        }

        // 男1962年2月5日出生: the comma is missing.
        if (item.Length > 4 && item[0] is '男' or '女' && char.IsAsciiDigit(item[1]))
        {
            ReadItem(document, person, from, from + 1, weight);
            ReadItem(document, person, from + 1, to, weight);
        }
        else if (item is "男" or "女" or "男性" or "女性")
            person.Sex.Offer(document.ExactFact(item[0] == '男' ? Sex.Male : Sex.Female, from, item.Length, "profile.sex"), weight);
        else if (item.StartsWith("户籍") || item.StartsWith("户口所在地") || item.StartsWith("籍贯"))
            PlaceReader.Read(document, person.Domicile, from, to, "profile.domicile", weight);
        else if (StartsWithAny(item, Residences))
            PlaceReader.Read(document, person.Residence, from, to, "profile.residence", weight);
        else if (IsBirth(item))
            Birth(document, person, from, to, weight);
        else if (Age(item) is { } age)
            person.Age.Offer(document.ExactFact(age, from, item.Length, "profile.age"), weight);
    }

    private static readonly string[] Labels = ["性别：", "年龄：", "出生日期：", "出生年月："];
    private static readonly string[] Residences = ["住", "现住", "暂住", "经常居住地", "居住", "家住", "租住", "现租住", "常住"];

    private static bool IsBirth(ReadOnlySpan<char> item) =>
        item.IndexOf('年') >= 0 && item.Length <= 24 && (item.EndsWith("生") || item.StartsWith("生于") || item.EndsWith("日") || item.StartsWith("出生")) && item.IndexOfAny("毕服入死") < 0;

    private static void Birth(CaseDocument document, PersonDraft person, int from, int to, int weight)
    {
        if (DateReader.Find(document.Text, from, to - from) is [var hit, ..])
            person.Birth.Offer(document.ExactFact(hit.Date, hit.Start, hit.Length, "profile.birth"), weight);
    }

    // 35岁, 殁年30岁, 时年7周岁, 年龄45
    private static int? Age(ReadOnlySpan<char> item)
    {
        var unit = item.IndexOf("岁");
        if (unit < 1 || item.Length > 10)
            return null;
        var end = item[unit - 1] == '周' ? unit - 1 : unit;
        var start = end;
        while (start > 0 && (char.IsAsciiDigit(item[start - 1]) || ChineseNumbers.IsNumeral(item[start - 1])))
            start--;
        var digits = item[start..end];
        var age = int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var arabic) ? arabic : ChineseNumbers.Value(digits);
        return age is >= 0 and <= 120 ? (int)age : null;
    }
}
