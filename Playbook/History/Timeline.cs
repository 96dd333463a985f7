using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.History;

/// <param name="Day">In the deal's time zone.</param>
/// <param name="Events">What one reader may be told of one turn, at least one.</param>
public sealed record TimelineEntry(LocalDate Day, LocalTime Time, Stamp Stamp, IReadOnlyList<DealEvent> Events);

/// <summary>What changed in a deal since a day, for one reader, the newest first.</summary>
/// <param name="Unread">Changes that are on record and cannot be told: a newer version wrote them, or their row is gone.</param>
/// <param name="OwnLast">When the reader last changed something, as far as the log was read; null for never.</param>
/// <param name="Before">The day of the last change before <paramref name="Since"/>, of any kind; null when there is none.</param>
public sealed record Timeline(LocalDate Since, HistoryTopic Topic, IReadOnlyList<TimelineEntry> Entries, int Unread, Instant? OwnLast, LocalDate? Before)
{
    /// <param name="deal">As it is today.</param>
    /// <param name="log">Up to the deal's revision, oldest first.</param>
    /// <param name="since">In the deal's time zone, that day included.</param>
    /// <param name="first">The revision from which on the log was read.</param>
    public static Timeline Of(Deal deal, IReadOnlyList<LogEntry> log, LocalDate since, HistoryTopic topic, UserId who, HistoryReader reader, long first = 1)
    {
        var zone = deal.Zone;
        var entries = new List<TimelineEntry>();
        LocalDate? before = null;
        var (unread, next) = (0, deal.Revision);
        foreach (var entry in log.Reverse())
        {
            var at = entry.Stamp.At.InZone(zone).LocalDateTime;
            if (at.Date < since)
            {
                unread += before is null ? (int)(next - entry.Revision) : 0;
                before ??= at.Date;
                next = entry.Revision - 1;
                continue;
            }

            unread += entry.Unread + (int)(next - entry.Revision);
            next = entry.Revision - 1;
            var told = entry.Events.Where(e => topic == HistoryTopic.All || HistoryTopics.Of(e) == topic)
                .Select(e => ToldEvents.Of(e, deal, reader)).OfType<DealEvent>().ToList();
            if (told.Count > 0)
            {
                entries.Add(new(at.Date, at.TimeOfDay, entry.Stamp, told));
            }
        }

        unread += before is null ? (int)(next - first + 1) : 0;
        return new(since, topic, entries, unread, log.LastOrDefault(e => e.Stamp.By == who)?.Stamp.At, before);
    }
}
