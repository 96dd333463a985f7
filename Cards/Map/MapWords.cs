using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Map;

/// <summary>People of the map in words. An attitude is a shape and a word, never a colour alone.</summary>
public static class MapWords
{
    public static readonly LocalText Kicker = new("Decision chain", "决策链");
    public static readonly LocalText Summary = new("Decision chain: {0}", "决策链：{0}");
    public static readonly LocalText AttitudeUnknown = new("not known", "未知");
    public static readonly LocalText CanVeto = new("can veto", "可否决");

    private static readonly LocalText Met = new("met {0}", "{0}见过");
    private static readonly LocalText NeverMet = new("never met", "没见过");
    private static readonly LocalText LeftOn = new("left {0}", "{0}离开");
    private static readonly LocalText NewSince = new("new, {0} d", "新上任，{0}天");

    public static string Word(Attitude? attitude, Language language) =>
        (attitude is { } known ? MapTerms.Name(MapTerms.Attitudes, known) : AttitudeUnknown).In(language);

    internal static Sign SignOf(Attitude? attitude) => attitude switch
    {
        Attitude.PowerSponsor => new("▲▲▲", AdaptiveTextColor.Good),
        Attitude.Sponsor => new("▲▲", AdaptiveTextColor.Good),
        Attitude.Supporter => new("▲", AdaptiveTextColor.Good),
        Attitude.Neutral => new("=", AdaptiveTextColor.Default),
        Attitude.NonSupporter => new("▼", AdaptiveTextColor.Warning),
        Attitude.Hostile => new("▼▼", AdaptiveTextColor.Attention),
        _ => new("?", AdaptiveTextColor.Warning),
    };

    /// <summary><c>D U</c>, 决 用; a dash for none.</summary>
    public static string Letters(Roles roles, Language language) => roles == Roles.None
        ? "–"
        : string.Join(' ', PersonText.Each(roles).Select(r => MapTerms.Letter(r).In(language)));

    public static string Names(Roles roles, Language language) =>
        string.Join(language == Language.Chinese ? "、" : ", ", PersonText.Each(roles).Select(r => MapTerms.Name(r).In(language)));

    /// <summary>The last meeting, whether the person is new in the job, or that the person left.</summary>
    public static string MeetingOf(Person person, LocalDate today, Language language)
    {
        var seat = person.Seat;
        if (seat.Left <= today)
        {
            return LeftOn.With(DateText.Show(seat.Left.Value, language, today)).In(language);
        }

        var age = seat.InRoleSince is { } since && Days(since, today) is >= 0 and < 90 and var days && !(seat.LastMet >= since)
            ? NewSince.With(days).In(language) : null;
        return Facts.Join(age, seat.LastMet is { } met ? Met.With(DateText.Ago(Days(met, today), language)).In(language) : NeverMet.In(language));
    }

    public static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    /// <summary>Ties as they are typed: names, each with the word on it.</summary>
    public static string Ties(TieList ties, Deal deal) => string.Join("; ", ties.Items
        .Select(t => (deal.FindPerson(t.With)?.Name, t.Nature))
        .Where(t => t.Name is not null)
        .Select(t => t.Nature is null ? t.Name : $"{t.Name}: {t.Nature}"));

    /// <summary>What is on record of one field, in words.</summary>
    public static LocalText ValueOf(Person person, PersonField field, Deal deal, LocalDate today)
    {
        var text = PersonText.Of(person, field);
        return text.Length == 0 ? new("–", "–") : field switch
        {
            PersonField.Roles => new(Names(person.Seat.Roles, Language.English), Names(person.Seat.Roles, Language.Chinese)),
            PersonField.Attitude => MapTerms.Name(MapTerms.Attitudes, person.Seat.Attitude!.Value),
            PersonField.Rank => MapTerms.Name(MapTerms.Ranks, person.Seat.Rank!.Value),
            PersonField.Level => MapTerms.Name(MapTerms.Levels, person.Seat.Level!.Value),
            PersonField.Standing => MapTerms.Name(MapTerms.Standings, person.Seat.Standing!.Value),
            PersonField.Weight => MapTerms.Name(MapTerms.Weights, person.Seat.Weight!.Value),
            PersonField.Department => MapTerms.Department(text),
            PersonField.Veto => CanVeto,
            PersonField.Delegated => text == PersonText.Yes ? new("yes", "是") : new("no", "否"),
            PersonField.ReportsTo => deal.FindPerson(text) is { } boss ? new(boss.Name, boss.Name) : new("–", "–"),
            PersonField.Ties => Ties(person.Seat.Ties, deal) is var ties ? new(ties, ties) : default,
            PersonField.LastMet or PersonField.NextMeeting or PersonField.InRoleSince or PersonField.Left
                when NodaTime.Text.LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) =>
                new(DateText.Show(day, Language.English, today), DateText.Show(day, Language.Chinese, today)),
            _ => new(text, text),
        };
    }
}
