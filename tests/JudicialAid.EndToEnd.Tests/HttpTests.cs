using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace JudicialAid.EndToEnd.Tests;

/// <summary>The API of the running app, through the host that forwards to it.</summary>
[Collection(nameof(SampleRun))]
public sealed partial class HttpTests(SampleRun run)
{
    private LocalHostProcess Host => run.Host;

    [Fact]
    public async Task Every_route_of_the_openapi_document_answers_as_it_says()
    {
        var document = await Host.GetAsync("api/v1/openapi.json", run.Handler);
        var samples = await SamplesAsync();
        var asked = 0;
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (verb, operation) in item!.AsObject())
            {
                var name = (string)operation!["operationId"]!;
                var sample = samples[name];
                var (status, body, response) = await Host.AskAsync(new HttpMethod(verb.ToUpperInvariant()), sample.Path, sample.Key, sample.Body?.Invoke(), sample.Headers ?? []);
                var declared = operation["responses"]![((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture)];
                Assert.True(declared is not null && (int)status < 300, $"{name} answered {(int)status}: {body}");
                var content = declared["content"]!.AsObject().Single();
                if (content.Value!["schema"]!["$ref"] is not null)
                    JsonSchemaCheck.Check(JsonNode.Parse(body), content.Value["schema"]!, document, name);
                else
                    Assert.StartsWith(content.Key, response.Content.Headers.ContentType?.MediaType ?? "", StringComparison.Ordinal);
                asked++;
            }
        }

        Assert.Equal(samples.Count, asked);
    }

    [Theory]
    [InlineData("api/v1/leads", null, HttpStatusCode.Unauthorized, "AUTH-KEY")]
    [InlineData("api/v1/leads", "operator", HttpStatusCode.Forbidden, "AUTH-ROLE")]
    [InlineData("api/v1/leads?office=990002", "handler", HttpStatusCode.Forbidden, "AUTH-OFFICE")]
    [InlineData("api/v1/leads?colour=blue", "handler", HttpStatusCode.BadRequest, "REQUEST-INVALID")]
    [InlineData("api/v1/leads?tag=nothing", "handler", HttpStatusCode.BadRequest, "REQUEST-INVALID")]
    [InlineData("api/v1/leads?limit=0", "handler", HttpStatusCode.BadRequest, "REQUEST-INVALID")]
    [InlineData("api/v1/leads?cursor='%20or%20true", "handler", HttpStatusCode.BadRequest, "REQUEST-INVALID")]
    [InlineData("api/v1/leads?cursor=00000000000000000000000000000000", "handler", HttpStatusCode.BadRequest, "REQUEST-INVALID")]
    [InlineData("api/v1/leads?order=id&cursor=00-0900-20261102010000-00000000000000000000000000000000", "handler", HttpStatusCode.BadRequest, "REQUEST-INVALID")]
    [InlineData("api/v1/leads?cursor=zz", "handler", HttpStatusCode.BadRequest, "REQUEST-INVALID")]
    [InlineData("api/v1/leads/00000000000000000000000000000000", "handler", HttpStatusCode.NotFound, "NOT-FOUND")]
    [InlineData("api/v1/cases/not-an-id", "handler", HttpStatusCode.NotFound, "NOT-FOUND")]
    public async Task A_refusal_has_a_code_and_its_page(string path, string? role, HttpStatusCode expected, string code)
    {
        var (status, body, response) = await Host.AskAsync(HttpMethod.Get, path, role is null ? null : Host.Key(role, role == "handler" ? SampleRun.Office : null));
        Assert.Equal(expected, status);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, (string?)JsonNode.Parse(body)!["code"]);
        Assert.True(File.Exists(Path.Combine(Repository.Root, "docs", "findings", code + ".md")));
    }

    [Fact]
    public async Task The_key_in_the_address_opens_nothing()
    {
        var (status, _, _) = await Host.AskAsync(HttpMethod.Get, $"api/v1/leads?x-judicial-aid-key={Uri.EscapeDataString(run.Handler)}&code={Uri.EscapeDataString(run.Handler)}", null);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Fact]
    public async Task A_poller_that_has_the_list_gets_304()
    {
        var (_, _, first) = await Host.AskAsync(HttpMethod.Get, "api/v1/leads?limit=5", run.Handler);
        var (status, body, _) = await Host.AskAsync(HttpMethod.Get, "api/v1/leads?limit=5", run.Handler, null, ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, status);
        Assert.Empty(body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&order=id")]
    public async Task Pages_together_are_the_whole_list(string order)
    {
        var whole = Ids(await Host.GetAsync($"api/v1/leads?limit=200{order}", run.Handler));
        var paged = new List<string>();
        string? cursor = null;
        do
        {
            var page = await Host.GetAsync($"api/v1/leads?limit=7{order}{(cursor is null ? "" : $"&cursor={cursor}")}", run.Handler);
            paged.AddRange(Ids(page));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);
        Assert.Equal(whole, paged);
        Assert.True(whole.Count > 14);
    }

    [Fact]
    public async Task What_stands_first_is_red_and_says_why_it_stands_there()
    {
        var leads = (await Host.GetAsync("api/v1/leads?limit=200", run.Handler))["items"]!.AsArray().Select(i => i!["lead"]!).ToList();
        string[] colours = ["red", "orange", "green", "none"];
        Assert.Equal("red", (string?)leads[0]["colour"]);
        Assert.NotEmpty(leads[0]["rank"]!["reasons"]!.AsArray());
        var open = leads.Where(l => (string?)l["state"] == "toVerify").Select(l => (Array.IndexOf(colours, (string?)l["colour"]), !(bool)l["greenChannel"]!, -(int)(l["rank"]?["points"] ?? 0)!)).ToList();
        Assert.Equal(open.Order(), open);
    }

    [Fact]
    public async Task A_filter_by_tag_gives_only_leads_of_that_campaign()
    {
        var page = await Host.GetAsync($"api/v1/leads?tag={Uri.EscapeDataString("未成年人")}&limit=200", run.Handler);
        Assert.NotEmpty(page["items"]!.AsArray());
        Assert.All(page["items"]!.AsArray(), i => Assert.Contains("未成年人", i!["lead"]!["tags"]!.AsArray().Select(t => (string?)t)));
        Assert.All(page["items"]!.AsArray(), i => Assert.True((bool)i!["lead"]!["greenChannel"]!));
    }

    [Fact]
    public async Task A_filter_by_colour_and_kind_gives_only_those()
    {
        var page = await Host.GetAsync("api/v1/leads?colour=red&kind=judicialAid&limit=200", run.Handler);
        Assert.NotEmpty(page["items"]!.AsArray());
        Assert.All(page["items"]!.AsArray(), i => Assert.Equal("red judicialAid", $"{i!["lead"]!["colour"]} {i["lead"]!["kind"]}"));
    }

    // Serves YQ9.
    [Fact]
    public async Task A_partner_sees_a_referral_once_a_handler_has_released_it_and_acknowledges_it()
    {
        const string agency = "990001-minzheng";
        var partner = Host.Key("partner", agency);
        var drafts = (await Host.GetAsync("api/v1/offices/990001/referrals?state=draft&limit=200", run.Handler))["items"]!.AsArray();
        var id = (string)drafts.First(d => (string?)d!["agencyId"] == agency)!["referralId"]!;
        var before = await Host.GetAsync("api/v1/partner/referrals", partner);
        Assert.DoesNotContain(id, before["items"]!.AsArray().Select(i => (string?)i!["referralId"]));
        Assert.Equal(HttpStatusCode.NotFound, (await Host.AskAsync(HttpMethod.Post, $"api/v1/partner/referrals/{id}/ack", partner)).Status);

        var (released, body, _) = await Host.AskAsync(HttpMethod.Post, $"api/v1/referrals/{id}/release", run.Handler);
        Assert.True(released == HttpStatusCode.OK, body);
        var number = (string)JsonNode.Parse(body)!["number"]!;
        Assert.Matches(@"^示检救移〔20\d\d〕\d+号$", number);
        var again = JsonNode.Parse((await Host.AskAsync(HttpMethod.Post, $"api/v1/referrals/{id}/release", run.Handler)).Body)!;
        Assert.Equal(number, (string)again["number"]!);

        var after = await Host.GetAsync($"api/v1/partner/referrals{(before["next"] is { } next ? $"?cursor={next}" : "")}", partner);
        Assert.Contains(id, after["items"]!.AsArray().Select(i => (string?)i!["referralId"]));
        // A cursor that was cut would find nothing for ever.
        Assert.Equal(HttpStatusCode.BadRequest, (await Host.AskAsync(HttpMethod.Get, $"api/v1/partner/referrals?cursor={((string)after["next"]!)[..^1]}", partner)).Status);
        var acknowledged = JsonNode.Parse((await Host.AskAsync(HttpMethod.Post, $"api/v1/partner/referrals/{id}/ack", partner)).Body)!;
        Assert.Equal("acknowledged", (string?)acknowledged["state"]);
        Assert.Equal(HttpStatusCode.OK, (await Host.AskAsync(HttpMethod.Get, $"api/v1/partner/referrals/{id}/notice?format=docx", partner)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Host.AskAsync(HttpMethod.Get, $"api/v1/partner/referrals/{id}/notice", Host.Key("partner", "990001-canlian"))).Status);
    }

    [Fact]
    public async Task The_explanation_is_a_page_that_names_the_sample_standard_and_hides_the_child()
    {
        var (file, leads) = await run.CaseOfAsync("990001", "葛大勇故意伤害案");
        var lead = leads.Single(l => (string?)l["kind"] == "judicialAid");
        var (status, html, _) = await Host.AskAsync(HttpMethod.Get, $"api/v1/leads/{lead["leadId"]}/explanation", run.Handler);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("40,000", html, StringComparison.Ordinal);
        Assert.Contains("示例标准", html, StringComparison.Ordinal);
        Assert.Contains(file["file"]!["people"]!.AsArray(), p => (string?)p!["name"] == "小×");
    }

    [Fact]
    public async Task A_preview_counts_every_assessed_case_of_the_office_and_names_nobody()
    {
        var lawyer = Host.Key("lawyer");
        var (status, body, _) = await AskForPreviewAsync(lawyer, "?office=990001");
        Assert.True(status == HttpStatusCode.Accepted, body);
        var id = (string)JsonNode.Parse(body)!["jobId"]!;
        var job = await Host.GetAsync($"api/v1/previews/{id}?office=990001", lawyer);
        for (var i = 0; i < 300 && (string?)job["state"] != "done"; i++)
        {
            await Task.Delay(100);
            job = await Host.GetAsync($"api/v1/previews/{id}?office=990001", lawyer);
        }

        Assert.Equal("done", (string?)job["state"]);
        Assert.True((int)job["result"]!["computed"]! > 10, job.ToJsonString());
        Assert.Equal(0, (int)job["result"]!["gains"]!["people"]!);
        Assert.Equal((int)job["casesDone"]!, (int)job["result"]!["cases"]!);
        var overlay = await Host.AskAsync(HttpMethod.Post, "api/v1/previews?office=990001", lawyer, new StringContent("""{"standardId":"women-2022/undated"}""", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, overlay.Status);
        Assert.Contains("STANDARD-NOT-ALONE", overlay.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("personId", job.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskForPreviewAsync(run.Handler, "")).Status);
    }

    [Fact]
    public async Task A_case_compared_with_itself_differs_in_nothing_and_under_a_standard_without_numbers_loses_its_amount()
    {
        var (file, _) = await run.CaseOfAsync("990001", "葛大勇故意伤害案");
        var (id, day) = ((string)file["file"]!["caseId"]!, (string)file["assessment"]!["asOf"]!);
        var same = await Host.GetAsync($"api/v1/cases/{id}/comparison?day={day}", run.Handler);
        Assert.All(same["victims"]!.AsArray(), v => Assert.Empty(v!["differences"]!.AsArray()));
        var guanyun = await Host.GetAsync($"api/v1/cases/{id}/comparison?day={day}&standard=guanyun/undated", run.Handler);
        Assert.Contains(guanyun["victims"]!.AsArray(), v => v!["differences"]!.AsArray().Any(d => (string?)d == "金额由40,000元变为不计算。"));
    }

    [Fact]
    public async Task A_case_may_be_compared_under_an_older_text_on_eligibility_and_a_wrong_word_is_refused()
    {
        var (file, _) = await run.CaseOfAsync("990001", "葛大勇故意伤害案");
        var path = $"api/v1/cases/{(string)file["file"]!["caseId"]!}/comparison?day=2020-06-01";
        var none = await Host.GetAsync(path, run.Handler);
        Assert.Contains(none["findings"]!.AsArray(), f => (string?)f!["code"] == "RULES-NO-ELIGIBILITY" && ((string)f["message"]!).Contains("procuratorate-2016", StringComparison.Ordinal));
        var chosen = await Host.GetAsync($"{path}&eligibility=procuratorate-2016&organ=procuratorate&overlays=women-2022/undated", run.Handler);
        Assert.Contains(chosen["victims"]!.AsArray(), v => (bool)v!["other"]!["qualifies"]! && v["other"]!["amount"]!.ToJsonString().Contains("women-2022/undated", StringComparison.Ordinal));
        foreach (var (query, words) in new[] { ("&eligibility=procuratorate-2015", "RULES-UNKNOWN-CHOICE"), ("&overlays=guanyun/undated", "不是可以附加的补充规定"), ("&eligibilty=procuratorate-2016", "没有“eligibilty”这个查询参数"), ("&organ=检察院", "organ 只能是") })
        {
            var (status, problem, _) = await Host.AskAsync(HttpMethod.Get, path + query, run.Handler);
            Assert.Equal((HttpStatusCode.BadRequest, true), (status, problem.Contains(words, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_quote_is_a_sheet_that_can_be_printed_and_computed_again()
    {
        static StringContent Facts() => new("""{"region":"990001","facts":{"harm":"death","hardship":["低保"],"groups":["困境儿童"],"fault":"noFault"}}""", Encoding.UTF8, "application/json");
        var lawyer = Host.Key("lawyer");
        var first = JsonNode.Parse((await Host.AskAsync(HttpMethod.Post, "api/v1/quote", lawyer, Facts())).Body)!;
        var again = JsonNode.Parse((await Host.AskAsync(HttpMethod.Post, "api/v1/quote", lawyer, Facts())).Body)!;
        Assert.Equal(40000, (int)first["amount"]!);
        Assert.Equal((string?)first["proof"]!["hash"], (string?)again["proof"]!["hash"]);
        var (status, text, _) = await Host.AskAsync(HttpMethod.Post, "api/v1/quote?format=text", lawyer, Facts());
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("建议救助金额：40,000元", text, StringComparison.Ordinal);
        Assert.Contains((string)first["proof"]!["hash"]!, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"region":"990001","facts":{"hardship":["低保户"]}}""", "可用：特困、低保、")]
    [InlineData("""{"region":"990001","facts":{"faullt":"noFault"}}""", "没有“faullt”这个事实")]
    [InlineData("""{"region":"990001","facts":{"awarded":-5}}""", "（判决的赔偿数额）不能是-5元")]
    [InlineData("""{"region":"990001","facts":{},"overlay":[]}""", "不认识的字段")]
    [InlineData("""{"region":"abc","facts":{}}""", "region 应为六位至十二位")]
    [InlineData("""{"region":"99","facts":{}}""", "region 应为六位至十二位")]
    public async Task A_quote_with_a_word_that_nobody_knows_is_refused(string body, string words)
    {
        var (status, problem, _) = await Host.AskAsync(HttpMethod.Post, "api/v1/quote", Host.Key("lawyer"), Json(body));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("REQUEST-INVALID", problem, StringComparison.Ordinal);
        Assert.Contains(words, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_under_a_named_standard_of_another_organ_is_refused()
    {
        var lawyer = Host.Key("lawyer");
        var (status, problem, _) = await Host.AskAsync(HttpMethod.Post, "api/v1/quote", lawyer, Json("""{"standardId":"sample/2020-01-01","organ":"court","facts":{}}"""));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("是检察院的标准，与 organ 不符", problem, StringComparison.Ordinal);
        (status, _, _) = await Host.AskAsync(HttpMethod.Post, "api/v1/quote", lawyer, Json("""{"standardId":"sample/2020-01-01","organ":"procuratorate","facts":{}}"""));
        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task A_quote_under_a_standard_for_another_day_or_place_says_so()
    {
        var (_, sheet, _) = await Host.AskAsync(HttpMethod.Post, "api/v1/quote", Host.Key("lawyer"), Json("""{"standardId":"sample/2020-01-01","region":"110101","day":"2019-12-31","facts":{"harm":"death","hardship":["低保"],"groups":[],"fault":"noFault"}}"""));
        Assert.Equal(2, JsonNode.Parse(sheet)!["toRecord"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_quote_may_name_the_organ_and_the_overlays()
    {
        var lawyer = Host.Key("lawyer");
        var (_, sheet, _) = await Host.AskAsync(HttpMethod.Post, "api/v1/quote", lawyer, Json("""{"region":"990001","overlays":["women-2022/undated"],"facts":{"groups":["困难妇女"]}}"""));
        Assert.Contains("standards/women-2022/undated@", sheet, StringComparison.Ordinal);
        Assert.Contains("standards/minors-2018/2018-02-27@", sheet, StringComparison.Ordinal);
        var (status, problem, _) = await Host.AskAsync(HttpMethod.Post, "api/v1/quote", lawyer, Json("""{"region":"990001","organ":"court","facts":{}}"""));
        Assert.Equal((HttpStatusCode.BadRequest, true), (status, problem.Contains("RULES-NO-STANDARD", StringComparison.Ordinal)));
    }

    private static StringContent PreviewBody() => new("""{"standardId":"sample/2020-01-01","against":"sample/2020-01-01","day":"2026-11-24"}""", Encoding.UTF8, "application/json");

    private Task<(HttpStatusCode Status, string Body, HttpResponseMessage Response)> AskForPreviewAsync(string key, string query) =>
        Host.AskAsync(HttpMethod.Post, $"api/v1/previews{query}", key, PreviewBody());

    [Fact]
    public async Task A_lookup_needs_a_purpose_and_a_person_of_the_case_says_no_more_than_where_and_is_kept()
    {
        var lead = (await Host.GetAsync("api/v1/leads?kind=socialAid&limit=1", run.Handler))["items"]![0]!["lead"]!;
        async Task<(HttpStatusCode Status, string Body)> Ask(string body)
        {
            var (status, answer, _) = await Host.AskAsync(HttpMethod.Post, "api/v1/lookups", run.Handler, Json(body));
            return (status, answer);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await Ask($$"""{"caseId":"{{lead["caseId"]}}","personId":"{{lead["personId"]}}"}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask($$"""{"caseId":"{{lead["caseId"]}}","personId":"nobody","purpose":"核实"}""")).Status);
        var (found, body) = await Ask($$"""{"caseId":"{{lead["caseId"]}}","personId":"{{lead["personId"]}}","purpose":"核实困难情况"}""");
        Assert.Equal(HttpStatusCode.OK, found);
        var hit = JsonNode.Parse(body)!["hits"]!.AsArray()[0]!.AsObject();
        Assert.Equal(["confirmed", "current", "proposal", "registerId", "registerName", "snapshotDate"], hit.Select(p => p.Key).Order(StringComparer.Ordinal));
        var record = (await Host.GetAsync("api/v1/lookups?office=990001", Host.Key("auditor")))["items"]![0]!;
        Assert.Equal(((string?)lead["personId"], "核实困难情况"), ((string?)record["personId"], (string?)record["purpose"]));
    }

    private static List<string> Ids(JsonNode page) => [.. page["items"]!.AsArray().Select(i => (string)i!["lead"]!["leadId"]!)];

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private sealed record Sample(string Path, string? Key, Func<HttpContent>? Body = null, (string, string)[]? Headers = null);

    private async Task<Dictionary<string, Sample>> SamplesAsync()
    {
        var (handler, partner) = (run.Handler, Host.Key("partner", "990001-minzheng"));
        var (@operator, auditor) = (Host.Key("operator"), Host.Key("auditor"));
        var lead = run.Export["leads"]!.AsArray().First(l => (string?)l!["officeId"] == SampleRun.Office && (string?)l["kind"] == "judicialAid")!;
        var upload = run.Export["uploads"]!.AsArray().First(u => (string?)u!["office"] == SampleRun.Office)!["uploadId"];
        var drafts = (await Host.GetAsync("api/v1/offices/990001/referrals?limit=200", handler))["items"]!.AsArray();
        var referral = drafts.Last(d => (string?)d!["agencyId"] == "990001-minzheng" && (string?)d["state"] is "draft" or "sent" or "acknowledged")!["referralId"];
        await Host.AskAsync(HttpMethod.Post, $"api/v1/referrals/{referral}/release", handler);
        var preview = JsonNode.Parse((await AskForPreviewAsync(Host.Key("lawyer"), "?office=990001")).Body)!["jobId"];
        var listed = (await Host.GetAsync("api/v1/leads?kind=judicialAid&limit=1", handler))["items"]![0]!["lead"]!;
        var pair = (await Host.GetAsync("api/v1/reviews?limit=1", handler))["items"]![0]!["pairId"];
        var rescan = (await Host.GetAsync("api/v1/rescans?office=990001&limit=1", @operator))["items"]![0]!["rescanId"];
        return new Dictionary<string, Sample>
        {
            ["GetOpenApi"] = new("api/v1/openapi.json", null),
            ["HealthLive"] = new("api/v1/health/live", null),
            ["HealthReady"] = new("api/v1/health/ready", null),
            ["ListLeads"] = new("api/v1/leads?limit=3", handler),
            ["GetLead"] = new($"api/v1/leads/{lead["leadId"]}", handler),
            ["GetExplanation"] = new($"api/v1/leads/{lead["leadId"]}/explanation", handler),
            ["GetCase"] = new($"api/v1/cases/{lead["caseId"]}?office=990001", auditor),
            ["ListUploads"] = new("api/v1/uploads?office=990001&state=rejected", @operator),
            ["GetUpload"] = new($"api/v1/uploads/{upload}", handler),
            ["PostUpload"] = new("api/v1/uploads", handler, () => new ByteArrayContent([]) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } },
                [("x-file-name", Uri.EscapeDataString("未命名.txt")), ("x-dossier", Uri.EscapeDataString("扫描导出"))]),
            ["ListAlerts"] = new("api/v1/alerts", handler),
            ["ListReferrals"] = new("api/v1/offices/990001/referrals", handler),
            ["ReleaseReferral"] = new($"api/v1/referrals/{referral}/release", handler),
            ["GetNotice"] = new($"api/v1/referrals/{referral}/notice?format=html", handler),
            ["PollReferrals"] = new("api/v1/partner/referrals", partner),
            ["AcknowledgeReferral"] = new($"api/v1/partner/referrals/{referral}/ack", partner),
            ["GetPartnerNotice"] = new($"api/v1/partner/referrals/{referral}/notice", partner),
            ["ListRegisters"] = new("api/v1/registers", @operator),
            ["ListRejectedRows"] = new("api/v1/registers/dibao/2026-10-31.full/rejected?region=990001", @operator),
            ["CompareCase"] = new($"api/v1/cases/{lead["caseId"]}/comparison?day=2027-03-01&standard=sample/2020-01-01", handler),
            ["ListStaleParameters"] = new("api/v1/stale-parameters?day=2027-12-31", Host.Key("lawyer")),
            ["ListStandards"] = new("api/v1/standards?region=990001", Host.Key("lawyer")),
            ["GetStandard"] = new("api/v1/standards/sample/2020-01-01?day=2026-11-24", handler),
            ["PostPreview"] = new("api/v1/previews?office=990001", Host.Key("lawyer"), PreviewBody),
            ["GetPreview"] = new($"api/v1/previews/{preview}?office=990001", Host.Key("lawyer")),
            ["ListReviews"] = new("api/v1/reviews", handler),
            ["GetReview"] = new($"api/v1/reviews/{pair}", handler),
            ["DecideReview"] = new($"api/v1/reviews/{pair}/decision", handler, () => Json("""{"verdict":"unknown","reason":"待联系本人核实"}""")),
            ["UndoReview"] = new($"api/v1/reviews/{pair}/undo", handler),
            ["ListDecidedPairs"] = new("api/v1/decided-pairs?office=990001", Host.Key("lawyer")),
            ["PostLookup"] = new("api/v1/lookups", handler, () => Json($$"""{"caseId":"{{listed["caseId"]}}","personId":"{{listed["personId"]}}","purpose":"核实困难情况"}""")),
            ["ListLookups"] = new("api/v1/lookups?office=990001", auditor),
            ["ListRescans"] = new("api/v1/rescans?office=990001", @operator),
            ["PostRescan"] = new("api/v1/rescans?office=990002", @operator),
            ["CancelRescan"] = new($"api/v1/rescans/{rescan}/cancel?office=990001", @operator),
            ["GetTokenKeys"] = new("api/v1/token-keys", @operator),
            ["PostRekey"] = new("api/v1/token-keys/rekey", @operator),
            ["PostQuote"] = new("api/v1/quote", Host.Key("lawyer"), () => Json(
                """{"region":"990001","facts":{"harm":"death","hardship":["低保"],"groups":["困境儿童"],"fault":"noFault"}}""")),
        };
    }
}
