using JudicialAid.Dossiers.Facts;

namespace JudicialAid.Dossiers.People;

/// <summary>Reads addresses of a profile.</summary>
internal static class PlaceReader
{
    private static readonly string[] PlaceLeads =
        ["户籍所在地", "户籍登记地", "户籍地址", "户籍地", "户籍", "户口所在地", "经常居住地", "居住地", "现居住于", "居住在", "现住址", "现住", "暂住地", "暂住", "家住", "现租住", "租住", "常住", "住址", "住所地", "住所", "籍贯", "住", "为", "在", "：", "于"];

    /// <summary>Offers the address of an item (户籍所在地…, 住…) to a slot; 同上 means the address read before.</summary>
    public static void Read(CaseDocument document, Slot<string> slot, int from, int to, string rule, int weight)
    {
        // 住院号：100233
        if (document.Text.AsSpan(from, to - from).StartsWith("住院"))
            return;
        var start = from;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var lead in PlaceLeads)
            {
                if (!document.Text.AsSpan(start, to - start).StartsWith(lead))
                    continue;
                start += lead.Length;
                changed = true;
            }
        }

        // 住同上, 住址同上: the place named last.
        if (document.Text.AsSpan(start, to - start) is "同上")
            (start, to) = document.LastPlace;
        if (to - start is not (>= 2 and <= 60))
            return;
        document.LastPlace = (start, to);
        slot.Offer(document.ExactFact(document.Text[start..to], start, to - start, rule), weight);
    }
}
