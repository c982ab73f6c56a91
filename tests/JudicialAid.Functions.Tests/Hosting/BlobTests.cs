using System.Net;
using System.Text;
using System.Text.Json;
using JudicialAid.Functions.Hosting;
using JudicialAid.Functions.Tests.Hosting.Toys;

namespace JudicialAid.Functions.Tests.Hosting;

public sealed class BlobTests : IAsyncLifetime
{
    private const string Emulator = "http://127.0.0.1:10000/devstoreaccount1/";
    private RunningToys toys = null!;

    public async Task InitializeAsync() => toys = await RunningToys.StartAsync();

    public async Task DisposeAsync() => await toys.DisposeAsync();

    [Theory]
    [InlineData("o1", "a.docx", "o1/a.docx")]
    [InlineData("o1/d1", "a.docx", "o1/d1/a.docx")]
    [InlineData("o1", "示例 +%.txt", "o1/%E7%A4%BA%E4%BE%8B%20%2B%25.txt")]
    public async Task A_blob_is_known_by_its_address_and_its_content_is_passed_over(string office, string name, string path)
    {
        using var answer = await toys.InvokeAsync("ToyRead", Body($"{Emulator}dossiers/{path}", office, name));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var blob = Assert.IsType<SeenBlob>(Assert.Single(toys.Seen.Values));
        Assert.Equal((office, name), (blob.Office, blob.Name));
        Assert.Equal(new Uri($"{Emulator}dossiers/{path}"), new Uri(blob.Uri));
    }

    [Fact]
    public async Task Parts_the_host_does_not_name_are_read_from_the_address()
    {
        await toys.InvokeAsync("ToyRead", $$"""{"Metadata":{"Uri":"{{Emulator}}dossiers/o1/a.txt"} }""");
        Assert.Equal(("o1", "a.txt"), Assert.Single(toys.Seen.Values) is SeenBlob blob ? (blob.Office, blob.Name) : default);
    }

    [Theory]
    [InlineData(Emulator + "dossiers/o1/a.txt", "o2", "a.txt", "the office is not the address's")]
    [InlineData(Emulator + "dossiers/o1/../o2/a.txt", "o1", "a.txt", "the address climbs")]
    [InlineData(Emulator + "registers/o1/a.txt", "o1", "a.txt", "another container")]
    [InlineData(Emulator + "dossiers/a.txt", "", "a.txt", "a part is missing")]
    [InlineData("http://127.0.0.1:10000/other/dossiers/o1/a.txt", "o1", "a.txt", "another account")]
    [InlineData("nothing", "o1", "a.txt", "no address")]
    public async Task A_blob_that_is_not_surely_the_one_meant_is_not_read(string address, string office, string name, string why)
    {
        using var answer = await toys.InvokeAsync("ToyRead", Body(address, office, name));

        Assert.True(answer.StatusCode == HttpStatusCode.InternalServerError, why);
        Assert.Empty(toys.Seen.Values);
    }

    [Theory]
    [InlineData("in/{office}/{name}", "in/a/b/c.txt", "office=a/b name=c.txt")]
    [InlineData("in/{name}.{ext}", "in/sub/dir/b.tar.gz", "name=sub/dir/b.tar ext=gz")]
    [InlineData("in/{day}-{name}", "in/2026-01-02-x", "day=2026-01-02 name=x")]
    [InlineData("in/{{x}}/{name}", "in/{x}/y", "name=y")]
    [InlineData("in/{name}", "out/y", null)]
    [InlineData("in/a.b/{name}", "in/aXb/y", null)]
    public void A_path_is_matched_as_the_host_matches_it(string pattern, string path, string? parts)
    {
        var match = BlobPath.Parse(pattern).Match(path);
        Assert.Equal(parts, match is null ? null : string.Join(' ', match.Select(part => $"{part.Key}={part.Value}")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void The_filter_keeps_everything_but_long_strings_however_the_text_is_cut(int pieceLength)
    {
        var longText = string.Concat(Enumerable.Repeat("\\\"}{\\\\,示\\u4f8b", 8000));
        var text = $$"""{"Data":{"blob":"{{longText}}","s":"a\"\\"},"Metadata":{"name":"\"b,{}\"","empty":"","last":"{{longText}}"} }""";
        var filter = new LongStringFilter();
        foreach (var piece in Encoding.UTF8.GetBytes(text).Chunk(pieceLength))
            filter.Add(piece);

        Assert.Equal(text.Replace(longText, "", StringComparison.Ordinal), Encoding.UTF8.GetString(filter.Kept.Span));
    }

    [Fact]
    public void The_filter_keeps_a_string_of_the_longest_length_and_empties_the_next_longer()
    {
        static string Filtered(int length)
        {
            var filter = new LongStringFilter();
            filter.Add(Encoding.UTF8.GetBytes($"\"{new string('a', length)}\""));
            return Encoding.UTF8.GetString(filter.Kept.Span);
        }

        Assert.Equal(LongStringFilter.LongestKept + 2, Filtered(LongStringFilter.LongestKept).Length);
        Assert.Equal("\"\"", Filtered(LongStringFilter.LongestKept + 1));
    }

    [Fact]
    public void The_filter_refuses_a_text_that_stays_long_without_its_long_strings()
    {
        var filter = new LongStringFilter();
        Assert.Throws<InvalidDataException>(() => filter.Add(new byte[LongStringFilter.MostKept + 1]));
    }

    // As a running host sends it: the content first, every string encoded twice.
    private static string Body(string address, string office, string name)
    {
        static string Twice(string text) => JsonSerializer.Serialize(JsonSerializer.Serialize(text));
        return $$"""{"Data":{"blob":"aGVsbG8="},"Metadata":{"Uri":{{Twice(address)}},"Properties":{"Length":5},"Metadata":{},"office":{{Twice(office)}},"name":{{Twice(name)}},"sys":{"MethodName":"ToyRead"} } }""";
    }
}
