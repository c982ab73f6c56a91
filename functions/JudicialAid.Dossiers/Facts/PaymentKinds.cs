using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Tells how a paid sum stands: handed to the victim's side, deposited with an authority, paid by an insurer, fetched or returned.</summary>
internal static class PaymentKinds
{
    private static readonly WordSet Enforcing = new("扣划", "划拨", "执行到位", "执行款", "强制执行");
    private static readonly WordSet Returning = new("发还", "追回");

    // These say by themselves that an authority keeps the money.
    private static readonly WordSet Depositing = new("缴存", "暂存", "提存", "退缴", "退出", "代管", "事故押金", "事故保证金", "赔偿保证金", "赔偿押金", "预缴");
    private static readonly WordSet HandingIn = new("交至", "交到", "缴至", "缴到", "交来", "交纳", "缴纳", "存入", "上交", "上缴", "预交", "交存", "押金", "保证金", "汇入", "转入");
    private static readonly WordSet Authorities = new("本院", "法院", "公安", "交警", "交通警察", "检察院", "派出所", "侦查机关", "办案机关", "司法机关", "公诉机关", "专户", "纪委", "监察", "本案审理", "审理期间", "审理过程");

    // 预交医疗费 and a hospital's deposit were spent on the treatment.
    private static readonly WordSet Treatment = new("医院", "医疗费", "住院", "治疗");
    private static readonly WordSet HandedOver = new("领取", "已发还", "转交", "转付", "已发放", "交付被害", "支付给被害", "给付被害", "由被害", "转给被害");
    private static readonly WordSet SameMoney = new("该款", "上述款", "该笔", "此款", "上述赔偿款", "上述钱款", "前述款");

    /// <summary>How the sum stands.</summary>
    public static PaymentKind Of(FactReading reading, SumPhrase sum, Payer payer)
    {
        if (sum.HasBefore(Enforcing) || sum.HasAfter("执行到位", "扣划"))
            return PaymentKind.Enforced;
        if (IsDeposit(reading, sum) && !IsHandedOver(reading, sum))
            return PaymentKind.Deposit;
        if (payer.Side == PayerSide.Insurer)
            return PaymentKind.Insurance;
        return sum.HasBefore(Returning) || sum.HasAfter("发还") ? PaymentKind.Returned : PaymentKind.Paid;
    }

    private static bool IsDeposit(FactReading reading, SumPhrase sum)
    {
        if (sum.HasBefore(Treatment) || sum.HasAfter(Treatment))
            return false;
        var handsIn = sum.HasBefore(HandingIn) || sum.HasAfter(HandingIn);
        return sum.HasBefore(Depositing) || sum.HasAfter(Depositing) || (handsIn && reading.Has(sum.Sentence, Authorities));
    }

    // 缴存3万元，该款已由被害人领取: told behind the sum or in the next sentence.
    private static bool IsHandedOver(FactReading reading, SumPhrase sum)
    {
        // 已发还其中2万元 hands over only that.
        var rest = sum.Sentence with { Start = sum.Money.End, Length = sum.Sentence.End - sum.Money.End };
        if (rest.Length > 0 && reading.Places(rest, HandedOver).Any(p => MoneyReader.Find(reading.Text, p.Start, reading.Document.Clause(p.Start, p.Word.Length).To - p.Start).Count == 0))
            return true;
        var next = reading.Document.SentenceAt(sum.Money.Start) + 1;
        return next < reading.Document.Sentences.Count && reading.Document.Sentences[next] is var sentence && reading.Has(sentence, SameMoney) && reading.Has(sentence, HandedOver);
    }
}
