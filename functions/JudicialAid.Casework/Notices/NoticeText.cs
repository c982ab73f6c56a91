using System.Text;
using JudicialAid.Model;

namespace JudicialAid.Casework;

/// <summary>A notice as plain text, for exports and comparison.</summary>
public static class NoticeText
{
    /// <summary>LF line ends; samples begin each part with 【示例】.</summary>
    public static string Render(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var text = new StringBuilder();
        var mark = notice.IsSample ? $"【{NoticeLayout.SampleMark}】\n" : "";
        text.Append(mark);
        foreach (var block in NoticeLayout.Of(notice))
        {
            if (block.StartsPage)
                text.Append('\n').Append('-', 40).Append('\n').Append(mark);
            text.Append(Render(block));
        }

        return text.ToString();
    }

    private static string Render(NoticeBlock block) => block.Kind switch
    {
        BlockKind.Paragraph => $"　　{block.Text}\n",
        BlockKind.Table => string.Concat(block.Rows.Select(row => $"　　{row.Label}：{row.Value}\n")),
        _ => block.Text + "\n",
    };
}
