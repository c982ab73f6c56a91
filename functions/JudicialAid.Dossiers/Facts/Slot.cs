using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Holds the best statement of one fact while documents are read from the weakest to the strongest.</summary>
/// <param name="ofAll">
/// The same fact stated of all victims at once, which holds for this one too: a statement about everybody costs the same however many
/// there are.
/// </param>
/// <typeparam name="T">Type of the value.</typeparam>
internal sealed class Slot<T>(Slot<T>? ofAll = null)
{
    private Fact<T>? _fact;
    private int _weight = -1;
    private Func<T, T, bool>? _better;

    // How often the fact changed, and how many changes of the one of all are taken in here.
    private int _changes;
    private int _seen;

    /// <summary>The best so far.</summary>
    public Fact<T>? Fact
    {
        get
        {
            CatchUp();
            return _fact;
        }
    }

    /// <summary>Takes a fact that outweighs the one held; of equals the one <paramref name="better"/> prefers, else the first.</summary>
    public void Offer(Fact<T> fact, int weight, Func<T, T, bool>? better = null)
    {
        CatchUp();
        Take(fact, weight, better);
    }

    /// <summary>Puts a conclusion from several facts in the place of the fact held.</summary>
    public void Replace(Fact<T> fact)
    {
        CatchUp();
        _fact = fact;
    }

    // What was said of all before is offered before anything else.
    private void CatchUp()
    {
        if (ofAll is not { _fact: { } fact } || ofAll._changes == _seen)
            return;
        _seen = ofAll._changes;
        Take(fact, ofAll._weight, ofAll._better);
    }

    private void Take(Fact<T> fact, int weight, Func<T, T, bool>? better)
    {
        if (_fact is { } held && (weight < _weight || (weight == _weight && !(better?.Invoke(fact.Value, held.Value) ?? false))))
            return;
        (_fact, _weight, _better, _changes) = (fact, weight, better, _changes + 1);
    }
}
