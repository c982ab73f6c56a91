using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Casework.Tests;

/// <summary>A case with everything stage 4 and 5 are handed. Invented: no real person, place or case is in it.</summary>
internal sealed record SampleCase(CaseFile File, MatchReport Report, Assessment Assessment)
{
    public IReadOnlyList<Lead> Leads(params Lead[] existing) => LeadMaker.Make(File, Assessment, SamplePeople.Pseudonyms, existing, Report);

    public Lead Lead(LeadKind kind, string personId) => Leads().Single(lead => lead.Kind == kind && lead.PersonId == personId);

    public ReferralDrafts Refer(string personId) => Refer(Lead(LeadKind.SocialAid, personId));

    public ReferralDrafts Refer(Lead lead) => ReferralMaker.Make(
        File, Report, Assessment, lead, SampleOffice.Office, SampleOffice.Agencies, SamplePeople.Pseudonyms, SampleOffice.Today,
        SampleOffice.Registers, ["《示例救助工作规定》第五条"]);

    public IEnumerable<Referral> AllReferrals() =>
        Leads().Where(lead => lead.Kind == LeadKind.SocialAid).SelectMany(lead => Refer(lead).Referrals);
}

/// <summary>The cases of the tests: each is there for one way a notice could say too much or a lead too little.</summary>
internal static class SampleCases
{
    public static readonly DateOnly AsOf = new(2026, 11, 20);

    private const string Address = "示例省示例县城关镇槐荫路12号3栋";

    /// <summary>A child whose father was killed and whose mother is gone (figures of GY11).</summary>
    public static SampleCase Child()
    {
        var child = Person("child", "林小满", Born(2020, 5, 4), 21, Sex.Female, [PersonRole.Relative], Address, HardshipKind.Student, HardshipKind.PoorFamily);
        var father = Person("father", "林大河", Born(1990, 3, 2), 11, Sex.Male, [PersonRole.Victim], Address);
        var elder = Person("elder", "林有田", Born(1942, 8, 9), 31, Sex.Male, [PersonRole.Relative], Address, HardshipKind.Elderly);
        var offender = Person("offender", "赵铁山", Born(1985, 1, 1), 41, Sex.Male, [PersonRole.Offender], null);
        var file = Case("故意伤害罪", [father, child, elder, offender]) with
        {
            Victims = [Harmed("father", HarmKind.Death, CompensationStatus.None)],
            Kin =
            [
                Tie("child", "father", Kinship.Child), Tie("elder", "father", Kinship.Grandparent),
                new KinTie { PersonId = "mother", VictimId = "father", Kinship = Fact(Kinship.Spouse, "之妻"), Absence = Fact(KinAbsence.Missing, "离家多年下落不明") },
            ],
            Offenders = [new OffenderFacts { PersonId = "offender", Insolvent = Fact(true, "赵铁山无财产可供赔偿") }],
        };
        file = file with { People = [.. file.People, Person("mother", "何采莲", null, 0, Sex.Female, [PersonRole.Relative], null)] };
        return new SampleCase(file, Report([Hit("child", "dibao", "最低生活保障", 12, "医疗救助", "教育救助"), Hit("child", "kunjing", "困境儿童", 7, "困境儿童保障")]), Assess(
            [Qualifying("father", Colour.Red, "被害人死亡，未获赔偿，依靠其生活的未成年子女在困难登记册。", Amount(40000m),
                new ApplicantProposal("child", "子女", "依靠被害人收入生活，未成年。"))],
            [Proposal("child", "father", "未成年人在困难登记册，父母均不能照料。", ["dibao#12", "kunjing#7"],
                new AidItem("困境儿童保障", "minzheng", "林小满之父林大河被赵铁山打死"), new AidItem("教育救助", "jiaoyu", "在示例县第二小学就读，父亲被害"), new AidItem("心理抚慰", "fulian", "目睹其父被故意伤害致死"))]));
    }

    /// <summary>A grown woman, victim of a sexual offence, with a mother who is disabled.</summary>
    public static SampleCase SexualOffence()
    {
        var woman = Person("woman", "欧阳春燕", Born(1996, 7, 1), 22, Sex.Female, [PersonRole.Victim], Address, HardshipKind.NoFixedWork, HardshipKind.PoorFamily);
        var mother = Person("mother", "孙桂芝", Born(1968, 2, 3), 24, Sex.Female, [PersonRole.Relative], Address, HardshipKind.Disabled);
        var file = Case("强奸罪", [woman, mother, Person("offender", "钱虎", Born(1980, 1, 1), 43, Sex.Male, [PersonRole.Offender], null)]) with
        {
            Victims = [Harmed("woman", HarmKind.SexualAssault, CompensationStatus.None)],
            Kin = [Tie("mother", "woman", Kinship.Parent)],
        };
        return new SampleCase(file, Report([Hit("mother", "canji", "残疾人", 3, "残疾人补贴") with { Fields = new Dictionary<string, string> { ["category"] = "肢体", ["grade"] = "二级", ["cardNumber"] = "99000119680203" } }]), Assess(
            [Qualifying("woman", Colour.Orange, "被害人遭受侵害，未获赔偿，生活困难有待核实。", null, new ApplicantProposal("woman", "本人", "被害人本人。"))],
            [
                Proposal("woman", "woman", "家庭生活困难，需要帮扶。", [], new AidItem("心理抚慰", "fulian", "被钱虎强奸"), new AidItem("临时救助", "minzheng", "遭强奸后无法工作")),
                Proposal("mother", "woman", "残疾，家庭主要照料人受害。", ["canji#3"], new AidItem("残疾人补贴", "canlian", "女儿被强奸")),
            ]));
    }

    /// <summary>A grown man hurt on the road, treated at length, not eligible for judicial aid because he was paid.</summary>
    public static SampleCase Traffic()
    {
        var man = Person("man", "周石头", Born(1978, 9, 9), 51, Sex.Male, [PersonRole.Victim], "邻示县青石镇河沿村3组", HardshipKind.SeriousIllness, HardshipKind.NoFixedWork);
        var file = Case("机动车交通事故责任纠纷", [man]) with
        {
            Victims = [Harmed("man", HarmKind.SeriousInjury, CompensationStatus.Partial) with { TreatmentCost = Fact(new Yuan(86000m), "治疗费86000元") }],
        };
        return new SampleCase(file, Report([Hit("man", "dabing", "重大疾病", 5, "医疗救助")]), Assess(
            [Qualifying("man", Colour.None, "已获得赔偿，不属于司法救助范围。", null) with { Qualifies = false }],
            [Proposal("man", "man", "重大疾病在册，治疗费用高。", ["dabing#5"], new AidItem("医疗救助", "yibao", "重伤二级，治疗费86000元"), new AidItem("公益性岗位", "renshe", "无固定工作"), new AidItem("司法行政帮助", "sifa", "需要法律援助"))]));
    }

    public static IReadOnlyList<SampleCase> All() => [Child(), SexualOffence(), Traffic()];

    public static IEnumerable<Referral> AllReferrals() => All().SelectMany(sample => sample.AllReferrals());

    public static Fact<T> Fact<T>(T value, string quote) => new(value, new Span("u1#1", 120, quote.Length, quote), DocumentSection.Found, "test");

    public static KinTie Tie(string person, string victim, Kinship kinship) =>
        new() { PersonId = person, VictimId = victim, Kinship = Fact(kinship, "系亲属") };

    public static VictimFacts Harmed(string person, HarmKind harm, CompensationStatus paid) =>
        new() { PersonId = person, Harm = Fact(harm, "受害"), Compensation = Fact(paid, "赔偿情况") };

    public static CasePerson Person(string id, string name, DateOnly? birth, int serial, Sex sex, PersonRole[] roles, string? address, params HardshipKind[] hardship) => new()
    {
        PersonId = id,
        Name = name,
        Mention = new Span("u1#1", 10, name.Length, name),
        Roles = roles,
        Sex = Fact(sex, "性别"),
        IdNumber = birth is { } day ? Fact(SamplePeople.IdNumber(day, serial), "号码") : null,
        Residence = address is null ? null : Fact(address, address),
        Hardship = [.. hardship.Select(kind => Fact(kind, $"{name}家住{address}，在示例县第二小学就读"))],
    };

    public static CaseFile Case(string cause, IReadOnlyList<CasePerson> people) => new()
    {
        CaseId = "case-" + people[0].PersonId,
        OfficeId = "990001",
        Documents = [new DocumentHeader { DocumentId = "u1#1", UploadId = "u1", Kind = DocumentKind.Indictment, CaseNumber = "示检刑诉〔2026〕12号", Date = new DateOnly(2026, 10, 8) }],
        CaseNumbers = ["示检刑诉〔2026〕12号"],
        Causes = [Fact(cause, $"以{cause}")],
        People = people,
    };

    public static MatchReport Report(IReadOnlyList<RegisterMatch> matches) => new()
    {
        CaseId = "case",
        AsOf = AsOf,
        Consulted = [new ConsultedSnapshot("s1", "dibao", "最低生活保障", "990001", new DateOnly(2026, 10, 1)), new ConsultedSnapshot("s2", "canji", "残疾人", "990001", new DateOnly(2026, 9, 15))],
        RegistersWithoutData = ["困难职工"],
        Lookups = [new PersonLookup("mother", false, "卷宗未载明身份证号，无法比对，请补充。")],
        Matches = matches,
    };

    public static RegisterMatch Hit(string person, string register, string name, int row, params string[] leadsTo) => new()
    {
        PersonId = person,
        RegisterId = register,
        RegisterName = name,
        Purpose = RegisterPurpose.Hardship,
        Snapshot = new SnapshotKey("990001", register, new DateOnly(2026, 10, 1), false),
        SnapshotId = "s-" + register,
        Row = row,
        Proposal = MatchProposal.Match,
        Confirmed = true,
        Levels = [new ComparisonLevel("idNumber", "exact", "身份证号完全一致"), new ComparisonLevel("name", "exact", "姓名一致")],
        Current = true,
        LeadsTo = leadsTo,
    };

    public static Assessment Assess(IReadOnlyList<VictimAssessment> victims, IReadOnlyList<SocialAidProposal> social) => new()
    {
        CaseId = "case",
        AsOf = AsOf,
        RuleVersions = ["standards/sample/2026-01-01", "scenes/minors@2026-01-01"],
        Victims = victims,
        SocialAid = social,
    };

    public static SocialAidProposal Proposal(string person, string victim, string reason, string[] matches, params AidItem[] items) =>
        new() { PersonId = person, VictimId = victim, Reason = reason, Items = items, Matches = matches, Confirmed = true };

    public static VictimAssessment Qualifying(string person, Colour colour, string reason, AmountSheet? amount, params ApplicantProposal[] applicants) => new()
    {
        PersonId = person,
        Qualifies = true,
        Colour = colour,
        Reason = reason,
        Conditions =
        [
            new Condition("na1.harm", "遭受犯罪侵害或者民事侵权", Answer.Yes, "起诉书指控的事实。", [Fact(true, "赵铁山持木棍击打林大河头部，致林大河死亡").Evidence], []),
            new Condition("na1.uncompensated", "无法通过诉讼获得有效赔偿", Answer.Yes, "被告人无财产可供赔偿。", [Fact(true, "赵铁山无财产可供赔偿，电话13800001111").Evidence], []),
            new Condition("na1.hardship", "生活面临急迫困难", Answer.Yes, "子女在最低生活保障登记册。", [Fact(true, "林小满现年六岁，在示例县第二小学就读，随曾祖父林有田生活").Evidence], ["dibao#12"]),
        ],
        Situations =
        [
            new Condition("art7.1", "被害人重伤或者严重残疾", Answer.No, "被害人死亡，不适用本项。", [], []),
            new Condition("art7.3", "被害人死亡，依靠其收入为主要生活来源的近亲属生活困难", Answer.Yes, "被害人死亡，子女由其抚养。", [], ["dibao#12"]),
        ],
        Grounds = [new Condition("art8.4", "主动放弃民事赔偿请求", Answer.Unknown, "卷宗未见谅解书，请核实是否放弃赔偿。", [], [])],
        Questions =
        [
            new ScreeningQuestion("q1", "是否未获得赔偿？", Answer.Yes, "卷宗载明未赔偿。"),
            new ScreeningQuestion("q2", "是否无固定工作？", Answer.Unknown, "卷宗没有记载，请询问。"),
            new ScreeningQuestion("q3", "是否老年人？", Answer.No, "按身份证号推算不满60周岁。"),
        ],
        Applicants = applicants,
        Groups = [new GroupTag("困境儿童", "child", "kunjing", true)],
        OneTime = new OneTimeCheck(Answer.No, "已救助台账中没有同案记录。"),
        Amount = amount,
        AskNext = ["核实是否收到过赔偿、保险理赔或其他救助。", "核实由谁实际照料未成年人、救助金由谁监管。"],
    };

    public static AmountSheet Amount(decimal yuan) => new()
    {
        StandardId = "sample/2026-01-01",
        StandardTitle = "示例县司法救助资金分类量化标准",
        IsSample = true,
        Outcome = AmountOutcome.Computed,
        Amount = new Yuan(yuan),
        Steps =
        [
            new TraceStep("basic", "救助基本金额", "救助基准金额×(案件类型系数+生活困难系数)", "20,000×(1.2+0.5)", "34,000元", true, "案件类型：致人死亡；生活困难：最低生活保障。", "示例标准第六条") { Version = "sample/2026-01-01" },
            new TraceStep("addOn", "追加金额", "重点人群追加", "6,000", "6,000元", true, "困境儿童。", "示例标准第八条"),
            new TraceStep("fault", "过错系数", "按被害方责任", "×1", "×1", true, "无过错。", null),
            new TraceStep("floor", "最低救助金额", "不低于2,000元", "40,000>2,000", "", false, "计算结果高于下限。", null) { Version = "sample/2026-01-01" },
            new TraceStep("cap", "一般上限", "不超过上一年度职工月平均工资的36个月", "7,000×36=252,000", "252,000元", true, "未超过。", "示例标准第九条"),
        ],
        OpenQuestions = ["判决赔偿数额尚未知；救助金额不得超过应当判决的赔偿数额。"],
        Approval = "分管检察长",
        Payment = new PaymentPlan("一次性发放；本案分2期，每6个月一期，由监护监督人监管使用", [new(1, new DateOnly(2026, 11, 24), new Yuan(yuan / 2)), new(2, new DateOnly(2027, 5, 24), new Yuan(yuan / 2))])
        {
            Supervisor = "监护监督人",
            DecidedOn = new DateOnly(2026, 11, 24),
        },
        Proof = new SheetProof(
            [
                new SheetInput("harm", "损害后果", ["death"], "死亡") { Basis = new FactBasis([Fact(true, "赵铁山持木棍击打林大河头部，致林大河死亡").Evidence], []) },
                new SheetInput("hardship", "生活困难等级", ["低保"], "低保") { Basis = new FactBasis([], ["dibao#12"]) },
                new SheetInput("day", "计算日期", ["2026-11-24"], "2026-11-24"),
            ],
            "i", "s", "t", "aabbcc"),
    };

    private static DateOnly Born(int year, int month, int day) => new(year, month, day);
}
