using JudicialAid.Dossiers.Facts;
using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Tests;

/// <summary>What makes reading fast must not change what is read: each shortcut against the plain way.</summary>
public class ReadingEngineTests
{
    private static readonly WordSet Some = new("赔偿", "未赔偿", "偿了", "奶奶", "赔");
    private static readonly WordSet Others = new("了", "未赔", "奶奶赔");

    [Fact]
    public void The_index_finds_the_words_of_a_stretch_in_the_order_in_which_they_would_be_looked_for_one_by_one()
    {
        var random = new Random(1);
        for (var n = 0; n < 2000; n++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 80)).Select(_ => "未赔偿了奶，"[random.Next(6)]));
            var (from, to) = (random.Next(text.Length), random.Next(text.Length + 1));
            (from, to) = (Math.Min(from, to), Math.Max(from, to));
            var index = new WordIndex(text);
            foreach (var words in new[] { Some, Others })
            {
                var expected = words.SelectMany(word => OneByOne(text, from, to, word)).ToArray();
                Assert.Equal(expected, index.Places(from, to, words));
                Assert.Equal(expected.Length > 0, index.Has(from, to, words));
            }
        }
    }

    [Fact]
    public void However_many_rules_ask_for_words_the_text_is_searched_once()
    {
        var index = new WordIndex(string.Concat(Enumerable.Repeat("被告人未赔偿，奶奶赔了。", 200)));
        for (var at = 0; at + 12 <= 2400; at += 12)
            Assert.True(index.Has(at, at + 12, Some) && index.Has(at, at + 12, Others) && index.Places(at, at + 12, Some).Length > 0);
        Assert.Equal(1, index.Searches);
    }

    [Fact]
    public void What_is_said_of_all_victims_at_once_holds_for_each_as_if_it_were_said_of_each_one_by_one()
    {
        var random = new Random(2);
        for (var n = 0; n < 2000; n++)
        {
            Func<int, int, bool>? better = random.Next(2) == 0 ? null : (a, b) => a > b;
            var all = new Slot<int>();
            var (fast, plain) = (new Slot<int>[] { new(all), new(all), new(all) }, new Slot<int>[] { new(), new(), new() });
            for (var step = 0; step < 12; step++)
            {
                var (fact, weight, one) = (Stated(random.Next(5)), random.Next(3), random.Next(4));
                if (one < 3)
                    fast[one].Offer(fact, weight, better);
                else
                    all.Offer(fact, weight, better);
                foreach (var slot in one < 3 ? [plain[one]] : plain)
                    slot.Offer(fact, weight, better);
                if (random.Next(3) == 0)
                    Assert.Same(plain[0].Fact, fast[0].Fact);
            }

            Assert.All(plain.Zip(fast), slots => Assert.Same(slots.First.Fact, slots.Second.Fact));
        }
    }

    [Fact]
    public void A_sentence_that_is_cut_inside_a_name_is_read()
    {
        // No end mark for longer than a sentence may be: the cut falls somewhere, here or there inside the name.
        for (var lead = 780; lead < 800; lead++)
        {
            var text = "示例市人民法院\n民事判决书\n原告谷某某与被告汪某机动车交通事故责任纠纷一案。经审理查明：" + new string('路', lead) + "原告谷某某驾驶" + new string('车', 60) + "。";
            Assert.NotNull(Cases.Read(text));
        }
    }

    [Fact]
    public void A_payment_told_thousands_of_times_is_read_by_comparing_with_all_earlier_ones_at_once()
    {
        // One by one it would take hours.
        const int times = 20_000;
        var text = "示例市人民法院\n刑事判决书\n被告人汪大力，男，1980年3月4日出生。\n经审理查明：被告人汪大力打伤被害人苏文远。"
            + string.Concat(Enumerable.Repeat("汪大力赔偿被害人苏文远30000元。", times)) + "\n本院认为，被告人汪大力犯故意伤害罪。\n";
        Assert.Equal(30_000m * times, Assert.Single(Cases.Read(text).Victims).Paid!.Value.Amount);
    }

    [Fact]
    public void Thousands_of_victims_of_one_family_are_tied_to_whom_the_text_ties_them_and_a_finding_tells_the_rest()
    {
        var (one, two) = (Family(1000), Family(2000));
        // Each daughter with the father and he with each; all daughters with each other would be four million.
        Assert.True(two.Kin.Count <= 2.5 * one.Kin.Count, $"{one.Kin.Count} ties of 1000, {two.Kin.Count} of 2000");
        Assert.True(two.Kin.Count >= 4000, $"{one.Kin.Count} ties of {one.Victims.Count} victims, {two.Kin.Count} of {two.Victims.Count}");
        Assert.Contains(two.Findings, f => f.Code == "DOSSIER-TOO-MANY-LINKS");
        Assert.DoesNotContain(Family(20).Findings, f => f.Code == "DOSSIER-TOO-MANY-LINKS");
        Assert.Equal(20 * 19, Family(20).Kin.Count(k => k.Kinship.Value == Kinship.Sibling));
    }

    [Fact]
    public void Thousands_of_payments_to_thousands_of_victims_are_not_written_out_one_by_one()
    {
        var (one, two) = (PaidToAll(1000), PaidToAll(2000));
        Assert.Equal(1000, one.Sums.Payments.Count);
        Assert.Equal(2000, two.Sums.Payments.Count);
        Assert.True(two.Sums.Payments.Sum(p => p.VictimIds.Count) <= 2 * one.Sums.Payments.Sum(p => p.VictimIds.Count));
        Assert.Contains(two.Findings, f => f.Code == "DOSSIER-TOO-MANY-LINKS");
        Assert.All(PaidToAll(30).Sums.Payments, p => Assert.Equal(30, p.VictimIds.Count));
    }

    [Fact]
    public void Thousands_of_different_losses_of_one_victim_are_added_up()
    {
        const int times = 20_000;
        var text = "示例市人民法院\n刑事判决书\n被告人汪大力，男，1980年3月4日出生。\n经审理查明："
            + string.Concat(Enumerable.Range(0, times).Select(n => $"汪大力骗取被害人苏文远{1000 + n}元。")) + "\n本院认为，被告人汪大力犯诈骗罪。\n";
        Assert.Equal(Enumerable.Range(1000, times).Sum(n => (decimal)n), Assert.Single(Cases.Read(text).Victims).PropertyLoss!.Value.Amount);
    }

    [Fact]
    public void Payments_looked_up_by_sum_are_the_same_as_payments_searched_one_by_one()
    {
        var random = new Random(3);
        for (var n = 0; n < 300; n++)
        {
            var (fast, plain) = (new PaymentList(), new List<PaymentDraft>());
            for (var document = 0; document < 4; document++)
            {
                var stronger = Enumerable.Range(0, random.Next(4)).Select(_ => Paid($"{document}", random.Next(5))).ToList();
                plain.RemoveAll(held => stronger.Exists(p => p.Sum.Value == held.Sum.Value));
                plain.AddRange(stronger);
                fast.AddStronger(stronger);
                var further = Paid($"{document}", random.Next(5));
                plain.Add(further);
                fast.Add(further);
                Assert.Equal(plain, fast.All);
                for (var sum = 0; sum < 5; sum++)
                    Assert.Equal(plain.Exists(p => p.Sum.Evidence.DocumentId == $"{document}" && p.Sum.Value == new Yuan(sum)), fast.Tells($"{document}", new Yuan(sum)));
            }
        }
    }

    private static PaymentDraft Paid(string document, int sum) =>
        new(new Fact<Yuan>(new Yuan(sum), new Span(document, 0, 1, "一", null), DocumentSection.Found, "test", 1m), PaymentKind.Paid, "", null, []);

    private static CaseFile Family(int daughters) => Cases.Read(Story(daughters, "汪大力打伤被害人苏文远。", n => $"被害人{Name(n)}，系苏文远之女。汪大力打伤被害人{Name(n)}，致轻伤二级。"));

    private static CaseFile PaidToAll(int times) => Cases.Read(Story(times, "", n => $"汪大力打伤被害人{Name(n)}，致轻伤二级。事后，汪大力赔偿各被害人{1000 + n}元。"));

    private static string Story(int times, string lead, Func<int, string> sentence) => "示例市人民法院\n刑事判决书\n被告人汪大力，男，1980年3月4日出生。\n经审理查明：" + lead
        + string.Concat(Enumerable.Range(0, times).Select(sentence)) + "\n本院认为，被告人汪大力犯故意伤害罪。\n";

    private static string Name(int n) => $"{Surnames[n % 20]}{Given[n / 20 % 20]}{Given[n / 400 % 20]}";

    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private const string Given = "伟芳娜敏静秀丽强磊军洋勇艳杰娟涛明超霞平";

    private static IEnumerable<(int Start, string Word)> OneByOne(string text, int from, int to, string word)
    {
        for (var at = text.IndexOf(word, from, to - from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, to - at - word.Length, StringComparison.Ordinal))
            yield return (at, word);
    }

    private static Fact<int> Stated(int value) => new(value, new Span("d", 0, 1, "一", null), DocumentSection.Found, "test", 1m);
}
