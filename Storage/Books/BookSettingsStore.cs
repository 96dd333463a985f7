using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Books;

/// <param name="ETag">Of the row they were read from; null where there is none yet.</param>
public sealed record StoredBookSettings(BookSettings Settings, string? ETag);

/// <summary>One row of settings in the partition of each book that has any. Properties are only added: what a row does not hold is as by default.</summary>
public sealed class BookSettingsStore(IRows rows)
{
    private const string Key = "settings";

    public async Task<StoredBookSettings> LoadAsync(TenantId tenant, BookId book, CancellationToken cancellationToken)
    {
        var row = await rows.GetAsync(RowTable.Books, BookIndex.Partition(tenant, book), Key, cancellationToken);
        return row is null ? new(BookSettings.Default, null) : new(Read(row), row.ETag);
    }

    /// <returns>False when somebody else saved since <paramref name="before"/> was loaded: nothing is saved then.</returns>
    public Task<bool> SaveAsync(
        TenantId tenant, BookId book, StoredBookSettings before, BookSettings settings, CancellationToken cancellationToken) =>
        rows.SaveAsync(RowTable.Books, BookIndex.Partition(tenant, book), Key, Write(settings), before.ETag, cancellationToken);

    private static RowProperties Write(BookSettings settings) => new()
    {
        ["managers"] = JsonText.WriteList(settings.Managers, DealJson.WriteMember),
        ["holidays"] = settings.Holidays.IsEmpty ? null : settings.Holidays.ToText(),
    };

    private static BookSettings Read(Row row) => new()
    {
        Managers = row.FindString("managers") is null
            ? []
            : JsonText.Read(row, "managers", json => json.EnumerateArray().Select(DealJson.ReadMember).ToImmutableList()),
        Holidays = row.FindString("holidays") is not { } days ? HolidayList.None
            : HolidayList.FromText(days) ?? throw row.Corrupt("holidays", "is no list of days"),
    };
}
