using System.Buffers.Binary;

namespace System.IO.Hashing;

/// <summary>CRC-32 as in zip and Ethernet (reflected 0x04C11DB7); the hash is little-endian.</summary>
public sealed class Crc32 : NonCryptographicHashAlgorithm
{
    private static readonly uint[] Table = MakeTable();
    private uint _crc = uint.MaxValue;

    /// <summary>Begins.</summary>
    public Crc32() : base(sizeof(uint))
    {
    }

    /// <summary>The hash of some bytes.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> source)
    {
        var crc = new Crc32();
        crc.Append(source);
        return crc.GetCurrentHash();
    }

    /// <summary>The hash of some bytes.</summary>
    public static byte[] Hash(byte[] source) => Hash(new ReadOnlySpan<byte>(source));

    /// <summary>The hash of some bytes, as a number.</summary>
    public static uint HashToUInt32(ReadOnlySpan<byte> source) => BinaryPrimitives.ReadUInt32LittleEndian(Hash(source));

    /// <summary>The current hash, as a number.</summary>
    public uint GetCurrentHashAsUInt32() => ~_crc;

    /// <inheritdoc />
    public override void Append(ReadOnlySpan<byte> source)
    {
        foreach (var b in source)
            _crc = Table[(byte)(_crc ^ b)] ^ (_crc >> 8);
    }

    /// <inheritdoc />
    public override void Reset() => _crc = uint.MaxValue;

    /// <inheritdoc />
    protected override void GetCurrentHashCore(Span<byte> destination) => BinaryPrimitives.WriteUInt32LittleEndian(destination, ~_crc);

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            table[i] = value;
        }

        return table;
    }
}

/// <summary>CRC-64 of ECMA-182 (0x42F0E1EBA9EA3693, not reflected); the hash is big-endian.</summary>
public sealed class Crc64 : NonCryptographicHashAlgorithm
{
    private static readonly ulong[] Table = MakeTable();
    private ulong _crc;

    /// <summary>Begins.</summary>
    public Crc64() : base(sizeof(ulong))
    {
    }

    /// <summary>The hash of some bytes.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> source)
    {
        var crc = new Crc64();
        crc.Append(source);
        return crc.GetCurrentHash();
    }

    /// <summary>The hash of some bytes.</summary>
    public static byte[] Hash(byte[] source) => Hash(new ReadOnlySpan<byte>(source));

    /// <summary>The hash of some bytes, as a number.</summary>
    public static ulong HashToUInt64(ReadOnlySpan<byte> source) => BinaryPrimitives.ReadUInt64BigEndian(Hash(source));

    /// <summary>The current hash, as a number.</summary>
    public ulong GetCurrentHashAsUInt64() => _crc;

    /// <inheritdoc />
    public override void Append(ReadOnlySpan<byte> source)
    {
        foreach (var b in source)
            _crc = Table[(byte)(_crc >> 56) ^ b] ^ (_crc << 8);
    }

    /// <inheritdoc />
    public override void Reset() => _crc = 0;

    /// <inheritdoc />
    protected override void GetCurrentHashCore(Span<byte> destination) => BinaryPrimitives.WriteUInt64BigEndian(destination, _crc);

    private static ulong[] MakeTable()
    {
        var table = new ulong[256];
        for (var i = 0; i < 256; i++)
        {
            var value = (ulong)i << 56;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 0x8000000000000000) == 0 ? value << 1 : (value << 1) ^ 0x42F0E1EBA9EA3693;
            table[i] = value;
        }

        return table;
    }
}
