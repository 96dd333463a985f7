using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Map;

/// <summary>One person of the map as a form: what is asked first stands open, the rest is one tap away.</summary>
public static class PersonFormCard
{
    private const int MostProblems = 8;
    private const int LongestTheirs = 24;

    private static readonly LocalText NewHeading = new("Add a person", "添加一位");
    private static readonly LocalText EditHeading = new("A person on the map", "决策链上的人");
    private static readonly LocalText Seen = new("Attitude towards this deal, as seen on {0}", "对本商机的态度，{0}所见");
    private static readonly LocalText SeenBy = new("by {0}", "由 {0} 记录");
    private static readonly LocalText MoreProblems = new("{0} more fields need a look.", "另有 {0} 处需要看看。");

    private static readonly (string Id, LocalText Title, PersonField[] Fields)[] Folds =
    [
        ("power", new("Department and power", "部门与权力"),
            [PersonField.Department, PersonField.Rank, PersonField.Level, PersonField.Authority, PersonField.Influence, PersonField.Standing, PersonField.Delegated]),
        ("step", new("Step of the process", "流程环节"), [PersonField.Step, PersonField.Weight, PersonField.Veto]),
        ("meetings", new("Meetings and changes", "会面与变动"),
            [PersonField.LastMet, PersonField.Meetings, PersonField.NextMeeting, PersonField.InRoleSince, PersonField.Left]),
        ("personal", new("Goal at work, hidden ties", "工作目标与暗线"), [PersonField.Wins, PersonField.Ties]),
    ];

    private static readonly PersonField[] First =
        [PersonField.Name, PersonField.Title, PersonField.Roles, PersonField.Attitude, PersonField.ReportsTo];

    public static RenderedCard Render(PersonFormView view, Language language)
    {
        var act = new Act(language, view.Deal);
        var more = view.Problems.Count - MostProblems;
        view = view with { Problems = [.. view.Problems.Take(MostProblems)] };
        var seen = view.SeenOn is { } day
            ? Facts.Join(Seen.With(DateText.Show(day, language, view.Today)).In(language), view.SeenBy is { } by ? SeenBy.With(Plain.Short(by, 40)).In(language) : null)
            : null;
        return CardFrame.Of(
            language,
            MapWords.Summary.With(Plain.Short(view.DealName, 60)).In(language),
            [
                Head.Of(MapWords.Kicker.In(language), (view.OnRecord is null ? NewHeading : EditHeading).In(language), Plain.Short(view.DealName, 60)),
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Line(told.In(language))) : null,
                .. view.Problems.Where(p => PersonText.Fields.All(f => PersonText.InputOf(f) != p.Field)).Select(p => Blocks.Problem(p.Text, language)),
                FieldBlock.Meanwhile(view.Theirs, language),
                more > 0 ? Prose.Small(MoreProblems.With(more).In(language)) : null,
                .. First.SelectMany(f => Field(view, f, language).Append(f == PersonField.Attitude && seen is not null ? Prose.SmallTyped(seen) : null)),
                .. Folds.Where(f => view.ShowsPersonal || !f.Fields.All(PersonText.IsPersonal)).SelectMany(f => Fold.Of(
                    f.Id, f.Title.In(language), f.Title.In(language), f.Fields.Any(x => NeedsLook(view, x)), f.Fields.SelectMany(x => Field(view, x, language)))),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(Buttons(act, view)),
            ]);
    }

    private static bool NeedsLook(PersonFormView view, PersonField field) =>
        view.Theirs.ContainsKey(field) || view.Problems.Any(p => p.Field == PersonText.InputOf(field));

    private static IEnumerable<AdaptiveElement?> Field(PersonFormView view, PersonField field, Language language) =>
        FieldBlock.Of(PersonInputs.Of(view, field, language), PersonText.InputOf(field), field, view.Problems, view.Theirs, LongestTheirs, language);

    private static IEnumerable<AdaptiveAction> Buttons(Act act, PersonFormView view)
    {
        if (view.OnRecord is not { } person)
        {
            yield return act.Send(new("Save", "保存"), Verbs.SaveOnMap);
            yield return act.Open(new("Map", "决策链"), Verbs.OpenMap);
            yield break;
        }

        var who = (Payload.Person, (object)person.Id);
        yield return act.Send(new("Save", "保存"), Verbs.SaveOnMap, who, (Payload.Was, PersonText.Form.Marks(person)));
        yield return act.Send(new("Met today", "今天见了"), Verbs.MetToday, who, (Payload.Was, PersonText.Form.Marks(person)));
        yield return act.Open(new("Map", "决策链"), Verbs.OpenMap);
        yield return act.Open(new("Remove", "移除"), Verbs.AskRemovePerson, who);
    }
}
