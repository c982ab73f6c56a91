using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>Computes a sheet again from the facts that stand on it, and says what differs.</summary>
public static class Replay
{
    private const string StandardsPart = "standards/";

    /// <summary>Replays one sheet.</summary>
    /// <param name="sheet">A sheet with its proof.</param>
    /// <param name="book">The rules of today: published folders never change, so the standard of then is still there.</param>
    public static ReplayResult Run(AmountSheet sheet, RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(book);
        if (sheet.Proof is not { } proof)
            return new ReplayResult(null, ["计算书没有记载计算依据（proof），不能重算。"]);
        var tampered = Tampered(sheet, proof);
        if (Standard(sheet, book) is not { } standard)
            return new ReplayResult(null, [.. tampered, $"现有规则数据中没有标准 {sheet.StandardId} 或者它所附加的规定，不能重算。"]);
        var again = ProofMaker.Calculate(SheetInputs.Read(proof.Inputs), standard, SheetInputs.Bases(proof.Inputs));
        return new ReplayResult(again, [.. tampered, .. Differences(sheet, proof, again)]);
    }

    // Each hash is made again from what the sheet itself says: whoever changed a word after the fact is found out without any rules.
    private static IEnumerable<string> Tampered(AmountSheet sheet, SheetProof proof)
    {
        if (ProofMaker.InputsHash(proof.Inputs) != proof.InputsHash)
            yield return "所载事实与其哈希值不符：计算之后被改动过。";
        if (ProofMaker.TraceHash(sheet) != proof.TraceHash)
            yield return "所载步骤或者结果与其哈希值不符：计算之后被改动过。";
    }

    // The versions name the standard, what it stands under, its wages and its overlays; only the last are put on it here.
    private static StandardDefinition? Standard(AmountSheet sheet, RuleBook book)
    {
        var named = sheet.RuleVersions.Where(v => v.StartsWith(StandardsPart, StringComparison.Ordinal)).Select(v => book.Standard(Part(v)[StandardsPart.Length..])).ToList();
        return named.Contains(null) || book.Standard(sheet.StandardId) is not { } standard
            ? null
            : standard with { Overlays = [.. named.OfType<StandardDefinition>().Where(s => s.Kind == StandardKind.Overlay)] };
    }

    private static IEnumerable<string> Differences(AmountSheet sheet, SheetProof proof, AmountSheet again)
    {
        if (proof.Hash == again.Proof!.Hash && ModelJson.Write(sheet) == ModelJson.Write(again))
            yield break;
        foreach (var version in sheet.RuleVersions.Except(again.RuleVersions, StringComparer.Ordinal))
            yield return $"规则版本不同：当时为 {version}，现为 {again.RuleVersions.FirstOrDefault(v => Part(v) == Part(version)) ?? "无"}。";
        if (sheet.Amount != again.Amount || sheet.UpTo != again.UpTo)
            yield return $"结果不同：当时为{Result(sheet)}，重算为{Result(again)}。";
        foreach (var line in StepDifferences(sheet, again))
            yield return line;
        foreach (var (name, before, after) in Lists(sheet, again).Where(l => !l.Before.SequenceEqual(l.After)))
            yield return $"{name}不同：当时为“{string.Join("；", before)}”，重算为“{string.Join("；", after)}”。";
    }

    private static IEnumerable<string> StepDifferences(AmountSheet sheet, AmountSheet again)
    {
        for (var i = 0; i < Math.Max(sheet.Steps.Count, again.Steps.Count); i++)
        {
            var (before, after) = (sheet.Steps.ElementAtOrDefault(i), again.Steps.ElementAtOrDefault(i));
            if (before != after)
                yield return $"第{i + 1}步不同：当时为“{Line(before)}”，重算为“{Line(after)}”。";
        }
    }

    private static (string Name, IReadOnlyList<string> Before, IReadOnlyList<string> After)[] Lists(AmountSheet sheet, AmountSheet again) =>
    [
        ("拒绝计算的理由", sheet.Refusals, again.Refusals),
        ("待问事项", sheet.OpenQuestions, again.OpenQuestions),
        ("超过上限的说明", sheet.SoftCapsExceeded, again.SoftCapsExceeded),
        ("审批", [sheet.Approval ?? "无"], [again.Approval ?? "无"]),
        ("发放安排", [.. Payments(sheet)], [.. Payments(again)]),
    ];

    private static IEnumerable<string> Payments(AmountSheet sheet) => new[] { sheet.Payment, sheet.PaymentUpTo }.OfType<PaymentPlan>()
        .SelectMany(plan => plan.Payments.Select(p => $"第{p.Number}期 {p.Due:yyyy-MM-dd} {p.Amount}元").Prepend(plan.Why));

    private static string Part(string version) => version[..version.LastIndexOf('@')];

    private static string Line(TraceStep? step) => step is null ? "无" : $"{step.Label} {step.Working} {step.Result} {step.Why}";

    private static string Result(AmountSheet sheet) => sheet.Amount is { } amount ? $"{amount}{(sheet.UpTo is { } high ? $"～{high}" : "")}元" : "不计算";
}

/// <summary>What a replay gave.</summary>
/// <param name="Sheet">The sheet computed again; null when it could not be.</param>
/// <param name="Differences">What differs, for people; empty when not one byte does.</param>
public sealed record ReplayResult(AmountSheet? Sheet, IReadOnlyList<string> Differences)
{
    /// <summary>Whether the replay gave the same bytes.</summary>
    public bool IsSame => Differences.Count == 0;
}
