using System.Collections.Immutable;
using KeyAccountBot.Bot.Accounts;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Reminder;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Due;
using NodaTime;

namespace KeyAccountBot.Bot.Reminders;

/// <param name="Deals">Those on the card, in its order.</param>
/// <param name="Noted">Owners who are to be told one-to-one what the card does not say.</param>
internal sealed record ReminderContent(ReminderView View, ImmutableList<DealId> Deals, ImmutableList<UserId> Noted);

/// <summary>
/// What a reminder says. The list of the book says where to look; only the deals that are likeliest to need somebody are loaded, so that a
/// book of thousands costs what a small one does.
/// </summary>
internal sealed class ReminderComposer(
    ReminderReading reading, ReminderReaders readers, ConfidentialParts parts, DealChecks checks, BookRulesDesk rules, AccountStandings accounts, OverdueVisits visits)
{
    /// <summary>The first one tells of the week before it, and of the day on which it was set up.</summary>
    private static readonly Duration FirstLooksBack = Duration.FromDays(8);

    private const int LooksAhead = 7;

    private static readonly LocalText OnRoute = new("route: {0}, {1}", "公关路线：{0}，{1}");

    public async Task<ReminderContent> ComposeAsync(StoredReminder reminder, Instant occurrence, Instant now, CancellationToken cancellationToken)
    {
        var since = reminder.LastSent ?? now - FirstLooksBack;
        var read = await reading.ReadAsync(reminder, since, now, now, cancellationToken);
        var needs = DealNeed.Ranked((await Task.WhenAll(read.Loaded.Select(d => NeedAsync(reminder, d, now, cancellationToken)))).OfType<DealNeed>());
        var deals = needs.Select(n => Row(reminder, n.Deal, n, null, now)).ToList();
        var view = View(reminder, occurrence, now, read, deals) with { Owed = await visits.OfAsync(reminder, read, read.Loaded, now, cancellationToken) };
        if (!reminder.Book.IsTeam)
        {
            return new(view, [.. needs.Select(n => n.Deal.Id)], []);
        }

        var whole = needs.Select(n => n.Deal).ToList();
        view = view with { Readers = await readers.OfAsync(reminder.Key.Tenant, whole, cancellationToken) };
        var told = await Task.WhenAll(whole.Select(async d => (d.Owner.Id, Found: await parts.OfAsync(d, now, cancellationToken))));
        return new(view, [.. whole.Select(d => d.Id)], [.. told.Where(t => t.Found is not null).Select(t => t.Id).Distinct()]);
    }

    /// <summary>The card as it stands after answers: the same deals, as they are now, and what had changed when it was sent.</summary>
    /// <param name="known">A deal of it that was just saved; null for none.</param>
    public async Task<ReminderView> RedrawAsync(
        StoredReminder reminder, SentReminder sent, Deal? known, Instant now, CancellationToken cancellationToken)
    {
        var changes = reading.ReadAsync(reminder, sent.Since ?? sent.At - FirstLooksBack, sent.At, now, cancellationToken, candidates: 0);
        var others = await reading.LoadAsync(reminder, [.. sent.Deals.Where(d => d != known?.Id)], cancellationToken);
        var deals = new List<ReminderDeal>();
        foreach (var deal in sent.Deals.Select(id => id == known?.Id ? known : others.Find(d => d.Id == id)).OfType<Deal>())
        {
            var answered = sent.Answers.LastOrDefault(a => a.Deal == deal.Id);
            deals.Add(Row(reminder, deal, await NeedAsync(reminder, deal, now, cancellationToken), answered, now));
        }

        var read = await changes;
        var owed = await visits.OfAsync(reminder, read, known is null ? others : [known, .. others], now, cancellationToken);
        return View(reminder, sent.Occurrence, sent.At, read, deals) with { Readers = sent.Readers, Owed = owed };
    }

    private async Task<DealNeed?> NeedAsync(StoredReminder reminder, Deal deal, Instant now, CancellationToken cancellationToken)
    {
        var account = accounts.OfAsync(deal, reminder.Schedule.SetBy.Id, cancellationToken);
        var (today, by) = (deal.DayOf(now), await rules.OfAsync(deal.Tenant, deal.Book, cancellationToken));
        return reminder.Book.IsTeam
            ? DealNeed.Of(deal, DealChecks.RunForChannel(deal, today, by, await account))
            : DealNeed.Of(deal, DealChecks.Run(deal, today, by, await account));
    }

    private ReminderDeal Row(StoredReminder reminder, Deal deal, DealNeed? need, ReminderAnswer? answer, Instant now)
    {
        var names = checks.Names(deal, deal.DayOf(now));
        return new(
            DealRef.Of(deal),
            deal.Header.Name,
            need is null ? null : new(need.Finding.Severity, names.Say(need.Finding)),
            need?.Question is { } asked && answer is null && deal.IsOpen
                ? new(asked.Id(), names.Title(asked), names.QuestionOf(asked).Ask, deal.AnswerTo(names.Assessment.Id, asked.Id(), Subject.Us)?.Value.ToText() ?? "") : null,
            answer is null || names.Assessment.Find(answer.Question) is not { } question ? null : new(
                question.Title,
                answer.Value,
                answer.By,
                answer.At.InZone(reminder.Schedule.DateTimeZone).TimeOfDay,
                answer.Turned is { } t ? (names.Assessment.Groups[t.Group].Label, t.Before, t.After) : null),
            reminder.Schedule.Mentions ? deal.Owner : null)
        {
            Due = [.. DueIn(reminder, deal, deal.DayOf(now).PlusDays(LooksAhead)).OrderBy(d => d.Day)],
            Members = [deal.Owner.Id, .. deal.Members.Select(m => m.Id)],
            SnoozedUntil = reminder.Schedule.Snoozed.Until(deal.Id, DayOf(reminder, now)),
        };
    }

    /// <summary>The route, and the words of both, are for members only: they are told in a reminder of one's own deals.</summary>
    private static IEnumerable<ReminderDue> DueIn(StoredReminder reminder, Deal deal, LocalDate last) => reminder.Book.IsTeam
        ? ActionsDue.By(deal, last).Select(a => new ReminderDue(a.Due))
        : ActionsDue.By(deal, last).Select(a => new ReminderDue(a.Due, deal.Actions.Find(p => p.Id == a.Id) is { What.Text: { } text } ? new(text, text) : null))
            .Concat(RouteDue.Through(deal, last).Select(s => new ReminderDue(s.Plan.Due, Step(deal, s))));

    private static LocalText Step(Deal deal, RouteStep step)
    {
        var (name, how) = (deal.FindPerson(step.Plan.Person)!.Name, RouteMethods.Name(step.Plan.Method));
        return new(OnRoute.With(name, how.En).En, OnRoute.With(name, how.Zh).Zh);
    }

    /// <param name="at">When it is sent, or was: whether it was late does not change later.</param>
    private static ReminderView View(
        StoredReminder reminder, Instant occurrence, Instant at, ReadBook read, List<ReminderDeal> deals) => new(
        reminder.Title,
        occurrence,
        DayOf(reminder, at),
        read.Changes,
        deals,
        reminder.Book.TeamId is { } team ? Place.Channel(team) : Place.OneToOne)
    {
        Late = DayOf(reminder, occurrence) is var due && due < DayOf(reminder, at) && ReminderPlanner.IsLate(occurrence, at) ? due : null,
        OtherDeals = Math.Max(0, (read.Open ?? 0) - deals.Count),
    };

    private static LocalDate DayOf(StoredReminder reminder, Instant at) => at.InZone(reminder.Schedule.DateTimeZone).Date;
}
