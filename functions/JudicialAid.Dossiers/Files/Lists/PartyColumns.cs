namespace JudicialAid.Dossiers.Files;

/// <summary>Which column of a list holds what, from its heading row.</summary>
internal sealed class PartyColumns
{
    private static readonly (string Field, string[] Headings)[] Known =
    [
        ("name", ["姓名", "名字", "当事人", "当事人姓名", "被害人姓名", "受害人姓名", "被害人", "受害人", "犯罪嫌疑人", "犯罪嫌疑人姓名", "被告人", "被告人姓名"]),
        ("role", ["诉讼地位", "身份", "角色", "类型", "当事人类型", "人员类别", "类别"]),
        ("sex", ["性别"]),
        ("birth", ["出生日期", "出生年月日", "出生年月", "生日"]),
        ("age", ["年龄", "岁数"]),
        ("id", ["身份证号", "身份证号码", "身份证", "公民身份号码", "公民身份证号码", "证件号码", "证件号"]),
        ("domicile", ["户籍地", "户籍地址", "户籍所在地", "户口所在地"]),
        ("residence", ["住址", "地址", "家庭住址", "现住址", "居住地", "住所地", "联系地址", "经常居住地"]),
        ("relation", ["与被害人关系", "关系", "亲属关系"]),
        ("injury", ["损伤程度", "伤情", "伤情等级", "伤情鉴定", "鉴定意见"]),
        ("loss", ["损失金额", "损失数额", "损失", "被骗金额", "被骗数额", "被盗金额", "涉案金额", "财产损失"]),
        ("paid", ["已退赔", "已退赔金额", "退赔金额", "已退还", "退还金额", "已返还", "返还金额", "已赔偿", "已赔偿金额", "已赔金额"]),
        ("note", ["备注", "说明", "情况说明"]),
    ];

    private static readonly string[] RolesInHeadings = ["被害人", "受害人", "犯罪嫌疑人", "被告人"];

    // What a list of losses is headed with: who stands in it lost something.
    private static readonly string[] LossHeadings = ["损失", "被骗", "被盗", "财产损失"];

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly string _role;
    private readonly string _unit;
    private readonly string _paid;

    private PartyColumns(IReadOnlyList<string> headings, string title)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            if (Field(headings[i]) is { } field)
                _columns.TryAdd(field, i);
        }

        var name = _columns.TryGetValue("name", out var n) ? Bare(headings[n]) : "";
        var loss = _columns.TryGetValue("loss", out var l) ? headings[l] : "";
        _role = RolesInHeadings.FirstOrDefault(r => name.StartsWith(r, StringComparison.Ordinal))
            ?? (LossHeadings.Any(h => Bare(loss).StartsWith(h, StringComparison.Ordinal)) ? "被害人" : RoleOfTitle(title) ?? "");
        _unit = Unit(loss);
        _paid = _columns.TryGetValue("paid", out var p) ? headings[p] : "";
    }

    // 汪某诈骗案被害人名单: the last role named is that of the people listed.
    private static string? RoleOfTitle(string title) =>
        title.Contains('。', StringComparison.Ordinal) ? null : RolesInHeadings.Where(r => title.Contains(r, StringComparison.Ordinal)).MaxBy(r => title.LastIndexOf(r, StringComparison.Ordinal));

    private static string Unit(string heading) => heading.Contains('万', StringComparison.Ordinal) ? "万元" : "元";

    /// <summary>Whether the list says what part its people play.</summary>
    public bool TellsRole => _role.Length > 0 || _columns.ContainsKey("role");

    /// <summary>The columns, when the row is a heading row: it has a name and something else that is known.</summary>
    /// <param name="row">The cells.</param>
    /// <param name="title">What stands above the list; empty where nothing does.</param>
    public static PartyColumns? Of(IReadOnlyList<string> row, string title)
    {
        var columns = new PartyColumns(row, title);
        return columns._columns.ContainsKey("name") && columns._columns.Count >= 2 ? columns : null;
    }

    /// <summary>The person of a row, or null when it names none (a total, a blank row).</summary>
    public ListedParty? Party(IReadOnlyList<string> row)
    {
        string Cell(string field) => _columns.TryGetValue(field, out var i) && i < row.Count ? row[i].Trim() : "";
        var name = Cell("name").Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal);
        if (name.Length is < 2 or > 30 || name is "合计" or "总计" or "小计")
            return null;
        return new ListedParty
        {
            Name = name, Role = Cell("role") is { Length: > 0 } role ? role : _role, Sex = Cell("sex"), Birth = Cell("birth"), Age = Cell("age"),
            IdNumber = Cell("id"), Domicile = Cell("domicile"), Residence = Cell("residence"), Relation = Cell("relation"), Injury = Cell("injury"),
            Loss = Sum(Cell("loss"), _unit), Note = Note(Cell("note"), Sum(Cell("paid"), Unit(_paid))),
        };
    }

    // A number alone has the unit of its heading; 0 is nothing.
    private static string Sum(string written, string unit) => written.Length == 0 || written == "0" ? "" : char.IsAsciiDigit(written[^1]) ? written + unit : written;

    // 已退赔5000元 behind what the row remarks.
    private string Note(string note, string paid) =>
        paid.Length == 0 ? note : (note.Length == 0 ? "" : note.TrimEnd('。') + "，") + Bare(_paid).Replace("金额", "", StringComparison.Ordinal) + paid;

    private static string? Field(string heading)
    {
        var bare = Bare(heading);
        return Known.FirstOrDefault(k => k.Headings.Contains(bare)).Field;
    }

    // 损 失 金 额（元） → 损失金额
    private static string Bare(string heading)
    {
        var end = heading.AsSpan().IndexOfAny('（', '(', '/');
        return new string([.. (end < 0 ? heading : heading[..end]).Where(c => !char.IsWhiteSpace(c))]);
    }
}
