using JudicialAid.Model;

namespace JudicialAid.Registers.Tests;

public class RegisterDataTests
{
    private static readonly string[] Types = ["text", "idNumber", "date", "yuan", "integer"];
    private static readonly string[] Owners =
        ["minzheng", "canlian", "fulian", "jiaoyu", "yibao", "renshe", "tuiyi", "nongye", "gonghui", "weijian", "fayuan", "jiancha"];

    private static readonly string[] Groups = ["低收入户", "困境儿童", "残疾人", "困难妇女", "特困人员", "防返贫监测对象", "退役军人"];

    public static TheoryData<string> Ids => [.. RegisterData.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_definition_uses_the_words_the_rest_of_the_system_knows(string id)
    {
        var definition = RegisterData.Load(id);
        Assert.Equal(id, definition.RegisterId);
        Assert.Contains(definition.OwnerKind, Owners);
        Assert.All(definition.Groups, g => Assert.Contains(g, Groups));
        Assert.All(definition.Columns, c => Assert.Contains(c.Type, Types));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_heading_stands_for_two_columns_and_no_column_stands_twice(string id)
    {
        var columns = RegisterData.Load(id).Columns;
        Assert.Distinct(columns.Select(c => c.Field));
        Assert.Distinct(columns.SelectMany(c => c.Aliases.Select(Heading.Normalise).Distinct()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_register_can_be_matched_by_id_number_and_asks_for_a_name(string id)
    {
        var columns = RegisterData.Load(id).Columns;
        Assert.Contains(columns, c => c is { Field: "idNumber", Type: "idNumber", Sensitive: true });
        Assert.Contains(columns, c => c is { Field: "name", Required: true });
    }

    [Fact]
    public void The_registers_of_the_first_line_are_there_with_their_purpose()
    {
        Assert.Superset(
            new HashSet<string>(["dibao", "tekun", "disabled", "poverty-monitoring", "children-in-need", "women-in-need", "veterans", "already-aided"]),
            RegisterData.Ids.ToHashSet());
        Assert.Equal(RegisterPurpose.AlreadyAided, RegisterData.Load("already-aided").Purpose);
        Assert.Equal(RegisterPurpose.Tag, RegisterData.Load("veterans").Purpose);
    }
}
