using System.Collections;

namespace JudicialAid.Dossiers.People;

/// <summary>Mentions that follow one another in a document, without a copy of them. It answers the usual questions itself: rules ask them of every sentence.</summary>
internal readonly struct MentionRange(List<Mention> mentions, int from, int to) : IReadOnlyList<Mention>
{
    /// <inheritdoc/>
    public int Count => to - from;

    /// <inheritdoc/>
    public Mention this[int index] => mentions[from + index];

    /// <summary>Whether there is one.</summary>
    public bool Any() => to > from;

    /// <summary>Whether one fits.</summary>
    public bool Any(Func<Mention, bool> fits) => IndexOf(fits) >= 0;

    /// <summary>The first, or one without a name.</summary>
    public Mention FirstOrDefault() => to > from ? mentions[from] : default;

    /// <summary>The first that fits, or one without a name.</summary>
    public Mention FirstOrDefault(Func<Mention, bool> fits) => IndexOf(fits) is >= 0 and var i ? mentions[i] : default;

    /// <summary>The last, or one without a name.</summary>
    public Mention LastOrDefault() => to > from ? mentions[to - 1] : default;

    /// <summary>The last that fits, or one without a name.</summary>
    public Mention LastOrDefault(Func<Mention, bool> fits)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (fits(mentions[i]))
                return mentions[i];
        }

        return default;
    }

    /// <summary>A copy.</summary>
    public List<Mention> ToList() => mentions.GetRange(from, to - from);

    /// <inheritdoc/>
    public IEnumerator<Mention> GetEnumerator()
    {
        for (var i = from; i < to; i++)
            yield return mentions[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(Func<Mention, bool> fits)
    {
        for (var i = from; i < to; i++)
        {
            if (fits(mentions[i]))
                return i;
        }

        return -1;
    }
}
