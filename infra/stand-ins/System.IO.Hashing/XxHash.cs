using System.Buffers.Binary;
using System.Numerics;

namespace System.IO.Hashing;

/// <summary>XXH32; the hash is big-endian (canonical form).</summary>
public sealed class XxHash32 : NonCryptographicHashAlgorithm
{
    private const uint P1 = 2654435761, P2 = 2246822519, P3 = 3266489917, P4 = 668265263, P5 = 374761393;
    private readonly uint _seed;
    private readonly byte[] _rest = new byte[16];
    private readonly uint[] _lanes = new uint[4];
    private int _held;
    private ulong _length;

    /// <summary>Begins with seed 0.</summary>
    public XxHash32() : this(0)
    {
    }

    /// <summary>Begins with a seed.</summary>
    public XxHash32(int seed) : base(sizeof(uint))
    {
        _seed = (uint)seed;
        Reset();
    }

    /// <summary>The hash of some bytes.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> source, int seed = 0)
    {
        var hash = new XxHash32(seed);
        hash.Append(source);
        return hash.GetCurrentHash();
    }

    /// <inheritdoc />
    public override void Reset()
    {
        (_lanes[0], _lanes[1], _lanes[2], _lanes[3]) = (_seed + P1 + P2, _seed + P2, _seed, _seed - P1);
        _held = 0;
        _length = 0;
    }

    /// <inheritdoc />
    public override void Append(ReadOnlySpan<byte> source)
    {
        _length += (ulong)source.Length;
        while (source.Length > 0)
        {
            var take = Math.Min(16 - _held, source.Length);
            source[..take].CopyTo(_rest.AsSpan(_held));
            _held += take;
            source = source[take..];
            if (_held == 16)
                Consume();
        }
    }

    /// <inheritdoc />
    protected override void GetCurrentHashCore(Span<byte> destination)
    {
        var acc = _length < 16
            ? _seed + P5
            : BitOperations.RotateLeft(_lanes[0], 1) + BitOperations.RotateLeft(_lanes[1], 7) + BitOperations.RotateLeft(_lanes[2], 12) + BitOperations.RotateLeft(_lanes[3], 18);
        acc += (uint)_length;
        var rest = _rest.AsSpan(0, _held);
        for (; rest.Length >= 4; rest = rest[4..])
            acc = BitOperations.RotateLeft(acc + (BinaryPrimitives.ReadUInt32LittleEndian(rest) * P3), 17) * P4;
        foreach (var b in rest)
            acc = BitOperations.RotateLeft(acc + (b * P5), 11) * P1;
        acc = (acc ^ (acc >> 15)) * P2;
        acc = (acc ^ (acc >> 13)) * P3;
        BinaryPrimitives.WriteUInt32BigEndian(destination, acc ^ (acc >> 16));
    }

    private void Consume()
    {
        for (var lane = 0; lane < 4; lane++)
            _lanes[lane] = BitOperations.RotateLeft(_lanes[lane] + (BinaryPrimitives.ReadUInt32LittleEndian(_rest.AsSpan(lane * 4)) * P2), 13) * P1;
        _held = 0;
    }
}

/// <summary>XXH64; the hash is big-endian (canonical form).</summary>
public sealed class XxHash64 : NonCryptographicHashAlgorithm
{
    private const ulong P1 = 11400714785074694791, P2 = 14029467366897019727, P3 = 1609587929392839161, P4 = 9650029242287828579, P5 = 2870177450012600261;
    private readonly ulong _seed;
    private readonly byte[] _rest = new byte[32];
    private readonly ulong[] _lanes = new ulong[4];
    private int _held;
    private ulong _length;

    /// <summary>Begins with seed 0.</summary>
    public XxHash64() : this(0)
    {
    }

    /// <summary>Begins with a seed.</summary>
    public XxHash64(long seed) : base(sizeof(ulong))
    {
        _seed = (ulong)seed;
        Reset();
    }

    /// <summary>The hash of some bytes.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> source, long seed = 0)
    {
        var hash = new XxHash64(seed);
        hash.Append(source);
        return hash.GetCurrentHash();
    }

    /// <inheritdoc />
    public override void Reset()
    {
        (_lanes[0], _lanes[1], _lanes[2], _lanes[3]) = (_seed + P1 + P2, _seed + P2, _seed, _seed - P1);
        _held = 0;
        _length = 0;
    }

    /// <inheritdoc />
    public override void Append(ReadOnlySpan<byte> source)
    {
        _length += (ulong)source.Length;
        while (source.Length > 0)
        {
            var take = Math.Min(32 - _held, source.Length);
            source[..take].CopyTo(_rest.AsSpan(_held));
            _held += take;
            source = source[take..];
            if (_held == 32)
                Consume();
        }
    }

    /// <inheritdoc />
    protected override void GetCurrentHashCore(Span<byte> destination)
    {
        var acc = _length < 32 ? _seed + P5 : MergeLanes();
        acc += _length;
        var rest = _rest.AsSpan(0, _held);
        for (; rest.Length >= 8; rest = rest[8..])
            acc = (BitOperations.RotateLeft(acc ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(rest)), 27) * P1) + P4;
        if (rest.Length >= 4)
        {
            acc = (BitOperations.RotateLeft(acc ^ (BinaryPrimitives.ReadUInt32LittleEndian(rest) * P1), 23) * P2) + P3;
            rest = rest[4..];
        }

        foreach (var b in rest)
            acc = BitOperations.RotateLeft(acc ^ (b * P5), 11) * P1;
        acc = (acc ^ (acc >> 33)) * P2;
        acc = (acc ^ (acc >> 29)) * P3;
        BinaryPrimitives.WriteUInt64BigEndian(destination, acc ^ (acc >> 32));
    }

    private ulong MergeLanes()
    {
        var acc = BitOperations.RotateLeft(_lanes[0], 1) + BitOperations.RotateLeft(_lanes[1], 7) + BitOperations.RotateLeft(_lanes[2], 12) + BitOperations.RotateLeft(_lanes[3], 18);
        foreach (var lane in _lanes)
            acc = ((acc ^ Round(0, lane)) * P1) + P4;
        return acc;
    }

    private void Consume()
    {
        for (var lane = 0; lane < 4; lane++)
            _lanes[lane] = Round(_lanes[lane], BinaryPrimitives.ReadUInt64LittleEndian(_rest.AsSpan(lane * 8)));
        _held = 0;
    }

    private static ulong Round(ulong acc, ulong input) => BitOperations.RotateLeft(acc + (input * P2), 31) * P1;
}
