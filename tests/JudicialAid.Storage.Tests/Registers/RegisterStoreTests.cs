using JudicialAid.Model;
using JudicialAid.TestKit;

namespace JudicialAid.Storage.Tests.Registers;

public class RegisterStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset Noon = new(2026, 10, 20, 4, 0, 0, TimeSpan.Zero);
    private readonly RegisterBench _bench = new(azurite.ConnectionString);

    private static RegisterRow Row(int row, IdNumber id, params (string Field, string Value)[] fields) =>
        new() { Row = row, IdNumber = id, Name = $"示例{row}", Fields = fields.ToDictionary(f => f.Field, f => f.Value) };

    private static IdNumber Person(int i) => SamplePeople.IdNumber(new DateOnly(1950, 1, 1).AddDays(i / 900), i % 900);

    private static IEnumerable<RegisterLine> Rows(int from, int count, string amount = "500") =>
        Enumerable.Range(from, count).Select(i => new GoodLine(Row(i + 1, Person(i), ("amount", amount))));

    private static IEnumerable<RegisterLine> ThatBreaksAfter(IEnumerable<RegisterLine> lines, int count)
    {
        foreach (var line in lines)
        {
            if (count-- == 0)
                throw new IOException("The connection is gone.");
            yield return line;
        }
    }

    [Fact]
    public async Task A_person_is_found_in_a_complete_snapshot_with_register_snapshot_and_row()
    {
        var import = await _bench.ImportAsync("dibao", 1, Rows(0, 3000));
        var found = await _bench.ConsultAsync(Person(1234), Person(9999));
        var candidate = Assert.Single(found.Candidates);
        Assert.Equal((1235, import.SnapshotId, "500"), (candidate.Row.Row, candidate.SnapshotId, candidate.Row.Fields["amount"]));
        Assert.Equal(new SnapshotKey(_bench.Region, "dibao", new DateOnly(2026, 10, 1), false), candidate.Snapshot);
        Assert.Equal([new ConsultedSnapshot(import.SnapshotId!, "dibao", "最低生活保障", _bench.Region, new DateOnly(2026, 10, 1))], found.Consulted);
        Assert.Equal(["already-aided"], found.RegistersWithoutData);
    }

    [Fact]
    public async Task An_import_counts_its_rows_and_keeps_those_sent_back()
    {
        var rejected = new RejectedRow(4, "REGISTER-ROW-ID-INVALID", "“身份证号”校验位不符。");
        var note = new Finding("REGISTER-COLUMN-UNUSED", "第1列的列名未登记。", FindingSeverity.Note);
        var import = await _bench.ImportAsync("dibao", 1, [new FileNote(note), .. Rows(0, 3), new BadLine(rejected)]);
        Assert.Equal((RegisterImportState.Complete, 3, 1, true), (import.State, import.Rows, import.Rejected, import.NeedsBackScan));
        Assert.Equal([note], import.Findings);
        Assert.Equal([rejected], await _bench.Store().RejectedRowsAsync(import, default));
        Assert.Equal(ModelJson.Write(import), ModelJson.Write(Assert.Single(await _bench.Store().ListSnapshotsAsync(_bench.Region, default))));
    }

    [Fact]
    public async Task The_same_file_again_is_not_even_read()
    {
        var first = await _bench.ImportAsync("dibao", 1, Rows(0, 10));
        await _bench.Store().BackScannedAsync(first, default);
        var again = await _bench.ImportAsync("dibao", 1, ThatBreaksAfter(Rows(0, 10), 0));
        Assert.Equal(first with { NeedsBackScan = false }, again with { Findings = first.Findings });
    }

    [Fact]
    public async Task A_back_scan_is_owed_until_it_is_noted_even_when_the_app_stopped_in_between()
    {
        await _bench.ImportAsync("dibao", 1, Rows(0, 10));
        var again = await _bench.ImportAsync("dibao", 1, []);
        Assert.True(again.NeedsBackScan);
        await _bench.Store().BackScannedAsync(again, default);
        Assert.False((await _bench.ImportAsync("dibao", 1, [])).NeedsBackScan);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(499)]
    [InlineData(500)]
    [InlineData(1700)]
    public async Task An_import_that_stops_in_the_middle_leaves_the_old_data_and_goes_on_when_repeated(int rows)
    {
        await _bench.ImportAsync("dibao", 1, Rows(0, 100, amount: "400"));
        await Assert.ThrowsAsync<IOException>(() => _bench.ImportAsync("dibao", 2, ThatBreaksAfter(Rows(0, 2000), rows), rowsASegment: 500));
        Assert.Equal("400", Assert.Single((await _bench.ConsultAsync(Person(7))).Candidates).Row.Fields["amount"]);
        Assert.Equal(RegisterImportState.Importing, (await _bench.Store().ListSnapshotsAsync(_bench.Region, default))[1].State);

        var import = await _bench.ImportAsync("dibao", 2, Rows(0, 2000), rowsASegment: 500);
        Assert.Equal((RegisterImportState.Complete, 2000), (import.State, import.Rows));
        var found = await _bench.ConsultAsync([.. Enumerable.Range(0, 2000).Select(Person)]);
        Assert.Equal(Enumerable.Range(1, 2000), found.Candidates.Select(c => c.Row.Row).Order());
        Assert.All(found.Candidates, c => Assert.Equal("500", c.Row.Fields["amount"]));
    }

    [Fact]
    public async Task An_error_in_the_file_refuses_it_and_leaves_the_old_data()
    {
        await _bench.ImportAsync("dibao", 1, Rows(0, 10, amount: "400"));
        var error = new FileNote(new Finding("REGISTER-QUOTE-UNCLOSED", "引号没有配对。", FindingSeverity.Error));
        var import = await _bench.ImportAsync("dibao", 2, [.. Rows(0, 10), error, .. Rows(10, 5)]);
        Assert.Equal((RegisterImportState.Rejected, 0, false), (import.State, import.Rows, import.NeedsBackScan));
        Assert.Equal("400", Assert.Single((await _bench.ConsultAsync(Person(7))).Candidates).Row.Fields["amount"]);
    }

    [Fact]
    public async Task A_refused_file_that_is_sent_again_is_read_again_for_its_headings_may_be_known_by_now()
    {
        var error = new FileNote(new Finding("REGISTER-COLUMN-MISSING", "表头缺少必需的列。", FindingSeverity.Error));
        Assert.Equal(RegisterImportState.Rejected, (await _bench.ImportAsync("dibao", 1, [error])).State);
        Assert.Equal(RegisterImportState.Complete, (await _bench.ImportAsync("dibao", 1, Rows(0, 10))).State);
        Assert.Single((await _bench.ConsultAsync(Person(7))).Candidates);
    }

    [Fact]
    public async Task An_older_full_snapshot_that_arrives_late_is_superseded()
    {
        await _bench.ImportAsync("dibao", 8, Rows(0, 10));
        Assert.Equal(RegisterImportState.Superseded, (await _bench.ImportAsync("dibao", 1, Rows(0, 10, amount: "400"))).State);
        Assert.Equal("500", Assert.Single((await _bench.ConsultAsync(Person(7))).Candidates).Row.Fields["amount"]);
    }

    [Fact]
    public async Task A_delta_changes_and_adds_people_and_leaves_the_others()
    {
        await _bench.ImportAsync("dibao", 1, Rows(0, 10));
        await _bench.ImportAsync("dibao", 5, Rows(9, 2, amount: "600"), isDelta: true);
        var found = await _bench.ConsultAsync(Person(8), Person(9), Person(10));
        Assert.Equal(["500", "600", "600"], found.Candidates.OrderBy(c => c.Row.Row).Select(c => c.Row.Fields["amount"]));
        Assert.Equal([false, true], found.Consulted.OrderBy(c => c.Date).Select(c => c.Date == new DateOnly(2026, 10, 5)));
    }

    [Fact]
    public async Task A_later_grant_in_the_ledger_does_not_undo_an_earlier_one()
    {
        await _bench.ImportAsync("already-aided", 1, Rows(0, 1, amount: "20000"));
        await _bench.ImportAsync("already-aided", 5, Rows(0, 1, amount: "30000"), isDelta: true);
        Assert.Equal(["20000", "30000"], (await _bench.ConsultAsync(Person(0))).Candidates.Select(c => c.Row.Fields["amount"]).Order());
    }

    [Fact]
    public async Task Deltas_without_a_full_snapshot_are_looked_into_but_their_absence_says_nothing()
    {
        await _bench.ImportAsync("dibao", 5, Rows(0, 1), isDelta: true);
        var found = await _bench.ConsultAsync(Person(0));
        Assert.Single(found.Candidates);
        Assert.Contains("dibao", found.RegistersWithoutData);
    }

    [Fact]
    public async Task One_region_never_touches_another()
    {
        var other = new RegisterBench(azurite.ConnectionString);
        await _bench.ImportAsync("dibao", 1, Rows(0, 10));
        await other.ImportAsync("dibao", 9, Rows(0, 10, amount: "700"));
        Assert.Equal("500", Assert.Single((await _bench.ConsultAsync(Person(1))).Candidates).Row.Fields["amount"]);
        Assert.Equal(_bench.Region, Assert.Single(await _bench.Store().ListSnapshotsAsync(_bench.Region, default)).Region);
        var both = await _bench.Store().ConsultAsync([_bench.Region, other.Region], _ => new RegisterQuery([SamplePeople.Pseudonyms.IdToken(Person(1))], [], _ => true), RegisterBench.Definitions, default);
        Assert.Equal(["500", "700"], both.Candidates.Select(c => c.Row.Fields["amount"]).Order());
    }

    [Fact]
    public async Task A_file_of_200000_rows_whose_import_breaks_off_five_times_is_kept_as_if_it_had_not()
    {
        const int rows = 200_000;
        var calm = new RegisterBench(azurite.ConnectionString);
        var undisturbed = await calm.ImportAsync("dibao", 1, NamedRows(rows), rowsASegment: 60_000);
        var random = new Random(5);
        foreach (var at in Enumerable.Range(0, 5).Select(_ => random.Next(rows)).ToList())
            await Assert.ThrowsAsync<IOException>(() => _bench.ImportAsync("dibao", 1, ThatBreaksAfter(NamedRows(rows), at), rowsASegment: 60_000));
        var import = await _bench.ImportAsync("dibao", 1, NamedRows(rows), rowsASegment: 60_000);
        Assert.Equal((rows, RegisterImportState.Complete), (import.Rows, import.State));
        Assert.Equal(await calm.EntitiesAsync(undisturbed), await _bench.EntitiesAsync(import));
        Assert.Equal(await calm.RowsAsync(undisturbed), await _bench.RowsAsync(import));
        Assert.Equal(150_001, Assert.Single((await _bench.ConsultByNameAsync("示例150001")).Candidates).Row.Row);
    }

    private static IEnumerable<RegisterLine> NamedRows(int count) =>
        Enumerable.Range(0, count).Select(i => new GoodLine(Row(i + 1, Person(i), ("byName", ""))));

    [Theory]
    [InlineData(10)]
    [InlineData(1_000)]
    [InlineData(20_000)]
    public async Task One_person_costs_two_reads_however_long_the_register_is(int rows)
    {
        await _bench.ImportAsync("dibao", 1, Rows(0, rows));
        Assert.Equal(2, await _bench.RequestsOfAsync(() => _bench.ConsultAsync(Person(5))));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(5_000)]
    [InlineData(20_000)]
    public async Task A_person_without_a_number_costs_three_reads_however_long_the_register_is(int rows)
    {
        await _bench.ImportAsync("dibao", 1, Enumerable.Range(0, rows).Select(i => new GoodLine(new RegisterRow { Row = i + 1, Name = $"示例{i}", Fields = new Dictionary<string, string> { ["byName"] = "" } })));
        RegisterConsultation? found = null;
        Assert.Equal(3, await _bench.RequestsOfAsync(async () => found = await _bench.ConsultByNameAsync("示例5")));
        Assert.Equal(6, Assert.Single(found!.Candidates).Row.Row);
    }

    [Fact]
    public async Task A_register_written_in_several_segments_costs_as_many_reads_as_one_written_in_one()
    {
        await _bench.ImportAsync("dibao", 1, NamedRows(2_000), rowsASegment: 300);
        Assert.Equal(3, await _bench.RequestsOfAsync(() => _bench.ConsultAsync(Person(1_900))));
        RegisterConsultation? found = null;
        Assert.Equal(3, await _bench.RequestsOfAsync(async () => found = await _bench.ConsultByNameAsync("示例1901")));
        Assert.Equal(1_901, Assert.Single(found!.Candidates).Row.Row);
    }

    [Fact]
    public async Task Rows_of_namesakes_that_cannot_be_meant_are_not_read_but_in_changes_all_are()
    {
        static IEnumerable<RegisterLine> Namesakes() => Enumerable.Range(0, 32).Select(i => new GoodLine(new RegisterRow { Row = i + 1, IdNumber = Person(i), Name = "示例同", Fields = new Dictionary<string, string> { ["byName"] = "" } }));
        await _bench.ImportAsync("dibao", 1, [.. Rows(100, 20_000), .. Namesakes()]);
        _bench.MayFit = _ => false;
        Assert.Equal(2, await _bench.RequestsOfAsync(() => _bench.ConsultByNameAsync("示例同")));
        _bench.MayFit = outline => outline is { Name: "示例同", Sex: Sex.Female };
        Assert.All((await _bench.ConsultByNameAsync("示例同")).Candidates, c => Assert.Equal(Sex.Female, c.Row.IdNumber!.Value.Sex));
        await _bench.ImportAsync("dibao", 2, Namesakes(), isDelta: true);
        _bench.MayFit = _ => false;
        Assert.Equal(32, (await _bench.ConsultByNameAsync("示例同")).Candidates.Count);
    }

    [Fact]
    public async Task A_name_that_more_than_32_rows_share_leads_to_none_of_them()
    {
        await _bench.ImportAsync("dibao", 1, Enumerable.Range(0, 32 + 33).Select(i => new GoodLine(new RegisterRow { Row = i + 1, Name = i < 32 ? "示例甲" : "示例乙", Fields = new Dictionary<string, string> { ["byName"] = "" } })));
        Assert.Equal(32, (await _bench.ConsultByNameAsync("示例甲")).Candidates.Count);
        Assert.Empty((await _bench.ConsultByNameAsync("示例乙")).Candidates);
    }

    [Fact]
    public async Task Changes_of_a_full_snapshot_are_the_rows_it_added_changed_and_left_out_not_those_that_moved()
    {
        static RegisterLine Moved(RegisterLine line) => line is GoodLine { Row: { } row } ? new GoodLine(row with { Row = row.Row + 1, Name = "示例" }) : line;
        static IEnumerable<RegisterLine> First() => Rows(0, 20_000).Select(l => Moved(l));
        var first = await _bench.ImportAsync("dibao", 1, First());
        Assert.Null(await _bench.Store().ChangesAsync(first, 100, default));
        await _bench.ImportAsync("dibao", 2, Rows(30_000, 1), isDelta: true);
        var second = await _bench.ImportAsync("dibao", 3, [.. First().Skip(1).Where((_, i) => i != 7).Select(Moved), .. Rows(8, 1, amount: "650"), .. Rows(40_000, 1)]);
        var changes = await _bench.Store().ChangesAsync(second, 100, default);
        Assert.Equal(
            new[] { (Person(0), "500"), (Person(8), "500"), (Person(8), "650"), (Person(30_000), "500"), (Person(40_000), "500") }.Select(p => $"{p.Item1.Text} {p.Item2}").Order(),
            changes!.Select(r => $"{r.IdNumber!.Value.Text} {r.Fields["amount"]}").Order());
        Assert.Null(await _bench.Store().ChangesAsync(second, 4, default));
        Assert.Null(await _bench.Store().ChangesAsync(first, 100, default));
    }

    [Fact]
    public async Task A_delta_that_is_sent_again_corrected_changes_what_it_no_longer_says_too()
    {
        await _bench.ImportAsync("dibao", 1, Rows(0, 100));
        var delta = await _bench.ImportAsync("dibao", 2, Rows(0, 2, amount: "650"), isDelta: true);
        Assert.Equal(2, (await _bench.Store().ChangesAsync(delta, 100, default))!.Count);
        var corrected = await _bench.ImportAsync("dibao", 2, Rows(0, 1, amount: "650"), isDelta: true, content: "corrected");
        Assert.Equal([Person(1)], (await _bench.Store().ChangesAsync(corrected, 100, default))!.Select(r => r.IdNumber!.Value));
    }

    [Fact]
    public async Task A_head_is_found_through_the_row_of_a_member()
    {
        await _bench.ImportAsync("dibao", 1, [new GoodLine(Row(1, Person(1), ("headIdNumber", Person(2).Text)))]);
        Assert.Equal(Person(1), Assert.Single((await _bench.ConsultAsync(Person(2))).Candidates).Row.IdNumber);
    }

    [Fact]
    public async Task Rows_of_replaced_snapshots_are_deleted_after_an_hour_and_the_live_ones_stay()
    {
        var replaced = await _bench.ImportAsync("dibao", 1, Rows(0, 1000));
        var live = await _bench.ImportAsync("dibao", 2, Rows(0, 1000));
        await _bench.Store().TidyAsync(_bench.Region, Noon.AddMinutes(59), default);
        Assert.Equal(4, await _bench.EntitiesAsync(replaced));
        await _bench.Store().TidyAsync(_bench.Region, Noon.AddMinutes(61), default);
        await _bench.Store().TidyAsync(_bench.Region, Noon.AddMinutes(61), default);
        Assert.Equal((0, 4), (await _bench.EntitiesAsync(replaced), await _bench.EntitiesAsync(live)));
        Assert.Single((await _bench.ConsultAsync(Person(5))).Candidates);
    }

    [Fact]
    public async Task A_file_that_is_sent_again_after_its_rows_were_deleted_is_complete_again()
    {
        await _bench.ImportAsync("dibao", 1, Rows(0, 1000), content: "a");
        await _bench.ImportAsync("dibao", 1, Rows(0, 1000, amount: "600"), content: "b");
        await _bench.Store().TidyAsync(_bench.Region, Noon.AddHours(2), default);
        await _bench.ImportAsync("dibao", 1, Rows(0, 1000), content: "a");
        Assert.Equal("500", Assert.Single((await _bench.ConsultAsync(Person(5))).Candidates).Row.Fields["amount"]);
    }

    [Fact]
    public async Task Many_deltas_are_merged_and_a_person_costs_three_reads_and_finds_the_same_rows()
    {
        await _bench.ImportAsync("dibao", 1, Rows(0, 600));
        for (var day = 2; day <= 9; day++)
            await _bench.ImportAsync("dibao", day, Rows(day, 300, amount: $"{day}"), isDelta: true);
        IdNumber[] people = [.. Enumerable.Range(0, 600).Select(Person)];
        var before = await _bench.ConsultAsync(people);
        await _bench.Store().TidyAsync(_bench.Region, Noon, default);
        Assert.Equal(ModelJson.Write(before), ModelJson.Write(await _bench.ConsultAsync(people)));
        Assert.Equal(3, await _bench.RequestsOfAsync(() => _bench.ConsultAsync(Person(5))));
    }

    [Fact]
    public async Task A_ledger_keeps_every_grant_when_its_deltas_are_merged()
    {
        for (var day = 2; day <= 9; day++)
            await _bench.ImportAsync("already-aided", day, Rows(0, 1, amount: $"{day}"), isDelta: true);
        await _bench.Store().TidyAsync(_bench.Region, Noon, default);
        Assert.Equal(["2", "3", "4", "5", "6", "7", "8", "9"], (await _bench.ConsultAsync(Person(0))).Candidates.Select(c => c.Row.Fields["amount"]));
    }

    [Fact]
    public async Task A_file_whose_path_says_nothing_is_listed_as_refused_without_its_name()
    {
        await _bench.Store().EnsureAsync(default);
        await _bench.Store().RejectAsync(_bench.Region, "dibao", "温小满的名单.csv", new Finding("REGISTER-UNKNOWN", "困难名册未识别。", FindingSeverity.Error), Noon, default);
        var import = Assert.Single(await _bench.Store().ListSnapshotsAsync(_bench.Region, default));
        Assert.Equal(RegisterImportState.Rejected, import.State);
        Assert.DoesNotContain("温小满", ModelJson.Write(import), StringComparison.Ordinal);
    }
}
