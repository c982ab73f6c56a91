using System.Buffers;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Documents;

/// <summary>Whether a text is about a case at all: a recipe or a price list put into the wrong folder must not become an empty case.</summary>
internal static class CaseDocumentTest
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["被害人", "受害人", "被告", "犯罪", "嫌疑人", "原告", "申请人", "被执行人", "人民法院", "人民检察院", "公安局", "派出所", "鉴定", "诊断", "低保", "困难", "死者", "事故", "诈骗", "赔偿"], StringComparison.Ordinal);

    /// <summary>Whether the document has a kind, a number or at least two words of a case.</summary>
    public static bool Passes(DocumentText document)
    {
        if (document.Header.Kind != DocumentKind.Other || document.Header.CaseNumber is not null)
            return true;
        var text = document.Text.AsSpan();
        var first = text.IndexOfAny(Signs);
        return first >= 0 && text[(first + 2)..].IndexOfAny(Signs) >= 0;
    }
}
