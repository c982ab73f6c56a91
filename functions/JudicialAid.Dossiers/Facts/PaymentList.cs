using JudicialAid.Model;

namespace JudicialAid.Dossiers.Facts;

/// <summary>The single payments told of so far, in the order read.</summary>
internal sealed class PaymentList
{
    private readonly List<PaymentDraft?> _told = [];
    private readonly Dictionary<Yuan, List<int>> _placesOf = [];
    private readonly HashSet<(string DocumentId, Yuan Sum)> _known = [];

    /// <summary>All of them.</summary>
    public IEnumerable<PaymentDraft> All => _told.OfType<PaymentDraft>();

    /// <summary>Takes a further payment.</summary>
    public void Add(PaymentDraft payment)
    {
        if (!_placesOf.TryGetValue(payment.Sum.Value, out var places))
            _placesOf[payment.Sum.Value] = places = [];
        places.Add(_told.Count);
        _told.Add(payment);
        _known.Add((payment.Sum.Evidence.DocumentId, payment.Sum.Value));
    }

    /// <summary>Takes the payments of a stronger document: where it tells of the same sum it tells it better.</summary>
    public void AddStronger(IReadOnlyList<PaymentDraft> payments)
    {
        foreach (var sum in payments.Select(p => p.Sum.Value))
        {
            if (!_placesOf.Remove(sum, out var places))
                continue;
            foreach (var place in places)
            {
                _known.Remove((_told[place]!.Sum.Evidence.DocumentId, sum));
                _told[place] = null;
            }
        }

        foreach (var payment in payments)
            Add(payment);
    }

    /// <summary>Whether a document told of a payment of this sum.</summary>
    public bool Tells(string documentId, Yuan sum) => _known.Contains((documentId, sum));

    /// <summary>Whether it told of it outside a stretch: 已支付3万元，余款3万元于三月底前付清 tells of two sums.</summary>
    public bool TellsOutside(Span stretch, Yuan sum) =>
        Tells(stretch.DocumentId, sum) && _placesOf.TryGetValue(sum, out var places)
        && (_told[places[0]]!.Sum.Evidence.Offset < stretch.Offset || _told[places[^1]]!.Sum.Evidence.Offset >= stretch.Offset + stretch.Length);
}
