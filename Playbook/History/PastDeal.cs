using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.History;

/// <summary>A deal as it stood at the end of a day, put together from its log.</summary>
/// <param name="Deal">Null when it was not opened yet, or the log has no beginning.</param>
/// <param name="Missing">Changes up to then that the log does not have, or that this version cannot read.</param>
public sealed record PastDeal(LocalDate Day, Deal? Deal, int Missing)
{
    /// <summary>The end of a day in the deal's time zone: what happened on the day belongs to it.</summary>
    public static Instant EndOf(Deal deal, LocalDate day) =>
        deal.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant();

    /// <summary>The day on which it was opened, in its time zone.</summary>
    public static LocalDate FirstOf(Deal deal) => deal.DayOf(deal.Opened);

    /// <param name="now">The deal as it is today: it names people as they are called now, and nobody who was taken off the map.</param>
    /// <param name="log">From the first revision on, oldest first.</param>
    /// <param name="gone">What stands for somebody without a name.</param>
    public static PastDeal At(Deal now, IReadOnlyList<LogEntry> log, LocalDate day, string gone)
    {
        // Clocks of two instances may differ a little: the order of revisions is the truth.
        var end = EndOf(now, day);
        var last = log.ToList().FindLastIndex(e => e.Stamp.At < end);
        if (last < 0 || log[0] is not { Revision: 1, Events: [DealEvent.Opened opened, ..] } first)
        {
            return new(day, null, 0);
        }

        var deal = DealReplay.Open(now.Tenant, now.Id, opened, first.Stamp);
        var missing = (int)(log[last].Revision - last - 1) + log.Take(last + 1).Sum(e => e.Unread);
        foreach (var entry in log.Skip(1).Take(last))
        {
            deal = DealReplay.Apply(deal with { Revision = entry.Revision - 1 }, entry.Events, entry.Stamp);
        }

        return new(day, deal with { People = [.. deal.People.Select(p => Named(p, now, gone))] }, missing);
    }

    private static Person Named(Person then, Deal now, string gone) =>
        now.FindPerson(then.Id) is { } person ? then with { Name = person.Name, Title = person.Title } : then with { Name = gone, Title = null };
}
