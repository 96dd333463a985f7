using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Plan;

/// <summary>One action as a form: what, whose, by when, and the weak point it mends.</summary>
public static class ActionFormCard
{
    /// <summary>So many people of the map are listed; those met last come first.</summary>
    private const int MostListed = 20;
    private const int LongestListed = 32;
    private const int LongestProblem = 200;
    private const int LongestTheirs = 60;
    private const int Spare = 120;

    private static readonly LocalText NewHeading = new("Plan an action", "计划一项行动");
    private static readonly LocalText EditHeading = new("An action of the plan", "计划中的行动");
    private static readonly LocalText What = new("What is to be done", "做什么");
    private static readonly LocalText Who = new("Whose action", "谁负责");
    private static readonly LocalText Due = new("By", "到期日");
    private static readonly LocalText Point = new("Weak point it mends", "针对的短板");
    private static readonly LocalText NoPoint = new("None in particular", "不针对某一项");
    private static readonly LocalText Customer = new("The customer", "客户");
    private static readonly LocalText Theirs = new("Customer: {0}", "客户：{0}");
    private static readonly LocalText IsDone = new("This action is done.", "这项行动已完成。");
    private static readonly LocalText IsDropped = new("This action was dropped.", "这项行动已取消。");
    private static readonly LocalText IsClosed = new("The deal is closed: its plan stays as it is.", "商机已结束，行动计划不再修改。");

    public static RenderedCard Render(ActionFormView view, Language language)
    {
        var deal = view.Deal;
        var act = new Act(language, DealRef.Of(deal));
        return CardFrame.Of(
            language,
            PlanWords.Summary.With(Plain.Short(deal.Header.Name, 60)).In(language),
            [
                Head.Of(PlanWords.Kicker.In(language), (view.OnRecord is null ? NewHeading : EditHeading).In(language), Plain.Short(deal.Header.Name, 60)),
                view.Finding is { } finding ? Prose.Typed("→ " + Plain.Short(finding.In(language), LongestProblem)) : null,
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Line(told.In(language))) : null,
                .. view.Problems.Where(p => ActionText.Fields.All(f => ActionText.InputOf(f) != p.Field)).Take(3).Select(p => Blocks.Problem(p.Text, language)),
                FieldBlock.Meanwhile(view.Theirs, language),
                .. view.OnRecord is { } action && !CanChange(view) ? Told(view, action, language) : ActionText.Fields.SelectMany(
                    f => FieldBlock.Of(InputFor(view, f, language), ActionText.InputOf(f), f, view.Problems, view.Theirs, LongestTheirs, language)),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(Buttons(act, view)),
            ]);
    }

    /// <summary>What is settled is opened again first, and nothing of a closed deal is changed.</summary>
    private static bool CanChange(ActionFormView view) => view.Deal.IsOpen && view.OnRecord is null or { IsOpen: true };

    /// <summary>What is over is read, not filled in.</summary>
    private static IEnumerable<AdaptiveElement?> Told(ActionFormView view, PlannedAction action, Language language)
    {
        yield return action.State switch
        {
            ActionState.Done => Prose.Signed(Sign.Done, IsDone.In(language)),
            ActionState.Dropped => Prose.Line(IsDropped.In(language)),
            _ => Prose.Line(IsClosed.In(language)),
        };
        yield return Prose.Typed(Plain.Line(action.What.Text), AdaptiveSpacing.Medium);
        var plan = new PlanView(view.Deal, new Dictionary<string, LocalText>(), view.Today);
        yield return Prose.SmallTyped(Facts.Join(
            PlanWords.OwnerOf(view.Deal, action.What.Owner, language),
            action.IsOpen ? PlanWords.DueOn(action.What.Due, view.Today, language) : PlanWords.When(action, plan, language)));
        yield return action.What.Criterion is { } point
            ? Prose.SmallTyped(Facts.Join(Point.In(language), view.Criteria.FirstOrDefault(c => c.Id == point.Id()).Title.In(language))) : null;
    }

    private static AdaptiveInput InputFor(ActionFormView view, ActionField field, Language language)
    {
        var text = TextInput.Cut(view.Texts.GetValueOrDefault(field, ""), DealLimits.ActionText + Spare);
        switch (field)
        {
            case ActionField.Text:
                var what = Input.Text(Inputs.What, What.In(language), text, DealLimits.ActionText, language);
                (what.IsRequired, what.IsMultiline) = (true, true);
                return what;
            case ActionField.Owner:
                return Input.Choice(Inputs.Owner, Who.In(language), text, language, expanded: false, Owners(view.Deal, text, language));
            case ActionField.Due:
                return AnswerInput.DateOrTyped(Inputs.Due, Due.In(language), text, language);
            default:
                return Input.Choice(
                    Inputs.Criterion, Point.In(language), text.Length == 0 ? Inputs.NotKnown : text, language, expanded: false,
                    [(Inputs.NotKnown, NoPoint.In(language)), .. view.Criteria.Select((c, i) => (c.Id, $"{i + 1} {c.Title.In(language)}"))]);
        }
    }

    private static IEnumerable<(string, string)> Owners(Deal deal, string chosen, Language language)
    {
        IEnumerable<Member> ours = [deal.Owner, .. deal.Members];
        foreach (var member in ours)
        {
            yield return (Assignee.Of(member.Id).ToString(), Plain.Short(member.Name, LongestListed));
        }

        yield return (Assignee.Customer.ToString(), Customer.In(language));
        var people = deal.People.OrderByDescending(p => p.Seat.LastMet.HasValue).ThenByDescending(p => p.Seat.LastMet);
        foreach (var person in people.Take(MostListed).Union(deal.People.Where(p => Assignee.Of(p).ToString() == chosen)))
        {
            yield return (Assignee.Of(person).ToString(), Theirs.With(Plain.Short(person.Name, LongestListed)).In(language));
        }

        // Somebody who is a member no more, or off the map, stays chosen until another is.
        if (Assignee.TryParse(chosen) is { } former
            && (former.User is { } user ? !deal.HasMember(user) : former.Person is { } id && deal.FindPerson(id) is null))
        {
            yield return (chosen, PlanWords.OwnerOf(deal, former, language));
        }
    }

    private static IEnumerable<AdaptiveAction> Buttons(Act act, ActionFormView view)
    {
        if (view.OnRecord is { } action)
        {
            if (CanChange(view))
            {
                yield return act.Send(new("Save", "保存"), Verbs.SaveAction, (Payload.Action, action.Id), (Payload.Was, ActionText.Form.Marks(action.What)));
            }
            else if (view.Deal.IsOpen && !action.IsErased)
            {
                yield return act.Open(new("Open again", "重新打开"), Verbs.ReopenAction, (Payload.Action, action.Id), (Payload.Was, action.Mark));
            }
        }
        else
        {
            yield return view.RuleId is { } rule
                ? act.Send(new("Plan it", "列入计划"), Verbs.SaveAction, (Payload.Rule, rule)) : act.Send(new("Plan it", "列入计划"), Verbs.SaveAction);
        }

        yield return act.Open(new("Plan", "计划"), Verbs.OpenPlan);
        if (view.RuleId is not null)
        {
            yield return act.Open(new("Check", "检查"), Verbs.OpenCheck);
        }
    }
}
