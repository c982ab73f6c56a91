using System.Text.RegularExpressions;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.Documents;

/// <summary>Reads what a document is: kind, own number, other numbers, issuer, date.</summary>
internal static class DocumentHeaders
{
    private const int HeadLength = 400;

    private static readonly Regex Issuer = new(
        "[\u4E00-\u9FFF]{0,30}?(人民法院([\u4E00-\u9FFF]{2,14}分院)?|基层法院|人民检察院|公安局(交通警察大队|交通管理大队|[\u4E00-\u9FFF]{0,8}大队)?|公安分局|公安厅|派出所|交通警察支队|铁路运输法院|海事法院)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly string[] Courts = ["人民法院", "基层法院", "人民检察院", "铁路运输法院", "海事法院"];

    /// <summary>Reads one document.</summary>
    public static DocumentHeader Read(string documentId, string uploadId, string original)
    {
        var view = ReadingView.Of(original);
        var title = DocumentKinds.TitleAt(view.Text);
        var numbers = CaseNumbers.Find(view.Text).ToList();
        var kind = DocumentKinds.Of(view.Text, title);
        var own = OwnNumber(view.Text, numbers, title?.End ?? 0, kind);
        string AsPrinted((int Start, int Length) at)
        {
            var (offset, length) = view.Origin(at.Start, at.Length);
            return original.Substring(offset, length).Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        }

        var ownNumber = own is { } n ? AsPrinted(n) : null;
        var ownKey = ownNumber is null ? "" : CaseNumbers.NormaliseCaseNumber(ownNumber);
        return new DocumentHeader
        {
            DocumentId = documentId,
            UploadId = uploadId,
            Kind = kind,
            CaseNumber = ownNumber,
            OtherCaseNumbers = [.. numbers.Select(AsPrinted).DistinctBy(CaseNumbers.NormaliseCaseNumber).Where(x => CaseNumbers.NormaliseCaseNumber(x) != ownKey)],
            // Letters and applications name whom they are sent to.
            Issuer = kind is DocumentKind.AidApplication or DocumentKind.ForgivenessLetter ? null : IssuerOf(view.Text, title?.Start ?? 0, own?.Start, IsOfCourt(kind)),
            Date = DateOf(view.Text, kind),
        };
    }

    // The first number in the head that stands before the running text; a judgment's head may name the indictment only later.
    private static (int Start, int Length)? OwnNumber(string text, List<(int Start, int Length)> numbers, int titleEnd, DocumentKind kind)
    {
        if (kind is DocumentKind.AidApplication or DocumentKind.InterviewRecord or DocumentKind.ForgivenessLetter or DocumentKind.HardshipCertificate or DocumentKind.MedicalRecord)
            return null;
        (int Start, int Length)? bare = null;
        foreach (var (start, length) in numbers)
        {
            if (start > titleEnd + HeadLength)
                break;
            var before = text.AsSpan(0, start);
            var running = before.LastIndexOfAny("。，；") is >= 0 and var mark && mark >= titleEnd;
            if (!running && TellsCourt(text.AsSpan(start, length)))
                return (start, length);
            bare ??= running ? null : (start, length);
        }

        return bare ?? (kind == DocumentKind.EnforcementRuling ? EndedNumber(text, numbers) : null);
    }

    // （2026）76号 is how a heading above the paper shortens the number that names court and kind.
    private static bool TellsCourt(ReadOnlySpan<char> number) => number[0] != '（' || !char.IsAsciiDigit(number[number.IndexOf('）') + 1]);

    // 裁定如下：终结（2026）示9901执47号案件的执行: the ruling names itself in its order.
    private static (int Start, int Length)? EndedNumber(string text, List<(int Start, int Length)> numbers)
    {
        var order = text.IndexOf("裁定如下", StringComparison.Ordinal);
        foreach (var number in numbers)
        {
            if (order >= 0 && number.Start > order && text.IndexOf('执', number.Start, number.Length) >= 0)
                return number;
        }

        return null;
    }

    private static string? IssuerOf(string text, int titleStart, int? number, bool court)
    {
        var until = Math.Min(text.Length, Math.Max(titleStart, number ?? 0) + 1);
        var head = text.AsSpan(0, until);
        string? found = null;
        for (var lineStart = 0; lineStart < head.Length;)
        {
            var line = head[lineStart..];
            var end = line.IndexOf('\n');
            line = end < 0 ? line : line[..end];
            foreach (var match in Issuer.EnumerateMatches(line))
            {
                if (Speaker(line.Slice(match.Index, match.Length), court) is { } name)
                    found = CleanIssuer(name);
            }

            lineStart += line.Length + 1;
        }

        return found ?? Signature(text, court);
    }

    // Flattened pages run the page title into the court: 甲乙故意伤害二审刑事判决书福建省….
    private static string CleanIssuer(string issuer)
    {
        foreach (var word in new[] { "判决书", "裁定书", "通知书", "调解书", "公诉机关", "一案", "纠纷", "我们是", "我是" })
        {
            var at = issuer.LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0)
                issuer = issuer[(at + word.Length)..];
        }

        return issuer;
    }

    private static string? Signature(string text, bool court)
    {
        var tail = text.AsSpan(Math.Max(0, text.Length - 400));
        if (Alone(tail, court) is { } signed)
            return signed;
        foreach (var match in Issuer.EnumerateMatches(tail))
        {
            if (Speaker(tail.Slice(match.Index, match.Length), court) is not { } name)
                continue;
            if (!Courts.Any(c => name.EndsWith(c, StringComparison.Ordinal)) || tail[..match.Index].IndexOf("此致") < 0)
                return CleanIssuer(name);
        }

        return null;
    }

    // The office that signs has a line of its own, not the one to which the paper is sent.
    private static string? Alone(ReadOnlySpan<char> tail, bool court)
    {
        string? signed = null;
        var sent = false;
        foreach (var range in tail.Split('\n'))
        {
            var line = tail[range].Trim();
            foreach (var match in Issuer.EnumerateMatches(line))
            {
                if (match.Length == line.Length && !sent && Speaker(line, court) is { } name)
                    signed = name;
            }

            sent = line.EndsWith("此致");
        }

        return signed;
    }

    // 被上诉人某某人民检察院 stands before the court, 维持某某人民法院…判决 is about another one, 终结某某人民法院…的执行 about its own.
    private static string? Speaker(ReadOnlySpan<char> name, bool court) =>
        StartsWithAny(name, NotSpeaking) || (name.StartsWith('经') && !StartsWithAny(name, "经济", "经开")) || (court && !name.EndsWith("法院") && !name.EndsWith("分院")) ? null : (name.StartsWith("终结") ? name[2..] : name).ToString();

    private static bool IsOfCourt(DocumentKind kind) =>
        kind is DocumentKind.CriminalJudgment or DocumentKind.CriminalWithCivilJudgment or DocumentKind.CivilJudgment or DocumentKind.CriminalRuling or DocumentKind.CivilRuling or DocumentKind.EnforcementRuling or DocumentKind.EnforcementNotice;

    private static readonly string[] NotSpeaking = ["被上诉人", "上诉人", "公诉机关", "抗诉机关", "原公诉机关", "维持", "撤销", "不服", "变更"];

    // The date of signature is the last one that stands alone: after the judges, before the clerk; never in an annex.
    private static DateOnly? DateOf(string text, DocumentKind kind)
    {
        var annex = text.LastIndexOf("\n附", StringComparison.Ordinal);
        var end = annex > text.Length / 2 ? annex : text.Length;
        var judges = text.LastIndexOf("审判长", end - 1 < 0 ? 0 : end - 1, StringComparison.Ordinal);
        var tailStart = judges > text.Length / 2 ? judges : Math.Max(0, end - 260);
        if (judges <= text.Length / 2 && Signed(text, end) is { } signed)
            return signed;
        var dates = DateReader.Find(text, tailStart, end - tailStart).Where(d => d.Date.ToDate() is not null).ToList();
        if (judges > text.Length / 2 && dates.Count > 0)
            return dates[0].Date.ToDate();
        var alone = dates.LastOrDefault(d => StandsAlone(text, d));
        return alone.Length > 0 ? alone.Date.ToDate() : kind is DocumentKind.InterviewRecord ? Labelled(text) : null;
    }

    // 审判员江某 二〇二六年五月八日 法官助理…: behind the judge's name, however much is printed below.
    private static DateOnly? Signed(string text, int end)
    {
        var order = Math.Max(text.LastIndexOf("判决如下", StringComparison.Ordinal), text.LastIndexOf("裁定如下", StringComparison.Ordinal));
        for (var judge = text.LastIndexOf("审判员", end - 1, StringComparison.Ordinal); judge > (order >= 0 ? order : text.Length / 2); judge = text.LastIndexOf("审判员", judge - 1, StringComparison.Ordinal))
        {
            var tail = text.AsSpan(judge, Math.Min(LongestSignature, end - judge));
            var stop = tail.IndexOfAny("。，；".AsSpan());
            if (DateReader.Find(text, judge, stop < 0 ? tail.Length : stop).FirstOrDefault(d => d.Date.ToDate() is not null) is { Length: > 0 } date)
                return date.Date.ToDate();
        }

        return null;
    }

    // Judges, lay assessors and the day.
    private const int LongestSignature = 80;

    private static bool StandsAlone(string text, DateHit date)
    {
        var after = date.End >= text.Length || text[date.End] is '\n' or '（' or '书' or '代' or '附' or '法';
        var before = date.Start == 0 || text[date.Start - 1] is '\n' or '）' or '：' || !"，在于自至到从".Contains(text[date.Start - 1]);
        return after && before;
    }

    private static DateOnly? Labelled(string text)
    {
        var at = text.IndexOf("时间：", StringComparison.Ordinal);
        return at < 0 ? null : DateReader.Find(text, at, Math.Min(40, text.Length - at)).FirstOrDefault().Date.ToDate();
    }
}
