using JudicialAid.Casework;
using JudicialAid.Model;

namespace JudicialAid.Desk.Pages;

/// <summary>All facts of a case in one list, in the order in which a handler asks for them.</summary>
internal sealed class FactMarks
{
    private readonly List<FactMark> _marks = [];
    private string? _person;

    private FactMarks()
    {
    }

    /// <summary>Lists them.</summary>
    public static IReadOnlyList<FactMark> Of(CaseFile file)
    {
        var marks = new FactMarks();
        marks.AddCase(file);
        foreach (var victim in file.Victims)
            marks.AddVictim(victim);
        foreach (var offender in file.Offenders.Where(o => o.PersonId is not null))
            marks.AddOffender(offender);
        foreach (var tie in file.Kin)
            marks.AddTie(tie, file);
        foreach (var person in file.People)
            marks.AddPerson(person);
        return marks._marks;
    }

    private void AddCase(CaseFile file)
    {
        foreach (var cause in file.Causes)
            Add(FactTopic.Case, "罪名或案由", cause, c => c);
        Add(FactTopic.Case, "案发日期", file.EventDate, d => d.ToString());
        Add(FactTopic.Case, "案件未侦破", file.Outcome.Unsolved);
        Add(FactTopic.Case, "已过追诉时效", file.Outcome.TimeBarred);
        Add(FactTopic.Case, "终结本次执行", file.Outcome.EnforcementTerminated);
        Add(FactTopic.Money, "未执行金额", file.Outcome.Unenforced);
        Add(FactTopic.Money, "全案损失", file.Sums.Loss);
        Add(FactTopic.Money, "全案判赔", file.Sums.Awarded);
        Add(FactTopic.Money, "全案已付", file.Sums.Paid);
        Add(FactTopic.Money, "赔偿情况", file.Sums.Compensation, FactWords.Of);
        foreach (var payment in file.Sums.Payments)
            Add(FactTopic.Money, FactWords.Of(payment.Kind), payment.Sum, sum => FactWords.Of(payment, sum));
    }

    private void AddVictim(VictimFacts victim)
    {
        _person = victim.PersonId;
        Add(victim.Harm?.Value == HarmKind.PropertyLoss ? FactTopic.Money : FactTopic.Harm, "受害结果", victim.Harm, FactWords.Of);
        Add(FactTopic.Harm, "伤情等级", victim.InjuryGrade, FactWords.Of);
        Add(FactTopic.Harm, "伤残等级", victim.DisabilityGrade, FactWords.DisabilityGrade);
        Add(FactTopic.Harm, "丧失劳动能力", victim.LostLabourCapacity);
        Add(FactTopic.Harm, "急需救治", victim.UrgentTreatment);
        Add(FactTopic.Money, "医疗费", victim.TreatmentCost);
        Add(FactTopic.Money, "财产损失", victim.PropertyLoss);
        Add(FactTopic.Money, "请求金额", victim.Claimed);
        Add(FactTopic.Money, "认定损失合计", victim.Damages);
        Add(FactTopic.Money, "判赔金额", victim.Awarded);
        Add(FactTopic.Money, "已付金额", victim.Paid);
        Add(FactTopic.Money, "其中缴存未发放", victim.Deposited);
        Add(FactTopic.Money, "其中保险赔付", victim.InsurancePaid);
        Add(FactTopic.Money, "赔偿情况", victim.Compensation, FactWords.Of);
        Add(FactTopic.Conduct, "被害人责任", victim.Fault, FactWords.Of);
        Add(FactTopic.Conduct, "谅解", victim.Forgiven, given => FactWords.Forgiven(given, victim.Forgiven!.Rule));
        Add(FactTopic.Conduct, "放弃赔偿", victim.WaivedClaim);
        Add(FactTopic.Conduct, "因举报作证受害", victim.Retaliation);
    }

    private void AddOffender(OffenderFacts offender)
    {
        _person = offender.PersonId;
        Add(FactTopic.Conduct, "已死亡", offender.Dead);
        Add(FactTopic.Conduct, "无赔偿能力", offender.Insolvent);
        Add(FactTopic.Conduct, "在押或服刑", offender.InCustody);
        Add(FactTopic.Conduct, "刑期", offender.SentenceMonths, FactWords.Sentence);
        Add(FactTopic.Conduct, "认罪认罚", offender.PleadedGuilty);
    }

    private void AddTie(KinTie tie, CaseFile file)
    {
        _person = tie.PersonId;
        Add(FactTopic.Hardship, $"与{file.Person(tie.VictimId).Name}的关系", tie.Kinship, Labels.Of);
        Add(FactTopic.Hardship, "依靠被害人生活", tie.Dependent);
        Add(FactTopic.Hardship, "不能照料", tie.Absence, Labels.Of);
    }

    private void AddPerson(CasePerson person)
    {
        _person = person.PersonId;
        _marks.Add(new FactMark(FactTopic.Identity, "姓名", person.Name, person.Mention, DocumentSection.Unknown, "", 1m, _person));
        Add(FactTopic.Identity, "性别", person.Sex, Labels.Of);
        Add(FactTopic.Identity, "出生日期", person.Birth, b => b.ToString());
        Add(FactTopic.Identity, "年龄", person.Age, age => $"{age}岁");
        Add(FactTopic.Identity, "未成年", person.Minor);
        Add(FactTopic.Identity, "公民身份号码", person.IdNumber, id => id.Text);
        Add(FactTopic.Identity, "户籍地", person.Domicile, place => place);
        Add(FactTopic.Identity, "住址", person.Residence, place => place);
        foreach (var hardship in person.Hardship)
            Add(FactTopic.Hardship, "困难情形", hardship, Labels.Of);
        foreach (var income in person.Income)
            Add(FactTopic.Hardship, "生活来源", income.Kind, _ => Labels.Of(income));
    }

    private void Add(FactTopic topic, string label, Fact<bool>? fact) => Add(topic, label, fact, yes => yes ? "是" : "否");

    private void Add(FactTopic topic, string label, Fact<Yuan>? fact) => Add(topic, label, fact, sum => sum + "元");

    private void Add<T>(FactTopic topic, string label, Fact<T>? fact, Func<T, string> value)
    {
        if (fact is not null)
            _marks.Add(new FactMark(topic, label, value(fact.Value), fact.Evidence, fact.Section, fact.Rule, fact.Confidence, _person));
    }
}
