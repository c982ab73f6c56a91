using System.Net;
using System.Text;
using JudicialAid.Desk.Tests.Standards;
using JudicialAid.Desk.Tuning;
using JudicialAid.Model;
using JudicialAid.Registers;
using JudicialAid.Standards;

namespace JudicialAid.Desk.Tests.Tuning;

/// <summary><c>desk tune</c>: from pairs to a file of weights that says what it was tested to give.</summary>
public sealed class TuneTests : IDisposable
{
    private static readonly DateOnly Day = new(2027, 1, 5);
    private readonly ScratchFolder _rules = Verbs.CopyOfShipped();

    public void Dispose() => _rules.Dispose();

    [Fact]
    public void Weights_are_written_beside_those_of_before_and_only_dates_numbers_and_evaluation_differ()
    {
        var (code, output, errors) = Tune(Day, File(Pairs(same: 80, different: 10, open: 50)));
        Assert.True(code == 0, output + errors);
        Assert.Contains("EM", output, StringComparison.Ordinal);
        var old = Lines("weights-2026-11-24.yaml");
        var now = Lines("weights-2027-01-05.yaml");
        Assert.Equal("date: 2027-01-05", now.First(l => l.StartsWith("date:", StringComparison.Ordinal)));
        Assert.Contains(now, l => l.Contains("同一人80对、不同人10对", StringComparison.Ordinal) && l.Contains("未决50对", StringComparison.Ordinal));
        Assert.Contains("建议认定召回率由", string.Concat(now), StringComparison.Ordinal);
        string[] WithoutNumbers(string[] lines) => [.. lines.SkipWhile(l => !l.StartsWith("# match", StringComparison.Ordinal)).Where(l => !l.Contains("level:", StringComparison.Ordinal))];
        Assert.Equal(WithoutNumbers(old), WithoutNumbers(now));
        var book = RuleBook.Load(_rules.Path).Require();
        Assert.Equal(Day, book.Linkage.Date);
        Assert.True(book.Linkage.Level("name", "homophone").M > 0.04m);
    }

    [Fact]
    public void Weights_of_a_day_are_never_written_over()
    {
        var file = File(Pairs(same: 80, different: 10, open: 0));
        Assert.Equal(0, Tune(Day, file).Code);
        var written = Lines("weights-2027-01-05.yaml");
        var (code, _, errors) = Tune(Day, File(Pairs(same: 160, different: 10, open: 0)));
        Assert.Equal(1, code);
        Assert.Contains("不覆盖", errors, StringComparison.Ordinal);
        Assert.Equal(written, Lines("weights-2027-01-05.yaml"));
        Assert.Equal(0, Tune(Day.AddDays(1), File(Pairs(same: 160, different: 10, open: 0))).Code);
    }

    [Fact]
    public void Without_a_decision_nothing_is_written()
    {
        var (code, _, errors) = Tune(Day, File(Pairs(same: 0, different: 0, open: 60)));
        Assert.Equal(1, code);
        Assert.Contains("没有人工结论", errors, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(_rules["matching/weights-2027-01-05.yaml"]));
    }

    [Theory]
    [InlineData("{\"levels\":{\"name\":\"unheard\"},\"rarity\":1,\"same\":true}", "name.unheard")]
    [InlineData("不是比对", "第1条")]
    public void A_line_that_is_no_pair_is_told(string line, string told)
    {
        var (code, _, errors) = Tune(Day, _rules.Write("pairs.jsonl", line));
        Assert.Equal(1, code);
        Assert.Contains(told, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.org", "key", "https")]
    [InlineData("example.org", "key", "https")]
    [InlineData("https://example.org", null, ServicePairs.KeyVariable)]
    public void A_key_that_is_missing_or_would_go_over_an_open_network_is_told(string service, string? key, string told)
    {
        using var transport = new Pages(_ => throw new InvalidOperationException("Nothing was to be asked."));
        var (_, _, errors) = Verbs.Run((_, errors) => ServicePairs.Read(service, "990001", key, transport, errors) is null ? 1 : 0);
        Assert.Contains(told, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_of_a_service_are_read_page_by_page_with_the_callers_key()
    {
        var asked = new List<string>();
        using var transport = new Pages(request =>
        {
            asked.Add(request.RequestUri!.PathAndQuery + " " + request.Headers.GetValues("x-judicial-aid-key").Single());
            return asked.Count switch
            {
                1 => new { items = Pairs(same: 80, different: 0, open: 0), next = (string?)"p2" },
                2 => new { items = Pairs(same: 0, different: 10, open: 0), next = (string?)null },
                _ => new { items = Pairs(same: 0, different: 0, open: 50), next = (string?)null },
            };
        });
        var pairs = ServicePairs.Read("http://localhost:7071", "990001", "key-of-a-lawyer", transport, TextWriter.Null)!;
        Assert.Equal((80, 10, 50), (pairs.Count(p => p.Same == true), pairs.Count(p => p.Same == false), pairs.Count(p => p.Same is null)));
        Assert.Equal(
        [
            "/api/v1/decided-pairs?office=990001&state=decided&limit=200 key-of-a-lawyer",
            "/api/v1/decided-pairs?office=990001&state=decided&limit=200&cursor=p2 key-of-a-lawyer",
            "/api/v1/decided-pairs?office=990001&state=open&limit=200 key-of-a-lawyer",
        ], asked);
    }

    [Fact]
    public void A_service_that_refuses_is_told_with_its_status()
    {
        using var transport = new Pages(_ => null);
        var (code, _, errors) = Verbs.Run((_, errors) => ServicePairs.Read("https://example.org", "990001", "wrong", transport, errors) is null ? 1 : 0);
        Assert.Equal(1, code);
        Assert.Contains("Unauthorized", errors, StringComparison.Ordinal);
    }

    /// <summary>Answers as the service does; nothing goes over a network.</summary>
    private sealed class Pages(Func<HttpRequestMessage, object?> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request) is { } body
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(ModelJson.Write(body), Encoding.UTF8, "application/json") }
            : new HttpResponseMessage(HttpStatusCode.Unauthorized));
    }

    // One in four of the same has a name of the same sound; the others whose names differ are other people.
    private static List<ComparedPair> Pairs(int same, int different, int open)
    {
        ComparedPair Pair(int number, string name, string birth, bool? isSame) => new(
            new Dictionary<string, string> { ["name"] = name, ["birth"] = birth, ["sex"] = "exact", ["address"] = "village" }, 14, isSame, $"{name}{birth}{isSame}{number}");
        return
        [
            .. Enumerable.Range(0, same).Select(i => Pair(i, i % 4 == 0 ? "homophone" : "exact", "exact", true)),
            .. Enumerable.Range(0, different).Select(i => Pair(i, "exact", "differs", false)),
            .. Enumerable.Range(0, open).Select(i => Pair(i, i % 4 == 0 ? "homophone" : "exact", "exact", null)),
        ];
    }

    private string File(IEnumerable<ComparedPair> pairs) => _rules.Write("pairs.jsonl", string.Join('\n', pairs.Select(p => ModelJson.Write(p))));

    private string[] Lines(string name) => System.IO.File.ReadAllLines(_rules["matching/" + name]);

    private (int Code, string Output, string Errors) Tune(DateOnly day, string pairs) =>
        Verbs.Run((output, errors) => TuneCommand.Run([pairs, "--standards", _rules.Path], day, output, errors));
}
