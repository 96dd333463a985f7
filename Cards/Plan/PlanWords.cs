using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Plan;

/// <summary>Actions in words.</summary>
public static class PlanWords
{
    public static readonly LocalText Kicker = new("Plan", "行动计划");
    public static readonly LocalText Summary = new("Plan: {0}", "行动计划：{0}");
    public static readonly LocalText Customer = new("customer", "客户");

    private const int LongestName = 32;

    private static readonly LocalText CustomersPerson = new("customer, {0}", "客户 {0}");
    private static readonly LocalText FormerMember = new("nobody any more", "已无人负责");
    private static readonly LocalText Due = new("due {0}", "{0}到期");
    private static readonly LocalText Overdue = new("overdue {0}\u00A0d", "已过期{0}天");
    private static readonly LocalText NoDay = new("no day", "未定日期");
    private static readonly LocalText Done = new("done {0}", "{0}完成");
    private static readonly LocalText Dropped = new("dropped {0}", "{0}取消");

    public static string OwnerOf(Deal deal, Assignee owner, Language language) => owner switch
    {
        { User: { } user } => deal.NameOf(user) is { } name ? Plain.Short(name, LongestName) : FormerMember.In(language),
        { Person: { } person } when deal.FindPerson(person) is { } known => CustomersPerson.With(Plain.Short(known.Name, LongestName)).In(language),
        _ => Customer.In(language),
    };

    /// <summary>When an open action is due, or what became of a settled one.</summary>
    public static string When(PlannedAction action, PlanView view, Language language)
    {
        if (action.Settled is { } settled)
        {
            return (action.State == ActionState.Done ? Done : Dropped).With(DateText.Show(view.DayOf(settled.At), language, view.Today)).In(language);
        }

        return IsOverdue(action, view.Today)
            ? Overdue.With(Period.DaysBetween(action.What.Due!.Value, view.Today)).In(language)
            : DueOn(action.What.Due, view.Today, language);
    }

    public static string DueOn(LocalDate? due, LocalDate today, Language language) =>
        due is { } day ? Due.With(DateText.ShowWithWeekday(day, language, today)).In(language) : NoDay.In(language);

    public static bool IsOverdue(PlannedAction action, LocalDate today) => action.IsOpen && action.What.Due < today;

    /// <summary>A tap in words: what the reader wanted.</summary>
    public static LocalText Wanted(ActionState? state, LocalDate? due, LocalDate today) => (state, due) switch
    {
        (null, { } day) => new(
            $"Move to {DateText.ShowWithWeekday(day, Language.English, today)}", $"改到{DateText.ShowWithWeekday(day, Language.Chinese, today)}"),
        (ActionState.Done, _) => new("Done", "完成"),
        (ActionState.Dropped, _) => new("Drop", "取消"),
        _ => new("Open again", "重新打开"),
    };
}
