using JudicialAid.Model;
using JudicialAid.Standards.Lab;

namespace JudicialAid.Standards.Tests.Lab;

/// <summary>Each fact of a calculation can be written and read back: what a sheet says it was computed from is what it was computed from.</summary>
public class FactFieldTests
{
    private static readonly AmountFacts Full = new()
    {
        Day = new DateOnly(2026, 10, 15),
        Harm = HarmKind.SeriousInjury,
        InjuryGrade = InjuryGrade.Serious2,
        DisabilityGrade = 5,
        LostLabourCapacity = false,
        PropertyLoss = new Yuan(1200.50m),
        Hardship = [],
        HardshipToConfirm = ["低保"],
        Groups = ["残疾人", "困难妇女"],
        Fault = FaultShare.Secondary,
        Compensation = CompensationStatus.Partial,
        Awarded = new Yuan(30000.00m),
        Paid = Yuan.Zero,
    };

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var again = FactField.Read(FactField.All.Select(f => (f.Name, Values: f.Write(Full))).Where(f => f.Values is not null).Select(f => (f.Name, f.Values!)));
        Assert.Equal(ModelJson.Write(Full), ModelJson.Write(again));
        Assert.NotNull(again.Hardship);
        Assert.Null(again.Unenforced);
    }

    [Fact]
    public void Every_fact_of_the_record_is_known_and_has_a_Chinese_name()
    {
        Assert.Equal(typeof(AmountFacts).GetProperties().Select(p => p.Name.ToUpperInvariant()), FactField.All.Select(f => f.Name.ToUpperInvariant()));
        Assert.All(FactField.All, f => Assert.NotEqual(f.Name, f.Label));
    }

    [Fact]
    public void Every_word_a_fact_may_take_has_Chinese() =>
        Assert.All(FactField.All.SelectMany(f => (f.Words ?? []).Select(w => (f.Name, Word: w))), x => Assert.NotEqual(x.Word, FactLabels.Of(x.Name, x.Word)));
}
