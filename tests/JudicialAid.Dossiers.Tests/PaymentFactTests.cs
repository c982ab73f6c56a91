using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>Who paid what, when, and how it stands: handed over, deposited, by an insurer, fetched by enforcement, agreed for later.</summary>
public class PaymentFactTests
{
    [Fact]
    public void An_understanding_that_was_taken_back_is_none() =>
        Assert.False(Cases.Judged("故意伤害罪", "2026年1月5日，汪大力打伤被害人苏文远。2026年3月1日苏文远出具谅解书。2026年4月1日苏文远撤回谅解。").Victim("苏文远").Forgiven!.Value);

    private static readonly System.Globalization.CultureInfo Plain = System.Globalization.CultureInfo.InvariantCulture;

    private static CaseFile Injury(string findings) => Cases.Judged("故意伤害罪", "汪大力打伤被害人苏文远。" + findings);

    [Theory]
    [InlineData("案发后，被告人汪大力的亲属赔偿苏文远3万元。", PaymentKind.Paid, "被告人汪大力的亲属")]
    [InlineData("案发后，汪大力的家属向样例县公安局缴存赔偿款2万元。", PaymentKind.Deposit, "汪大力的家属")]
    [InlineData("事故发生后，汪大力向交警大队交纳事故押金1.5万元。", PaymentKind.Deposit, "汪大力")]
    [InlineData("汪大力的父亲向样例县人民检察院缴存3万元，尚未发放。", PaymentKind.Deposit, "汪大力的父亲")]
    [InlineData("在审理期间，汪大力将赔偿款4万元交至本院。", PaymentKind.Deposit, "汪大力")]
    [InlineData("在审理期间，汪大力将赔偿款4万元交至本院，该款已由苏文远领取。", PaymentKind.Paid, "汪大力")]
    [InlineData("样例财产保险股份有限公司样例分公司已赔付苏文远12万元。", PaymentKind.Insurance, "样例财产保险股份有限公司样例分公司")]
    [InlineData("苏文远的医疗费1万元已由样例财险公司垫付。", PaymentKind.Insurance, "样例财险公司")]
    [InlineData("样例物流公司先行支付苏文远医疗费6千元。", PaymentKind.Paid, "样例物流公司")]
    public void A_payment_tells_its_payer_and_how_it_stands(string sentence, PaymentKind kind, string payer)
    {
        var payment = Assert.Single(Injury(sentence).Sums.Payments);
        Assert.Equal((kind, payer), (payment.Kind, payment.Payer));
    }

    [Fact]
    public void A_deposit_and_an_insurers_payment_are_parts_of_what_was_paid()
    {
        var victim = Injury("汪大力赔偿苏文远1万元。样例人寿保险公司赔付苏文远5万元。汪大力向样例县人民法院缴存赔偿款2万元。").Victim("苏文远");
        Assert.Equal((80_000m, 20_000m, 50_000m), (victim.Paid!.Value.Amount, victim.Deposited!.Value.Amount, victim.InsurancePaid!.Value.Amount));
    }

    [Fact]
    public void What_was_given_out_of_a_deposit_is_no_longer_deposited()
    {
        var file = Cases.Judged("诈骗罪", "汪大力骗取被害人苏文远5万元。汪大力的父亲向样例县公安局退缴赃款5万元，该局已发还被害人苏文远2万元，余款暂扣。");
        Assert.Equal((50_000m, 30_000m), (file.Victim("苏文远").Paid!.Value.Amount, file.Victim("苏文远").Deposited!.Value.Amount));
    }

    [Theory]
    [InlineData("2026年3月9日，汪大力赔偿苏文远3万元。", "2026-03-09")]
    [InlineData("汪大力于2026年3月9日赔偿苏文远3万元。", "2026-03-09")]
    [InlineData("苏文远于2026年3月9日出院，花费医疗费4万元，汪大力赔偿苏文远3万元。", null)]
    public void A_payment_has_the_day_told_with_it(string sentence, string? day) =>
        Assert.Equal(day, Assert.Single(Injury(sentence).Sums.Payments).Day?.ToString());

    [Fact]
    public void Instalments_that_are_agreed_are_kept_with_their_days_and_are_not_paid()
    {
        var file = Injury("双方达成协议，汪大力赔偿苏文远共计8万元，已支付3万元，余款5万元分期支付：于2026年10月1日前支付2万元，于2026年12月31日前支付3万元。");
        Assert.Equal(["2026-10-01 20000", "2026-12-31 30000"], file.Sums.Payments.Where(p => p.Kind == PaymentKind.Agreed && p.Day is not null).Select(p => $"{p.Day} {p.Sum.Value.Amount.ToString("0", Plain)}"));
    }

    [Theory]
    [InlineData("原告为治疗伤情支付了医疗费16000元。", null)]
    [InlineData("原告住院十日，支付医疗费9000元。", null)]
    [InlineData("事故发生后，被告送原告到医院检查，支付检查费160元。", "160")]
    [InlineData("原告租车代步，共计支付租赁费2000元。", null)]
    [InlineData("收条载明收到原告苏文远租金9600元。", null)]
    [InlineData("原告共花费医疗费9000元，其中原告自付2000元，被告垫付7000元。", "7000")]
    [InlineData("事故发生后，样例物业公司垫付原告医疗费8000元。", "8000")]
    [InlineData("被告另陈述当时还垫付现金1800元，原告予以否认，被告未提供证据证明，本院不予采信。", null)]
    [InlineData("被告辩称垫付3500元，经查被告向原告垫付医疗费3300元。", "3300")]
    [InlineData("被告已支付原告2万元，样例财险公司已垫付1万元。被告的2万元和样例财险公司的1万元，被告已支付2万元，样例财险公司已垫付1万元，均应扣除。", "30000")]
    public void What_the_victim_spends_is_no_payment_to_the_victim(string findings, string? sum) =>
        Assert.Equal(sum is null ? null : decimal.Parse(sum, Plain), Cases.Civil(findings).Victim("苏文远").Paid?.Value.Amount);

    [Theory]
    [InlineData("汪大力赔偿苏文远30万元（含已垫付的12万元）。", "300000")]
    [InlineData("汪大力赔偿苏文远21万元（不含此前支付的4万元）。", "250000")]
    [InlineData("苏文远的合理损失有：丧葬费5万元、医疗费3千元。汪大力赔偿苏文远2万元。", "20000")]
    [InlineData("汪大力向样例租赁站支付了2万元押金。", null)]
    [InlineData("由被告人汪大力赔偿50%即9000元。", null)]
    [InlineData("汪大力的家属代为退缴违法所得3000元。", null)]
    public void A_part_or_another_debt_is_not_counted_as_a_payment(string findings, string? sum) =>
        Assert.Equal(sum is null ? null : decimal.Parse(sum, Plain), Injury(findings).Victim("苏文远").Paid?.Value.Amount);

    [Theory]
    [InlineData("苏文远住院十日，支付医疗费4000元。汪大力分文未付。", null)]
    [InlineData("苏文远住院十日，支付医疗费4000元，其中汪大力家属交到医院1000元。", "1000")]
    [InlineData("医疗费9000元，由汪大力支付；汪大力另交付苏文远生活费2000元。", "11000")]
    [InlineData("汪大力的妻子送去现金3000元。", "3000")]
    [InlineData("样例县人民法院以故意伤害罪判处汪大力有期徒刑一年；由汪大力赔偿苏文远经济损失18000元。", null)]
    [InlineData("汪大力家属已付30000元。原审法院判令汪大力赔偿苏文远32000元（已付30000元）。除已给付的30000元外，汪大力又补偿苏文远50000元。", "80000")]
    [InlineData("经调解，双方达成协议，汪大力赔偿苏文远45000元，其中30000元当场付清，余款15000元于2026年底前付清。", "30000")]
    [InlineData("双方签订协议，约定由汪大力赔偿苏文远58000元，协议签订当日已付清。", "58000")]
    [InlineData("双方签订协议，约定汪大力赔偿苏文远58000元。该款已于当日全部给付。", "58000")]
    [InlineData("双方签订协议，约定汪大力赔偿苏文远58000元。", null)]
    [InlineData("双方达成协议，苏文远的损失共计104000元，由样例财险公司赔付98000元、汪大力赔付6000元。上述款项均已付清。此外汪大力的亲属自愿补偿苏文远5000元并已实际支付。", "109000")]
    [InlineData("样例财险公司的理赔款40000元已支付给样例物流公司。汪大力赔偿苏文远6000元。", "6000")]
    [InlineData("汪大力将应赔苏文远的680元交到本院。", "680")]
    [InlineData("其附带民事赔偿款35000元，由其父亲给付了6000元，汪大力又以劳动报酬支付苏文远500元。", "6500")]
    [InlineData("汪大力与样例公司签订合同，收到价值32万元的钢材。汪大力退还苏文远货款2万元。", "20000")]
    [InlineData("汪大力付清本金，扣除已付利息3600元。汪大力退缴违法所得9000元，由公安机关发还苏文远。", "9000")]
    [InlineData("公安机关追回羊3只（价值4000元）发还苏文远。", "4000")]
    [InlineData("汪大力支付苏文远医疗费20000元。汪大力支付苏文远护理费1000元。汪大力先后支付苏文远21000元。", "21000")]
    public void What_was_done_is_told_apart_from_what_was_agreed_ordered_told_again_or_spent_by_the_victim(string findings, string? sum) =>
        Assert.Equal(sum is null ? null : decimal.Parse(sum, Plain), Injury(findings).Victim("苏文远").Paid?.Value.Amount);

    [Theory]
    [InlineData("汪大力支付原告医疗费41000元，另付生活费5000元。", "46000")]
    [InlineData("样例饮品公司的业务员到医院交付原告家属5000元。", "5000")]
    [InlineData("双方达成和解协议，约定由汪大力一次性赔偿原告26000元。该款已于当日全部给付。", "26000")]
    public void The_findings_of_a_civil_judgment_tell_what_the_other_side_paid(string findings, string sum) =>
        Assert.Equal(decimal.Parse(sum, Plain), Cases.Civil(findings).Victim("苏文远").Paid?.Value.Amount);

    [Theory]
    [InlineData("汪大力名下账户余额4200元，已扣划并发放给申请执行人。样例财险公司将118000元汇至苏文远账户。汪大力之妻到院代交10000元。", "132200")]
    [InlineData("本院拍卖汪大力的房屋，拍卖款优先偿付银行后，支付苏文远剩余赔偿款209500元。", "209500")]
    [InlineData("本院冻结汪大力支付宝账户5100元。汪大力以转账方式向苏文远付清72000元。", "72000")]
    public void An_enforcement_paper_tells_what_was_fetched_and_handed_over(string findings, string sum)
    {
        var file = Cases.Read("样例省样例县人民法院\n执行裁定书\n（2026）样0001执1号\n申请执行人：苏文远，男，1980年3月4日出生。\n被执行人：汪大力，男，1990年2月11日出生。\n申请执行人苏文远与被执行人汪大力健康权纠纷一案，本院立案执行。\n执行中，" + findings + "\n本院认为，应予结案，裁定如下：\n终结执行。\n审判员江平\n二〇二六年八月二十日\n");
        Assert.Equal(decimal.Parse(sum, Plain), file.Victims[0].Paid?.Value.Amount);
    }

    [Fact]
    public void Totals_for_two_people_in_one_sentence_are_two_payments()
    {
        var file = Cases.Judged("诈骗罪", "汪大力骗取被害人苏文远4万元、被害人林小满9万元。案发后，汪大力支付被害人苏文远赔偿款、交通费共计人民币42000元，支付被害人林小满赔偿款、交通费共计人民币95000元。");
        Assert.Equal(137_000m, file.Sums.Paid!.Value.Amount);
    }
}
