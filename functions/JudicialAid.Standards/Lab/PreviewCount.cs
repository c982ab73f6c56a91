using JudicialAid.Model;

namespace JudicialAid.Standards.Lab;

/// <summary>Counts the cases and the people of a preview.</summary>
internal sealed class PreviewCount
{
    private readonly Dictionary<string, int> _reasons = new(StringComparer.Ordinal);

    // The largest changes so far, the smallest of them first: a million cases keep twenty.
    private readonly PriorityQueue<PreviewChange, (decimal Size, int Order)> _largest = new();

    private Yuan _gain, _loss, _low, _high, _lowBefore, _highBefore;
    private int _people, _gains, _losses, _computed, _refused, _newlyRefused, _newlyComputed, _passCap, _newlyPassCap;

    /// <summary>Cases gone through.</summary>
    public int Cases { get; set; }

    /// <summary>Counts a person.</summary>
    public void Add(int number, int person, AmountSheet? before, AmountSheet after)
    {
        _people++;
        CountAfter(after, before);
        if (before is null)
            return;
        if (before.Amount is { } old)
            (_lowBefore, _highBefore) = (_lowBefore + old, _highBefore + (before.UpTo ?? old));
        _newlyRefused += before.Amount is not null && after.Amount is null ? 1 : 0;
        _newlyComputed += before.Amount is null && after.Amount is not null ? 1 : 0;
        if (before.Amount is not null && after.Amount is not null)
            Compare(number, person, before, after);
    }

    public PreviewResult Result(string standard, string? comparedWith, DateOnly day) => new()
    {
        StandardId = standard,
        ComparedWith = comparedWith,
        Day = day,
        Cases = Cases,
        People = _people,
        Computed = _computed,
        Refused = _refused,
        NewlyRefused = _newlyRefused,
        NewlyComputed = _newlyComputed,
        Gains = new PreviewGroup(_gains, _gain),
        Losses = new PreviewGroup(_losses, _loss),
        Unchanged = comparedWith is null ? 0 : _computed - _newlyComputed - _gains - _losses,
        PassCap = _passCap,
        NewlyPassCap = _newlyPassCap,
        Cost = new PreviewCost(_low, _high),
        CostBefore = comparedWith is null ? null : new PreviewCost(_lowBefore, _highBefore),
        Reasons = [.. _reasons.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => new PreviewReason(r.Key, r.Value))],
        Changes = [.. _largest.UnorderedItems.Select(i => i.Element).OrderByDescending(c => Math.Abs(c.Difference.Amount)).ThenBy(c => c.Number).ThenBy(c => c.Person)],
    };

    private void CountAfter(AmountSheet after, AmountSheet? before)
    {
        if (after.Amount is not { } amount)
        {
            _refused++;
            foreach (var reason in after.Refusals)
                _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
            return;
        }

        _computed++;
        (_low, _high) = (_low + amount, _high + (after.UpTo ?? amount));
        if (after.SoftCapsExceeded.Count == 0)
            return;
        _passCap++;
        _newlyPassCap += before?.SoftCapsExceeded.Count > 0 ? 0 : 1;
    }

    // A range is measured by its high end, and by its low end where that is the same.
    private void Compare(int number, int person, AmountSheet before, AmountSheet after)
    {
        var cost = (after.UpTo ?? after.Amount!.Value) - (before.UpTo ?? before.Amount!.Value);
        var difference = cost == Yuan.Zero ? after.Amount!.Value - before.Amount!.Value : cost;
        if (difference == Yuan.Zero)
            return;
        if (difference > Yuan.Zero)
            (_gains, _gain) = (_gains + 1, _gain + cost);
        else
            (_losses, _loss) = (_losses + 1, _loss - cost);
        _largest.Enqueue(new PreviewChange(number, person, Printed(before), Printed(after), difference), (Math.Abs(difference.Amount), -_people));
        if (_largest.Count > Preview.ListedChanges)
            _largest.Dequeue();
    }

    private static string Printed(AmountSheet sheet) => sheet.UpTo is { } high ? $"{sheet.Amount}～{high}元" : $"{sheet.Amount}元";
}
