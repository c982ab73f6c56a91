using JudicialAid.Dossiers.Text;

namespace JudicialAid.Dossiers.Facts;

/// <summary>How payers are named: relatives of a party, insurers, other organisations.</summary>
internal static class PayerNames
{
    /// <summary>Words that make the name of an organisation an insurer's.</summary>
    public static readonly string[] Insurers = ["财产保险", "人寿保险", "保险", "财险", "财保", "人保", "产险", "寿险"];
    private static readonly string[] RelativeWords = ["亲属", "家属", "家人", "近亲属", "亲友", "父母", "父亲", "母亲", "妻子", "丈夫", "儿子", "女儿", "哥哥", "弟弟"];

    /// <summary>The end of a payer with the relatives behind it: 汪某的亲属, 汪某家属.</summary>
    public static int WithRelatives(string text, int end, int to)
    {
        var at = end < to && text[end] is '的' or '之' ? end + 1 : end;
        foreach (var word in RelativeWords)
        {
            if (at + word.Length <= to && string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
                return at + word.Length;
        }

        return end;
    }

    /// <summary>An insurer one of whose words stands here, e.g. 样例财险某市分公司: from the first character of the name to 公司; 保险 alone may begin 保险期间.</summary>
    public static (int Start, int End)? Insurer(string text, int at, int from, int to)
    {
        var word = Array.Find(Insurers, w => at + w.Length <= to && string.CompareOrdinal(text, at, w, 0, w.Length) == 0);
        if (word is null)
            return null;
        var rest = text.AsSpan(at, Math.Min(to, at + LongestInsurer) - at);
        var mark = rest.IndexOfAny(NameEnds);
        rest = mark >= 0 ? rest[..mark] : rest;
        var company = rest.LastIndexOf("公司");
        if (company < 0 && word == "保险")
            return null;
        var start = at;
        while (start > from && at - start < LongestInsurer / 2 && NameForms.IsHan(text[start - 1]) && !BeforeName.Contains(text[start - 1]) && RoleWords.Before(text, start).Role == Role.None)
            start--;
        return (start, company >= 0 ? at + company + 2 : at + word.Length);
    }

    private const int LongestInsurer = 30;
    private const string BeforeName = "由向给对为经被将与和已在，";
    private static readonly System.Buffers.SearchValues<char> NameEnds = System.Buffers.SearchValues.Create("，。；、：（）已在应");

    /// <summary>The organisation that pays, e.g. in 事发后样例市某某分局已: what the clause tells before the verb, without the time and the adverbs.</summary>
    public static Payer? Organisation(string lead)
    {
        foreach (var time in Times)
            lead = lead.StartsWith(time, StringComparison.Ordinal) ? lead[time.Length..] : lead;
        lead = lead.TrimEnd(Adverbs);
        return lead.Length is > 3 and <= LongestInsurer && Array.Exists(OrganisationEnds, w => lead.EndsWith(w, StringComparison.Ordinal)) ? new Payer(PayerSide.Other, lead, true) : null;
    }

    private static readonly char[] Adverbs = [.. "已共先行另陆续代为"];
    private static readonly string[] Times = ["事故发生后", "事发后", "案发后", "其中", "并由", "由", "后"];
    private static readonly string[] OrganisationEnds = ["公司", "分局", "公安局", "医院", "学校", "中心", "大队", "单位", "村委会", "居委会", "办事处", "厂", "店", "部"];

    /// <summary>The end of a payer with the name of an organisation behind the role: 被告某某物流公司.</summary>
    public static int WithOrganisation(string text, int end, int to)
    {
        var lead = text[end..to].TrimEnd(Adverbs);
        return lead.Length is > 2 and <= LongestInsurer && Array.Exists(OrganisationEnds, w => lead.EndsWith(w, StringComparison.Ordinal)) && lead.AsSpan().IndexOfAny(NameEnds) < 0 && lead.AsSpan().IndexOfAny("向给对为") < 0 ? end + lead.Length : end;
    }
}
