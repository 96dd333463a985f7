using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Reminders;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Reminder;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The holidays of a book, which all its reminders keep. A team's are seen by its members and changed by its managers; one's own are one's own.</summary>
internal sealed class HolidaysInteraction(BookDesk books, ReminderDesk reminders, TeamRoster roster) : IInteraction
{
    private static readonly LocalText NotHere = new("Holidays belong to a team's channel, or to your own reminder in the chat with me.", "节假日属于团队的频道，或您与我一对一聊天里的提醒。");
    private static readonly LocalText Outsider = new("Only members of this team see its holidays, as far as I can tell now.", "目前看来，只有本团队的成员能看到节假日。");
    private static readonly LocalText ManagersOnly = new("Only the team's managers change its holidays. Nothing was changed.", "只有团队经理可以修改节假日，没有改动。");
    private static readonly LocalText Added = new("Added. The reminders keep them from now on.", "已添加，提醒从现在起都会遵守。");
    private static readonly LocalText Cleared = new("The list is empty now.", "已清空。");
    private static readonly LocalText NotRead = new("“{0}” is no date I can read. Nothing was added.", "“{0}”不是我能看懂的日期，没有添加。");
    private static readonly LocalText Nothing = new("Paste at least one day.", "请至少粘贴一个日期。");
    private static readonly LocalText TooMany = new("A list holds at most {0} days. Nothing was added.", "最多 {0} 天，没有添加。");
    private static readonly LocalText TooLong = new(
        "That is as long as the field takes, so the end may be missing. Paste it in parts. Nothing was added.", "内容已达输入上限，末尾可能缺失。请分几次粘贴，没有添加。");

    private static readonly LocalText Crowded = new("Others are changing this at this very moment. Please try again.", "此刻有其他人也在修改，请再试一次。");

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenHolidays, Cards.Verbs.SaveHolidays];

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (ReminderPlace.Of(turn) is not { } place)
        {
            return Notices.Refused(turn, NotHere);
        }

        if (place.Book.TeamId is { } team && !await roster.HasAsync(turn, team, cancellationToken))
        {
            return Notices.Refused(turn, Outsider);
        }

        var now = (await books.LatestAsync(turn.Tenant, place.Book, cancellationToken)).Holidays;
        var shown = new HolidaysView(place.Title, now, turn.Today) { IsOwn = place.IsOwn };
        if (card.Verb == Cards.Verbs.OpenHolidays)
        {
            return Card(turn, shown);
        }

        var typed = card.Long(Inputs.Holidays, HolidaysCard.LongestPaste)?.Trim() ?? "";
        var clears = TextFold.Lower(typed) is "none" or "clear" or "清空" or "没有" or "无";
        var read = clears ? new(HolidayList.None, null) : HolidayText.Read(typed, turn.Today);
        var problem = place.Book.TeamId is { } managed && !await roster.ManagesAsync(turn, managed, cancellationToken) ? ManagersOnly
            : typed.Length >= HolidaysCard.LongestPaste - 1 ? TooLong
            : read.Unread is { } line ? NotRead.With(line)
            : !clears && read.List.IsEmpty ? Nothing
            : now.With(read.List).Count > HolidayList.Most ? TooMany.With(HolidayList.Most)
            : (LocalText?)null;
        if (problem is { } why)
        {
            return Card(turn, shown with { Typed = typed, Problem = why });
        }

        var told = clears ? Cleared : Added;
        var change = await books.ChangeAsync(
            turn.Tenant, place.Book, book => new(book with { Holidays = clears ? HolidayList.None : Kept(book.Holidays, turn).With(read.List) }, told), cancellationToken);
        if (change is null)
        {
            return Card(turn, shown with { Typed = typed, Problem = Crowded });
        }

        SavedChange.Mark(turn);
        await reminders.ReplanAsync(turn.Tenant, place.Key.Home, cancellationToken);
        return Card(turn, shown with { List = change.Settings.Holidays, Told = told }).Saved();
    }

    /// <summary>What is long over makes room.</summary>
    private static HolidayList Kept(HolidayList list, Turn turn)
    {
        var from = turn.Today.PlusDays(-31);
        return new(list.Off.Except(list.Off.Where(d => d < from)), list.Worked.Except(list.Worked.Where(d => d < from)));
    }

    private static Reply Card(Turn turn, HolidaysView view) => new(HolidaysCard.Render(view, turn.Language));
}
