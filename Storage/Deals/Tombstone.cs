using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Deals;

/// <summary>
/// What stays of a deleted deal in its <c>deal</c> row: enough to tell those who knew it, and ids only. It stays for ever, so
/// that a late copy of the activity that opened the deal does not open it again.
/// </summary>
internal static class Tombstone
{
    public static RowProperties Write(Deal deal, Instant at) => new()
    {
        ["format"] = DealRow.FormatWithoutPeople,
        ["revision"] = deal.Revision + 1,
        ["deleted"] = JsonText.Of(at),
        ["people"] = JsonText.WriteList(deal.Members.Prepend(deal.Owner), (json, member) => json.WriteStringValue(member.Id.Value)),
    };

    public static bool Is(Row row) => row.FindString("deleted") is not null;

    public static bool Knew(Row tombstone, UserId user) =>
        JsonText.Read(tombstone, "people", json => json.EnumerateArray().Select(JsonText.Text).Contains(user.Value));
}
