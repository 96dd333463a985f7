using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Map;

/// <summary>The chain as sentences, one a person: for screen readers, and to read aloud.</summary>
public static class MapListCard
{
    public const int RowsPerPage = 15;

    private const int LongestName = 40;

    private static readonly LocalText Kicker = new("Decision chain · list", "决策链 · 列表");
    private static readonly LocalText Roles = new("Roles: {0}.", "角色：{0}。");
    private static readonly LocalText NoRole = new("No role on record.", "没有记录角色。");
    private static readonly LocalText Attitude = new("Attitude: {0}.", "态度：{0}。");
    private static readonly LocalText SeenOn = new("Attitude: {0}, as seen on {1}.", "态度：{0}（{1}所见）。");
    private static readonly LocalText ReportsTo = new("Reports to {0}.", "汇报给{0}。");
    private static readonly LocalText Veto = new("Can veto.", "可否决。");
    private static readonly LocalText Power = new("Authority {0} of 5, influence {1} of 5.", "职权 {0}，影响 {1}（满分 5）。");
    private static readonly LocalText Nobody = new("Nobody is on the map yet.", "决策链上还没有人。");
    private static readonly LocalText Empty = new("Empty seats: {0}.", "空位：{0}。");

    public static RenderedCard Render(MapView view, Language language)
    {
        var deal = view.Deal;
        var act = new Act(language, DealRef.Of(deal));
        var people = MapLevels.Of(deal).SelectMany(l => l.People).ToList();
        var pages = Math.Max(1, (people.Count + RowsPerPage - 1) / RowsPerPage);
        var page = Math.Clamp(view.Page, 1, pages);
        var seats = MapSeats.Empty(deal, view.Today);
        return CardFrame.Of(
            language,
            MapWords.Summary.With(Plain.Short(deal.Header.Name, 60)).In(language),
            [
                Head.Named(Kicker.In(language), Plain.Short(deal.Header.Name, 80)),
                people.Count == 0 ? Prose.Line(Nobody.In(language)) : null,
                .. people.Skip((page - 1) * RowsPerPage).Take(RowsPerPage).Select((p, i) => Sentence(view, p, ((page - 1) * RowsPerPage) + i + 1, language)),
                page == pages && people.Count > 0 && seats.Count > 0
                    ? Prose.Line(Empty.With(string.Join(language == Language.Chinese ? "、" : ", ", seats.Select(s => MapTerms.Name(s.Role).In(language)))).In(language), AdaptiveSpacing.Medium)
                    : null,
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(Buttons(act, page, pages)),
            ]);
    }

    private static AdaptiveRichTextBlock Sentence(MapView view, Person person, int number, Language language)
    {
        var seat = person.Seat;
        var name = Plain.Short(person.Name, LongestName);
        var end = language == Language.Chinese ? "。" : ".";
        var who = person.Title is { } job ? $"{name}{(language == Language.Chinese ? "，" : ", ")}{Plain.Short(job, LongestName)}{end}" : name + end;
        IEnumerable<string?> said =
        [
            seat.Roles == 0 ? NoRole.In(language) : Roles.With(MapWords.Names(seat.Roles, language)).In(language),
            person.AttitudeSeen is { } seen
                ? SeenOn.With(MapWords.Word(seat.Attitude, language), DateText.Show(view.DayOf(seen.At), language, view.Today)).In(language)
                : Attitude.With(MapWords.Word(seat.Attitude, language)).In(language),
            seat.Veto ? Veto.In(language) : null,
            seat is { Authority: { } authority, Influence: { } influence } ? Power.With(authority, influence).In(language) : null,
            view.Deal.FindPerson(seat.ReportsTo) is { } boss ? ReportsTo.With(Plain.Short(boss.Name, LongestName)).In(language) : null,
            MapWords.MeetingOf(person, view.Today, language) + end,
        ];
        return Prose.Runs(
            AdaptiveSpacing.Medium, Prose.Run($"{number}. "), Prose.Bold(who),
            Prose.Run(" " + string.Join(language == Language.Chinese ? "" : " ", said.OfType<string>())));
    }

    private static IEnumerable<AdaptiveAction> Buttons(Act act, int page, int pages)
    {
        yield return act.Open(new("Map", "决策链"), Verbs.OpenMap);
        if (page > 1)
        {
            yield return act.Open(new("‹ Back", "‹ 上一页"), Verbs.ListMap, (Payload.Page, page - 1));
        }

        if (page < pages)
        {
            yield return act.Open(new("More ›", "下一页 ›"), Verbs.ListMap, (Payload.Page, page + 1));
        }
    }
}
