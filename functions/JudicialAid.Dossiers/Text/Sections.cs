using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.Text;

/// <summary>Which words open which part of a document.</summary>
internal static class Sections
{
    // The first entry that a sentence contains near its beginning decides; order matters where one contains another.
    private static readonly (string Words, DocumentSection Section)[] Openings =
    [
        ("判决如下", DocumentSection.Ordered), ("裁定如下", DocumentSection.Ordered), ("决定如下", DocumentSection.Ordered), ("判决：", DocumentSection.Ordered),
        ("达成如下协议", DocumentSection.Ordered), ("达成协议如下", DocumentSection.Ordered), ("裁定：", DocumentSection.Ordered),
        ("审理查明", DocumentSection.Found), ("审理认定", DocumentSection.Found), ("审查查明", DocumentSection.Found), ("侦查查明", DocumentSection.Found), ("本院查明", DocumentSection.Found),
        ("经查明", DocumentSection.Found), ("经查，", DocumentSection.Found), ("经审查，", DocumentSection.Found), ("经审查：", DocumentSection.Found), ("本院审查，", DocumentSection.Found), ("经查：", DocumentSection.Found), ("依法侦查查明", DocumentSection.Found), ("另查明", DocumentSection.Found), ("另查，", DocumentSection.Found), ("在执行中，", DocumentSection.Found), ("执行中，", DocumentSection.Found), ("恢复执行后，", DocumentSection.Found), ("再查明", DocumentSection.Found), ("另认定", DocumentSection.Found), ("原审判决认定", DocumentSection.Found),
        ("还查明", DocumentSection.Found), ("又查明", DocumentSection.Found), ("听证查明", DocumentSection.Found), ("二审查明", DocumentSection.Found), ("再审查明", DocumentSection.Found), ("执行查明", DocumentSection.Found),
        ("原审查明", DocumentSection.Found), ("一审查明", DocumentSection.Found), ("原判认定", DocumentSection.Found), ("原审认定", DocumentSection.Found),
        ("原判决认定", DocumentSection.Found), ("一审认定", DocumentSection.Found), ("法院认定事实", DocumentSection.Found), ("法院查明", DocumentSection.Found), ("认定事实如下", DocumentSection.Found),
        ("认定如下", DocumentSection.Found), ("查明事实如下", DocumentSection.Found), ("查明如下事实", DocumentSection.Found), ("事实如下", DocumentSection.Found), ("以下事实", DocumentSection.Found), ("基本事实", DocumentSection.Found), ("确认如下", DocumentSection.Found), ("判决书认定", DocumentSection.Found), ("执行中查明", DocumentSection.Found), ("在执行过程中", DocumentSection.Found), ("执行过程中", DocumentSection.Found),
        ("本院认为", DocumentSection.Reasoned), ("法院认为", DocumentSection.Reasoned), ("原审认为", DocumentSection.Reasoned), ("本院经审查认为", DocumentSection.Reasoned), ("本院审理认为", DocumentSection.Reasoned),
        ("辩称", DocumentSection.Argued), ("答辩称", DocumentSection.Argued), ("辩护意见", DocumentSection.Argued), ("辩护人提出", DocumentSection.Argued), ("辩解称", DocumentSection.Argued), ("未答辩", DocumentSection.Argued), ("提出辩护", DocumentSection.Argued), ("未作答辩", DocumentSection.Argued),
        ("诉称", DocumentSection.Claimed), ("诉讼请求", DocumentSection.Claimed), ("上诉请求", DocumentSection.Claimed), ("起诉请求", DocumentSection.Claimed), ("请求判令", DocumentSection.Claimed),
        ("事实和理由", DocumentSection.Claimed), ("事实与理由", DocumentSection.Claimed), ("上诉称", DocumentSection.Claimed), ("上诉理由", DocumentSection.Claimed), ("上诉提出", DocumentSection.Claimed), ("请求依法判", DocumentSection.Claimed),
        ("指控，", DocumentSection.Indicted), ("指控：", DocumentSection.Indicted), ("指控称", DocumentSection.Indicted), ("起诉指控", DocumentSection.Indicted), ("检察院指控", DocumentSection.Indicted), ("公诉机关指控", DocumentSection.Indicted), ("起诉书指控：", DocumentSection.Indicted),
        ("附：", DocumentSection.Annex), ("附相关法律", DocumentSection.Annex), ("本案适用的法律", DocumentSection.Annex), ("附录", DocumentSection.Annex), ("附法律条文", DocumentSection.Annex), ("相关法律条文", DocumentSection.Annex), ("本判决适用的", DocumentSection.Annex),
    ];

    // Evidence lists repeat what people said; their expert opinions count, their stories do not outweigh a finding.
    private static readonly string[] EvidenceOpenings =
    [
        "上述事实", "以上事实", "认定上述事实", "认定以上事实", "为证实上述", "为证明上述", "证实上述事实", "证明上述事实", "证据如下", "下列证据", "以下证据", "证人证言",
    ];

    // A sentence that starts in the middle of a flattened line: these words open a new one even without an end mark before them.
    private static readonly string[] HardStarts = ["经审理查明", "本院认为，", "本院认为：", "经依法审查查明", "判决如下：", "裁定如下：", "上诉理由：", "一审查明：", "二审查明：", "原审查明："];

    private static readonly string[] Verdicts = ["不能成立", "不成立", "不予采纳", "予以采纳", "不予支持", "予以支持", "经查", "不予采信", "应予驳回", "可以采纳", "理由成立"];

    /// <summary>What a sentence holds that opens another part; one without any stands in the part of the one before it.</summary>
    public static readonly WordSet Signals = new([.. Openings.Select(o => o.Words), .. EvidenceOpenings, .. Verdicts, "事实清楚", "公诉机关指控", "书记员"]);

    /// <summary>The first characters of words that open a new sentence.</summary>
    public const string HardStartCharacters = "经本上一二原";

    /// <summary>The part a document opens with.</summary>
    public static DocumentSection First(DocumentKind kind) => kind switch
    {
        DocumentKind.AidApplication or DocumentKind.InterviewRecord or DocumentKind.ForgivenessLetter => DocumentSection.Stated,
        DocumentKind.ExpertOpinion or DocumentKind.TrafficAccidentFinding or DocumentKind.MedicalRecord or DocumentKind.DeathCertificate or DocumentKind.HardshipCertificate => DocumentSection.Found,
        _ => DocumentSection.Header,
    };

    /// <summary>The part a sentence stands in, when the one before it stood in <paramref name="current"/>.</summary>
    public static DocumentSection After(DocumentSection current, ReadOnlySpan<char> sentence, DocumentKind kind)
    {
        if (First(kind) != DocumentSection.Header)
            return current;
        if (Answers(sentence))
            return current is DocumentSection.Found or DocumentSection.Stated or DocumentSection.Argued or DocumentSection.Claimed ? DocumentSection.Reasoned : current;
        foreach (var (words, section) in Openings)
        {
            if (sentence.IndexOf(words) is >= 0 and var at && Opens(section, at, sentence, words, current) && !(words == "判决：" && IsEnforcement(kind)))
                return section;
        }

        // Behind the signatures come tables and statutes.
        if (current == DocumentSection.Ordered && sentence.IndexOf("书记员") >= 0)
            return DocumentSection.Annex;
        if (current == DocumentSection.Found)
        {
            foreach (var words in EvidenceOpenings)
            {
                if (sentence.IndexOf(words) >= 0 && sentence.IndexOf("证") >= 0)
                    return DocumentSection.Stated;
            }
        }

        return current;
    }

    /// <summary>Whether a new sentence starts here although no mark ends the one before.</summary>
    public static bool StartsAt(string text, int at)
    {
        if (!HardStartCharacters.Contains(text[at]))
            return false;
        foreach (var words in HardStarts)
        {
            if (string.CompareOrdinal(text, at, words, 0, words.Length) == 0)
                return true;
        }

        return false;
    }

    // 关于上诉人提出的意见，经查… · 原判认定事实清楚: the court weighs a plea or the judgment before it; nothing is claimed or found here.
    private static bool Answers(ReadOnlySpan<char> sentence)
    {
        // （二）关于…的意见: behind its number.
        sentence = sentence.TrimStart("（）()0123456789一二三四五六七八九十、.");
        var weighs = StartsWithAny(sentence, AnswerStarts) && ContainsAny(sentence, Pleas) && ContainsAny(sentence, Verdicts);
        return weighs || (sentence.IndexOf("事实清楚") >= 0 && sentence.IndexOf("证据") >= 0 && ContainsAny(sentence, Courts)) || (sentence.IndexOf("公诉机关指控") >= 0 && sentence.IndexOf("罪名成立") >= 0);
    }

    private static readonly string[] AnswerStarts = ["关于", "对于", "针对", "对", "综上", "故", "上诉人", "被告", "原告", "辩护人", "因此", "因"];
    private static readonly string[] Pleas = ["上诉理由", "上诉请求", "辩护意见", "辩解", "辩称", "诉讼请求", "意见", "主张", "上诉"];
    private static readonly string[] Courts = ["原判认定", "原审认定", "原判决认定", "一审认定", "一审判决认定", "原审判决认定", "公诉机关指控"];

    private static readonly string[] Asking = ["请求", "恳请", "要求", "诉请"];

    // 本院作出民事判决：…, in a paper about its enforcement: the order of that judgment is no order of this paper.
    private static bool IsEnforcement(DocumentKind kind) => kind is DocumentKind.EnforcementRuling or DocumentKind.EnforcementNotice;

    private static bool Opens(DocumentSection section, int at, ReadOnlySpan<char> sentence, string words, DocumentSection current) => section switch
    {
        // 请求法院依法判决：1、由被告赔偿…: asked for, not ordered.
        DocumentSection.Ordered => !(words == "判决：" && ContainsAny(sentence[..at], Asking)),
        DocumentSection.Annex => at == 0 || sentence[at - 1] == '\n',
        // 经查 inside the reasoning answers a plea; 执行过程中 opens only after the header.
        DocumentSection.Found when words is "事实如下" or "以下事实" => current is not DocumentSection.Reasoned && at < 40 && (at < 6 || sentence.EndsWith("：")),
        DocumentSection.Found when words is "经查，" or "经查：" or "另查，" => current is not DocumentSection.Reasoned && at < 6,
        // 以上证据经审查，合法有效 opens nothing.
        DocumentSection.Found when words is "经审查，" or "经审查：" or "本院审查，" => current is not DocumentSection.Reasoned && at < 3,
        DocumentSection.Found when words.EndsWith("执行过程中", StringComparison.Ordinal) || words.EndsWith("执行中，", StringComparison.Ordinal) || words == "恢复执行后，" => at < 4 && current == DocumentSection.Header,
        DocumentSection.Indicted => at < 40 && current is not (DocumentSection.Found or DocumentSection.Stated or DocumentSection.Reasoned),
        // The findings may tell that somebody denied; only a sentence that begins with the plea opens one.
        DocumentSection.Argued or DocumentSection.Claimed when current == DocumentSection.Found => at < 60 && sentence[..at].IndexOf('，') < 0,
        // What the court accepts of the losses belongs to its reasoning.
        DocumentSection.Found when words.EndsWith("如下", StringComparison.Ordinal) || words.EndsWith("认定", StringComparison.Ordinal) => at < 60 && !(current == DocumentSection.Reasoned && sentence.IndexOf("损失") >= 0) && sentence.IndexOf("是否") < 0,
        // 被上诉人在原审的诉讼请求为：… behind the quoted order of the first instance.
        DocumentSection.Claimed when words == "诉讼请求" && current == DocumentSection.Ordered => sentence.EndsWith("诉讼请求为：") || sentence.EndsWith("诉讼请求是：") || sentence.EndsWith("诉讼请求：") && sentence.IndexOf("驳回") < 0,
        DocumentSection.Claimed when words.StartsWith("上诉", StringComparison.Ordinal) => at < 60 && current != DocumentSection.Reasoned,
        DocumentSection.Argued or DocumentSection.Claimed => at < 60 && current is not (DocumentSection.Reasoned or DocumentSection.Ordered),
        _ => at < 60,
    };
}
