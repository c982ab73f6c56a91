using JudicialAid.Model;

namespace JudicialAid.Standards.Eligibility;

/// <summary>
/// One aid only for the same party in the same case (B2). A row of the same case blocks; one of another case, or one without a
/// case number, has to be looked at by a person.
/// </summary>
internal static class OneTime
{
    /// <summary>Already aided in this case.</summary>
    public static Proof SameCase(VictimSide side)
    {
        var same = Rows(side).Where(m => m.Confirmed && IsSameCase(side.Case, m)).ToList();
        return same.Count > 0
            ? new Proof(Answer.Yes, "已就同一案件给予过司法救助", [], [.. same.Select(VictimSide.Name)])
            : Proof.No("未见同一案件的救助记录");
    }

    /// <summary>Aided before in what is, or may be, another case, or somebody who may be the same person was aided.</summary>
    public static Proof OtherCase(VictimSide side)
    {
        var other = Rows(side).Where(m => !m.Confirmed || !IsSameCase(side.Case, m)).ToList();
        if (other.Count == 0)
            return Proof.No("未见其他救助记录");
        var why = other.Exists(m => m.Confirmed) ? "曾获司法救助，案号不同或者未载明，请核对是否同一案件" : "疑似曾获司法救助，身份尚待确认";
        return new Proof(Answer.Yes, why, [], [.. other.Select(VictimSide.Name)]);
    }

    /// <summary>The check as results carry it.</summary>
    public static OneTimeCheck Check(VictimSide side)
    {
        if (SameCase(side) is { IsYes: true } same)
            return new OneTimeCheck(Answer.Yes, same.Why);
        return OtherCase(side) is { IsYes: true } other ? new OneTimeCheck(Answer.Unknown, other.Why)
            : side.AllLookedUp ? new OneTimeCheck(Answer.No, "未见救助记录")
            : new OneTimeCheck(Answer.No, "未见救助记录（部分人员缺少身份证号，未能比对）");
    }

    private static IEnumerable<RegisterMatch> Rows(VictimSide side) => side.MatchesOf(RegisterPurpose.AlreadyAided);

    /// <summary>Whether a row has a number of this case.</summary>
    public static bool IsSameCase(CaseFile file, RegisterMatch row) =>
        row.Fields.GetValueOrDefault("caseNumber") is { Length: > 0 } number && file.CaseNumbers.Any(n => Normal(n) == Normal(number));

    // （2026）, (2026), 〔2026〕 and [2026] are the same number as people type it.
    private static string Normal(string number) =>
        string.Concat(number.Where(c => !char.IsWhiteSpace(c)).Select(c => c switch { '（' or '〔' or '[' or '［' or '【' => '(', '）' or '〕' or ']' or '］' or '】' => ')', _ => c }));
}
