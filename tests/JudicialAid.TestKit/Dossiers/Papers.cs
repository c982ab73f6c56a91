namespace JudicialAid.TestKit.Dossiers;

/// <summary>What stands around the facts: titles, numbers, procedure, signatures. Article numbers are left out on purpose.</summary>
internal static class Papers
{
    private static readonly string[] Evidence =
    [
        "认定上述事实的证据如下：受案登记表、到案经过等书证；证人钱某某、吴某的证言；被告人的供述和辩解；现场勘验检查笔录及照片。",
        "上述事实，有物证照片、户籍证明、证人证言、被害人陈述、被告人供述、鉴定意见等证据证实，证据确实、充分，足以认定。",
        "认定上述事实的证据有：1．书证；2．证人证言；3．鉴定意见；4．视听资料。",
    ];

    /// <summary>An indictment.</summary>
    public static string Indictment(Chance chance, string number, string parties, string crime, string facts, string conduct, DateOnly day) => $"""
        {Places.Procuratorate}
        起 诉 书

        {number}

        {parties}

        本案由{Places.Police}侦查终结，以被告人涉嫌{crime}，向本院移送{chance.Pick("审查起诉", "起诉")}。本院受理后，依法告知被告人和被害人诉讼权利，讯问了被告人，审查了全部案件材料。

        {chance.Pick("经依法审查查明：", "经依法审查查明，")}
        {facts}

        {chance.Pick(Evidence)}

        本院认为，{conduct}，犯罪事实清楚，证据确实、充分，应当以{crime}追究其刑事责任。根据《中华人民共和国刑事诉讼法》的规定，提起公诉，请依法判处。

        此致
        {Places.Court}

        检察员　{chance.Pick("路远航", "田一诺", "莫清越")}
        {Wording.Day(day)}
        """;

    /// <summary>A judgment that answers an indictment.</summary>
    public static string Judgment(Chance chance, string title, string number, string indictment, string parties, string charge, string facts, string reasons, string order, DateOnly day) => $"""
        {Places.Court}
        {title}
        {number}

        公诉机关{Places.Procuratorate}。
        {parties}

        {Places.Procuratorate}以{indictment}起诉书指控{charge}，向本院提起公诉。本院依法组成合议庭，公开开庭审理了本案。现已审理终结。

        {chance.Pick("经审理查明：", "经审理查明，")}
        {facts}

        {chance.Pick(Evidence)}

        本院认为，{reasons}

        {order}

        如不服本判决，可在接到判决书的第二日起十日内，通过本院或者直接向上一级人民法院提出上诉。

        审判长　{chance.Pick("温雅", "纪明")}
        审判员　{chance.Pick("包晴", "安宁")}
        {chance.Pick(Wording.Day(day), Wording.FormalDay(day))}
        书记员　{chance.Pick("卓越", "常青")}
        """;

    /// <summary>A certificate that a household is in need.</summary>
    public static string HardshipCertificate(Person person, string text, DateOnly day) => $"""
        生活困难证明

        {Places.Procuratorate}：
        兹证明{person.Name}，{Wording.Of(person.Sex)}，{Wording.Day(person.Birth)}出生，公民身份号码{person.IdNumber}，系我村村民。{text}
        特此证明。

        示例县青禾镇柳湾村村民委员会（印）
        {Wording.Day(day)}
        """;

    /// <summary>A letter of forgiveness.</summary>
    public static string ForgivenessLetter(Person victim, string offender, string sum, DateOnly day) => $"""
        谅 解 书

        谅解人：{victim.Name}，{Wording.Of(victim.Sex)}，{Wording.Day(victim.Birth)}出生。
        被谅解人：{offender}。

        {offender}已赔偿本人经济损失{sum}。本人对{offender}的行为表示谅解，请求司法机关对其从轻处罚。

        谅解人：{victim.Name}
        {Wording.Day(day)}
        """;
}
