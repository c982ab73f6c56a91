using JudicialAid.Model;

namespace JudicialAid.Standards.Reading;

/// <summary>registers/*.yaml: what a hardship register is.</summary>
internal static class RegisterReader
{
    private static readonly HashSet<string> Types = new(["text", "idNumber", "date", "yuan", "integer"], StringComparer.Ordinal);

    public static RegisterDefinition Read(MapReader map, RuleVersion version)
    {
        // For the people who maintain the file.
        map.TextOrNull("note");
        var register = Definition(map);
        // Two files of one id would hide each other.
        if (version.Part != $"registers/{register.RegisterId}")
            map.Mistakes.Add(RuleCodes.WrongFolder, map.Here, $"名册编号“{register.RegisterId}”与文件名不一致。请改为相同。");
        return register;
    }

    private static RegisterDefinition Definition(MapReader map) => new()
    {
        RegisterId = map.Text("registerId"),
        Name = map.Text("name"),
        OwnerKind = map.Text("ownerKind"),
        Unit = UnitReader.Word<RegisterUnit>(map, "名册每一行"),
        Purpose = map.Word("purpose", RegisterPurpose.Hardship),
        Groups = map.Texts("groups"),
        LeadsTo = map.Texts("leadsTo"),
        EndedWords = map.Texts("endedWords"),
        Columns = Columns(map),
    };

    private static List<RegisterColumn> Columns(MapReader map)
    {
        map.Required("columns");
        var columns = map.Each("columns", Column);
        foreach (var again in columns.GroupBy(c => c.Value.Field, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            map.Mistakes.Add(RuleCodes.DuplicateId, again.At.Here, $"列“{again.Value.Field}”重复。请合并别名。");
        return [.. columns.Select(c => c.Value)];
    }

    private static Located<RegisterColumn> Column(MapReader map)
    {
        var type = map.TextOrNull("type") ?? "text";
        if (!Types.Contains(type))
            map.Mistakes.Add(RuleCodes.UnknownWord, map.Node("type")!, $"“type”只能是：{string.Join("、", Types)}。");
        var aliases = map.Texts("aliases");
        if (aliases.Count == 0)
            map.Mistakes.Add(RuleCodes.MissingKey, map.Here, "每一列至少要有一个表头名称（aliases）。");
        return new Located<RegisterColumn>(new RegisterColumn(map.Text("field"), aliases, type, map.Flag("required", false), map.Flag("sensitive", false)), map);
    }
}
