using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>
/// Finds the whole that a net sum was left of: 应赔偿15万元，扣除已付的6万元，还应赔偿9万元 → of 9万 the whole is 15万. The sums must add
/// up exactly, or nothing is concluded. Built once a document.
/// </summary>
internal sealed class Gross
{
    private static readonly WordSet Deductions = new("扣除", "减去", "冲减", "扣减", "抵扣", "抵销", "垫付", "已支付", "已付", "已赔偿", "先行支付", "元-", "支付的", "已经支付", "已经赔偿");

    private static readonly WordSet Paid = new("已支付", "已付", "已给付", "已垫付", "垫付的");

    // Every sum of the order is held against what each victim was paid: where more were paid, the order itself has to tell the whole.
    private const int MostPaid = 100;

    // What is left, in full yuan, and the whole it was left of: the first telling counts.
    private readonly Dictionary<decimal, Yuan> _wholes = [];
    private readonly HashSet<decimal> _totals = [];
    private readonly Lazy<List<Yuan>> _paid;

    /// <summary>Reads the sums of the reasoning and the order.</summary>
    public Gross(FactReading reading)
    {
        _paid = new(() => [.. reading.Draft.Victims.Values.Select(v => v.Paid.Fact).OfType<Fact<Yuan>>().Where(p => p.Rule != ReturnReader.Rule).Select(p => p.Value).Concat(reading.Draft.Payments.All.Where(p => p.Kind != PaymentKind.Returned).Select(p => p.Sum.Value)).Distinct().Take(MostPaid)]);
        foreach (var sentence in reading.Document.Sentences.Where(s => s.Section is DocumentSection.Reasoned or DocumentSection.Ordered))
        {
            var sums = reading.Phrases(sentence);
            if (sums.Count == 0)
                continue;
            // 损失合计9万元 in the reasoning, 2万元 already paid, 7万元 ordered.
            if (sentence.Section == DocumentSection.Reasoned)
                _totals.UnionWith(sums.Where(s => s.IsTotal || s.HasBefore("损失")).Select(s => Key(s.Money.Amount.Amount)));
            if (!reading.Has(sentence, Deductions))
                continue;
            AddLeft(sums.FindAll(s => !s.InBracket));
            AddLeft(sums.FindAll(s => s.InBracket));
        }
    }

    /// <summary>The whole, or null when the reasoning tells of none.</summary>
    public Yuan? Of(Yuan net)
    {
        // Courts round to the yuan while they reckon.
        foreach (var near in new[] { 0m, 1m, -1m })
        {
            if (_wholes.TryGetValue(Key(net.Amount + near), out var whole))
                return whole;
        }

        if (_totals.Count == 0)
            return null;
        var paid = _paid.Value.Find(p => _totals.Contains(Key(p.Amount + net.Amount)));
        return paid > Yuan.Zero ? paid + net : null;
    }

    // One sum less the sums that follow it leaves the net one.
    private void AddLeft(List<SumPhrase> sums)
    {
        for (var i = 0; i < sums.Count; i++)
        {
            // 已支付12000元，超出5000元: what was paid is no whole.
            if (sums[i].HasBefore(Paid) && !sums[i].HasBefore("赔偿"))
                continue;
            var left = sums[i].Money.Amount;
            for (var next = i + 1; next < sums.Count; next++)
            {
                left -= sums[next].Money.Amount;
                if (left <= Yuan.Zero)
                    break;
                _wholes.TryAdd(Key(left.Amount), sums[i].Money.Amount);
            }
        }
    }

    private static decimal Key(decimal amount) => decimal.Round(amount, 0, MidpointRounding.AwayFromZero);
}
