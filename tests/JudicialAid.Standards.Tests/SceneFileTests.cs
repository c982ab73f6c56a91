using JudicialAid.Model;

namespace JudicialAid.Standards.Tests;

public class SceneFileTests
{
    private const string Scene = """
        id: wage-theft
        name: 欠薪
        tags: [欠薪专项]
        greenChannel: true
        applies: {fact: charge, in: [拒不支付劳动报酬]}
        questions:
          - {id: compensation, text: 工资是否仍未支付?, when: compensation.none}
        colours:
          - colour: orange
            reason: 被欠薪且家庭在困难名册中,请核实
            when: {all: [questions, register]}
            explain: false
        """;

    // Serves ZJ1.
    [Fact]
    public void A_scene_added_as_one_file_works_without_a_build()
    {
        var (book, unpaid) = (WithScene(Scene), Unpaid());
        Assert.Equal(Colour.Orange, unpaid.Victim(book).Colour);
        Assert.Contains("wage-theft", unpaid.Victim(book).Scenes);
        Assert.Contains(unpaid.Victim(book).Questions, q => q.Text == "工资是否仍未支付?" && q.Answer == Answer.Yes);
        Assert.NotEqual(Colour.Orange, unpaid.Victim().Colour);
    }

    // Serves ZJ1: a pilot county first.
    [Theory]
    [InlineData("990001", true)]
    [InlineData("9900", true)]
    [InlineData("990002", false)]
    public void A_scene_that_names_a_county_is_used_there_alone(string county, bool used) =>
        Assert.Equal(used, Unpaid().Victim(WithScene(Scene.Replace("name: 欠薪", $"name: 欠薪\nregions: [\"{county}\"]", StringComparison.Ordinal))).Scenes.Contains("wage-theft"));

    // Serves WD3, NA4.
    [Fact]
    public void The_campaigns_have_all_their_groups()
    {
        var scenes = Book.Shipped.Scenes.ToDictionary(s => s.Id);
        Assert.Equal(["women.1", "women.2", "women.3", "women.4", "women.5", "women.6", "women.7"], scenes["women"].Situations.Select(s => s.Id));
        Assert.Equal(8, scenes["minors"].Situations.Count);
        Assert.Equal(7, scenes["rural"].Questions.Count);
        Assert.Equal(
            new[] { "乡村振兴", "人身伤害", "养老诈骗", "军人军属", "困难妇女", "未成年人", "残疾人", "因案致残" }.Order(StringComparer.Ordinal),
            Book.Shipped.Scenes.SelectMany(s => s.Tags).Order(StringComparer.Ordinal));
        Assert.Equal(["disabled", "disabled-by-case", "military", "minors", "women"], Book.Shipped.Scenes.Where(s => s.GreenChannel).Select(s => s.Id).Order(StringComparer.Ordinal));
    }

    // M8: aid for the disabled is started faster.
    [Fact]
    public void Who_is_disabled_or_was_disabled_by_the_case_goes_by_the_green_channel_and_others_of_the_same_injury_do_not()
    {
        static SampleCase Hurt(int? grade = null) => new SampleCase().Offender().Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.SeriousInjury), DisabilityGrade = grade is { } g ? SampleCase.Found(g) : null });
        Assert.True(Hurt(8).Victim().GreenChannel);
        Assert.True(Hurt().InRegister("v1", "disabled").Victim().GreenChannel);
        Assert.False(Hurt().InRegister("v1", "disabled", confirmed: false).Victim().GreenChannel);
        Assert.False(Hurt().InRegister("v1", "dibao").Victim().GreenChannel);
        Assert.Equal(Hurt().InRegister("v1", "dibao").Victim().Colour, Hurt().InRegister("v1", "disabled").Victim().Colour);
    }

    private static RuleBook WithScene(string scene)
    {
        var folder = Directory.CreateTempSubdirectory("scene");
        try
        {
            foreach (var file in Directory.EnumerateFiles(Book.Directory, "*.yaml", SearchOption.AllDirectories))
            {
                var target = Path.Combine(folder.FullName, Path.GetRelativePath(Book.Directory, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            File.WriteAllText(Path.Combine(folder.FullName, "scenes", "wage-theft.yaml"), scene);
            return RuleBook.Load(folder.FullName).Require();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static SampleCase Unpaid() => new SampleCase().Cause("拒不支付劳动报酬罪").Victim("v1", f => f with { Harm = SampleCase.Found(HarmKind.Other), Compensation = SampleCase.Found(CompensationStatus.None) }).InRegister("v1", "dibao");
}
