using JudicialAid.Model;

namespace JudicialAid.Casework.Tests;

/// <summary>An invented office, its partners and their registers.</summary>
internal static class SampleOffice
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static OfficeDefinition Office { get; } = new("990001", "示例省示例县人民检察院", "990001", "示检救移", IsSample: true);

    public static IReadOnlyList<AgencyDefinition> Agencies { get; } =
    [
        new("990001-minzheng", "minzheng", "示例县民政局", "990001"),
        new("990001-jiaoyu", "jiaoyu", "示例县教育局", "990001"),
        new("990001-canlian", "canlian", "示例县残疾人联合会", "990001"),
        new("990001-fulian", "fulian", "示例县妇女联合会", "990001"),
        new("990001-yibao", "yibao", "示例县医疗保障局", "990001"),
        new("990002-minzheng", "minzheng", "邻示县民政局", "990002"),
        new("990002-yibao", "yibao", "邻示县医疗保障局", "990002"),
        new("990002-renshe", "renshe", "邻示县人力资源和社会保障局", "990002"),
    ];

    public static IReadOnlyList<RegisterDefinition> Registers { get; } =
    [
        Register("dibao", "最低生活保障", "minzheng"),
        Register("kunjing", "困境儿童", "minzheng"),
        Register("dabing", "重大疾病", "yibao"),
        Register("canji", "残疾人", "canlian") with
        {
            Columns = [new("category", ["残疾类别"], "text"), new("grade", ["残疾等级"], "text"), new("cardNumber", ["残疾证号"], "text", Sensitive: true)],
        },
    ];

    private static RegisterDefinition Register(string id, string name, string owner) => new()
    {
        RegisterId = id,
        Name = name,
        OwnerKind = owner,
        Columns = [new("idNumber", ["身份证号"], "idNumber", Required: true)],
    };
}
