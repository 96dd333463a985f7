using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Map;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using Person = KeyAccountBot.Playbook.Deals.Person;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The cards of the decision chain, of a deal as it is now. Everything on them is one-to-one.</summary>
internal sealed class MapCards(DealChecks checks)
{
    /// <summary>What a typed line waits for, after a card of the map.</summary>
    public const string DialogId = "map";
    public const string DealState = "deal";

    public static Reply Map(Turn turn, DealLookup found, int page = 1, LocalText? told = null, IReadOnlyList<LocalText>? problems = null)
    {
        var view = ViewOf(turn, found) with
        {
            Page = page,
            Told = told,
            Problems = problems ?? [],
        };
        var reply = Waiting(found.Deal, MapCard.Render(view, turn.Language));
        return told is null ? reply : reply.Saved();
    }

    public static Reply List(Turn turn, DealLookup found, int page) => Waiting(found.Deal, MapListCard.Render(ViewOf(turn, found) with { Page = page }, turn.Language));

    public static Reply Picture(Turn turn, DealLookup found, int page) => Private(PictureCard.Render(ViewOf(turn, found) with { Page = page }, turn.Language));

    public Reply Gaps(Turn turn, DealLookup found)
    {
        var view = ViewOf(turn, found);
        var names = checks.Names(found.Deal, view.Today);
        return Private(MapGapsCard.Render(MapGapsView.Of(view, DealChecks.Run(found.Deal, view.Today, found.Rules), names), turn.Language));
    }

    /// <param name="texts">What was submitted; null for what is on record.</param>
    public static Reply Form(
        Turn turn, Deal deal, Person? person, IReadOnlyDictionary<PersonField, string>? texts = null, LocalText? told = null,
        IReadOnlyList<PersonField>? conflicts = null, params IReadOnlyList<Problem> problems)
    {
        var today = turn.DayIn(deal.TimeZone);
        var view = new PersonFormView(
            DealRef.Of(deal), deal.Header.Name, person, Shown(deal, person, texts, problems), [.. deal.People.Where(p => p.Id != person?.Id).Select(p => (p.Id, p.Name))], today)
        {
            ShowsPersonal = SeesPersonal(turn, deal),
            Problems = problems,
            Told = told,
            SeenOn = person?.AttitudeSeen is { } seen ? deal.DayOf(seen.At) : null,
            SeenBy = person?.AttitudeSeen is { } by ? deal.NameOf(by.By) : null,
            Theirs = person is null ? new() : (conflicts ?? []).ToDictionary(f => f, f => MapWords.ValueOf(person, f, deal, today)),
        };
        return Private(PersonFormCard.Render(view, turn.Language));
    }

    public static Reply Remove(Turn turn, Deal deal, Person person, LocalText? problem = null) => Private(RemovePersonCard.Render(
        new(DealRef.Of(deal), deal.Header.Name, person, PersonRemoval.CountLines(deal, person.Id), deal.EvidenceOn(person.Id).Count())
        {
            Actions = PersonRemoval.CountActions(deal, person.Id),
            Said = PersonRemoval.CountSaid(deal, person.Id),
            Problem = problem,
        },
        turn.Language));

    public static Reply Chain(Turn turn, Deal deal, LocalText? told = null) => Private(ChainCard.Render(deal, told, turn.Language));

    /// <summary>Personal notes are for members; a manager of the book sees the map without them.</summary>
    public static bool SeesPersonal(Turn turn, Deal deal) => deal.HasMember(turn.Who.Id);

    private static MapView ViewOf(Turn turn, DealLookup found)
    {
        var today = turn.DayIn(found.Deal.TimeZone);
        return new(found.Deal, DealChecks.Run(found.Deal, today, found.Rules).Map, today);
    }


    private static Dictionary<PersonField, string> Shown(Deal deal, Person? person, IReadOnlyDictionary<PersonField, string>? texts, IReadOnlyList<Problem> problems)
    {
        var typed = Typed.Shown(texts ?? new Dictionary<PersonField, string>(), problems, PersonText.InputOf);
        var shown = new Dictionary<PersonField, string>();
        foreach (var field in PersonText.Fields)
        {
            var onRecord = person is null ? "" : field == PersonField.Ties ? MapWords.Ties(person.Seat.Ties, deal) : PersonText.Of(person, field);
            shown[field] = typed.GetValueOrDefault(field) ?? onRecord;
        }

        return shown;
    }

    private static Reply Waiting(Deal deal, RenderedCard card) =>
        Private(card) with { Expect = new(DialogId, new Dictionary<string, string> { [DealState] = deal.Id.ToString() }) };

    private static Reply Private(RenderedCard card) => new(card, OneToOneOnly: true);
}
