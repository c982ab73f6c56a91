using JudicialAid.Standards.Reading;
using JudicialAid.TestKit;

namespace JudicialAid.Standards.Tests;

/// <summary>Broken rule files, one mistake each: code, place and words of the message.</summary>
public class BrokenRulesTests
{
    private const string Sample = "standards/sample/2020-01-01/standard.yaml";

    private const string LaterVersion = """
        title: 示例标准,非任何地区规定
        kind: standard
        regions: ["990001"]
        from: 2027-02-01
        sample: true
        citation: {instrument: sample}
        base: {label: 救助基准金额, kind: fixed, amount: 1}
        steps:
          - {id: amount, label: 金额, formula: base}
        """;

    private static readonly (string Name, string File, string From, string To)[] Mistakes =
    [
        ("不是 YAML", Sample, "kind: standard", "kind: [standard"),
        ("制表符缩进", "routing.yaml", "  - {kind: 临时救助", "\t- {kind: 临时救助"),
        ("引号没有闭合", Sample, "title: 示例标准", "title: \"示例标准"),
        ("值中有冒号", Sample, "label: 救助基准金额", "label: 救助: 基准金额"),
        ("冒号写成全角", Sample, "kind: standard", "kind：standard"),
        ("列表没有对齐", Sample, "  - 全部数值为示例", "   - 全部数值为示例"),
        ("特殊符号开头", Sample, "title: 示例标准", "title: @示例标准"),
        ("反斜杠", Sample, "unit: \"\"", "unit: \"\\q\""),
        ("注释前没有空格", Sample, "order: [floor, caps, bound, setOff, rounding]", "order: [floor, caps, bound, setOff, rounding]#先后"),
        ("空文件", "social-aid.yaml", "*", ""),
        ("两份文档", "groups.yaml", "# 生活困难等级", "---\nlevels: []\n# 生活困难等级"),
        ("锚点", Sample, "base:\n", "base: &b\n"),
        ("键重复", Sample, "sample: true", "sample: true\nkind: standard"),
        ("键拼错", Sample, "rounding: {mode", "roundng: {mode"),
        ("缺标题", Sample, "title: 示例标准,非任何地区规定\n", ""),
        ("缺依据", Sample, "citation: {instrument: sample}", "# citation"),
        ("依据未登记", Sample, "citation: {instrument: sample}", "citation: {instrument: smaple}"),
        ("金额带逗号", Sample, "amount: 20000", "amount: 20,000元"),
        ("金额加引号", Sample, "amount: 20000", "amount: \"20000\""),
        ("日期写法", Sample, "from: 2020-01-01", "from: 2020年1月1日"),
        ("文件夹与日期不符", Sample, "from: 2020-01-01", "from: 2020-02-01"),
        ("失效早于施行", Sample, "from: 2020-01-01", "from: 2020-01-01\nthrough: 2019-12-31"),
        ("没有适用地区", Sample, "regions: [\"990001\", \"990002\"]", "regions: []"),
        ("种类写错", Sample, "kind: standard", "kind: standart"),
        ("真假写错", Sample, "sample: true", "sample: yes"),
        ("公式缺括号", Sample, "formula: (basic + addon) * fault", "formula: (basic + addon * fault"),
        ("公式用除法", Sample, "formula: (basic + addon) * fault", "formula: (basic + addon) / fault"),
        ("公式名称未定义", Sample, "formula: (basic + addon) * fault", "formula: (basic + addon) * faults"),
        ("步骤互相引用", Sample, "formula: base * (caseType + hardship)", "formula: amount * (caseType + hardship)"),
        ("步骤引用自己", Sample, "formula: base * (caseType + hardship)", "formula: basic + base * (caseType + hardship)"),
        ("三个步骤引用成一圈", Sample, "formula: base * (caseType + hardship)}", "formula: base * rest}\n  - {id: rest, label: 其余, formula: amount * (caseType + hardship)}"),
        ("步骤写在后面", Sample, "formula: base * (caseType + hardship)}", "formula: base * rest}\n  - {id: rest, label: 其余, formula: caseType + hardship}"),
        ("步骤编号重复", Sample, "{id: amount, label: 实际救助金额", "{id: basic, label: 实际救助金额"),
        ("表没有覆盖", Sample, "      - {label: 轻伤, when: {harm: minorInjury}, value: 0.5}\n", ""),
        ("数额档次没有覆盖", Sample, "key: harm", "key: treatmentCost"),
        ("损失档次有缺口", Sample, "propertyLoss: {atLeast: 60000, below: 200000}", "propertyLoss: {atLeast: 80000}"),
        ("表的值写错", Sample, "when: {fault: secondary}", "when: {fault: secondry}"),
        ("困难等级不存在", Sample, "when: {hardship: 低保}", "when: {hardship: 低保户}"),
        ("表的事实写错", Sample, "when: {hardship: 特困}", "when: {hard: 特困}"),
        ("幅度颠倒", Sample, "value: [0.4, 0.9]", "value: [0.9, 0.4]"),
        ("写了上限但不执行", Sample, "order: [floor, caps, bound, setOff, rounding]", "order: [floor, bound, setOff, rounding]"),
        ("按月上限没有工资", Sample, "  wages: {label: 上一年度职工月平均工资, series: sample/monthly-wage, yearOffset: -1, latestWhenMissing: true}\n", ""),
        ("工资参数不存在", Sample, "series: sample/monthly-wage", "series: sample/wage"),
        ("上限写了两种", Sample, "months: 36", "months: 36\n    amount: 50000"),
        ("表没有单位", Sample, "    label: 案件类型系数\n    unit: \"\"\n", "    label: 案件类型系数\n"),
        ("表的单位写 null", Sample, "    label: 案件类型系数\n    unit: \"\"\n", "    label: 案件类型系数\n    unit: null\n"),
        ("表的单位不认识", Sample, "    label: 案件类型系数\n    unit: \"\"\n", "    label: 案件类型系数\n    unit: 月亮\n"),
        ("取整没有单位", Sample, "rounding: {mode: down, unit: 1}", "rounding: {mode: down}"),
        ("取整单位不是数", Sample, "rounding: {mode: down, unit: 1}", "rounding: {mode: down, unit: 月亮}"),
        ("步骤取整没有单位", Sample, "formula: base * (caseType + hardship)}", "formula: base * (caseType + hardship), rounding: {mode: down}}"),
        ("工资没有单位", "parameters/sample/monthly-wage.yaml", "unit: 元/月\n", ""),
        ("期限没有单位", "clocks.yaml", "    unit: calendarDays\n", ""),
        ("名册没有单位", "registers/dibao.yaml", "unit: household\n", ""),
        ("名册单位不认识", "registers/dibao.yaml", "unit: household", "unit: 月亮"),
        ("取整单位为零", Sample, "rounding: {mode: down, unit: 1}", "rounding: {mode: down, unit: 0}"),
        ("工资单位错", "parameters/sample/monthly-wage.yaml", "unit: 元/月", "unit: 元/年"),
        ("不是年份", "parameters/sample/monthly-wage.yaml", "2018: 4800", "去年: 4800"),
        ("救助种类未登记", "social-aid.yaml", "kinds: [儿童福利, 心理关爱]", "kinds: [儿童福利, 心理疏导]"),
        ("名册引用了未登记的种类", "routing.yaml", "kind: 住房救助", "kind: 住房保障"),
        ("事实名称写错", "scenes/elder-fraud.yaml", "when: compensation.none", "when: compensation.zero"),
        ("事实缺参数", "scenes/elder-fraud.yaml", "{fact: victim.age, atLeast: 60}]}\n\nquestions", "victim.age]}\n\nquestions"),
        ("条件没有种类", "scenes/elder-fraud.yaml", "when: compensation.none", "when: {none: true}"),
        ("条件是空列表", "criteria.yaml", "any: [compensation.incomplete, enforcementTerminated]", "any: []"),
        ("场景编号与文件名不同", "scenes/elder-fraud.yaml", "id: elder-fraud", "id: old-fraud"),
        ("颜色写错", "scenes/elder-fraud.yaml", "colour: red", "colour: crimson"),
        ("机关编号重复", "agencies.yaml", "officeId: \"990002\"", "officeId: \"990001\""),
        ("比对级别缺一级", "matching/weights-2026-11-24.yaml", "    - { level: differs, label: 性别不同", "    # - { level: differs, label: 性别不同"),
        ("比对级别写错", "matching/weights-2026-11-24.yaml", "level: homophone", "level: homofone"),
        ("比对权重线颠倒", "matching/weights-2026-11-24.yaml", "review: 15", "review: 51"),
        ("比对份额为零", "matching/weights-2026-11-24.yaml", "u: 0.00003,", "u: 0,"),
        ("权重日期与文件名不同", "matching/weights-2026-11-24.yaml", "date: 2026-11-24", "date: 2026-11-25"),
        ("列类型写错", "registers/dibao.yaml", "type: yuan", "type: money"),
        ("名册不存在", "groups.yaml", "registers: [dibao]", "registers: [dibaohu]"),
        ("困难词不存在", "groups.yaml", "words: [tekun]", "words: [wubao]"),
        ("条件中的名册不存在", "scenes/women.yaml", "in: [poverty-monitoring]", "in: [poverty-watching]"),
        ("条件中的困难词不存在", "criteria.yaml", "in: [dibao, tekun,", "in: [dibao, wubao,"),
        ("依据编号重复", "instruments.yaml", "id: military-hunan", "id: veterans-2020"),
        ("文件放错位置", "notes/readme.yaml", "*", "a: 1"),
        ("文件以 yml 结尾", "scenes/mine.yml", "*", "id: mine"),
        ("文件以大写 YAML 结尾", "standards/mine/undated/standard.YAML", "*", "title: 甲"),
        ("文件以 yaml.txt 结尾", "eligibility/mine.yaml.txt", "*", "id: mine"),
        ("前后两版之间有空档", "standards/sample/2027-02-01/standard.yaml", "*", LaterVersion),
        ("另一个文件夹的后一版之前有空档", "standards/other/2027-02-01/standard.yaml", "*", LaterVersion),
        ("两个文件夹的标准重叠", "standards/other/2027-02-01/standard.yaml", "*", LaterVersion + "\n"),
        ("取代的标准不存在", "standards/other/2027-02-01/standard.yaml", "*", LaterVersion + "\nreplaces: [sample]\n"),
        ("取代了施行日期不明的标准", "standards/other/2027-02-01/standard.yaml", "*", LaterVersion + "\nreplaces: [sample/2020-01-01, guanyun/undated]\n"),
        ("取代的标准还适用于别处", "standards/other/2027-02-01/standard.yaml", "*", LaterVersion + "\nreplaces: [sample/2020-01-01]\n"),
        ("补充规定附加两次", "standards/other/2027-02-01/standard.yaml", "*", "title: 甲\nkind: overlay\nregions: [\"*\"]\nfrom: 2027-02-01\ncitation: {instrument: minors-2018}\noverlay: {when: {groups: 未成年人}, exceedFor: [甲]}"),
        ("文书引用未核实的条", "documents.yaml", "article: 5", "article: 9"),
        ("文书引用未核实的文件", "documents.yaml", "instrument: spp-2021, article: 5", "instrument: women-2022"),
        ("上级标准不存在", "standards/guanyun/undated/standard.yaml", "standard: procuratorate-2021/2021-12-31", "standard: procuratorate-2021"),
        ("上级标准取得的内容写错", "standards/guanyun/undated/standard.yaml", "takes: [caps, bound]", "takes: [caps, floor]"),
        ("工资口径和参数都写", Sample, "series: sample/monthly-wage", "series: sample/monthly-wage, counted: 职工"),
        ("幅度内加分没有写情形", Sample, "order: [floor", "pick: {otherwise: score}\n\norder: [pick, floor"),
        ("先行救助没有写以后怎样", "standards/beijing-second-court-advance/undated/standard.yaml", "afterwards: {whenLess: topUp, whenMore: null, whenRefused: recover}", "# 无"),
        ("分期只有一期", Sample, "parts: 2", "parts: 1"),
        ("同一口径两个参数文件", "parameters/sample/wage-2.yaml", "*", "title: 甲\nunit: 元/月\ncounted: 职工\nregion: \"99\"\ncitation: {instrument: sample}\nyears: {2025: 1}"),
        ("公布日期写错", "parameters/sample/monthly-wage.yaml", "publishedBy: \"07-31\"", "publishedBy: 七月底"),
        ("放假日期不在本年", "calendars/cn-2026.yaml", "from: 2026-10-01, through: 2026-10-07", "from: 2026-10-01, through: 2027-10-07"),
        ("上班日不是周末", "calendars/cn-2026.yaml", "2026-01-04, 2026-02-14", "2026-01-05, 2026-02-14"),
        ("节假日年份与文件名不符", "calendars/cn-2027.yaml", "*", "year: 2028\ncitation: {instrument: holiday-2026}\ndaysOff: [{from: 2028-01-01, through: 2028-01-01, name: 元旦}]\nworked: []"),
        ("期限为零", "clocks.yaml", "days: 10", "days: 0"),
        ("期限单位写错", "clocks.yaml", "unit: calendarDays", "unit: days"),
        ("两份救助条件重叠", "eligibility/procuratorate-2016.yaml", "from: null\nthrough: 2021-12-30", "from: 2016-07-01"),
        ("回答中查明的事项写错", "asks.yaml", "yes: [harm.severeDisability]", "yes: [harm.severeDisabled]"),
        ("回答中的事实写错", "asks.yaml", "facts: {claimWaived: \"true\"}", "facts: {waived: \"true\"}"),
        ("回答中事实的词写错", "asks.yaml", "facts: {fault: noFault}", "facts: {fault: none}"),
        ("回答中的名册不是困难名册", "asks.yaml", "facts: {register: dibao}}\n      - {answer: 家庭不在困难名册中, ", "facts: {register: veterans}}\n      - {answer: 家庭不在困难名册中, "),
        ("问题没有回答", "asks.yaml", "asks:\n", "asks:\n  - {ask: 是否属实}\n"),
        ("待查明的事项没有问题", "criteria.yaml", "asked: 家庭生活困难", "asked: 家庭经济困难"),
        ("不提问的条件写了asked", "groups.yaml", "when: minor", "when: {maybe: minor, asked: 家庭生活困难}"),
        ("追加金额的群体写错", Sample, "group: 低收入户", "group: 低收入戶"),
        ("补充规定的群体写错", "standards/women-2022/undated/standard.yaml", "when: {groups: 困难妇女}", "when: {groups: 困难女性}"),
        ("分期的群体写错", Sample, "for: [未成年人, 困境儿童]", "for: [未成年]"),
        ("就高的群体写错", Sample, "order: [floor", "pick: {otherwise: low, highFor: [孤儿院]}\n\norder: [pick, floor"),
        ("追加金额为负", Sample, "{group: 低收入户, amount: 3000}", "{group: 低收入户, amount: -3000}"),
        ("追加金额的群体写了两次", Sample, "{group: 残疾人, amount: 5000}", "{group: 困境儿童, amount: 5000}"),
        ("基准金额为零", Sample, "amount: 20000", "amount: 0"),
        ("数额多了几位", Sample, "amount: 20000", "amount: 20000000000000"),
        ("最低金额为负", Sample, "amount: 2000}", "amount: -2000}"),
        ("上限为零个月", Sample, "months: 36", "months: 0"),
        ("上限为负数个月", Sample, "months: 36", "months: -36"),
        ("上限的理由写了两次", Sample, "exceedFor: [损失特别重大并且生活特别困难]", "exceedFor: [损失特别重大并且生活特别困难, 损失特别重大并且生活特别困难]"),
        ("上限编号重复", Sample, "caps:\n", "caps:\n  - {id: months36, label: 另一上限, amount: 90000, soft: true}\n"),
        ("处理步骤写了两次", Sample, "setOff, rounding]", "setOff, rounding, caps]"),
        ("赔偿数额没有来源", Sample, "of: [unenforced, shouldAward]", "of: []"),
        ("赔偿数额的来源写了两次", Sample, "of: [unenforced, shouldAward]", "of: [unenforced, unenforced]"),
        ("系数为负", Sample, "{label: 性侵害, when: {harm: sexualAssault}, value: 0.6}", "{label: 性侵害, when: {harm: sexualAssault}, value: -0.6}"),
        ("幅度的下端为负", Sample, "value: [0.4, 0.9]", "value: [-0.4, 0.9]"),
        ("系数写成数额", Sample, "when: {harm: death}, value: 1.2", "when: {harm: death}, value: 24000"),
        ("不明时的系数为负", Sample, "whenUnknown: {value: 1,", "whenUnknown: {value: -1,"),
        ("损失大的反而少", Sample, "below: 60000}}, value: 0.5", "below: 60000}}, value: 0.2"),
        ("残疾重的反而少", Sample, "disabilityGrade: {atLeast: 1, below: 5}}, value: 1.1}\n", "disabilityGrade: {atLeast: 1, below: 5}}, value: 1.1}\n      - {label: 三级, when: {harm: [seriousInjury, minorInjury, sexualAssault, injuryUngraded], disabilityGrade: {atLeast: 5, below: 6}}, value: 1.2}\n"),
        ("范围的两端颠倒", Sample, "propertyLoss: {atLeast: 30000, below: 60000}", "propertyLoss: {atLeast: 60000, below: 30000}"),
        ("范围没有两端", Sample, "propertyLoss: {atLeast: 500000}", "propertyLoss: {}"),
        ("伤残十五级", Sample, "disabilityGrade: {atLeast: 5, below: 11}", "disabilityGrade: {atLeast: 5, below: 15}"),
        ("严重残疾十五级", Sample, "severeDisabilityGrade: 4", "severeDisabilityGrade: 15"),
        ("重大损失为负", Sample, "majorLoss: 60000", "majorLoss: -60000"),
        ("工资年度在以后", Sample, "yearOffset: -1", "yearOffset: 1"),
        ("审批数额为负", Sample, "{from: 50000, body", "{from: -50000, body"),
        ("同一数额两个审批机构", Sample, "{from: 50000, body: 检察长办公会}", "{from: 0, body: 检察长办公会}"),
        ("分期起点为负", Sample, "from: 20000, parts", "from: -20000, parts"),
        ("分期的群体写了两次", Sample, "for: [未成年人, 困境儿童]", "for: [未成年人, 未成年人]"),
        ("提高的幅度超过全部", Sample, "order: [floor", "pick: {otherwise: score, scores: [{label: 甲, when: {harm: death}, share: 40}]}\n\norder: [pick, floor"),
        ("就高的群体写了两次", Sample, "order: [floor", "pick: {otherwise: low, highFor: [残疾人, 残疾人]}\n\norder: [pick, floor"),
        ("地区写了两次", Sample, "regions: [\"990001\", \"990002\"]", "regions: [\"990001\", \"990001\"]"),
        ("地区写成名称", Sample, "regions: [\"990001\", \"990002\"]", "regions: [示例县]"),
        ("追加金额与表重名", Sample, "  id: addon", "  id: fault"),
        ("条号为零", Sample, "citation: {instrument: sample}", "citation: {instrument: sample, article: 0}"),
        ("基金每年用五倍", "standards/yinzhou-fund/undated/standard.yaml", "yearlyShare: 0.05", "yearlyShare: 5"),
        ("基金规模为零", "standards/yinzhou-fund/undated/standard.yaml", "principal: 30000000", "principal: 0"),
        ("低保标准的倍数为零", "standards/yunnan/undated/standard.yaml", "edge: null", "edge: 0"),
        ("每年发放零次", "standards/zhuzhou/undated/standard.yaml", "timesPerYear: 2", "timesPerYear: 0"),
        ("发放次数与日期不符", "standards/zhuzhou/undated/standard.yaml", "timesPerYear: 2", "timesPerYear: 2, days: [\"06-30\"]"),
        ("发放日期写了两次", "standards/zhuzhou/undated/standard.yaml", "timesPerYear: 2", "timesPerYear: 2, days: [\"06-30\", \"06-30\"]"),
        ("某年工资写 null", "parameters/sample/monthly-wage.yaml", "2025: 6200", "2025: null"),
        ("中间缺一年工资", "parameters/sample/monthly-wage.yaml", "  2023: 5800\n", ""),
        ("工资为负", "parameters/sample/monthly-wage.yaml", "2025: 6200", "2025: -6200"),
        ("工资的地区写成名称", "parameters/sample/monthly-wage.yaml", "region: \"99\"", "region: 示例省"),
        ("核实的条号写了两次", "instruments.yaml", "verifiedArticles: [2, 3", "verifiedArticles: [2, 2, 3"),
        ("核实的条号不是整数", "instruments.yaml", "verifiedArticles: [2, 3", "verifiedArticles: [2.5, 3"),
        ("名册编号与文件名不同", "registers/dibao.yaml", "registerId: dibao", "registerId: tekun"),
        ("生活困难等级写了两次", "groups.yaml", "level: 低保边缘", "level: 低保"),
        ("救助条件编号与文件名不同", "eligibility/procuratorate-2021.yaml", "id: procuratorate-2021", "id: procuratorate"),
        ("救助条件没有地区", "eligibility/procuratorate-2021.yaml", "regions: [\"*\"]", "regions: []"),
        ("救助条件失效早于施行", "eligibility/procuratorate-2021.yaml", "from: 2021-12-31", "from: 2021-12-31\nthrough: 2021-12-30"),
        ("情形编号重复", "eligibility/procuratorate-2021.yaml", "id: art7.2", "id: art7.1"),
        ("问题编号重复", "scenes/rural.yaml", "id: veteran", "id: monitored"),
        ("社会救助规则编号重复", "social-aid.yaml", "id: disabled", "id: seriously-ill"),
        ("表的两行条件相同", Sample, "{label: 低保, when: {hardship: 低保}, value: 0.5}", "{label: 低保, when: {hardship: 特困}, value: 0.5}\n      - {label: 低保二, when: {hardship: 低保}, value: 0.5}"),
        ("不写施行日期", "standards/guanyun/undated/standard.yaml", "from: null\n", ""),
        ("既放假又上班", "calendars/cn-2026.yaml", "2026-01-04, 2026-02-14", "2026-10-04, 2026-02-14"),
        ("上班日写了两次", "calendars/cn-2026.yaml", "2026-01-04, 2026-02-14", "2026-01-04, 2026-01-04, 2026-02-14"),
        ("依据失效早于施行", "instruments.yaml", "through: 2021-12-30", "from: 2022-01-01\n    through: 2021-12-30"),
        ("机关的地区写成名称", "agencies.yaml", "region: \"990002\", prefix", "region: 邻例县, prefix"),
        ("已经享受的名册不存在", "routing.yaml", "givenBy: [dibao, tekun]", "givenBy: [dibaohu, tekun]"),
        ("条件的事实多写了参数", "groups.yaml", "when: minor", "when: {fact: minor, in: [dibao]}"),
        ("条件的范围颠倒", "groups.yaml", "{fact: age, atLeast: 60}", "{fact: age, atLeast: 60, below: 18}"),
        ("算例的数额为负", "standards/sample/2020-01-01/examples.yaml", "amount: 40000", "amount: -40000"),
        ("算例的幅度颠倒", "standards/sample/2020-01-01/examples.yaml", "amount: 40000", "amount: [40000, 30000]"),
        ("案例的数额为零", "cases/published.yaml", "amount: 280000", "amount: 0"),
        ("案例编号重复", "cases/published.yaml", "id: \"02\"", "id: \"01\""),
        ("表的群体写错", Sample, "when: {fault: secondary}", "when: {fault: secondary, groups: 残疾}"),
    ];

    private static readonly Lazy<IReadOnlyList<RuleBookResult>> Results = new(() => [.. Mistakes.AsParallel().AsOrdered().Select(Load)]);

    [Fact]
    public void Each_broken_file_is_refused_with_its_own_words()
    {
        var printed = Mistakes.Zip(Results.Value, (m, result) => $"## {m.Name}\n{Book.Print(result)}");
        Golden.Match(string.Join("\n\n", printed), "broken-rules.txt");
    }

    [Fact]
    public void No_broken_file_is_accepted() => Assert.All(Results.Value, r => Assert.Null(r.Book));

    [Fact]
    public void No_sentence_of_a_library_is_left_in_English() =>
        Assert.All(Results.Value.SelectMany(r => r.Findings), f => Assert.DoesNotMatch("[A-Za-z]{2,} [a-z]{2,}", f.Message));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_second_document_in_any_file_is_one_mistake_and_not_more(string file) =>
        Assert.Equal("RULES-YAML-SYNTAX", Assert.Single(Book.With(file, text => text + "\n---\nlevels: []\n").Findings).Code);

    [Fact]
    public void A_tab_is_told_at_its_own_line()
    {
        var lines = 0;
        var finding = Assert.Single(Book.With(Sample, text => $"{text}last:\n\t- {lines = text.Split('\n').Length}\n").Findings);
        Assert.Equal($"{Sample}:{lines + 1}:1", finding.Place);
    }

    /// <summary>All files of the rule data.</summary>
    public static TheoryData<string> Files => [.. SourceFile.ReadAll(Book.Directory).Select(f => f.Path)];

    [Theory]
    [InlineData("atLeast: 1, below: 11", "")]
    [InlineData("below: 11", "")]
    [InlineData("atLeast: 1, below: 10", "10以上")]
    [InlineData("atLeast: 2, below: 11", "1～2")]
    public void Grades_of_disability_are_covered_from_1_to_10(string band, string missing)
    {
        var table = $"tables:\n  - {{id: grade, label: 伤残等级系数, unit: 倍, key: disabilityGrade, rows: [{{label: 伤残, when: {{disabilityGrade: {{{band}}}}}, value: 1}}]}}\n";
        var findings = Book.With(Sample, "tables:\n", table).Findings;
        Assert.Equal(missing.Length > 0, findings.Count == 1 && findings[0].Message.Contains($"下列值：{missing}。", StringComparison.Ordinal));
        Assert.Equal(missing.Length > 0 ? 1 : 0, findings.Count);
    }

    [Fact]
    public void All_mistakes_of_all_files_are_reported_at_once()
    {
        var findings = Book.With(Sample, text => text.Replace("amount: 20000", "amount: viel", StringComparison.Ordinal).Replace("mode: down", "mode: sideways", StringComparison.Ordinal).Replace("harm: death", "harm: dead", StringComparison.Ordinal)).Findings;
        string[] expected = ["RULES-WRONG-TYPE", "RULES-TABLE-NOT-COVERED", "RULES-UNKNOWN-WORD", "RULES-UNKNOWN-WORD"];
        Assert.Equal(expected, findings.Select(f => f.Code));
    }

    // The gap shows only between two versions of one text, the earlier of which has ended.
    private static RuleBookResult Load((string Name, string File, string From, string To) mistake) => mistake.To == LaterVersion
        ? Book.With(new Dictionary<string, Func<string, string?>> { [mistake.File] = _ => LaterVersion, [Sample] = text => text.Replace("from: 2020-01-01", "from: 2020-01-01\nthrough: 2026-12-31", StringComparison.Ordinal) })
        : mistake.From == "*" ? Book.With(mistake.File, _ => mistake.To) : Book.With(mistake.File, mistake.From, mistake.To);
}
