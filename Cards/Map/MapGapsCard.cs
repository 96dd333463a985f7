using AdaptiveCards;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Map;

/// <summary>What is missing on the map: what the check found, the empty seats, and people of whom something that counts is not known.</summary>
public static class MapGapsCard
{
    private const int MostFindings = 6;
    private const int MostPeople = 4;
    private const int LongestName = 32;

    private static readonly LocalText Kicker = new("Decision chain · what is missing", "决策链 · 还缺什么");
    private static readonly LocalText Nothing = new("Nothing that counts is missing.", "要紧的都不缺。");
    private static readonly LocalText Seats = new("Empty seats", "空位");
    private static readonly LocalText People = new("Not known yet", "还不清楚");
    private static readonly LocalText NoAttitude = new("attitude", "态度");
    private static readonly LocalText NoRole = new("role", "角色");
    private static readonly LocalText NoMeeting = new("never met", "没见过");
    private static readonly LocalText MorePeople = new("{0} more on the list", "列表中还有 {0} 位");
    private static readonly LocalText MoreFindings = new("{0} more in the check", "检查里还有 {0} 条");

    public static RenderedCard Render(MapGapsView view, Language language)
    {
        var full = Draw(view, language, withNext: true);
        return CardSize.Fits(full.Card) ? full : Draw(view, language, withNext: false);
    }

    private static RenderedCard Draw(MapGapsView view, Language language, bool withNext)
    {
        var (map, deal) = (view.Map, view.Map.Deal);
        var act = new Act(language, DealRef.Of(deal));
        var seats = deal.People.IsEmpty ? [] : MapSeats.Empty(deal, map.Today);
        var unread = deal.People.FindAll(p => !(p.Seat.Left <= map.Today) && Unknown(p, language).Length > 0);
        return CardFrame.Of(
            language,
            MapWords.Summary.With(Plain.Short(deal.Header.Name, 60)).In(language),
            [
                Head.Named(Kicker.In(language), Plain.Short(deal.Header.Name, 80)),
                view.Findings.Count + seats.Count + unread.Count == 0 ? Prose.Signed(Sign.Done, Nothing.In(language)) : null,
                .. FindingRow.Sections(act, [.. view.Findings.Take(MostFindings)], withNext),
                view.Findings.Count > MostFindings ? Prose.Small(MoreFindings.With(view.Findings.Count - MostFindings).In(language), AdaptiveSpacing.Small) : null,
                seats.Count > 0 ? Prose.Title(Seats.In(language)) : null,
                .. seats.Select(s => PersonOnMapRow.OfSeat(act, s)),
                unread.Count > 0 ? Prose.Title(People.In(language)) : null,
                .. unread.OrderByDescending(Weight).Take(MostPeople).Select(p => Row(act, p)),
                unread.Count > MostPeople ? Prose.Small(MorePeople.With(unread.Count - MostPeople).In(language), AdaptiveSpacing.Small) : null,
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(
                    act.Open(new("Map", "决策链"), Verbs.OpenMap), act.Open(new("Check", "检查"), Verbs.OpenCheck), act.Open(new("Deal", "商机"), Verbs.OpenDeal)),
            ]);
    }

    private static AdaptiveColumnSet Row(Act act, Person person)
    {
        var name = Plain.Short(person.Name, LongestName);
        var unknown = Unknown(person, act.Language);
        var row = Blocks.TapRow(
            act.Row(Facts.Join(name, unknown), Verbs.OpenOnMap, (Payload.Person, person.Id)),
            Prose.Runs(AdaptiveSpacing.None, Prose.Bold(name)),
            Prose.SmallTyped(unknown));
        row.Spacing = AdaptiveSpacing.Small;
        return row;
    }

    private static string Unknown(Person person, Language language) => Facts.Join(
        person.Seat.Roles == Roles.None ? NoRole.In(language) : null,
        person.Seat.Attitude is null ? NoAttitude.In(language) : null,
        person.Seat.LastMet is null ? NoMeeting.In(language) : null);

    private static int Weight(Person person) =>
        (person.Seat.Roles.HasFlag(Roles.DecisionMaker) ? 8 : 0) + (person.Seat.Veto ? 4 : 0) + (person.Seat.Roles.HasFlag(Roles.Approver) ? 2 : 0)
        + (person.Seat.Weight == StepWeight.Decisive ? 1 : 0);
}
