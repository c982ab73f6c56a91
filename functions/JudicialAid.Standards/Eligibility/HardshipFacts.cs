using System.Globalization;
using System.Text.Json;
using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>Hardship of the victim and the applicants: registers first, then the words of the dossier.</summary>
internal static class HardshipFacts
{
    /// <summary>
    /// In a hardship register now. Yes on a confirmed row, unknown on an unconfirmed one; no only when everybody was looked up
    /// by ID number and every register that is asked for had data.
    /// </summary>
    public static Proof InRegister(VictimSide side, FactCall call)
    {
        var hits = Rows(side, call.Words).ToList();
        var confirmed = hits.Where(m => m.Confirmed).ToList();
        if (confirmed.Count > 0)
            return Rests(Answer.Yes, $"{Whose(side, confirmed[0])}在{Names(confirmed)}名册中", confirmed);
        if (hits.Count > 0)
            return Rests(Answer.Unknown, $"疑似在{Names(hits)}名册中，身份尚待确认", hits);
        if (!side.AllLookedUp)
            return Proof.Unknown("缺少身份证号，无法比对困难名册，请补充");
        var consulted = side.Matches.Consulted.Count.ToString(CultureInfo.InvariantCulture);
        var silent = side.Matches.RegistersWithoutData.Any(r => call.Words.Count == 0 || call.Words.Contains(r));
        return silent || side.Matches.Consulted.Count == 0
            ? Proof.Unknown($"已比对{consulted}个名册均未命中，另有名册尚无数据，请核实家庭经济情况")
            : Proof.No($"已比对{consulted}个名册，均未命中");
    }

    /// <summary>Whether somebody may stand in a hardship register and a person has to look whether it is the same one.</summary>
    public static Proof Unconfirmed(VictimSide side)
    {
        var hits = side.MatchesOf(RegisterPurpose.Hardship).Where(m => m.Current && !m.Confirmed).ToList();
        return hits.Count > 0 ? Rests(Answer.Yes, $"疑似在{Names(hits)}名册中，身份尚待确认", hits) : Proof.No("没有身份待确认的名册记录");
    }

    /// <summary>Whether the dossier states one of these kinds of hardship about the victim or an applicant.</summary>
    public static Proof Words(VictimSide side, FactCall call) => Words(side.Members, call.Words);

    /// <summary>The same for any people.</summary>
    public static Proof Words(IEnumerable<CasePerson> people, IReadOnlyList<string> words)
    {
        var facts = people.SelectMany(p => p.Hardship).Where(h => StatedFacts.IsSure(h) && words.Contains(Word(h.Value))).ToList();
        return facts.Count == 0
            ? Proof.No("卷宗未载明其他困难情况")
            : new Proof(Answer.Yes, $"卷宗载明{string.Join("、", facts.Select(f => Label(f.Value)).Distinct())}", [.. facts.Select(f => f.Evidence)], []);
    }

    /// <summary>Whether somebody lives on the victim's income: a minor child, or a person of whom it is stated.</summary>
    public static Proof Dependants(VictimSide side)
    {
        var stated = side.Relatives.Where(r => r.Tie.Dependent is { Value: true }).ToList();
        var children = side.Relatives.Where(r => r.Tie.Kinship.Value == Kinship.Child && r.Person.IsMinorOn(side.AsOf) == true).ToList();
        if (children.Count > 0)
            return Proof.Yes("被害人遗有或者抚养未成年子女", children[0].Tie.Kinship.Evidence);
        if (stated.Count > 0)
            return Proof.Yes("有依靠被害人收入生活或者由其扶养的人", stated[0].Tie.Dependent!.Evidence);
        return side.Relatives.Count > 0 && side.Relatives.All(r => r.Tie.Dependent is { Value: false })
            ? Proof.No("近亲属不依靠被害人收入生活")
            : Proof.Unknown("缺少近亲属及其是否依靠被害人生活的情况，请核实");
    }

    /// <summary>
    /// Whether every register row began before the case and the case brought no loss that the dossier states: then the
    /// hardship may have another cause. Never a plain yes: a person decides it.
    /// </summary>
    public static Proof OlderThanCase(VictimSide side)
    {
        var begun = side.MatchesOf(RegisterPurpose.Hardship).Where(m => m.Current).Select(m => m.Fields.GetValueOrDefault("from")).ToList();
        var facts = side.Facts;
        if (facts.Harm is { Value: HarmKind.Death or HarmKind.SeriousInjury } || facts.PropertyLoss is not null || facts.TreatmentCost is not null || facts.LostLabourCapacity is { Value: true })
            return Proof.No("案件造成了新的损失或者负担");
        var before = side.Case.EventDate is { } date && begun.Count > 0 && begun.All(from => IsBefore(from, date.Value));
        return before ? Proof.Unknown("困难早于案件发生，请核实与案件的关系") : Proof.No("未见困难早于案件发生");
    }

    /// <summary>Whether every member could be looked up.</summary>
    public static Proof LookedUp(VictimSide side) =>
        side.AllLookedUp ? Proof.Yes("已按身份证号比对名册") : Proof.No("缺少身份证号，未能比对名册");

    /// <summary>All words for kinds of hardship and standings that rule data may use.</summary>
    public static IReadOnlyList<string> AllWords { get; } = [.. Enum.GetValues<HardshipKind>().Select(Word)];

    /// <summary>"dibao" of <see cref="HardshipKind.Dibao"/>, as rule data writes it.</summary>
    public static string Word(HardshipKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>For people.</summary>
    public static string Label(HardshipKind kind) => kind switch
    {
        HardshipKind.Dibao => "低保",
        HardshipKind.Tekun => "特困",
        HardshipKind.PovertyMonitored => "防返贫监测",
        HardshipKind.LiftedPoverty => "脱贫户（原建档立卡）",
        HardshipKind.Disabled => "残疾",
        HardshipKind.Elderly => "老年人",
        HardshipKind.Minor => "未成年人",
        HardshipKind.NoFixedWork => "无固定工作",
        HardshipKind.SeriousIllness => "重大疾病",
        HardshipKind.ChronicIllness => "慢性病",
        HardshipKind.Veteran => "退役军人",
        HardshipKind.ServingSoldier => "现役军人",
        HardshipKind.MilitaryFamily => "军人家属或者烈士、牺牲病故军人遗属",
        HardshipKind.MilitaryCivilian => "军队文职人员",
        HardshipKind.OrphanOrSingleParent => "孤儿、单亲或者无人抚养",
        HardshipKind.Farming => "务农",
        HardshipKind.PoorFamily => "家庭生活困难",
        _ => "在校学生",
    };

    // Registers that are only a tag (退役军人) count when they are named.
    private static IEnumerable<RegisterMatch> Rows(VictimSide side, IReadOnlyList<string> named) =>
        named.Count == 0
            ? side.MatchesOf(RegisterPurpose.Hardship).Where(m => m.Current)
            : side.MatchesOf(RegisterPurpose.Hardship).Concat(side.MatchesOf(RegisterPurpose.Tag)).Where(m => m.Current && named.Contains(m.RegisterId));

    private static bool IsBefore(string? from, PartialDate date) =>
        DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year < date.Year;

    private static string Whose(VictimSide side, RegisterMatch match) => match.PersonId == side.Person.PersonId ? "被害人" : "申请人";

    private static string Names(IEnumerable<RegisterMatch> matches) => string.Join("、", matches.Select(m => m.RegisterName).Distinct(StringComparer.Ordinal));

    private static Proof Rests(Answer answer, string why, List<RegisterMatch> matches) => new(answer, why, [], [.. matches.Select(VictimSide.Name)]);
}
