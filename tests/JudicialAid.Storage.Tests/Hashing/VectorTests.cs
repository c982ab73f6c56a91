using System.IO.Hashing;
using System.Text;

namespace JudicialAid.Storage.Tests.Hashing;

/// <summary>
/// The stand-in against vectors: the check values of the published definitions, and digests of (7i+3) mod 256 for i below the length,
/// made once with the package System.IO.Hashing 10.0.2; the lengths lie around the ends of the algorithms' blocks.
/// </summary>
public sealed class VectorTests
{
    private static byte[] Data(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)((i * 7) + 3 & 255))];

    [Fact]
    public void The_check_values_of_the_definitions_come_out()
    {
        var check = Encoding.ASCII.GetBytes("123456789");
        Assert.Equal(0xCBF43926u, Crc32.HashToUInt32(check));
        Assert.Equal(0x6C40DF5F0B497347ul, Crc64.HashToUInt64(check));
        Assert.Equal("32d153ff", Convert.ToHexStringLower(XxHash32.Hash("abc"u8)));
        Assert.Equal("44bc2cf5ad770999", Convert.ToHexStringLower(XxHash64.Hash("abc"u8)));
    }

    [Theory]
    [InlineData(0, "00000000", "0000000000000000", "02cc5d05", "ef46db3751d8e999")]
    [InlineData(1, "37be0b4b", "c711223cfa3e5bb5", "21ae663a", "1f25c8d0bc1f4bb6")]
    [InlineData(3, "33af586d", "2feee07c435b30b0", "cd3d2242", "31d2363f52e564c9")]
    [InlineData(4, "624ed37e", "ca85b13a1e6e895b", "725479f2", "9bb64b7d66ee9fda")]
    [InlineData(8, "7859e3e2", "4b3c725a1d21c608", "29b5025a", "dab99d95c6f90092")]
    [InlineData(15, "dc9e617c", "37d476868a842aeb", "82d3c84d", "1b47cb8243cc8e32")]
    [InlineData(16, "9f3d1f19", "3d3912d6181ccdcb", "8845547d", "434850232b787be2")]
    [InlineData(17, "e35ea77b", "bda3bd15b7b2b268", "450e5f84", "1efa7025f1b97a7a")]
    [InlineData(31, "5b9b7fd0", "d247d720187b2929", "1f73d3c7", "a2aa5f33cc4a6119")]
    [InlineData(32, "95860ea1", "196349003a3a7147", "e988ccb7", "23c3c17ef790fd97")]
    [InlineData(33, "0235c56b", "f27661b2535c284b", "94f536d5", "50a7cfc7ba588784")]
    [InlineData(63, "2a0c35b7", "1c19226b372a9c56", "0bedc2f7", "5e3e54b431c7493c")]
    [InlineData(100, "096b31aa", "2150353c1dbf3ce6", "73091a4d", "a61f8d4c170fe531")]
    [InlineData(1000, "462abc17", "98aba5ce5ce043a1", "c85a5152", "5f235fa033f1a3fb")]
    public void The_digests_are_those_of_the_package(int length, string crc32, string crc64, string xx32, string xx64) => Assert.Equal(
        (crc32, crc64, xx32, xx64),
        (Hex(Crc32.Hash(Data(length))), Hex(Crc64.Hash(Data(length))), Hex(XxHash32.Hash(Data(length))), Hex(XxHash64.Hash(Data(length)))));

    [Fact]
    public void A_seed_changes_the_digest_as_in_the_package() => Assert.Equal(
        ("c50477b9", "1cf91cc57e8689ff"), (Hex(XxHash32.Hash(Data(100), -5)), Hex(XxHash64.Hash(Data(100), -5))));

    [Fact]
    public async Task Piece_by_piece_is_the_same_as_at_once_and_a_look_in_between_changes_nothing()
    {
        foreach (var hash in new NonCryptographicHashAlgorithm[] { new Crc32(), new Crc64(), new XxHash32(), new XxHash64() })
        {
            var data = Data(1000);
            hash.Append(data);
            var whole = hash.GetHashAndReset();
            hash.Append(data.AsSpan(0, 13));
            _ = hash.GetCurrentHash();
            hash.Append(new MemoryStream(data, 13, 500));
            await hash.AppendAsync(new MemoryStream(data, 513, 487));
            Assert.Equal(whole, hash.GetCurrentHash());
            var room = new byte[hash.HashLengthInBytes];
            Assert.False(hash.TryGetCurrentHash(room.AsSpan(1), out var none));
            Assert.Equal(0, none);
            Assert.Throws<ArgumentException>(() => hash.GetHashAndReset(new byte[1]));
            Assert.Equal(room.Length, hash.GetHashAndReset(room));
            Assert.Equal(whole, room);
        }
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
