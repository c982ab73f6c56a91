using JudicialAid.Dossiers.Text;
using JudicialAid.Model;
using static JudicialAid.Dossiers.Text.AnyWord;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads that stolen goods were given back: a payment at their value. Runs when the losses of the document are known.</summary>
internal static class ReturnReader
{
    /// <summary>The rule of a sum that is what goods were worth that came back.</summary>
    public const string Rule = "money.returned";

    /// <summary>Words that say that stolen things are back with their owner.</summary>
    public static readonly WordSet Words =
        new("已发还", "均已发还", "发还被害人", "发还给被害人", "发还失主", "已返还被害人", "返还给被害人", "全部发还", "分别发还", "退还被害人", "归还被害人", "已追回并发还", "追回并返还", "依法发还", "已归还", "返还被害人", "已退还", "发还给失主", "全部归还", "全部追回", "退还失主", "返还失主", "归还失主", "发还车主", "并发还", "退还给被害人", "归还给被害人", "退还给失主");

    private static readonly WordSet Giving = new("发还", "返还", "退还", "归还", "交还");
    private static readonly string[] To = ["给", "了", "被害人", "失主", "车主"];

    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        var told = new Told(reading);
        foreach (var sentence in reading.Sentences(3).Where(s => s.Section is not DocumentSection.Stated && (s.Section != DocumentSection.Ordered || reading.Has(s, "（已发还", "（已返还"))))
        {
            foreach (var (at, word) in reading.Places(sentence, Words).Concat(reading.Places(sentence, Giving).Where(p => Receiver(reading, p.Start + p.Word.Length) is not null)))
            {
                if (!reading.Negated(at) && !IsPretended(reading, sentence, at))
                    Offer(reading, told, sentence, at, word);
            }
        }

        // The total of the payments was told before what came back was known.
        if (told.Returned > Yuan.Zero && reading.Draft.TotalPaid.Fact is { } total && total.Evidence.DocumentId == reading.Document.Header.DocumentId)
            reading.Draft.TotalPaid.Replace(total with { Value = total.Value + told.Returned, Rule = "money.paid-and-returned" });
    }

    // 伪造转账记录，证明其已归还: not so.
    private static bool IsPretended(FactReading reading, Sentence sentence, int at) =>
        reading.Has(sentence with { Length = at - sentence.Start }, "伪造", "谎称", "虚构", "假称", "声称");

    // 将手机发还给何某
    private static VictimDraft? Receiver(FactReading reading, int at)
    {
        foreach (var word in To)
            at += string.CompareOrdinal(reading.Text, at, word, 0, word.Length) == 0 ? word.Length : 0;
        var named = reading.Document.MentionsIn(at, Math.Min(reading.Text.Length, at + 12)).FirstOrDefault(m => m.Start == at && reading.Draft.Victims.ContainsKey(m.Name));
        return named.Name is null ? null : reading.Draft.Victim(named.Name);
    }

    // What is asked for at every return and the same for the whole document.
    private sealed class Told(FactReading reading)
    {
        private readonly Lazy<bool> _anyLoss = new(() => reading.Draft.Victims.Values.Any(v => v.PropertyLoss.Fact is not null));
        private readonly Lazy<uint> _lost = new(() => reading.Draft.Victims.Values.Aggregate(0u, (all, v) => all | v.LostGoods));
        private readonly Lazy<Dictionary<string, Yuan>> _owed = new(() => OwedIn(reading));

        /// <summary>Whether any victim's loss is known.</summary>
        public bool AnyLoss => _anyLoss.Value;

        /// <summary>Goods that any victim lost.</summary>
        public uint Lost => _lost.Value;

        /// <summary>What goods were worth that came back besides payments.</summary>
        public Yuan Returned { get; set; }

        /// <summary>The goods that came back to each victim so far.</summary>
        public Dictionary<string, uint> Back { get; } = new(StringComparer.Ordinal);

        /// <summary>What an order still owes a victim.</summary>
        public Yuan Owed(string name) => _owed.Value.GetValueOrDefault(name);
    }

    private static void Offer(FactReading reading, Told told, Sentence sentence, int at, string word)
    {
        var words = reading.Text.AsSpan(sentence.Start, sentence.Length);
        var named = ContainsAny(words, All) ? 0u : Goods.Of(words);
        // 手机已发还 where only one victim lost a phone: his.
        var known = (told.Lost & named) != 0;
        var sides = Sides(reading, at, word);
        if (reading.Draft.IsOfAll(sides) && !reading.Draft.Affords(reading.Draft.Victims.Count))
            return;
        // 被抢手机已发还 in the story of one victim is about that one.
        var near = reading.Draft.IsOfAll(sides) && named != 0 ? reading.Whose.VictimsAt(reading.Document, at) : [];
        foreach (var victim in reading.Draft.EachOf(sides))
        {
            if (known && (victim.LostGoods & named) == 0)
                continue;
            if (victim.Paid.Fact is { } paid)
            {
                if (near.Count == 0 || near.Contains(victim.Name))
                    AddGoods(reading, told, (at, word), victim, paid, named);
            }
            else if (victim.PropertyLoss.Fact is { } loss)
                OfferTo(reading, told, sentence, (at, word), victim, loss, named);
            else if (!told.AnyLoss)
                victim.Compensation.Offer(reading.Document.Fact(CompensationStatus.Partial, at, word.Length, "compensation.returned", 0.7m), PaymentReader.StatusWeight(reading, sentence.Section, CompensationStatus.Partial));
        }
    }

    // 手机已发还何某 besides 赔偿何某2000元: what the thing was worth comes on top, once.
    private static void AddGoods(FactReading reading, Told told, (int Start, string Word) place, VictimDraft victim, Fact<Yuan> paid, uint named)
    {
        var goods = named & ~Goods.Cash & ~told.Back.GetValueOrDefault(victim.Name);
        var value = victim.LossByGoods.Where(i => (i.Key & goods) != 0 && (i.Key & Goods.Cash) == 0).Aggregate(Yuan.Zero, (all, item) => all + item.Value);
        if (value == Yuan.Zero || paid.Rule == Rule)
            return;
        told.Back[victim.Name] = told.Back.GetValueOrDefault(victim.Name) | goods;
        told.Returned += value;
        victim.Paid.Replace(paid with { Value = paid.Value + value, Rule = "money.paid-and-returned" });
        reading.Draft.Payments.Add(new PaymentDraft(reading.Document.Fact(value, place.Start, place.Word.Length, "payment.returned", 0.7m), PaymentKind.Returned, "", null, [victim]));
    }

    // 发还何某、汪某 leaves the rest of the list to the sentence.
    private static IReadOnlyList<VictimDraft> Sides(FactReading reading, int at, string word) =>
        Receiver(reading, at + word.Length) is { } named && reading.Whose.VictimsAt(reading.Document, at) is not [_, _, ..] ? [named] : reading.Sides(at);

    private static void OfferTo(FactReading reading, Told told, Sentence sentence, (int Start, string Word) place, VictimDraft victim, Fact<Yuan> loss, uint named)
    {
        // 除现金300元外均已发还 … 责令退赔300元: the same sum.
        var (left, owed) = (Missing(reading, sentence, place.Start), told.Owed(victim.Name));
        // 手机已发还, 责令退赔5300元 that were taken besides a phone of 1090: the order tells of other things.
        var others = owed > loss.Value && (victim.LostGoods & named) != 0;
        var missing = left > owed || others ? left : owed;
        // 手机已发还 of a phone and cash: only the phone is back.
        if (missing == Yuan.Zero && (victim.LostGoods & named) != 0)
            missing = victim.LossByGoods.Where(i => (i.Key & named) == 0).Aggregate(Yuan.Zero, (all, item) => all + item.Value);
        var whole = missing == Yuan.Zero && !IsAllBut(reading, sentence, place.Start);
        // Goods make nobody whole who was hurt as well.
        // 香水已发还 where the loss told is of other things: what came back was not told of.
        if (whole && named != 0 && (named & Goods.Vehicles) == 0 && victim.LossByGoods.Count > 0 && (victim.LostGoods & named) == 0 && !victim.LossByGoods.ContainsKey(0))
            (whole, missing) = (false, Yuan.Zero);
        var status = whole && !others && victim.Harm.Fact is (null or { Value: HarmKind.PropertyLoss or HarmKind.Other }) ? CompensationStatus.Full : CompensationStatus.Partial;
        var fact = reading.Document.Fact(loss.Value > missing ? loss.Value - missing : Yuan.Zero, place.Start, place.Word.Length, Rule, 0.7m);
        victim.Compensation.Offer(fact.As(status), PaymentReader.StatusWeight(reading, sentence.Section, status));
        // 除手机外均已发还: what the rest was worth is not told.
        if (fact.Value == Yuan.Zero || (!whole && missing == Yuan.Zero))
            return;
        if ((victim.LostGoods & named & ~Goods.Cash) != 0)
            told.Returned += fact.Value;
        victim.Paid.Offer(fact, reading.Weight(sentence.Section));
        reading.Draft.Payments.Add(new PaymentDraft(fact with { Rule = "payment.returned" }, PaymentKind.Returned, "", null, [victim]));
    }

    // 除现金300元未起获外，其他均已发还
    private static Yuan Missing(FactReading reading, Sentence sentence, int at) =>
        !IsAllBut(reading, sentence, at) ? Yuan.Zero
        : reading.Document.SumsIn(sentence).FindAll(m => m.Start > Except(reading, sentence, at) && m.End < at).Aggregate(Yuan.Zero, (all, m) => all + m.Amount);

    /// <summary>Whether the words before a position leave something out: 除手机外.</summary>
    public static bool IsAllBut(FactReading reading, Sentence sentence, int at) =>
        Except(reading, sentence, at) is >= 0 and var from && reading.Text.AsSpan(from, at - from) is var told && told.IndexOf('外') is > 0 and var outside && told.IndexOf("除外") < 0 && !told[outside..].StartsWith("外，另") && !told[outside..].StartsWith("外，还");

    private static int Except(FactReading reading, Sentence sentence, int at) => reading.Text.IndexOf('除', sentence.Start, at - sentence.Start);

    private static readonly string[] All = ["全部", "均", "上述", "所有", "赃款赃物", "财物", "钱款"];
    // 责令退赔何某1600元: what is still to be given back was not; the first order of it counts.
    private static Dictionary<string, Yuan> OwedIn(FactReading reading)
    {
        var owed = new Dictionary<string, Yuan>(StringComparer.Ordinal);
        foreach (var order in reading.Document.Sentences.Where(s => s.Section == DocumentSection.Ordered && reading.Has(s, "退赔")))
        {
            foreach (var money in reading.Document.SumsIn(order))
            {
                if (reading.Whose.VictimsAt(reading.Document, money.Start) is [var name] && reading.Document.ClauseBefore(money.Start).Contains("退赔", StringComparison.Ordinal))
                    owed.TryAdd(name, money.Amount);
            }
        }

        return owed;
    }
}
