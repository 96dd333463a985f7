using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Time zones by the names that are stored.</summary>
public static class Zones
{
    /// <param name="name">Of the IANA database. A name that this machine does not know (any more) counts as UTC: days then end at another hour, and nothing fails.</param>
    public static DateTimeZone Of(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? DateTimeZone.Utc;
}
