using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Briefs;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The cards before and after a meeting, of a deal as it is now. Everything on them is one-to-one.</summary>
internal sealed class BriefCards(DealChecks checks, MethodLibrary methods)
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalText TheirsNow = new("Somebody changed this meeting meanwhile: {0}. Save again to replace it.", "其间有人修改了这次会面：{0}。再次保存将以您的为准。");
    private static readonly LocalText AsksAt = new("The meeting is planned, and this is its brief. On {0} I ask three short questions.", "会面已安排，这就是会前准备。{0}我会问三个简短的问题。");

    public Reply Brief(Turn turn, DealLookup found, BriefScope scope, LocalText? told = null, params IReadOnlyList<LocalText> problems)
    {
        var deal = found.Deal;
        var reply = Private(Draw(deal, scope, found.Rules, turn.Now, turn.Language, MapCards.SeesPersonal(turn, deal), told, problems));
        return told is null ? reply : reply.Saved();
    }

    /// <summary>For a member, before a meeting that was planned, or that began and was not.</summary>
    public RenderedCard Brief(Deal deal, PlannedMeeting? meeting, BookRules rules, Instant now, Language language) =>
        Draw(deal, BriefReading.ScopeOf(deal, meeting, [], [], deal.DayOf(now), rules), rules, now, language, personal: true);

    /// <param name="meeting">Null for one that was not planned here.</param>
    /// <param name="texts">What was submitted.</param>
    /// <param name="onRecord">What is on record of it, and reads otherwise.</param>
    public static RenderedCard After(
        Deal deal, PlannedMeeting? meeting, Instant began, string zone, Instant now, Language language, IReadOnlyDictionary<string, string>? texts = null, Visit? onRecord = null,
        params IReadOnlyList<Problem> problems)
    {
        var shown = Typed.Shown(texts ?? new Dictionary<string, string>(), problems);
        var plan = meeting?.What ?? new MeetingPlan(null, [], [], []);
        return AfterMeetingCard.Render(
            new(deal, plan with { People = [.. plan.People.Where(p => deal.FindPerson(p) is not null)] }, meeting?.Id, meeting?.What.Time?.At ?? began, meeting?.What.Time?.Zone ?? zone, deal.DayOf(now))
            {
                Texts = shown,
                Problems = problems,
                OnRecord = onRecord,
            },
            language);
    }

    /// <param name="texts">What was submitted, by input; null for what is on record.</param>
    /// <param name="changed">Somebody else changed it since it was drawn.</param>
    public static Reply Meeting(
        Turn turn, Deal deal, PlannedMeeting? meeting, IReadOnlyDictionary<string, string>? texts = null, LocalText? told = null, bool changed = false,
        params IReadOnlyList<Problem> problems)
    {
        var shown = new Dictionary<string, string>(meeting is null ? [] : Texts(meeting.What, turn.TimeZone));
        foreach (var (input, text) in Typed.Shown(texts ?? new Dictionary<string, string>(), problems))
        {
            shown[input] = text;
        }

        if (changed && meeting is not null)
        {
            shown[Payload.Was] = meeting.Mark;
        }

        LocalText? theirs = changed && meeting is not null ? TheirsNow.With(l => [Words(l)]) : null;
        var reply = Private(MeetingCard.Render(
            new(deal, meeting, shown, turn.Who.Id, turn.Now, turn.TimeZone) { Problems = problems, Told = told, Theirs = theirs }, turn.Language));
        return told is null ? reply : reply.Saved();

        string Words(Language language) => string.Join(" · ", ((string?[])[
            meeting.What.Time is { } time ? BriefWords.At(time.At, turn.TimeZone, turn.Today, language) : null, BriefWords.Who(deal, meeting.What, language), meeting.What.Goal, meeting.What.Ask]).OfType<string>());
    }

    /// <summary>A meeting that was saved: its form, which says when the brief comes; to whom it comes, when that time is there, the brief itself.</summary>
    public Reply Planned(Turn turn, DealLookup found, PlannedMeeting? meeting, LocalText? told) =>
        meeting is { What.Time: { } time } && meeting.By == turn.Who.Id && time.BriefAt <= turn.Now && turn.Now <= time.At + MeetingTime.BriefUntil
            ? Brief(
                turn, found, BriefReading.ScopeOf(found.Deal, meeting, [], [], turn.DayIn(found.Deal.TimeZone), found.Rules),
                AsksAt.With(l => [BriefWords.At(time.AskAt, turn.TimeZone, turn.Today, l)]))
            : Meeting(turn, found.Deal, meeting, told: told);

    /// <summary>A meeting as it stands in its form, by the clock of whoever reads it.</summary>
    public static Dictionary<string, string> Texts(MeetingPlan plan, string zone)
    {
        var wall = plan.Time is { } time ? MeetingTime.Of(time.At, zone).Wall : (LocalDateTime?)null;
        return new()
        {
            [Inputs.When] = wall is { } day ? ActionText.Of(day.Date) : "",
            [Inputs.Time] = wall is { } clock ? Clock.Format(clock.TimeOfDay) : "",
            [Inputs.Met] = string.Join(',', plan.People),
            [Inputs.OthersMet] = string.Join(", ", plan.Others),
            [Inputs.Goal] = plan.Goal ?? "",
            [Inputs.AskFor] = plan.Ask ?? "",
        };
    }

    private RenderedCard Draw(
        Deal deal, BriefScope scope, BookRules rules, Instant now, Language language, bool personal, LocalText? told = null, params IReadOnlyList<LocalText> problems)
    {
        var today = deal.DayOf(now);
        var brief = BriefReading.Of(deal, scope, methods, today, rules, personal);
        var view = new BriefView(brief, checks.Names(deal, today), now)
        {
            Told = told,
            Problems = problems,
            Others = [.. MeetingSearch.Coming(deal, now).Where(m => m.Id != scope.Meeting?.Id)],
        };
        return BriefCard.Render(view, language);
    }

    private static Reply Private(RenderedCard card) => new(card, OneToOneOnly: true);
}
