using KeyAccountBot.Playbook.Deals;
using NodaTime;
using NodaTime.TimeZones;

namespace KeyAccountBot.Playbook.Briefs;

/// <summary>When a meeting begins, as whoever planned it reads a clock, and what comes around it.</summary>
/// <param name="Zone">IANA name.</param>
public sealed record MeetingTime(LocalDateTime Wall, string Zone)
{
    /// <summary>So long before it the brief comes.</summary>
    public static readonly Duration BriefAhead = Duration.FromMinutes(30);

    /// <summary>What was asked for later is of no use any more: everybody sits there.</summary>
    public static readonly Duration BriefUntil = Duration.FromMinutes(30);

    private static readonly Duration AskedAfter = Duration.FromHours(1);
    private static readonly LocalTime FirstAsked = new(8, 0);
    private static readonly LocalTime LastAsked = new(20, 0);
    private static readonly LocalTime NextMorning = new(9, 0);

    /// <summary>A time that a clock skips becomes the first moment after it; of one that comes twice the first counts.</summary>
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    public Instant At => Resolve(Wall);

    public Instant BriefAt => At - BriefAhead;

    /// <summary>An hour after it began; outside working hours the next morning.</summary>
    public Instant AskAt
    {
        get
        {
            var over = (At + AskedAfter).InZone(DateTimeZone).LocalDateTime;
            return over.TimeOfDay >= FirstAsked && over.TimeOfDay <= LastAsked ? At + AskedAfter
                : Resolve((over.TimeOfDay < FirstAsked ? over.Date : over.Date.PlusDays(1)) + NextMorning);
        }
    }

    private DateTimeZone DateTimeZone => Zones.Of(Zone);

    public static MeetingTime Of(Instant at, string zone) =>
        new(at.InZone(Zones.Of(zone)).LocalDateTime, zone);

    /// <summary>The day of it where the deal counts its days.</summary>
    public LocalDate DayIn(string zone) => At.InZone(Zones.Of(zone)).Date;

    private Instant Resolve(LocalDateTime wall) => DateTimeZone.ResolveLocal(wall, Resolver).ToInstant();
}
