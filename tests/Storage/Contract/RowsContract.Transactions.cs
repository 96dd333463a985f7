using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Tests.Contract;

public abstract partial class RowsContract
{
    [Fact]
    public async Task Inserting_a_row_that_exists_conflicts_and_changes_nothing()
    {
        await Commit(RowOperation.Insert("k", Some("first")));

        var result = await Transact(RowOperation.Insert("k", Some("second")));

        Assert.False(result.IsCommitted);
        Assert.Equal(new RowConflict(0, RowConflictReason.Exists), result.Conflict);
        Assert.Empty(result.ETags);
        Assert.Equal("first", await TextAt("k"));
    }

    [Fact]
    public async Task Replacing_with_the_current_etag_replaces_the_whole_row()
    {
        var old = await Commit(RowOperation.Insert("k", new RowProperties { ["Value"] = "old", ["Gone"] = 1 }));

        var etag = Assert.Single(await Commit(RowOperation.Replace("k", Some("new"), old[0]!)));

        var row = (await Get("k"))!;
        Assert.Equal("new", row.GetString("Value"));
        Assert.Null(row.FindInt32("Gone"));
        Assert.Equal(etag, row.ETag);
        Assert.NotEqual(old[0], etag);
    }

    [Fact]
    public async Task A_stale_etag_neither_replaces_nor_deletes()
    {
        var stale = (await Commit(RowOperation.Insert("k", Some("1"))))[0]!;
        await Commit(RowOperation.Replace("k", Some("2"), stale));

        var replace = await Transact(RowOperation.Replace("k", Some("3"), stale));
        var delete = await Transact(RowOperation.Delete("k", stale));

        Assert.Equal(new RowConflict(0, RowConflictReason.Changed), replace.Conflict);
        Assert.Equal(new RowConflict(0, RowConflictReason.Changed), delete.Conflict);
        Assert.Equal("2", await TextAt("k"));
    }

    [Fact]
    public async Task Writing_the_same_again_makes_the_etag_stale()
    {
        var first = (await Commit(RowOperation.Insert("k", Some("same"))))[0]!;
        await Commit(RowOperation.Upsert("k", Some("same")));

        var result = await Transact(RowOperation.Replace("k", Some("new"), first));

        Assert.Equal(RowConflictReason.Changed, result.Conflict?.Reason);
    }

    [Fact]
    public async Task An_etag_from_before_a_delete_does_not_fit_the_row_inserted_after()
    {
        var before = (await Commit(RowOperation.Insert("k", Some("same"))))[0]!;
        await Commit(RowOperation.Delete("k"));
        await Commit(RowOperation.Insert("k", Some("same")));

        var result = await Transact(RowOperation.Delete("k", before));

        Assert.Equal(RowConflictReason.Changed, result.Conflict?.Reason);
    }

    [Fact]
    public async Task What_is_missing_is_neither_replaced_nor_deleted()
    {
        var etag = (await Commit(RowOperation.Insert("k", Some("1"))))[0]!;
        await Commit(RowOperation.Delete("k", etag));

        var missing = new RowConflict(0, RowConflictReason.Missing);
        Assert.Equal(missing, (await Transact(RowOperation.Replace("k", Some("2"), etag))).Conflict);
        Assert.Equal(missing, (await Transact(RowOperation.Delete("k", etag))).Conflict);
        Assert.Equal(missing, (await Transact(RowOperation.Delete("k"))).Conflict);
        Assert.Null(await Get("k"));
    }

    [Fact]
    public async Task Upserting_inserts_and_then_replaces_the_whole_row()
    {
        await Commit(RowOperation.Upsert("k", new RowProperties { ["Value"] = "1", ["Gone"] = true }));
        await Commit(RowOperation.Upsert("k", Some("2")));

        var row = (await Get("k"))!;
        Assert.Equal("2", row.GetString("Value"));
        Assert.Null(row.FindBoolean("Gone"));
    }

    [Fact]
    public async Task A_conflict_names_the_operation_and_undoes_the_others()
    {
        var etags = await Commit(
            RowOperation.Insert("replaced", Some("old")), RowOperation.Insert("deleted", Some("old")), RowOperation.Insert("taken", Some("old")));

        var result = await Transact(
            RowOperation.Replace("replaced", Some("new"), etags[0]!),
            RowOperation.Delete("deleted"),
            RowOperation.Insert("inserted", Some("new")),
            RowOperation.Insert("taken", Some("new")),
            RowOperation.Upsert("upserted", Some("new")));

        Assert.Equal(new RowConflict(3, RowConflictReason.Exists), result.Conflict);
        Assert.Equal(["deleted", "replaced", "taken"], await KeysOf(new(Table, Partition)));
        Assert.Equal(etags[0], (await Get("replaced"))!.ETag);
    }

    [Fact]
    public async Task A_transaction_gives_an_etag_per_operation_and_none_for_a_delete()
    {
        await Commit(RowOperation.Insert("a", Some("1")));

        var etags = await Commit(RowOperation.Delete("a"), RowOperation.Upsert("b", Some("1")), RowOperation.Insert("c", Some("1")));

        Assert.Equal([null, (await Get("b"))!.ETag, (await Get("c"))!.ETag], etags);
    }

    [Fact]
    public async Task A_hundred_operations_commit_together_or_not_at_all()
    {
        RowOperation[] hundred = [.. Enumerable.Range(0, 100).Select(i => RowOperation.Insert($"{i:D3}", Some("1")))];

        Assert.Equal(100, (await Commit(hundred)).Count(etag => etag is not null));
        await Commit(RowOperation.Delete("000"));
        var again = await Transact(hundred);

        Assert.Equal(new RowConflict(1, RowConflictReason.Exists), again.Conflict);
        Assert.Null(await Get("000"));
        Assert.NotNull(await Get("099"));
    }

    [Fact]
    public async Task What_is_cancelled_beforehand_does_not_happen()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Rows.TransactAsync(Table, Partition, [RowOperation.Insert("k", Some("1"))], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Rows.GetAsync(Table, Partition, "k", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Rows.QueryAsync(new(Table, Partition), cancelled));

        Assert.Null(await Get("k"));
    }
}
