using JudicialAid.Dossiers.Text;
using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Reads sums that were paid to the victim's side: by the offender, relatives, an insurer, through the court.</summary>
internal static class PaymentReader
{
    /// <summary>Reads one document.</summary>
    public static void Read(FactReading reading)
    {
        var payments = new List<SumPhrase>();
        foreach (var sentence in reading.Sentences())
            payments.AddRange(reading.Phrases(sentence).FindAll(s => PaymentWords.IsPayment(reading, s)));

        PaymentParts.RemoveIncluded(payments);
        AgreedSums.TakePaidParts(reading, payments);
        // What was handed in is what was given back later.
        var handedIn = payments.Exists(p => p.HasBefore("退缴", "交纳", "缴纳", "退出"));
        var givenBack = handedIn ? Sum(payments.FindAll(p => p.HasBefore("发还")), _ => 1) : Yuan.Zero;
        if (handedIn)
            payments.RemoveAll(p => p.HasBefore("发还"));
        payments = Strongest(reading, payments);
        if (payments.Count > 0)
            Offer(reading, Distinct(reading, payments), givenBack);
    }

    /// <summary>Weight of a statement about how far was paid: the document's, then the fuller payment's.</summary>
    public static int StatusWeight(FactReading reading, DocumentSection section, CompensationStatus status) =>
        reading.Document.Weight * 100 + (DocumentWeights.Of(section) >= 3 ? 50 : 0) + (status switch { CompensationStatus.Full => 3, CompensationStatus.Partial => 2, _ => 1 });

    // 收条证实收到3万元: evidence tells again what was found.
    private static bool Retells(FactReading reading, Sentence sentence) =>
        sentence.Section is DocumentSection.Found or DocumentSection.Stated && reading.Has(sentence, "证实", "证明：", "证明，") && !reading.Has(sentence, "予以证实", "上述事实", "足以证实");

    // Evidence and pleas tell again what was found, the reasoning sums it up; they count where nothing was found.
    private static List<SumPhrase> Strongest(FactReading reading, List<SumPhrase> payments)
    {
        int Rank(SumPhrase p) => p.Sentence.Section switch
        {
            _ when Retells(reading, p.Sentence) => 1,
            DocumentSection.Ordered => 6,
            DocumentSection.Found => 5,
            // The head of an enforcement paper tells what was paid before it.
            DocumentSection.Header when reading.Document.Header.Kind is DocumentKind.EnforcementRuling or DocumentKind.EnforcementNotice => 5,
            DocumentSection.Indicted when reading.Document.FindsAsIndicted => 5,
            DocumentSection.Reasoned => 4,
            DocumentSection.Indicted => 3,
            _ => 1,
        };

        var told = payments.FindAll(p => Rank(p) <= 5);
        // The order deducts what was paid; it does not tell of other payments than the findings do.
        if (told.Count == 0)
            return payments;
        var best = told.Max(Rank);
        return told.FindAll(p => Rank(p) == best || (Rank(p) == 4 && best == 5 && reading.Has(p.Sentence, "审理期间", "审理过程中", "审理中", "诉讼中", "庭审")));
    }

    // What is paid to several together is told of each of them; the total of the case counts it once.
    private static void Offer(FactReading reading, List<SumPhrase> payments, Yuan givenBack)
    {
        var chosen = PaymentParts.Without(reading, payments);
        var sides = chosen.ConvertAll(p => reading.Sides(p.Money.Start));
        var drafts = chosen.Select((p, n) => PaymentDraft.Of(reading, p, sides[n])).ToList();
        foreach (var side in reading.Draft.BySide([.. chosen.Select((_, n) => n)], sides))
            OfferTo(reading, side.Key, [.. side.Select(n => chosen[n])], [.. side.Select(n => drafts[n].Kind)], givenBack);
        var counts = chosen.Select((p, n) => (p, n)).ToDictionary(x => x.p, x => reading.Draft.IsOfAll(sides[x.n]) ? reading.Draft.Victims.Count : sides[x.n].Count);
        var total = Fact(chosen, p => p.IsEach ? Math.Max(p.Times, counts[p]) : p.Times);
        if (reading.Draft.Victims.Count > 1)
            reading.Draft.TotalPaid.Offer(total, reading.Weight(chosen[0].Sentence.Section));
        reading.Draft.Payments.AddStronger(drafts);
    }

    private static void OfferTo(FactReading reading, VictimDraft victim, List<SumPhrase> payments, List<PaymentKind> kinds, Yuan givenBack)
    {
        int Times(SumPhrase p) => p.IsEach ? 1 : p.Times;
        var kindOf = payments.Zip(kinds).ToDictionary(x => x.First, x => x.Second);
        var (fact, weight) = (Fact(payments, Times), reading.Weight(payments[0].Sentence.Section));
        Fact<Yuan> Part(PaymentKind kind, Yuan less) =>
            Fact(payments, p => kindOf[p] == kind ? Times(p) : 0) is var part && part.Value > less ? part with { Value = part.Value - less, Rule = "money." + kind.ToString().ToLowerInvariant() } : part with { Value = Yuan.Zero };
        victim.Paid.Offer(fact, weight);
        victim.Deposited.Offer(Part(PaymentKind.Deposit, givenBack), weight);
        victim.InsurancePaid.Offer(Part(PaymentKind.Insurance, Yuan.Zero), weight);
        if (reading.Document.Header.Kind is DocumentKind.EnforcementRuling or DocumentKind.EnforcementNotice)
            victim.Enforced.Offer(Part(PaymentKind.Enforced, Yuan.Zero), weight);
        victim.Compensation.Offer(fact.As(CompensationStatus.Partial), StatusWeight(reading, payments[0].Sentence.Section, CompensationStatus.Partial));
    }

    private static Yuan Sum(List<SumPhrase> payments, Func<SumPhrase, int> times) => payments.Aggregate(Yuan.Zero, (all, p) => all + p.Money.Amount * times(p));

    private static Fact<Yuan> Fact(List<SumPhrase> payments, Func<SumPhrase, int> times) =>
        payments[0].Fact(Sum(payments, times), payments.Count == 1 ? "money.paid" : "money.paid-sum", payments.Count == 1 ? 1m : 0.7m);

    // Where sums of one amount were told: by section run and by sentence, so that many equal ones are compared at once.
    private sealed record Tellings(HashSet<int> Runs, HashSet<int> Sentences);

    private static List<SumPhrase> Distinct(FactReading reading, List<SumPhrase> payments)
    {
        var (kept, told) = (new List<SumPhrase>(), new Dictionary<Yuan, Tellings>());
        var bySentence = payments.ToLookup(p => p.Sentence.Start);
        foreach (var payment in payments)
        {
            var run = reading.Document.SectionRunOf(reading.Document.SentenceAt(payment.Money.Start));
            if (told.TryGetValue(payment.Money.Amount, out var before) && (!SameTelling(reading, before, payment, run) || IsRetold(bySentence, told, payment)))
                continue;
            kept.Add(payment);
            before ??= told[payment.Money.Amount] = new([], []);
            before.Runs.Add(run);
            before.Sentences.Add(payment.Sentence.Start);
        }

        return kept;
    }

    // Several payments that another sentence told all together before are the same ones.
    private static bool IsRetold(ILookup<int, SumPhrase> payments, Dictionary<Yuan, Tellings> told, SumPhrase payment)
    {
        var group = payments[payment.Sentence.Start].ToList();
        return group.Count > 1 && group.TrueForAll(p => told.TryGetValue(p.Money.Amount, out var before) && before.Sentences.Count > (before.Sentences.Contains(p.Sentence.Start) ? 1 : 0));
    }

    // Equal sums of one telling, in different sentences, are so many payments.
    private static bool SameTelling(FactReading reading, Tellings before, SumPhrase payment, int run) =>
        // Two payments may be of 30,000 each; 1234.56 twice is one told again.
        payment.Money.Amount.Amount % 100 == 0 && payment.Sentence.Section != DocumentSection.Stated && !payment.InBracket
        && before.Runs.Count == 1 && before.Runs.Contains(run) && !before.Sentences.Contains(payment.Sentence.Start)
        && !reading.Has(payment.Sentence, "上述", "该款", "其中", "综上", "付清");
}
