using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Cards.Briefs;

/// <summary>Meetings to come in words.</summary>
public static class BriefWords
{
    public static readonly LocalText Kicker = new("Meeting brief", "会前准备");
    public static readonly LocalText Summary = new("Meeting brief: {0}", "会前准备：{0}");

    private const int LongestName = 32;
    private const int MostNamed = 4;

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalText Soon = new("in {0}\u00A0min", "{0}分钟后");
    private static readonly LocalText Now = new("now", "现在");

    /// <summary><c>Tue 24 Nov 14:00</c>, <c>11月24日 周二 14:00</c>: as whoever planned it reads a clock.</summary>
    public static string When(MeetingTime time, LocalDate today, Language language) => At(time.Wall, today, language);

    public static string At(LocalDateTime wall, LocalDate today, Language language) =>
        $"{DateText.ShowWithWeekday(wall.Date, language, today)} {Clock.Format(wall.TimeOfDay)}";

    /// <summary>When its brief comes, when the questions come: in the zone of the meeting.</summary>
    public static string At(Instant at, string zone, LocalDate today, Language language) => At(MeetingTime.Of(at, zone).Wall, today, language);

    /// <summary>How far off it is while that is minutes; null later and before.</summary>
    public static string? Ahead(MeetingTime time, Instant now, Language language) =>
        (int)Math.Round((time.At - now).TotalMinutes) switch
        {
            > 0 and <= 90 and var minutes => Soon.With(minutes).In(language),
            > -30 and <= 0 => Now.In(language),
            _ => null,
        };

    /// <summary>Names of those who will be there; null when nobody was named.</summary>
    public static string? Who(Deal deal, MeetingPlan plan, Language language)
    {
        var names = plan.People.Select(deal.FindPerson).OfType<Person>().Select(p => p.Name).Concat(plan.Others).Select(n => Plain.Short(n, LongestName)).ToList();
        var shown = string.Join(language == Language.Chinese ? "、" : ", ", names.Take(MostNamed));
        return names.Count == 0 ? null : names.Count > MostNamed ? $"{shown} +{names.Count - MostNamed}" : shown;
    }
}
