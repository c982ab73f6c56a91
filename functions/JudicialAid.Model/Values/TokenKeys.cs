using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace JudicialAid.Model;

/// <summary>
/// The keys of lookup tokens: one that tokens are made with, and during a rotation another one that some of what is stored was made with.
/// What is kept under tokens says which key made them by the key's id, which follows from the key itself: a key that is missing is
/// noticed, where a mere number would let a wrong key find nothing and nobody would know.
/// </summary>
/// <remarks>
/// Ids of uploads, cases, people and leads (<see cref="Pseudonyms"/>) are names that partners and records know; their key does not change.
/// Before there were keys for tokens, it made these too, and does so where no other is set: its id is null.
/// </remarks>
public sealed class TokenKeys
{
    private const int IdBytes = 4;
    private readonly Dictionary<string, Pseudonyms> _keys = new(StringComparer.Ordinal);
    private readonly Pseudonyms _ofIds;

    /// <summary>Uses keys of at least 32 bytes.</summary>
    /// <param name="ids">The key of ids; of tokens too where <paramref name="current"/> is null.</param>
    /// <param name="current">The key that tokens are made with.</param>
    /// <param name="other">During a rotation, the key of before, or the next one.</param>
    public TokenKeys(byte[] ids, byte[]? current = null, byte[]? other = null)
    {
        ArgumentNullException.ThrowIfNull(ids);
        _ofIds = new Pseudonyms(ids);
        CurrentId = Add(ids, current ?? ids);
        Current = Of(CurrentId);
        if (other is null)
            return;
        OtherId = Add(ids, other);
        IsRotating = OtherId != CurrentId;
    }

    /// <summary>Id of the key that tokens are made with.</summary>
    public string? CurrentId { get; }

    /// <summary>The key that tokens are made with.</summary>
    public Pseudonyms Current { get; }

    /// <summary>Id of the other key of a rotation; means nothing unless <see cref="IsRotating"/>.</summary>
    public string? OtherId { get; }

    /// <summary>Whether some of what is stored may be under the other key.</summary>
    public bool IsRotating { get; }

    /// <summary>The keys under which somebody may be noted: two at most.</summary>
    public IReadOnlyList<Pseudonyms> All => IsRotating ? [Current, Of(OtherId)] : [Current];

    /// <summary>The key with an id; throws <see cref="InvalidOperationException"/> that says what to set when it is not known.</summary>
    public Pseudonyms Of(string? id) => TryGet(id, out var key)
        ? key
        : throw new InvalidOperationException($"Rows are kept under the token key {id}, which is not set: set it as Keys__Token, or as Keys__TokenOther until its rows have been moved to the new key.");

    /// <summary>The key with an id, when it is known.</summary>
    public bool TryGet(string? id, [NotNullWhen(true)] out Pseudonyms? key)
    {
        key = id is null ? _ofIds : _keys.GetValueOrDefault(id);
        return key is not null;
    }

    private string? Add(byte[] ids, byte[] key)
    {
        if (CryptographicOperations.FixedTimeEquals(ids, key))
            return null;
        var made = new Pseudonyms(key);
        var id = made.Token("key-id")[..(2 * IdBytes)];
        _keys[id] = made;
        return id;
    }
}
