using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Meetings;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>brief ACME with Rao, Marco</c>: what to know, ask and avoid before a meeting. With a time it is planned: <c>brief ACME tomorrow 14:00</c>;
/// <c>goal: …; ask for: …</c> says what is wanted of it. One-to-one only.
/// </summary>
internal sealed class BriefInteraction(DealDesk desk, DealPicker picker, BriefCards cards, MeetingPlans plans) : IInteraction
{
    private static readonly LocalText Noted = new("Kept for the meeting.", "已记到这次会面。");
    private static readonly LocalText Planned = new("The meeting is planned.", "会面已安排。");
    private static readonly LocalText Moved = new("The meeting of that day was moved.", "当天的会面已改时间。");
    private static readonly LocalText OnMap = new("On the map now.", "已加入决策链。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Brief];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenBrief, Cards.Verbs.AddToBrief];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var line = BriefLine.Read(rest);
        var zone = Zones.Of(turn.TimeZone);
        var moment = MomentText.Find(line.Head, turn.Now.InZone(zone).LocalDateTime);
        var (name, people) = await picker.BeginningAsync(turn, moment.Rest, cancellationToken);
        var pick = await picker.PickAsync(turn, name, Cards.Verbs.OpenBrief, cancellationToken);
        return pick.Deal is not { } id ? pick.Instead! with { OneToOneOnly = true }
            : line.Cancels ? await CancelAsync(turn, id, cancellationToken)
            : moment.At is not null || line.Goal is not null || line.Ask is not null ? await PlanAsync(turn, id, line, moment, people, cancellationToken)
            : await ShowAsync(turn, id, deal => TypedMeeting.Read(deal, people, null, null, null, turn.Who.Id), null, moment, cancellationToken);
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) =>
        card.Deal is not { } id ? await OnCommandAsync(turn, CommandName.Brief, "", cancellationToken)
        : card.Verb == Cards.Verbs.AddToBrief ? await AddAsync(turn, id, card, cancellationToken)
        : await ShowAsync(turn, id, deal => Tapped(deal, card), card[Payload.Meeting], null, cancellationToken);

    private static TypedMeeting Tapped(Deal deal, Submission card) =>
        new(new(null, [.. Ids(card).Where(p => deal.FindPerson(p) is not null)], [], []), [], []);

    private static IEnumerable<string> Ids(Submission card) => (card[Payload.With] ?? "").Split(',').Where(id => id.Length > 0).Take(DealLimits.PeopleMet);

    /// <param name="read">Who will be there, as said now; nobody for those of the meeting.</param>
    /// <param name="meetingId">Null for the next one.</param>
    /// <param name="moment">A day without a time leads to the form, where the time is asked.</param>
    private async Task<Reply> ShowAsync(
        Turn turn, DealId id, Func<Deal, TypedMeeting> read, string? meetingId, MomentText? moment, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        if (found.ToChange is not DealFate.Open and var fate)
        {
            return Notices.MissingOneToOne(turn, fate);
        }

        var deal = found.Deal;
        var said = read(deal);
        if (moment?.Day is { } day)
        {
            var texts = BriefCards.Texts(said.Plan, turn.TimeZone);
            texts[Inputs.When] = ActionText.Of(day);
            texts[Inputs.OthersMet] = string.Join(", ", said.Plan.Others.Concat(said.Unclear));
            return BriefCards.Meeting(turn, deal, null, texts, problems: new Problem(Inputs.Time, new("At what time?", "几点？"), ProblemKind.Missing));
        }

        var meeting = meetingId is null ? MeetingSearch.Next(deal, turn.Who.Id, turn.Now) : deal.FindMeeting(meetingId);
        var scope = said.ScopeIn(deal, meeting, turn.DayIn(deal.TimeZone), found.Rules);
        return cards.Brief(turn, found, scope, null, [.. said.Problems.Select(p => p.Text), .. moment?.Problem is { } problem ? [problem.Text] : Array.Empty<LocalText>()]);
    }

    private async Task<Reply> PlanAsync(Turn turn, DealId id, BriefLine line, MomentText moment, string people, CancellationToken cancellationToken)
    {
        var time = moment.At is { } at ? new MeetingTime(at, turn.TimeZone) : null;
        var letters = time is null ? null : plans.KeepAsync(turn, id, time, cancellationToken);
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Typed, found =>
        {
            var said = TypedMeeting.Read(found.Deal, people, time, line.Goal, line.Ask, turn.Who.Id);
            var draft = said.Problems.IsEmpty
                ? MeetingDecision.Plan(found.Deal, said.Plan, turn.Who.Id, turn.Now) : new(new([], null, said.Problems));
            return ((Said: said, Draft: draft), draft.Decision.Events);
        }, cancellationToken, first: letters);
        await (letters ?? Task.CompletedTask);
        if (change.Fate != DealFate.Open)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        var (said, draft) = change.Decision;
        var deal = change.Found.Deal;
        if (draft.Decision.IsRefused && !change.Repeated)
        {
            var texts = BriefCards.Texts(said.Plan, turn.TimeZone);
            texts[Inputs.OthersMet] = string.Join(", ", said.Plan.Others.Concat(said.Unclear));
            return BriefCards.Meeting(turn, deal, null, texts, problems: [.. draft.Decision.Problems]);
        }

        var meeting = time is null ? deal.FindMeeting(draft.Id) : MeetingSearch.At(deal, turn.Who.Id, time.At) ?? deal.FindMeeting(draft.Id);
        return time is null ? cards.Brief(turn, change.Found, said.ScopeIn(deal, meeting, turn.DayIn(deal.TimeZone), change.Found.Rules), Noted)
            : cards.Planned(turn, change.Found, meeting, draft.Moved ? Moved : Planned);
    }

    private async Task<Reply> CancelAsync(Turn turn, DealId id, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Typed, (deal, _) =>
        {
            var draft = MeetingDecision.CancelNext(deal, turn.Who.Id, turn.Now);
            return (draft, draft.Decision.Events);
        }, cancellationToken);
        return change.Decision is not { } decided ? Notices.MissingOneToOne(turn, change.Fate) : MeetingInteraction.Off(turn, change.Found.Deal, decided, change.Repeated);
    }

    /// <summary>Names that were typed go on the map, and into the meeting.</summary>
    private async Task<Reply> AddAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var today = turn.DayIn(deal.TimeZone);
            var lines = MapLine.Read(card[Inputs.OthersMet] ?? "", today, MapCards.SeesPersonal(turn, deal));
            var draft = RoomAddition.Decide(deal, lines, Ids(card), deal.FindMeeting(card[Payload.Meeting]), today);
            return (draft, draft.Events);
        }, cancellationToken);
        if (change.Decision is not { } added)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        // Without anybody named it would be a guess again, and what could not be taken would be gone.
        var deal = change.Found.Deal;
        var scope = new BriefScope(deal.FindMeeting(card[Payload.Meeting]), [.. added.People.Where(p => deal.FindPerson(p) is not null)], added.Left);
        return cards.Brief(turn, change.Found, scope, change.IsSaved ? OnMap : null, [.. added.Problems]);
    }
}
