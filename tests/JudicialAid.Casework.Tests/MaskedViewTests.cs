using JudicialAid.Model;

namespace JudicialAid.Casework.Tests;

public class MaskedViewTests
{
    [Fact]
    public void A_handler_reads_adults_in_full_and_minors_masked()
    {
        var sample = SampleCases.Child();
        var view = MaskedView.Of(sample.File, sample.File, SampleCases.AsOf, everybody: false).ToJsonString(ModelJson.Options);
        Assert.Contains("林大河", view, StringComparison.Ordinal);
        Assert.DoesNotContain("林小满", view, StringComparison.Ordinal);
        Assert.DoesNotContain("槐荫路", view, StringComparison.Ordinal);
        Assert.DoesNotContain("第二小学", view, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_but_the_handler_reads_any_name_and_nobody_reads_an_identity_number()
    {
        foreach (var sample in SampleCases.All())
        {
            var handler = MaskedView.Of(sample.File, sample.File, SampleCases.AsOf, everybody: false).ToJsonString(ModelJson.Options);
            var others = MaskedView.Of(sample.File, sample.File, SampleCases.AsOf, everybody: true).ToJsonString(ModelJson.Options);
            foreach (var person in sample.File.People)
            {
                Assert.DoesNotContain(person.Name, others, StringComparison.Ordinal);
                if (person.IdNumber is { } id)
                    Assert.DoesNotContain(id.Value.Text, handler + others, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_number_printed_with_spaces_is_covered_as_printed()
    {
        var sample = SampleCases.Child();
        var father = sample.File.Person("father");
        var printed = father.IdNumber!.Value.Text.Insert(6, " ").Insert(15, " ");
        var file = sample.File with { People = [father with { IdNumber = SampleCases.Fact(father.IdNumber.Value, printed) }] };
        Assert.DoesNotContain(printed, MaskedView.Of(file, file, SampleCases.AsOf, everybody: false).ToJsonString(ModelJson.Options), StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_ids_are_left_as_they_are() => Assert.Equal(
        "12345678901234567890123456789012#1",
        MaskedView.Of(new Span("12345678901234567890123456789012#1", 0, 1, "字"), SampleCases.Child().File, SampleCases.AsOf, everybody: true)["documentId"]!.GetValue<string>());
}
