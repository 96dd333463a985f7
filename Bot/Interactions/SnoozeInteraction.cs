using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Reminders;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Due;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>snooze ACME until 2027-02-15</c>: the deal is left out of the reminder of where it is said, one-to-one for oneself, in a channel for
/// all who read there. Whoever may change the deal may say so.
/// </summary>
internal sealed class SnoozeInteraction(
    DealDesk deals, DealPicker picker, ReminderDesk desk, ReminderStore store, ReminderComposer composer) : IInteraction
{
    private static readonly int[] Offered = [2, 4];

    private static readonly LocalText Heading = new("Left out of the reminder", "暂不提醒");
    private static readonly LocalText UntilWhen = new("{0} is to stay out of the reminder: until when?", "{0} 暂不提醒，到什么时候？");
    private static readonly LocalText OrType = new("Or say a day: “snooze {0} until 2027-02-15”.", "也可以说日期：“暂缓提醒 {0} 到 2027-02-15”。");
    private static readonly LocalText Own = new("{0} stays out of your own reminder until {1}. A team's reminder is not touched.", "{1} 前，您自己的提醒里不会出现 {0}。团队的提醒不受影响。");
    private static readonly LocalText Team = new("{0} stays out of this channel's reminder until {1}, for everybody.", "{1} 前，本频道的提醒里不会出现 {0}，对所有人生效。");
    private static readonly LocalText Again = new("{0} is in the reminder again when it needs somebody.", "{0} 已恢复提醒，需要跟进时会出现。");
    private static readonly LocalText NotHere = new("Reminders belong to a channel of a team, or to the chat with me.", "提醒只设在团队的频道里，或与我的一对一聊天里。");
    private static readonly LocalText NoneYet = new("There is no reminder here, so nothing has to be left out. “remind Monday 9:00” sets one up.", "这里没有设置提醒，不用暂缓。说“提醒 每周一 9:00”即可设置。");
    private static readonly LocalText Crowded = new("Others are changing this reminder at this very moment. Please try again.", "此刻有其他人也在修改这条提醒，请再试一次。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Snooze];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.SnoozeDeal];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        // A name may end as a day does.
        var typed = await picker.NamesAsync(turn, rest, cancellationToken) ? new(rest) : SnoozeText.Read(rest, turn.Today);
        var pick = await picker.PickAsync(turn, typed.Deal, Cards.Verbs.SnoozeDeal, cancellationToken, WithDay(typed));
        return pick.Deal is not { } id ? pick.Instead!
            : typed.Until is null && !typed.Ends ? await AskAsync(turn, id, typed.Problem, cancellationToken)
            : await SaveAsync(turn, id, typed.Until, null, cancellationToken);
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return await OnCommandAsync(turn, CommandName.Snooze, "", cancellationToken);
        }

        if (card[Payload.Day] is not { } day)
        {
            return await AskAsync(turn, id, null, cancellationToken);
        }

        var until = LocalDatePattern.Iso.Parse(day).TryGetValue(default, out var named) ? SnoozeText.Checked("", named, turn.Today) : new("");
        return until.Problem is { } problem || (until.Until is null && day.Length > 0)
            ? await AskAsync(turn, id, until.Problem, cancellationToken)
            : await SaveAsync(turn, id, until.Until, card.Instant(Payload.Reminder), cancellationToken);
    }

    private static IReadOnlyList<(string, object)> WithDay(SnoozeText typed) =>
        typed.Until is { } until ? [(Payload.Day, LocalDatePattern.Iso.Format(until))] : typed.Ends ? [(Payload.Day, "")] : [];

    /// <param name="occurrence">Of the card it was tapped on, which is drawn again; null for none.</param>
    private async Task<Reply> SaveAsync(Turn turn, DealId id, LocalDate? until, Instant? occurrence, CancellationToken cancellationToken)
    {
        var place = ReminderPlace.Of(turn);
        var reminder = place is null ? null : desk.Find(turn, place, cancellationToken);
        var found = await deals.OpenAsync(turn, id, turn.Audience, cancellationToken);
        if (found.ToChange != DealFate.Open)
        {
            // On the reminder everybody's card stays.
            var isOnCard = place is not null && occurrence is { } at && await store.SentAsync(place.Key, at, cancellationToken) is not null;
            return Notices.Missing(turn, found.ToChange) with { OneToOneOnly = turn.IsAway || isOnCard };
        }

        if (place is null || reminder is null)
        {
            return Notices.Refused(turn, NotHere);
        }

        if (await reminder.Reminder is null)
        {
            return Notices.Refused(turn, NoneYet, new NoticeButton(new("Reminder settings", "提醒设置"), Cards.Verbs.OpenReminder));
        }

        var told = Told(turn, place, found.Deal.Header.Name, until);
        ReminderDecision Decide(StoredReminder? before) => before is null
            ? new(ReminderDefaults.For(turn), false, NoneYet) : ReminderDecision.Snooze(before.Schedule, id, until, turn.Today, told);

        if (await desk.ChangeAsync(turn, place, reminder, (before, _) => Decide(before), cancellationToken) is not { } change)
        {
            return Notices.Refused(turn, Crowded);
        }

        return await RedrawnAsync(turn, change.Reminder, occurrence, found.Deal, cancellationToken)
            ?? Notices.Reply(turn, new(Heading, [told], [Button(turn, DealRef.Of(found.Deal), null), .. Settings()])).Saved();
    }

    private async Task<Reply?> RedrawnAsync(Turn turn, StoredReminder reminder, Instant? occurrence, Deal deal, CancellationToken cancellationToken) =>
        occurrence is { } drawn && await store.SentAsync(reminder.Key, drawn, cancellationToken) is { } sent && sent.Deals.Contains(deal.Id)
            ? ReminderAnswerInteraction.Drawn(turn, await composer.RedrawAsync(reminder, sent, deal, turn.Now, cancellationToken), reminder).Saved()
            : null;

    private async Task<Reply> AskAsync(Turn turn, DealId id, LocalText? problem, CancellationToken cancellationToken)
    {
        var found = await deals.OpenAsync(turn, id, turn.Audience, cancellationToken);
        if (found.ToChange != DealFate.Open)
        {
            return Notices.Missing(turn, found.ToChange);
        }

        var (name, deal) = (TextInput.Cut(found.Deal.Header.Name, 60), DealRef.Of(found.Deal));
        return Notices.Reply(turn, new(
            Heading,
            [.. problem is { } why ? new[] { why } : [], UntilWhen.With(name), OrType.With(name)],
            [.. Offered.Select(weeks => Button(turn, deal, weeks)), Button(turn, deal, null)]));
    }

    /// <param name="weeks">From today; null for "again".</param>
    private static NoticeButton Button(Turn turn, DealRef deal, int? weeks) => weeks is { } count
        ? new(new($"{count} weeks", $"{count} 周"), Cards.Verbs.SnoozeDeal, deal, (Payload.Day, LocalDatePattern.Iso.Format(turn.Today.PlusWeeks(count))))
        : new(new("Remind again", "恢复提醒"), Cards.Verbs.SnoozeDeal, deal, (Payload.Day, ""));

    private static IEnumerable<NoticeButton> Settings() => [new(new("Reminder settings", "提醒设置"), Cards.Verbs.OpenReminder)];

    private static LocalText Told(Turn turn, ReminderPlace place, string name, LocalDate? until)
    {
        if (until is not { } day)
        {
            return Again.With(name);
        }

        var words = place.IsOwn ? Own : Team;
        return new(
            words.With(name, DateText.ShowWithWeekday(day, Language.English, turn.Today)).En,
            words.With(name, DateText.ShowWithWeekday(day, Language.Chinese, turn.Today)).Zh);
    }
}
