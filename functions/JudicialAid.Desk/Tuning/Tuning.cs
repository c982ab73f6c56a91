using System.Globalization;
using System.Text;
using JudicialAid.Model;
using JudicialAid.Registers;

namespace JudicialAid.Desk.Tuning;

/// <summary>Weights estimated from pairs, with the test that says whether they may be used.</summary>
internal sealed class Tuning
{
    private readonly LinkageWeights _before;
    private readonly int _same;
    private readonly int _open;
    private readonly EstimatedWeights _estimated;

    /// <summary>Estimates and tests.</summary>
    public Tuning(IReadOnlyCollection<ComparedPair> pairs, LinkageWeights before)
    {
        _before = before;
        _same = pairs.Count(p => p.Same == true);
        Decided = pairs.Count(p => p.Same is not null);
        _open = pairs.Count - Decided;
        _estimated = WeightEstimation.Estimate(pairs, before);
        Test = HeldOutTest.Of(pairs, before);
    }

    /// <summary>How many pairs were decided to be the same or not.</summary>
    public int Decided { get; }

    /// <summary>The test.</summary>
    public HeldOutTest Test { get; }

    /// <summary>The weights.</summary>
    public LinkageWeights After => _estimated.Weights;

    /// <summary>Whether every weight is what it was.</summary>
    public bool ChangesNothing => _before.Fields.All(f => f.Value.Zip(After.Fields[f.Key]).All(l => l.First.Weight == l.Second.Weight));

    /// <summary>What was used, the test as a table, and the levels that change, for people.</summary>
    public string Report()
    {
        var text = new StringBuilder(Basis()).Append('\n')
            .Append(Text($"把结论按编号分为{HeldOutTest.Folds}份，每一份都用其余各份估计的权重检验：\n"))
            .Append("| | 同一人 | 建议认定召回率 原→新 | 准确率 原→新 | 含人工核实召回率 原→新 |\n|---|---|---|---|---|\n")
            .Append(Line("全部", Test.Before, Test.After));
        foreach (var kind in Test.Kinds)
            text.Append(Line(kind.Kind, kind.Before, kind.After));
        text.Append("权重有变化的级别：\n");
        foreach (var (field, levels) in After.Fields)
        {
            foreach (var (level, old) in levels.Zip(_before.Fields[field]).Where(l => l.First.Weight != l.Second.Weight))
                text.Append(Text($"  {field}.{level.Level} {level.Label}：{old.Weight:0.0} → {level.Weight:0.0}（m {old.M:0.#######} → {level.M:0.#######}）\n"));
        }

        return text.ToString();
    }

    /// <summary>What the file of the weights says they were measured to give.</summary>
    public IReadOnlyList<string> Evaluation() =>
    [
        Text($"由 desk tune 在{_before.Date:yyyy-MM-dd}权重的基础上重新估计。{Basis()}"),
        Text($"{HeldOutTest.Folds}份轮换检验（检验所用结论未参与估计）：建议认定召回率由{Test.Before.Recall:0.0000}变为{Test.After.Recall:0.0000}，"),
        Text($"准确率由{Test.Before.Precision:0.0000}变为{Test.After.Precision:0.0000}，含人工核实召回率由{Test.Before.RecallWithReview:0.0000}变为{Test.After.RecallWithReview:0.0000}。"),
        "结论只来自已提请核实的比对，未提请核实的不在其中；u 和两条线未变。",
    ];

    private string Basis() => Text($"人工结论{Decided}对（同一人{_same}对、不同人{Decided - _same}对），未决{_open}对。")
        + (_estimated.Rounds == 0 ? "同一人的结论足够多，或者没有未决的，按结论计数。" : Text($"结论较少，连同未决的用期望最大化（EM）估计，{_estimated.Rounds}轮。"));

    private static string Line(string name, LineQuality before, LineQuality after) =>
        Text($"| {name} | {before.Same} | {before.Recall:0.0000} → {after.Recall:0.0000} | {before.Precision:0.0000} → {after.Precision:0.0000} | {before.RecallWithReview:0.0000} → {after.RecallWithReview:0.0000} |\n");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
