namespace JudicialAid.Dossiers.Files;

/// <summary>A person as a list or an export names them. Values are kept as written; empty is not stated.</summary>
internal sealed record ListedParty
{
    public string Name { get; init; } = "";

    /// <summary>诉讼地位: 被害人, 犯罪嫌疑人, …</summary>
    public string Role { get; init; } = "";

    public string Sex { get; init; } = "";

    public string Birth { get; init; } = "";

    public string Age { get; init; } = "";

    public string IdNumber { get; init; } = "";

    /// <summary>户籍地.</summary>
    public string Domicile { get; init; } = "";

    /// <summary>住址.</summary>
    public string Residence { get; init; } = "";

    /// <summary>What the person is to another, e.g. 被害人童某之女.</summary>
    public string Relation { get; init; } = "";

    /// <summary>损伤程度.</summary>
    public string Injury { get; init; } = "";

    /// <summary>Loss with its unit.</summary>
    public string Loss { get; init; } = "";

    public string Note { get; init; } = "";
}
