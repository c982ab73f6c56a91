using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>One case for a preview. Nobody is named: a case is its place in the list.</summary>
/// <param name="Number">Place in the list, from 1.</param>
/// <param name="People">The facts of each person in it whose aid would be computed; none when there is nobody.</param>
public sealed record PreviewCase(int Number, IReadOnlyList<AmountFacts> People);

/// <summary>
/// What a standard would mean for many cases before it takes effect: who gains, who loses, who passes a cap, what it costs, against the
/// standard it follows. A pure function; cases stream through, only counts and the largest changes are kept.
/// </summary>
public static class Preview
{
    /// <summary>Largest changes that are listed one by one.</summary>
    public const int ListedChanges = 20;

    /// <summary>Compares two standards over cases.</summary>
    /// <param name="after">The standard that is looked at.</param>
    /// <param name="before">The one it would follow; null when there is none: then only what it gives is counted.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="day">Day computed for where a case has none of its own: both standards see the same wages.</param>
    /// <param name="progress">Told the number of cases done, from time to time.</param>
    public static PreviewResult Run(StandardDefinition after, StandardDefinition? before, IEnumerable<PreviewCase> cases, DateOnly day, Action<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(cases);
        var count = new PreviewCount();
        foreach (var item in cases)
        {
            for (var i = 0; i < item.People.Count; i++)
            {
                var facts = item.People[i] with { Day = item.People[i].Day ?? day };
                count.Add(item.Number, i + 1, before is null ? null : AmountCalculator.Calculate(facts, before, traced: false), AmountCalculator.Calculate(facts, after, traced: false));
            }

            count.Cases++;
            if (count.Cases % ProgressEvery == 0)
                progress?.Invoke(count.Cases);
        }

        return count.Result(after.Id, before?.Id, day) with { OutsidePeriod = OutsideScope.OfDay(after, day) };
    }

    /// <summary>Why a text has no preview (zh-CN); null when it has one: an overlay and a note give no sum by themselves.</summary>
    public static string? Refusal(StandardDefinition standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return standard.Kind switch
        {
            StandardKind.Overlay => $"“{standard.Id}”是补充规定，自己不给出金额，只附加在救助标准上。请试算它所附加的标准：施行期间的补充规定会自动附加。",
            StandardKind.Note => $"“{standard.Id}”只供参考，不计算金额，不能试算。请另选一个标准。",
            _ => null,
        };
    }

    /// <summary>
    /// The standard that the given one would follow: what is in force in its first place on the day before its first day, or, when it
    /// is in force already, nothing.
    /// </summary>
    public static StandardDefinition? Predecessor(StandardDefinition standard, RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(book);
        if (standard.From is not { } from)
            return null;
        var organ = standard.Organ == OrganScope.Any ? OrganScope.Procuratorate : standard.Organ;
        return book.StandardFor(standard.Regions[0], from.AddDays(-1), organ).Standard;
    }

    private const int ProgressEvery = 5000;
}

/// <summary>Result of a preview: counts, sums and the largest changes.</summary>
public sealed record PreviewResult
{
    /// <summary>The standard looked at.</summary>
    public required string StandardId { get; init; }

    /// <summary>The one it was compared with; null when there was none.</summary>
    public string? ComparedWith { get; init; }

    /// <summary>Day computed for.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>That the standard looked at is not in force on that day, for people; null when it is, or when its first day is not known.</summary>
    public string? OutsidePeriod { get; init; }

    /// <summary>Cases, those with nobody whose aid would be computed included.</summary>
    public required int Cases { get; init; }

    /// <summary>People whose aid would be computed. All that follows counts people: a case may have several.</summary>
    public required int People { get; init; }

    /// <summary>People with a figure under the standard looked at.</summary>
    public required int Computed { get; init; }

    /// <summary>People for whom it refuses a figure.</summary>
    public required int Refused { get; init; }

    /// <summary>People who had a figure and lose it.</summary>
    public required int NewlyRefused { get; init; }

    /// <summary>People who had none and get one.</summary>
    public required int NewlyComputed { get; init; }

    /// <summary>Who gets more: people and yuan.</summary>
    public required PreviewGroup Gains { get; init; }

    /// <summary>Who gets less: people and yuan (positive).</summary>
    public required PreviewGroup Losses { get; init; }

    /// <summary>People whose sum stays.</summary>
    public required int Unchanged { get; init; }

    /// <summary>People who pass a soft cap under the standard looked at.</summary>
    public required int PassCap { get; init; }

    /// <summary>Those of them that did not before.</summary>
    public required int NewlyPassCap { get; init; }

    /// <summary>What all figures of the standard looked at come to: low and high end.</summary>
    public required PreviewCost Cost { get; init; }

    /// <summary>What all figures came to before; null without a standard to compare with.</summary>
    public PreviewCost? CostBefore { get; init; }

    /// <summary>Why figures are refused: reason and people, the most frequent first.</summary>
    public required IReadOnlyList<PreviewReason> Reasons { get; init; }

    /// <summary>The largest changes.</summary>
    public required IReadOnlyList<PreviewChange> Changes { get; init; }
}

/// <summary>People and the yuan they gain or lose together.</summary>
/// <param name="People">People.</param>
/// <param name="Sum">Yuan, of the high ends.</param>
public sealed record PreviewGroup(int People, Yuan Sum);

/// <summary>Sum of all figures.</summary>
/// <param name="Low">Low ends.</param>
/// <param name="High">High ends.</param>
public sealed record PreviewCost(Yuan Low, Yuan High);

/// <summary>A reason for refusing a figure.</summary>
/// <param name="Text">For people.</param>
/// <param name="People">People.</param>
public sealed record PreviewReason(string Text, int People);

/// <summary>One person whose sum changes.</summary>
/// <param name="Number">Place of the case in the list.</param>
/// <param name="Person">Place of the person in the case, from 1.</param>
/// <param name="Before">What it was, for people.</param>
/// <param name="After">What it would be, for people.</param>
/// <param name="Difference">Yuan, of the high ends.</param>
public sealed record PreviewChange(int Number, int Person, string Before, string After, Yuan Difference);
