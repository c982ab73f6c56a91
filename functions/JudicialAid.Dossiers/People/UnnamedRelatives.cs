using JudicialAid.Dossiers.Facts;

namespace JudicialAid.Dossiers.People;

/// <summary>The relatives of a document who are known by a kin word only, by where they were told of last.</summary>
internal sealed class UnnamedRelatives
{
    private readonly (int At, int Order, string Name)[] _relatives;

    /// <summary>Collects those of the document that is read, after its ties were.</summary>
    public UnnamedRelatives(FactReading reading)
    {
        var orders = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var n = reading.EarlierTies; n < reading.Draft.Ties.Count; n++)
        {
            if (reading.Draft.Ties[n].Kinship.Rule == KinReader.UnnamedRule)
                orders[reading.Draft.Ties[n].Relative] = n;
        }

        _relatives = orders.Count == 0 ? [] : [.. orders.Select(o => (reading.Draft.UnnamedAt[o.Key], o.Value, o.Key)).Order()];
    }

    /// <summary>Of those told of inside a stretch the one whose tie was read last, or null.</summary>
    public string? Last(int from, int to)
    {
        var i = Array.BinarySearch(_relatives, (from, -1, ""));
        (int At, int Order, string Name)? last = null;
        for (i = i < 0 ? ~i : i; i < _relatives.Length && _relatives[i].At < to; i++)
        {
            if (last is null || _relatives[i].Order > last.Value.Order)
                last = _relatives[i];
        }

        return last?.Name;
    }
}
