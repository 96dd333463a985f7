using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>Reads the form of an action.</summary>
internal static class SubmittedAction
{
    private static readonly LocalText PickOne = new("Choose one of the list.", "请从列表中选择。");

    public static SubmittedForm<ActionField> Read(Submission card, LocalDate today) => SubmittedForm.Read(card, ActionText.Form, (field, text) => Value(field, text, today));

    /// <param name="author">Whose it is when the form does not say.</param>
    /// <param name="rule">The finding it is for; one that there is no such rule of is none.</param>
    public static FormDraft<ActionField> New(Deal deal, SubmittedForm<ActionField> read, UserId author, string? rule, LocalDate today)
    {
        var plan = new ActionPlan("", Assignee.Of(deal.HasMember(author) ? author : deal.Owner.Id), null) { RuleId = rule is not null && RuleIds.RowOf(rule) >= 0 ? rule : null };
        return FormDraft.Of<ActionField>(deal, ActionDecision.Plan(deal, ActionText.Form.Fill(plan, read.Values), today));
    }

    private static (string Value, LocalText? Problem) Value(ActionField field, string text, LocalDate today) => field switch
    {
        ActionField.Due when text.Length > 0 => DateText.Parse(text, today).TryGet(out var read, out var problem) ? (ActionText.Of(read.Date), null) : ("", problem.Text),
        ActionField.Owner => Assignee.TryParse(text) is null ? ("", PickOne) : (text, null),
        ActionField.Criterion when text.Length > 0 => Criteria.Find(text) is null ? ("", PickOne) : (text, null),
        _ => (text, null),
    };
}
