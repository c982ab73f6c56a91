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

    private static IEnumerable<(int Start, string Word)> OneByOne(string text, int from, int to, string word)
    {
        for (var at = text.IndexOf(word, from, to - from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, to - at - word.Length, StringComparison.Ordinal))
            yield return (at, word);
    }

    private static Fact<int> Stated(int value) => new(value, new Span("d", 0, 1, "一", null), DocumentSection.Found, "test", 1m);
}
