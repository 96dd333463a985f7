using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Reminders;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Due;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>remind Monday 9:00</c>: when this channel is reminded of its team's deals, or one-to-one a person of their own; <c>remind</c> shows it,
/// <c>now</c> previews it one-to-one, <c>off</c>, <c>on</c>, <c>pause until</c> and <c>skip</c> do what they say.
/// </summary>
internal sealed class RemindInteraction(ReminderDesk desk, ReminderReplies replies, OwnerNoteInteraction notes, TeamRoster roster) : IInteraction
{
    private static readonly LocalText NotHere = new(
        "Reminders belong to a channel of a team, about the team's deals, or to the chat with me, about your own.",
        "提醒只能设在团队的频道里（团队的商机），或与我的一对一聊天里（您自己的商机）。");

    private static readonly LocalText Outsider = new(
        "Only members of this team set up its reminder, as far as I can tell now.", "目前看来，只有本团队的成员能设置提醒。");

    private static readonly LocalText NotYours = new(
        "Only {0}, who set it up, and the team's managers can change this reminder. Nothing was changed.", "只有设置人 {0} 和团队经理可以修改这条提醒，没有改动。");

    private static readonly LocalText NoneYet = new("There is no reminder here yet. Say “remind Monday 9:00” to set one up.", "这里还没有提醒。说“提醒 每周一 9:00”即可设置。");
    private static readonly LocalText Crowded = new("Others are changing this at this very moment. Please try again.", "此刻有其他人也在修改，请再试一次。");
    private static readonly LocalText NothingToSkip = new("There is none to skip.", "没有可跳过的提醒。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Remind];

    public IReadOnlyList<string> Verbs =>
    [
        Cards.Verbs.OpenReminder, Cards.Verbs.SaveReminder, Cards.Verbs.PreviewReminder,
        Cards.Verbs.SkipReminder, Cards.Verbs.ReminderOff, Cards.Verbs.ReminderOn,
    ];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var (place, instead) = await PlaceAsync(turn, cancellationToken);
        return place is null ? instead! : await RunAsync(turn, place, ReminderText.Read(WithoutMe(rest), turn.Today), cancellationToken);
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        var (place, instead) = await PlaceAsync(turn, cancellationToken);
        if (place is null)
        {
            return instead!;
        }

        return card.Verb switch
        {
            Cards.Verbs.SaveReminder => await SaveAsync(turn, place, card, cancellationToken),
            Cards.Verbs.PreviewReminder => await RunAsync(turn, place, new ReminderOrder.Now(), cancellationToken),
            Cards.Verbs.SkipReminder => await RunAsync(turn, place, new ReminderOrder.Skip(card.Instant(Payload.Reminder) ?? default), cancellationToken),
            Cards.Verbs.ReminderOff => await RunAsync(turn, place, new ReminderOrder.Off(), cancellationToken),
            Cards.Verbs.ReminderOn => await RunAsync(turn, place, new ReminderOrder.TurnOn(), cancellationToken),
            _ => await RunAsync(turn, place, new ReminderOrder.Show(), cancellationToken),
        };
    }

    /// <summary>remind me Friday 16:00, 提醒我 周五 16点: whom, is said by where it is said.</summary>
    private static string WithoutMe(string rest) =>
        rest.Split(' ', 2) is ["me" or "Me" or "us" or "我" or "我们" or "大家", ..] parts ? parts.ElementAtOrDefault(1) ?? "" : rest.TrimStart('我', '们');

    private async Task<(ReminderPlace? Place, Reply? Instead)> PlaceAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (ReminderPlace.Of(turn) is not { } place)
        {
            return (null, Notices.Refused(turn, NotHere));
        }

        return place.Book.TeamId is not { } team || await roster.HasAsync(turn, team, cancellationToken)
            ? (place, null) : (null, Notices.Refused(turn, Outsider));
    }

    private async Task<Reply> RunAsync(Turn turn, ReminderPlace place, ReminderOrder order, CancellationToken cancellationToken)
    {
        if (order is ReminderOrder.Unreadable unreadable)
        {
            return Notices.Refused(turn, unreadable.Problem, new NoticeButton(new("Reminder settings", "提醒设置"), Cards.Verbs.OpenReminder));
        }

        if (order is ReminderOrder.Notes { Wanted: var wanted })
        {
            return await notes.SetAsync(turn, wanted, cancellationToken);
        }

        if (order is ReminderOrder.Now)
        {
            return await replies.PreviewAsync(turn, place, await desk.FindAsync(place, cancellationToken), cancellationToken);
        }

        var found = desk.Find(turn, place, cancellationToken);
        var stored = await found.Reminder;
        if (order is ReminderOrder.Show)
        {
            return await replies.SettingsAsync(turn, place, stored, await found.Holidays, null, cancellationToken);
        }

        if (await RefusedAsync(turn, place, found, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (stored is null && order is not ReminderOrder.Timed)
        {
            return await replies.SettingsAsync(turn, place, null, await found.Holidays, NoneYet, cancellationToken);
        }

        var by = new Member(turn.Who.Id, turn.Who.Name);
        return await ChangedAsync(turn, place, found, (before, working) => order switch
        {
            ReminderOrder.Timed set => ReminderDecision.Set(before?.Schedule, set, by, turn.TimeZone, turn.Language),
            _ when before is null => new(ReminderDefaults.For(turn), false, NoneYet),
            ReminderOrder.Off => ReminderDecision.Off(before.Schedule),
            ReminderOrder.TurnOn => ReminderDecision.On(before.Schedule),
            ReminderOrder.Pause when before.State == ReminderState.Off => ReminderDecision.Off(before.Schedule),
            ReminderOrder.Pause pause => ReminderDecision.Pause(before.Schedule, pause.Until, isParked: !before.IsOn, new(
                DateText.ShowWithWeekday(pause.Until, Language.English, turn.Today), DateText.ShowWithWeekday(pause.Until, Language.Chinese, turn.Today))),
            _ => ReminderPlanner.NextOf(before, working, turn.Now) is { } next && order is ReminderOrder.Skip { Only: var only } && (only is null || only == next.At)
                ? ReminderDecision.Skip(before.Schedule, working, next)
                : new(before.Schedule, null, NothingToSkip),
        }, cancellationToken);
    }

    private async Task<Reply> SaveAsync(Turn turn, ReminderPlace place, Submission card, CancellationToken cancellationToken)
    {
        var found = desk.Find(turn, place, cancellationToken);
        if (await RefusedAsync(turn, place, found, cancellationToken) is { } refused)
        {
            return refused;
        }

        var stored = await found.Reminder;
        var form = Read(stored);
        return form.Problems.Count > 0
            ? await replies.NotSavedAsync(turn, place, stored, await found.Holidays, form, cancellationToken)
            : await ChangedAsync(turn, place, found, (before, _) => ReminderDecision.Set(before?.Schedule, Read(before).Schedule), cancellationToken);

        ReminderForm Read(StoredReminder? now) => ReminderFormReader.Read(card, now?.Schedule ?? ReminderDefaults.For(turn));
    }

    private async Task<Reply> ChangedAsync(
        Turn turn, ReminderPlace place, FoundReminder found, Func<StoredReminder?, WorkingDays, ReminderDecision> decide, CancellationToken cancellationToken) =>
        await desk.ChangeAsync(turn, place, found, decide, cancellationToken) is { } change
            ? (await replies.SettingsAsync(turn, place, change.Reminder, await found.Holidays, change.Told, cancellationToken)).Saved()
            : Notices.Refused(turn, Crowded);

    private async Task<Reply?> RefusedAsync(Turn turn, ReminderPlace place, FoundReminder found, CancellationToken cancellationToken)
    {
        var stored = await found.Reminder;
        return await desk.MayChangeAsync(turn, place, stored, cancellationToken) ? null
            : await replies.SettingsAsync(turn, place, stored, await found.Holidays, NotYours.With(stored?.Schedule.SetBy.Name ?? ""), cancellationToken);
    }
}
