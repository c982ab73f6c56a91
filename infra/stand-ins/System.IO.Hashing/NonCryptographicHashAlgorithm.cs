namespace System.IO.Hashing;

/// <summary>A checksum that is fed piece by piece; the members of the package's type.</summary>
public abstract class NonCryptographicHashAlgorithm
{
    /// <summary>With the length of its hash, in bytes.</summary>
    protected NonCryptographicHashAlgorithm(int hashLengthInBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hashLengthInBytes, 1);
        HashLengthInBytes = hashLengthInBytes;
    }

    /// <summary>Length of the hash, in bytes.</summary>
    public int HashLengthInBytes { get; }

    /// <summary>Takes more data in.</summary>
    public abstract void Append(ReadOnlySpan<byte> source);

    /// <summary>Begins anew.</summary>
    public abstract void Reset();

    /// <summary>Writes the hash of what was taken in; the state stays.</summary>
    protected abstract void GetCurrentHashCore(Span<byte> destination);

    /// <summary>Takes more data in.</summary>
    public void Append(byte[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Append(new ReadOnlySpan<byte>(source));
    }

    /// <summary>Takes in what is left of a stream.</summary>
    public void Append(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[4096];
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
            Append(buffer.AsSpan(0, read));
    }

    /// <summary>Takes in what is left of a stream.</summary>
    public async Task AppendAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[4096];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            Append(buffer.AsSpan(0, read));
    }

    /// <summary>The hash of what was taken in.</summary>
    public byte[] GetCurrentHash()
    {
        var hash = new byte[HashLengthInBytes];
        GetCurrentHashCore(hash);
        return hash;
    }

    /// <summary>Writes the hash if there is room.</summary>
    public bool TryGetCurrentHash(Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = destination.Length < HashLengthInBytes ? 0 : HashLengthInBytes;
        if (bytesWritten == 0)
            return false;
        GetCurrentHashCore(destination[..HashLengthInBytes]);
        return true;
    }

    /// <summary>Writes the hash; throws <see cref="ArgumentException"/> without room.</summary>
    public int GetCurrentHash(Span<byte> destination)
    {
        if (!TryGetCurrentHash(destination, out var written))
            throw new ArgumentException("The destination is too short for the hash.", nameof(destination));
        return written;
    }

    /// <summary>The hash; then begins anew.</summary>
    public byte[] GetHashAndReset()
    {
        var hash = new byte[HashLengthInBytes];
        GetHashAndResetCore(hash);
        return hash;
    }

    /// <summary>Writes the hash if there is room, then begins anew.</summary>
    public bool TryGetHashAndReset(Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = destination.Length < HashLengthInBytes ? 0 : HashLengthInBytes;
        if (bytesWritten == 0)
            return false;
        GetHashAndResetCore(destination[..HashLengthInBytes]);
        return true;
    }

    /// <summary>Writes the hash, then begins anew; throws <see cref="ArgumentException"/> without room.</summary>
    public int GetHashAndReset(Span<byte> destination)
    {
        if (!TryGetHashAndReset(destination, out var written))
            throw new ArgumentException("The destination is too short for the hash.", nameof(destination));
        return written;
    }

    /// <summary>Writes the hash, then begins anew.</summary>
    protected virtual void GetHashAndResetCore(Span<byte> destination)
    {
        GetCurrentHashCore(destination);
        Reset();
    }

    /// <summary>Not a hash code: throws, as in the package.</summary>
#pragma warning disable CS0809 // Obsolete on purpose, as in the package: a hash code is not the hash.
    [Obsolete("Use GetCurrentHash() to retrieve the computed hash code.", true)]
    public override int GetHashCode() => throw new NotSupportedException("Use GetCurrentHash().");
#pragma warning restore CS0809
}
