using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using JudicialAid.Model;

namespace JudicialAid.Desk;

/// <summary>
/// A case file as one line of the label format in which labelled court texts are kept for measuring the reader: Chinese words for
/// enums, null for what is not stated.
/// </summary>
internal static class GoldFormat
{
    // A file with more victims is labelled only so far.
    private const int MostVictims = 12;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one line without its end.</summary>
    public static string Write(string id, CaseFile file)
    {
        var first = Leading(file);
        var line = new JsonObject
        {
            ["id"] = id,
            ["document_kind"] = Kind(first?.Kind ?? DocumentKind.Other),
            ["case_number"] = first?.CaseNumber,
            ["issuer"] = first?.Issuer,
            ["decision_date"] = first?.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["causes"] = new JsonArray([.. file.Causes.Select(c => JsonValue.Create(c.Value))]),
            ["victims"] = new JsonArray([.. file.Victims.Take(MostVictims).Select(v => Victim(file, v))]),
            ["offenders"] = new JsonArray([.. file.Offenders.Where(o => o.PersonId is not null).Select(o => JsonValue.Create(file.Person(o.PersonId!).Name))]),
            ["awarded_yuan"] = Sum(file.Sums.Awarded, file.Victims.Select(v => v.Awarded)),
            ["paid_yuan"] = Sum(file.Sums.Paid, file.Victims.Select(v => v.Paid)),
            ["compensation_status"] = Compensation(file),
            ["forgiven"] = Forgiven(file),
            ["enforcement_terminated"] = Terminated(file),
            ["offender_insolvent"] = file.Offenders.Any(o => o.Insolvent?.Value == true) ? true : null,
            ["notes"] = "",
        };
        if (file.Victims.Count > MostVictims)
            line["victims_truncated"] = true;
        return line.ToJsonString(Plain);
    }

    private static JsonObject Victim(CaseFile file, VictimFacts facts)
    {
        var person = file.Person(facts.PersonId);
        return new JsonObject
        {
            ["name"] = person.Name,
            ["role"] = IsCivil(file) ? "受害人" : "被害人",
            ["sex"] = person.Sex?.Value switch { Sex.Male => "男", Sex.Female => "女", _ => null },
            ["birth_date"] = Born(person.Birth?.Value) ?? person.IdNumber?.Value.Birth.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["age"] = person.Age?.Value,
            ["minor"] = EventDay(file) is { } day ? person.IsMinorOn(day) : person.Age is { } age ? age.Value < 18 : null,
            ["harm"] = Harm(facts.Harm?.Value),
            ["injury_grade"] = Grade(facts.InjuryGrade?.Value),
            ["disability_grade"] = facts.DisabilityGrade is { } grade ? "一二三四五六七八九十"[grade.Value - 1] + "级" : null,
            ["property_loss_yuan"] = facts.PropertyLoss?.Value.Amount,
            ["fault"] = Fault(facts.Fault?.Value),
            ["hardship"] = new JsonArray([.. Hardship(file, facts, person).Select(h => JsonValue.Create(h))]),
        };
    }

    // The label format knows full days and years.
    private static string? Born(PartialDate? birth) => birth is { Day: null } part ? new PartialDate(part.Year).ToString() : birth?.ToString();

    // The document whose word weighs most stands first.
    private static DocumentHeader? Leading(CaseFile file) => file.Documents is [var first, ..] ? first : null;

    private static DateOnly? EventDay(CaseFile file) => file.EventDate?.Value.ToDate() ?? (file.EventDate is { } e ? new DateOnly(e.Value.Year, e.Value.Month ?? 7, 1) : Leading(file)?.Date);

    private static IEnumerable<string> Hardship(CaseFile file, VictimFacts facts, CasePerson person)
    {
        var people = file.Kin.Where(k => k.VictimId == facts.PersonId && k.Dependent?.Value == true).Select(k => file.Person(k.PersonId)).Prepend(person).ToList();
        var kinds = people.SelectMany(p => p.Hardship).Select(h => Hardship(h.Value)).OfType<string>().ToHashSet();
        if (facts.DisabilityGrade is not null)
            kinds.Add("残疾");
        if (EventDay(file) is { } day)
        {
            if (people.Any(p => p.IsMinorOn(day) == true))
                kinds.Add("未成年人");
            if (people.Any(p => p.AgesOn(day)?.Least >= 60))
                kinds.Add("老年人");
        }

        return kinds.Order(StringComparer.Ordinal);
    }

    private static bool IsCivil(CaseFile file) => Leading(file)?.Kind is DocumentKind.CivilJudgment or DocumentKind.CivilRuling or DocumentKind.EnforcementRuling or DocumentKind.EnforcementNotice;

    private static decimal? Sum(Fact<Yuan>? total, IEnumerable<Fact<Yuan>?> parts)
    {
        if (total is not null)
            return total.Value.Amount;
        // A sum that holds for several victims together rests on the same words for each.
        var stated = parts.OfType<Fact<Yuan>>().DistinctBy(f => (f.Evidence.DocumentId, f.Evidence.Offset, f.Value)).ToList();
        return stated.Count == 0 ? null : stated.Sum(f => f.Value.Amount);
    }

    private static string Compensation(CaseFile file)
    {
        var stated = file.Victims.Select(v => v.Compensation?.Value).OfType<CompensationStatus>().ToList();
        return (file.Sums.Compensation?.Value ?? (stated.Count == 0 ? CompensationStatus.Unknown : stated.Distinct().Count() == 1 ? stated[0] : CompensationStatus.Partial)) switch
        {
            CompensationStatus.None => "无",
            CompensationStatus.Partial => "部分",
            CompensationStatus.Full => "全部",
            _ => "不明",
        };
    }

    // One pardon is enough, whoever else refused.
    private static bool? Forgiven(CaseFile file) => file.Victims.Select(v => v.Forgiven?.Value).Max();

    private static bool? Terminated(CaseFile file) =>
        file.Outcome.EnforcementTerminated is { } stated ? stated.Value
        : Leading(file)?.Kind is DocumentKind.EnforcementRuling or DocumentKind.EnforcementNotice ? false : null;

    private static string Kind(DocumentKind kind) => kind switch
    {
        DocumentKind.CriminalJudgment => "刑事判决书",
        DocumentKind.CriminalWithCivilJudgment => "刑事附带民事判决书",
        DocumentKind.CivilJudgment => "民事判决书",
        DocumentKind.CriminalRuling => "刑事裁定书",
        DocumentKind.CivilRuling => "民事裁定书",
        DocumentKind.EnforcementRuling => "执行裁定书",
        DocumentKind.EnforcementNotice => "执行通知书",
        _ => "其他",
    };

    private static string? Harm(HarmKind? harm) => harm switch
    {
        HarmKind.Death => "死亡",
        HarmKind.SeriousInjury => "重伤",
        HarmKind.MinorInjury => "轻伤",
        HarmKind.SlightInjury => "轻微伤",
        HarmKind.SexualAssault => "性侵害",
        HarmKind.InjuryUngraded => "受伤(等级不明)",
        HarmKind.PropertyLoss => "财产损失",
        HarmKind.Other => "其他",
        _ => null,
    };

    private static string? Grade(InjuryGrade? grade) => grade switch
    {
        InjuryGrade.Serious1 => "重伤一级",
        InjuryGrade.Serious2 => "重伤二级",
        InjuryGrade.Serious => "重伤",
        InjuryGrade.Minor1 => "轻伤一级",
        InjuryGrade.Minor2 => "轻伤二级",
        InjuryGrade.Minor => "轻伤",
        InjuryGrade.Slight => "轻微伤",
        _ => null,
    };

    private static string? Fault(FaultShare? fault) => fault switch
    {
        FaultShare.NoLiability => "无责任",
        FaultShare.Secondary => "次要责任",
        FaultShare.Equal => "同等责任",
        FaultShare.Primary => "主要责任",
        FaultShare.Full => "全部责任",
        FaultShare.AtFault => "有过错",
        FaultShare.NoFault => "无过错",
        _ => null,
    };

    private static string? Hardship(HardshipKind kind) => kind switch
    {
        HardshipKind.Dibao => "低保",
        HardshipKind.Tekun => "特困",
        HardshipKind.Disabled => "残疾",
        HardshipKind.Elderly => "老年人",
        HardshipKind.Minor => "未成年人",
        HardshipKind.NoFixedWork => "无业或无固定工作",
        HardshipKind.SeriousIllness => "重大疾病",
        HardshipKind.Veteran or HardshipKind.MilitaryFamily => "退役军人",
        HardshipKind.OrphanOrSingleParent => "孤儿或单亲",
        HardshipKind.Farming => "务农",
        _ => null,
    };
}
