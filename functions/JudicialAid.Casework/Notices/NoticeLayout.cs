using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>What a block of a notice is; each renderer has one shape for each.</summary>
internal enum BlockKind
{
    /// <summary>Name of the sender over the red line.</summary>
    Letterhead,

    /// <summary>Title of a part.</summary>
    Title,

    /// <summary>Notice number.</summary>
    Number,

    /// <summary>Whom it is written to, not indented.</summary>
    Salutation,

    /// <summary>Running text, first line indented.</summary>
    Paragraph,

    /// <summary>一、…</summary>
    Heading,

    /// <summary>Labelled values in two columns.</summary>
    Table,

    /// <summary>Who signs, at the right, with room above for a seal.</summary>
    Signatory,

    /// <summary>The day under the signature.</summary>
    Day,
}

/// <summary>A block of a notice.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words; empty for a table.</param>
internal sealed record NoticeBlock(BlockKind Kind, string Text = "")
{
    /// <summary>Begins a part on a page of its own: the reply slip.</summary>
    public bool StartsPage { get; init; }

    /// <summary>Stays on the page of the next block: a signature never stands alone on a page (GB/T 9704).</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>Rows of a table.</summary>
    public IReadOnlyList<NoticeRow> Rows { get; init; } = [];
}

/// <summary>
/// The order of a notice, the same in text, HTML and Word: letter, then reply slip (domain §9.3). The three renderers only draw it.
/// </summary>
internal static class NoticeLayout
{
    public const string Name = "社会救助线索移送函";

    /// <summary>What samples carry across every page.</summary>
    public const string SampleMark = "示例";

    private static readonly string[] Ordinals = ["一", "二", "三", "四", "五", "六", "七"];

    public static IReadOnlyList<NoticeBlock> Of(Notice notice) => [.. Letter(notice), .. ReplySlip(notice)];

    private static IEnumerable<NoticeBlock> Letter(Notice notice)
    {
        yield return new(BlockKind.Letterhead, notice.Sender);
        yield return new(BlockKind.Title, Name);
        yield return new(BlockKind.Number, NumberOf(notice));
        yield return new(BlockKind.Salutation, $"{notice.Receiver}：");
        yield return new(BlockKind.Paragraph, $"本院在履行职责中了解到{notice.Person}生活存在困难，可能符合社会救助条件。现将有关情况移送贵单位，请依照职责核查办理，并将结果反馈本院。");
        var sections = Sections(notice).Where(section => section.Body.Count > 0).ToList();
        for (var i = 0; i < sections.Count; i++)
        {
            yield return new(BlockKind.Heading, $"{Ordinals[i]}、{sections[i].Heading}") { KeepsWithNext = true };
            foreach (var block in sections[i].Body)
                yield return block;
        }

        yield return new(BlockKind.Paragraph, "联系人：　　　　　　　　联系电话：") { KeepsWithNext = true };
        foreach (var block in Signature(notice.Sender, Labels.Of(notice.Date)))
            yield return block;
    }

    private static IEnumerable<(string Heading, IReadOnlyList<NoticeBlock> Body)> Sections(Notice notice)
    {
        yield return ("人员基本情况",
        [
            new(BlockKind.Table) { Rows = notice.PersonRows },
            new(BlockKind.Paragraph, "为保护个人信息，以上身份信息已作遮盖。贵单位签收后，凭移送编号通过双方约定的渠道核对完整身份信息。"),
        ]);
        yield return ("案件情况", Paragraphs([notice.CaseSummary]));
        yield return ("给予司法救助情况", Paragraphs([notice.JudicialAid]));
        yield return ("困难情况", Numbered(notice.Hardship));
        yield return ("予以社会救助的建议", Numbered(notice.Suggestions));
        yield return ("依据", Paragraphs(notice.LegalBasis));
        yield return ("保密要求", [new(BlockKind.Paragraph, notice.Confidentiality) { KeepsWithNext = true }]);
    }

    private static IEnumerable<NoticeBlock> ReplySlip(Notice notice)
    {
        yield return new(BlockKind.Title, $"{Name}（回执）") { StartsPage = true };
        yield return new(BlockKind.Number, NumberOf(notice));
        yield return new(BlockKind.Salutation, $"{notice.Sender}：");
        yield return new(BlockKind.Paragraph, "贵院移送的社会救助线索已收悉，现将办理情况反馈如下：");
        var id = notice.PersonRows.Where(row => row.Label == "移送编号");
        yield return new(BlockKind.Table) { Rows = [.. id, .. notice.ReplyQuestions.Select(AsRow)] };
        foreach (var block in Signature($"{notice.Receiver}（盖章）", "　　　　年　　月　　日"))
            yield return block;
    }

    private static string NumberOf(Notice notice) => notice.Number.Length > 0 ? notice.Number : "（未编号，草稿）";

    private static IReadOnlyList<NoticeBlock> Paragraphs(IReadOnlyList<string> texts) => [.. texts.Select(text => new NoticeBlock(BlockKind.Paragraph, text))];

    private static IReadOnlyList<NoticeBlock> Numbered(IReadOnlyList<string> texts) =>
        texts.Count == 1 ? Paragraphs(texts) : Paragraphs([.. texts.Select((text, i) => $"{i + 1}. {text}")]);

    private static NoticeBlock[] Signature(string who, string day) =>
        [new(BlockKind.Signatory, who) { KeepsWithNext = true }, new(BlockKind.Day, day)];

    private static NoticeRow AsRow(string question)
    {
        var colon = question.IndexOf('：', StringComparison.Ordinal);
        return colon < 0 ? new NoticeRow(question, "") : new NoticeRow(question[..colon], question[(colon + 1)..]);
    }
}
