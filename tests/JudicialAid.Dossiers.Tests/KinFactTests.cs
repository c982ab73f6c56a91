using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>The victim's family: relatives with and without a name, whose hardship is whose, and one person under several masks.</summary>
public class KinFactTests
{
    private static CaseFile Killed(string more) => Cases.Judged("故意杀人罪", "2026年1月5日，汪大力杀害被害人苏文远，苏文远当场死亡。" + more);

    private static string Told(CaseFile file, string name) =>
        file.People.SingleOrDefault(p => p.Name == name) is { } person
            ? string.Join(' ', new[] { file.Kin.Single(k => k.PersonId == person.PersonId) is var tie ? $"{tie.Kinship.Value}" : "", tie.Dependent is { Value: true } ? "dependent" : "", $"{tie.Absence?.Value}" }.Concat(person.Hardship.Select(h => $"{h.Value}")).Where(w => w.Length > 0))
            : "nobody";

    [Theory]
    [InlineData("苏文远之母年事已高，无劳动能力，靠苏文远赡养。", "苏文远的母亲", "Parent dependent Incapable")]
    [InlineData("苏文远的妻子无业，患有尿毒症。", "苏文远的妻子", "Spouse NoFixedWork SeriousIllness")]
    [InlineData("其妻患有尿毒症，长期卧床。", "苏文远的妻子", "Spouse Incapable SeriousIllness")]
    [InlineData("被害人之母系低保户。", "苏文远的母亲", "Parent Dibao")]
    [InlineData("苏文远系家中唯一劳动力，上有八旬老母，下有两名未成年子女。", "苏文远的母亲", "Parent dependent")]
    [InlineData("苏文远系家中唯一劳动力，上有八旬老母，下有两名未成年子女。", "苏文远的子女", "Child dependent")]
    [InlineData("苏文远之父苏德贵于2018年去世，母亲离家出走，下落不明。", "苏文远的母亲", "Parent Missing")]
    [InlineData("苏文远的妻子报警。", "苏文远的妻子", "nobody")]
    public void A_relative_without_a_name_is_kept_where_need_or_absence_is_told_of_it(string sentence, string name, string told)
    {
        var file = Killed(sentence);
        Assert.Equal(told, Told(file, name));
        Assert.Empty(file.Person(file.Victim("苏文远").PersonId).Hardship);
        Assert.NotEqual(true, file.Person(file.Victim("苏文远").PersonId).Minor?.Value);
    }

    [Theory]
    [InlineData("苏文远与何秋月育有一子苏小河，2015年3月1日出生，何秋月已改嫁。", "何秋月", "Spouse Missing")]
    [InlineData("苏文远与何秋月育有一子苏小河，2015年3月1日出生，何秋月已改嫁。", "苏小河", "Child dependent")]
    [InlineData("苏小河（系苏文远之子，12岁，在校学生）由奶奶陈桂香照顾。", "苏小河", "Child dependent Student")]
    [InlineData("死者家属何秋月（妻子）、苏小河（儿子）、苏德贵（父亲）要求赔偿。", "何秋月", "Spouse")]
    [InlineData("死者家属何秋月（妻子）、苏小河（儿子）、苏德贵（父亲）要求赔偿。", "苏德贵", "Parent")]
    [InlineData("附带民事诉讼原告人苏德贵，男，1950年5月1日出生，系被害人父亲。", "苏德贵", "Parent")]
    [InlineData("苏文远的哥哥苏文成（肢体残疾二级）与其共同生活。", "苏文成", "Sibling Incapable Disabled")]
    [InlineData("苏文远之女苏小溪，2015年3月1日出生，其母何秋月被强制隔离戒毒。", "何秋月", "Spouse InCustody")]
    [InlineData("苏小溪系苏文远之女，其母亲何秋月肢体残疾一级。", "何秋月", "Spouse Incapable Disabled")]
    [InlineData("苏文远之女苏小溪，其母何秋月因贩毒被判处有期徒刑七年。", "何秋月", "Spouse InCustody")]
    [InlineData("苏文远之女苏小溪，其母何秋月至今没有音讯。", "何秋月", "Spouse Missing")]
    [InlineData("苏文远之女苏小溪，其母何秋月曾离家出走，后返回。", "何秋月", "Spouse")]
    [InlineData("苏文远与前妻生育一女苏小溪，前妻下落不明多年。", "苏小溪", "Child")]
    [InlineData("苏文远与前妻生育一女苏小溪，前妻下落不明多年。", "苏文远的前妻", "Other Missing")]
    [InlineData("苏文远之女苏小溪由奶奶陈桂香抚养。", "陈桂香", "Parent")]
    [InlineData("父亲苏德贵、母亲陈桂香均已年过七旬，由苏文远赡养。", "苏德贵", "Parent dependent Elderly")]
    [InlineData("父亲苏德贵、母亲陈桂香均已年过七旬，由苏文远赡养。", "陈桂香", "Parent dependent Elderly")]
    [InlineData("苏文远是家中唯一的经济来源，上有父亲苏德贵。", "苏德贵", "Parent dependent")]
    [InlineData("苏文远离异，独自抚养女儿苏小溪（9岁）。", "苏小溪", "Child dependent")]
    [InlineData("苏文远生前由其姐姐苏文秀照料。", "苏文秀", "Sibling")]
    public void A_relative_is_named_by_the_family_words_around_the_name(string sentence, string name, string told) =>
        Assert.Equal(told, Told(Killed(sentence), name));

    [Fact]
    public void Children_told_of_one_by_one_are_not_counted_again_and_the_dead_is_no_new_father()
    {
        Assert.Equal(["何秋月", "苏文远的儿子", "苏文远的女儿"], Killed("其妻何秋月独自抚养两名未成年子女，大女儿12岁，小儿子5岁。") is var file ? file.Kin.Select(k => file.Person(k.PersonId).Name).Order(StringComparer.Ordinal) : []);
        Assert.Empty(Killed("苏小溪因父亲去世面临辍学。").Kin);
    }

    [Theory]
    [InlineData("苏文远2015年至2019年系低保户。", "")]
    [InlineData("苏文远申请低保未获批准。", "")]
    [InlineData("苏文远的低保已被取消。", "")]
    [InlineData("苏文远申请低保获批。", "苏文远 Dibao")]
    [InlineData("苏文远2015年起系低保户。", "苏文远 Dibao")]
    [InlineData("苏文远的邻居石某系残疾人。", "")]
    [InlineData("苏文秀陈述，汪大力赔了她3000元，她是低保户。", "苏文秀 Dibao")]
    [InlineData("苏文远患病，与其妻何秋月均为低保对象。", "何秋月 Dibao 苏文远 Dibao")]
    [InlineData("苏文远系孤儿石小雨的监护人。", "")]
    public void Hardship_that_is_over_or_refused_or_a_neighbours_is_not_the_victims(string sentence, string hardship)
    {
        var file = Cases.Judged("故意伤害罪", "2026年1月5日，汪大力打伤被害人苏文远、被害人苏文秀（女）。" + sentence);
        Assert.Equal(hardship, string.Join(' ', file.People.SelectMany(p => p.Hardship.Select(h => $"{p.Name} {h.Value}")).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_child_of_a_mother_killed_by_the_father_has_neither()
    {
        var file = Cases.Judged("故意杀人罪", "2026年1月5日，汪大力杀害其妻被害人何秋月，何秋月当场死亡。汪大力与何秋月育有一女汪小溪，2015年3月1日出生，由外祖母抚养。");
        Assert.Equal("Child dependent", Told(file, "汪小溪"));
        Assert.Equal("Spouse InCustody", Told(file, "汪大力"));
    }

    private const string Indictment =
        "样例省样例县人民检察院\n起诉书\n样检刑诉〔2026〕1号\n被告人汪大力，男，1990年2月11日出生，住样例省样例县。因涉嫌犯罪被逮捕。\n经依法审查查明：\n2026年1月5日，被告人汪大力打伤被害人苏文远（男，1980年3月4日出生）、林小溪。\n本院认为，应当追究其刑事责任。\n2026年8月20日\n";

    private static string Masked(string accused, string victims) =>
        "样例省样例县人民法院\n刑事判决书\n（2026）样0001刑初1号\n公诉机关样例县人民检察院。\n被告人" + accused + "，男，1990年2月11日出生。\n经审理查明：2026年1月5日，被告人" + accused + "打伤被害人" + victims
        + "。\n本院认为，判决如下：\n一、被告人" + accused + "犯故意伤害罪，判处有期徒刑一年。\n审判员江平\n二〇二六年八月二十日\n";

    [Theory]
    [InlineData("汪某", "苏某、林某", "林小溪、汪大力、苏文远")]
    [InlineData("汪某某", "苏某某、林某溪", "林小溪、汪大力、苏文远")]
    [InlineData("汪×", "苏某远、林某", "林小溪、汪大力、苏文远")]
    [InlineData("汪某", "苏某清、林某", "林小溪、汪大力、苏文远、苏某清")]
    [InlineData("汪某", "苏某甲、苏某乙、林某", "林小溪、汪大力、苏文远、苏某甲、苏某乙")]
    public void Who_is_masked_in_one_document_and_named_in_another_is_one_person(string accused, string victims, string people) =>
        Assert.Equal(people.Split('、').Order(StringComparer.Ordinal), Cases.Read(Indictment, Masked(accused, victims)).People.Select(p => p.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("2025年，苏文远向公安机关举报汪大力赌博，汪大力怀恨在心，将苏文远打成重伤。", true)]
    [InlineData("为报复苏文远在法庭上作证，汪大力打伤被害人苏文远。", true)]
    [InlineData("汪大力因琐事怀恨在心，打伤被害人苏文远。", false)]
    [InlineData("汪大力举报苏文远赌博，后打伤被害人苏文远泄愤。", false)]
    public void Who_was_hurt_for_reporting_or_testifying_is_a_witness_who_suffered_revenge(string findings, bool revenge)
    {
        var file = Cases.Judged("故意伤害罪", "2026年1月5日，汪大力打伤被害人苏文远。" + findings);
        Assert.Equal(revenge, file.Victim("苏文远").Retaliation?.Value ?? false);
        Assert.Equal(revenge, file.Person(file.Victim("苏文远").PersonId).Roles.Contains(PersonRole.Witness));
    }

    [Theory]
    [InlineData("（男，1980年3月4日出生，户籍地样例省样例县，现住样例市样例路1号）", "样例省样例县", "样例市样例路1号")]
    [InlineData("，男，1980年3月4日出生，汉族，家住样例县样例镇，", null, "样例县样例镇")]
    public void Domicile_and_residence_are_read_in_a_victims_profile(string profile, string? domicile, string residence)
    {
        var person = Cases.Judged("故意伤害罪", "2026年1月5日，汪大力打伤被害人苏文远" + profile + "。") is var file ? file.Person(file.Victim("苏文远").PersonId) : null;
        Assert.Equal((domicile, residence), (person!.Domicile?.Value, person.Residence?.Value));
    }
}
