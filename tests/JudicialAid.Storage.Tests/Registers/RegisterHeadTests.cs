using JudicialAid.Model;

namespace JudicialAid.Storage.Tests.Registers;

public class RegisterHeadTests
{
    private static readonly DateTimeOffset Noon = new(2026, 10, 20, 12, 0, 0, TimeSpan.Zero);

    private static RegisterLayer Full(int day, string id = "f") => Layer(day, id, isDelta: false);

    private static RegisterLayer Delta(int day, string id = "d") => Layer(day, id, isDelta: true);

    private static RegisterLayer Layer(int day, string id, bool isDelta) =>
        RegisterLayer.Of(new SnapshotKey("990001", "dibao", new DateOnly(2026, 10, day), isDelta), $"{id}{day}", new WrittenSegments(1, 0, -1, []));

    private static RegisterLayer Merged(params RegisterLayer[] parts) => parts[^1] with { SnapshotId = "merged", Sources = [.. parts.SelectMany(p => p.Sources)] };

    private static string Sources(RegisterHead head) => string.Join(' ', head.Sources.Select(s => s.SnapshotId));

    private static RegisterHead Head(params RegisterLayer[] layers) => layers.Aggregate(RegisterHead.Empty("990001", "dibao"), (head, layer) => head.With(layer, Noon));

    private static string Live(RegisterHead head) => string.Join(' ', head.Layers.Select(l => l.SnapshotId));

    [Fact]
    public void A_full_snapshot_replaces_the_older_one_and_its_deltas() => Assert.Equal("f8", Live(Head(Full(1), Delta(3), Full(8))));

    [Fact]
    public void A_delta_of_the_day_of_the_full_snapshot_comes_after_it() => Assert.Equal("f8 d8", Live(Head(Delta(8), Full(8))));

    [Fact]
    public void An_older_full_snapshot_that_arrives_late_changes_nothing()
    {
        var head = Head(Full(8), Delta(9));
        Assert.Same(head, head.With(Full(1), Noon));
        Assert.Same(head, head.With(Delta(7), Noon));
    }

    [Theory]
    [InlineData(new[] { 9, 12 })]
    [InlineData(new[] { 12, 9 })]
    public void Deltas_count_by_their_day_whatever_order_they_arrive_in(int[] days) =>
        Assert.Equal("f8 d9 d12", Live(Head([Full(8), .. days.Select(d => Delta(d))])));

    [Fact]
    public void A_full_snapshot_that_arrives_after_a_newer_delta_goes_under_it() => Assert.Equal("f8 d9", Live(Head(Delta(9), Full(8))));

    [Fact]
    public void The_same_day_sent_again_with_other_content_replaces_itself()
    {
        Assert.Equal("g8 d9", Live(Head(Full(8), Delta(9), Full(8, "g"))));
        Assert.Equal("f8 e9", Live(Head(Full(8), Delta(9), Delta(9, "e"))));
    }

    [Fact]
    public void The_same_snapshot_again_changes_nothing()
    {
        var head = Head(Full(8));
        Assert.Same(head, head.With(Full(8), Noon));
    }

    [Fact]
    public void Replaced_layers_are_removed_only_when_their_readers_are_gone()
    {
        var head = Head(Full(1), Full(8));
        Assert.Same(head, head.BeginRemoval(Noon.AddMinutes(59)));
        var removing = head.BeginRemoval(Noon.AddMinutes(60));
        Assert.True(removing.IsRemoving("f1"));
        Assert.Equal(1, removing.Removals);
        Assert.Empty(removing.Without(removing.Retired[0]).Retired);
    }

    [Fact]
    public void A_snapshot_that_is_live_again_is_not_removed() => Assert.DoesNotContain(Head(Full(8), Full(8, "g"), Full(8)).Retired, r => r.Layer.SnapshotId == "f8");

    [Fact]
    public void Merged_deltas_stand_for_their_parts_which_are_retired()
    {
        var head = Head(Full(1), Delta(3), Delta(5)).WithMerged(Merged(Delta(3), Delta(5)), [Delta(3), Delta(5)], Noon);
        Assert.Equal("f1 merged", Live(head));
        Assert.Equal("f1 d3 d5", Sources(head));
        Assert.Equal(["d3", "d5"], head.Retired.Select(r => r.Layer.SnapshotId));
    }

    [Fact]
    public void Merged_deltas_come_too_late_when_one_of_their_parts_was_replaced()
    {
        var head = Head(Full(1), Delta(3), Delta(5, "e"));
        Assert.Same(head, head.WithMerged(Merged(Delta(3), Delta(5)), [Delta(3), Delta(5)], Noon));
    }

    [Fact]
    public void A_merged_part_counts_no_longer_once_its_day_is_sent_again_or_a_full_snapshot_is_newer()
    {
        var head = Head(Full(1), Delta(3), Delta(5)).WithMerged(Merged(Delta(3), Delta(5)), [Delta(3), Delta(5)], Noon);
        Assert.Equal("f1 e3 d5", Sources(head.With(Delta(3, "e"), Noon)));
        Assert.Equal("f4 d5", Sources(head.With(Full(4), Noon)));
    }

    [Fact]
    public void A_layer_of_an_earlier_form_counts_as_not_there_and_gives_way_to_whatever_comes()
    {
        var head = Head(Full(8) with { Form = 2 }, Delta(9) with { Form = 2 });
        Assert.False(head.HasFull);
        Assert.Empty(head.Sources);
        var after = head.With(Full(1), Noon);
        Assert.Equal("f1", Live(after));
        Assert.Equal(["f8", "d9"], after.Retired.Select(r => r.Layer.SnapshotId));
    }
}
