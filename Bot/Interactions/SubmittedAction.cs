using System.Collections.Immutable;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Plan;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <param name="Texts">As submitted, to show again.</param>
/// <param name="Values">As <see cref="ActionText"/>; fields that were not on the card, or could not be read, are not in it.</param>
/// <param name="Problems">Of the fields that could not be read.</param>
internal sealed record ReadAction(
    IReadOnlyDictionary<ActionField, string> Texts, IReadOnlyDictionary<ActionField, string> Values, ImmutableList<Problem> Problems);

/// <summary>Reads the form of an action.</summary>
internal static class SubmittedAction
{
    private static readonly LocalText PickOne = new("Choose one of the list.", "请从列表中选择。");

    public static ReadAction Read(Submission card, LocalDate today)
    {
        var (texts, values) = (new Dictionary<ActionField, string>(), new Dictionary<ActionField, string>());
        var problems = ImmutableList.CreateBuilder<Problem>();
        foreach (var field in ActionText.Fields)
        {
            if (card[ActionFormCard.InputOf(field)] is not { } sent)
            {
                continue;
            }

            texts[field] = sent;
            var (value, problem) = Value(field, sent.Trim() is Inputs.NotKnown ? "" : sent.Trim(), today);
            if (problem is { } wrong)
            {
                problems.Add(new(ActionFormCard.InputOf(field), wrong));
            }
            else
            {
                values[field] = value;
            }
        }

        return new(texts, values, problems.ToImmutable());
    }

    /// <param name="author">Whose it is when the form does not say.</param>
    /// <param name="rule">The finding it is for; one that there is no such rule of is none.</param>
    public static FormDraft<ActionField> New(Deal deal, ReadAction read, UserId author, string? rule, LocalDate today)
    {
        var plan = new ActionPlan("", Assignee.Of(deal.HasMember(author) ? author : deal.Owner.Id), null) { RuleId = rule is not null && RuleIds.RowOf(rule) >= 0 ? rule : null };
        foreach (var (field, text) in read.Values)
        {
            plan = ActionText.With(plan, field, text);
        }

        return FormDraft.Of<ActionField>(deal, ActionDecision.Plan(deal, plan, today));
    }

    private static (string Value, LocalText? Problem) Value(ActionField field, string text, LocalDate today) => field switch
    {
        ActionField.Due when text.Length > 0 => DateText.Parse(text, today).TryGet(out var read, out var problem) ? (ActionText.Of(read.Date), null) : ("", problem.Text),
        ActionField.Owner => Assignee.TryParse(text) is null ? ("", PickOne) : (text, null),
        ActionField.Criterion when text.Length > 0 => Criteria.Find(text) is null ? ("", PickOne) : (text, null),
        _ => (text, null),
    };
}
