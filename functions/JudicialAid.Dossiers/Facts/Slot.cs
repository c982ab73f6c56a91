using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>Holds the best statement of one fact while documents are read from the weakest to the strongest.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
internal sealed class Slot<T>
{
    private int _weight = -1;

    /// <summary>The best so far.</summary>
    public Fact<T>? Fact { get; private set; }

    /// <summary>Takes a fact that outweighs the one held; of equals the one <paramref name="better"/> prefers, else the first.</summary>
    public void Offer(Fact<T> fact, int weight, Func<T, T, bool>? better = null)
    {
        if (Fact is { } held && (weight < _weight || (weight == _weight && !(better?.Invoke(fact.Value, held.Value) ?? false))))
            return;
        (Fact, _weight) = (fact, weight);
    }

    /// <summary>Puts a conclusion from several facts in the place of the fact held.</summary>
    public void Replace(Fact<T> fact) => Fact = fact;
}
