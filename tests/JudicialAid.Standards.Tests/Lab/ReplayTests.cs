using JudicialAid.Model;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Standards.Tests.Lab;

/// <summary>A stored sheet can be computed again: the same bytes, or what differs.</summary>
public class ReplayTests
{
    private static AmountSheet Stored => ModelJson.Read<AmountSheet>(ModelJson.Write(SampleCase.KilledFather().Victim().Amount!));

    [Fact]
    public void A_stored_sheet_gives_the_same_bytes_again()
    {
        var replay = Replay.Run(Stored, Book.Shipped);
        Assert.Empty(replay.Differences);
        Assert.Equal(ModelJson.Write(Stored), ModelJson.Write(replay.Sheet!));
    }

    [Fact]
    public void The_same_facts_under_the_same_standard_have_the_same_hash_and_other_facts_another()
    {
        var facts = new AmountFacts { Day = new DateOnly(2026, 1, 1), Harm = HarmKind.Death, Hardship = ["低保"], Groups = [] };
        var hash = ProofMaker.Calculate(facts, Book.Sample).Proof!.Hash;
        Assert.Equal(hash, ProofMaker.Calculate(facts with { PropertyLoss = null }, Book.Sample).Proof!.Hash);
        Assert.NotEqual(hash, ProofMaker.Calculate(facts with { Groups = null }, Book.Sample).Proof!.Hash);
    }

    [Fact]
    public void A_sum_that_was_changed_afterwards_is_found_out()
    {
        var changed = Stored with { Amount = new Yuan(400000) };
        Assert.Contains(Replay.Run(changed, Book.Shipped).Differences, d => d.Contains("计算之后被改动过", StringComparison.Ordinal));
    }

    [Fact]
    public void A_payment_that_was_moved_afterwards_is_found_out_and_both_are_told()
    {
        var plan = Stored.Payment!;
        var later = Stored with { Payment = plan with { Payments = [.. plan.Payments.Select(p => p with { Due = p.Due!.Value.AddYears(1) })] } };
        var differences = Replay.Run(later, Book.Shipped).Differences;
        Assert.Contains("所载步骤或者结果与其哈希值不符：计算之后被改动过。", differences);
        Assert.Contains(differences, d => d.StartsWith("发放安排不同：当时为“", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fact_that_was_changed_afterwards_is_found_out()
    {
        var proof = Stored.Proof!;
        var changed = Stored with { Proof = proof with { Inputs = [.. proof.Inputs.Select(i => i.Name == "hardship" ? i with { Values = ["特困"] } : i)] } };
        var differences = Replay.Run(changed, Book.Shipped).Differences;
        Assert.Contains(differences, d => d.StartsWith("所载事实与其哈希值不符", StringComparison.Ordinal));
        Assert.Contains("结果不同：当时为40,000元，重算为42,000元。", differences);
    }

    [Fact]
    public void A_sheet_of_a_case_says_where_each_fact_stands_and_a_place_that_was_changed_is_found_out()
    {
        var proof = Stored.Proof!;
        Assert.NotEmpty(proof.Inputs.Single(i => i.Name == "harm").Basis!.Evidence);
        Assert.NotEmpty(proof.Inputs.Single(i => i.Name == "hardship").Basis!.Matches);
        var moved = With(b => b with { Evidence = [.. b.Evidence.Select(e => e with { Offset = e.Offset + 1 })] });
        Assert.Contains(Replay.Run(moved, Book.Shipped).Differences, d => d.StartsWith("所载事实与其哈希值不符", StringComparison.Ordinal));
        Assert.Equal(["sample/2020-01-01", "minors-2018/2018-02-27"], Stored.Steps.Select(s => s.Version).Distinct());
    }

    [Fact]
    public void A_copy_in_which_the_quoted_words_are_masked_is_still_the_same_calculation() =>
        Assert.Empty(Replay.Run(With(b => b with { Evidence = [.. b.Evidence.Select(e => e with { Quote = "某某" })] }), Book.Shipped).Differences);

    [Fact]
    public void A_standard_that_was_changed_in_place_is_named_with_both_versions()
    {
        var book = Book.With("standards/sample/2020-01-01/standard.yaml", "amount: 6000", "amount: 8000").Require();
        var differences = Replay.Run(Stored, book).Differences;
        Assert.Contains(differences, d => d.StartsWith("规则版本不同：当时为 standards/sample/2020-01-01@", StringComparison.Ordinal));
        Assert.Contains("结果不同：当时为40,000元，重算为42,000元。", differences);
    }

    [Fact]
    public void A_sheet_without_proof_or_of_a_standard_that_is_gone_says_so()
    {
        Assert.Contains("没有记载计算依据", Replay.Run(Stored with { Proof = null }, Book.Shipped).Differences.Single(), StringComparison.Ordinal);
        Assert.Contains(Replay.Run(Stored with { StandardId = "sample/1999-01-01" }, Book.Shipped).Differences, d => d.Contains("没有标准 sample/1999-01-01", StringComparison.Ordinal));
    }

    private static AmountSheet With(Func<FactBasis, FactBasis> change) => Stored with
    {
        Proof = Stored.Proof! with { Inputs = [.. Stored.Proof.Inputs.Select(i => i.Basis is { } basis ? i with { Basis = change(basis) } : i)] },
    };
}
