using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Map;

/// <summary>The input of each field of a person.</summary>
public static class PersonInputs
{
    /// <summary>More names than this make a list too long to look through, and a card too large: then the name is typed.</summary>
    private const int MostListed = 20;

    private const int LongestListed = 24;
    /// <summary>All ties in full: a text that is cut would be saved so.</summary>
    private const int LongestTies = DealLimits.Ties * (DealLimits.PersonName + DealLimits.TieNature + 4);
    private const int Spare = 20;
    private const int LongestTyped = 40;

    private static readonly LocalText NotKnown = new("Not known", "不清楚");
    private static readonly LocalText Nobody = new("Nobody, or not known", "没有或不清楚");
    private static readonly LocalText TypeName = new("A name on the map", "图上的姓名");
    private static readonly LocalText DepartmentHint = new("purchasing, finance, technical …", "采购、财务、技术……");
    private static readonly LocalText GoalHint = new("At work: a project, a target, a reputation", "工作上的：项目、指标、口碑");
    private static readonly LocalText TiesHint = new("Marco: worked together before; Deng", "马可：以前共事；邓工");
    private static readonly LocalText YesWord = new("Yes", "是");
    private static readonly LocalText NoWord = new("No", "否");

    internal static AdaptiveElement Of(PersonFormView view, PersonField field, Language language)
    {
        var (id, label, text) = (PersonText.InputOf(field), Label(field).In(language), TextInput.Cut(view.Texts.GetValueOrDefault(field, ""), Longest(field)));
        return field switch
        {
            PersonField.Name => Name(id, label, text, language),
            PersonField.Title => Input.Text(id, label, text, DealLimits.PersonTitle, language),
            PersonField.Department => Input.Text(id, label, MapTerms.Department(text).In(language), DealLimits.PersonWords, language, DepartmentHint.In(language)),
            PersonField.Step => Input.Text(id, label, text, DealLimits.PersonWords, language),
            PersonField.Wins => Input.Text(id, label, text, DealLimits.PersonGoal, language, GoalHint.In(language)),
            PersonField.Ties => Input.Text(id, label, text, LongestTies, language, TiesHint.In(language)),
            PersonField.Meetings => Input.Text(id, label, text, 3, language),
            PersonField.Roles => RolesOf(id, label, text, language),
            PersonField.ReportsTo => ReportsTo(view, id, label, text, language),
            PersonField.Veto => Input.Toggle(id, label, MapWords.CanVeto.In(language), text == PersonText.Yes, language),
            PersonField.Attitude => Terms(id, label, text, language, MapTerms.Attitudes.Select(t => (t.Value.ToString(), t.Name))),
            PersonField.Rank => Terms(id, label, text, language, MapTerms.Ranks.Select(t => (t.Value.ToString(), t.Name))),
            PersonField.Level => Terms(id, label, text, language, MapTerms.Levels.Select(t => (t.Value.ToString(), t.Name))),
            PersonField.Standing => Terms(id, label, text, language, MapTerms.Standings.Select(t => (t.Value.ToString(), t.Name))),
            PersonField.Weight => Terms(id, label, text, language, MapTerms.Weights.Select(t => (t.Value.ToString(), t.Name))),
            PersonField.Delegated => Terms(id, label, text, language, [(PersonText.Yes, YesWord), (PersonText.No, NoWord)]),
            PersonField.Authority or PersonField.Influence =>
                Terms(id, label, text, language, "12345".Select(n => (n.ToString(), new LocalText(n.ToString(), n.ToString())))),
            _ => AnswerInput.DateOrTyped(id, label, text, language),
        };
    }

    /// <summary>More of what was typed is not shown again: it is refused as too long all the same.</summary>
    public static int Longest(PersonField field) => field switch
    {
        PersonField.Wins => DealLimits.PersonGoal + Spare,
        PersonField.Ties => LongestTies,
        PersonField.ReportsTo => DealLimits.PersonName,
        _ => PersonText.IsWords(field) ? DealLimits.PersonWords + Spare : LongestTyped,
    };

    internal static LocalText Label(PersonField field) => field switch
    {
        PersonField.Name => new("Name", "姓名"),
        PersonField.Title => new("Job", "职务"),
        PersonField.Roles => new("Roles", "角色"),
        PersonField.Attitude => new("Attitude", "态度"),
        PersonField.ReportsTo => new("Reports to", "汇报给"),
        PersonField.Department => new("Department", "部门"),
        PersonField.Rank => new("Rank", "级别"),
        PersonField.Level => new("Level of the organisation", "组织层级"),
        PersonField.Authority => new("Authority, 1 to 5", "职权（1–5）"),
        PersonField.Influence => new("Influence, 1 to 5", "影响（1–5）"),
        PersonField.Standing => new("Political standing", "政治位置"),
        PersonField.Delegated => new("May decide in the place of somebody above", "获上级授权拍板"),
        PersonField.Step => new("Step", "环节"),
        PersonField.Weight => new("Weight of the step", "环节分量"),
        PersonField.Veto => new("Veto", "否决权"),
        PersonField.LastMet => new("Last met", "上次会面"),
        PersonField.Meetings => new("Meetings so far", "会面次数"),
        PersonField.NextMeeting => new("Next meeting", "下次会面"),
        PersonField.InRoleSince => new("In this role since", "任职起"),
        PersonField.Left => new("Left on", "离开日期"),
        PersonField.Wins => new("What the person wants to win at work", "在工作上想赢得什么"),
        _ => new("Hidden ties, each with a word on it", "暗线（姓名：一句说明）"),
    };

    private static AdaptiveTextInput Name(string id, string label, string text, Language language)
    {
        var input = Input.Text(id, label, text, DealLimits.PersonName, language);
        input.IsRequired = true;
        return input;
    }

    private static AdaptiveChoiceSetInput RolesOf(string id, string label, string text, Language language)
    {
        var chosen = string.Join(',', text.Split(',').Where(t => MapTerms.Roles.Any(r => r.Term.Value.ToString() == t)));
        var input = Input.Choice(
            id, label, chosen, language, expanded: true,
            MapTerms.Roles.Select(r => (r.Term.Value.ToString(), $"{r.Letter.In(language)} · {r.Term.Name.In(language)}")));
        input.IsMultiSelect = true;
        return input;
    }

    private static AdaptiveInput ReportsTo(PersonFormView view, string id, string label, string text, Language language)
    {
        var listed = view.Others.Count <= MostListed && (text.Length == 0 || view.Others.Any(o => o.Id == text));
        return listed
            ? Input.Choice(
                id, label, text.Length == 0 ? Inputs.NotKnown : text, language, expanded: false,
                view.Others.Select(o => (o.Id, Plain.Short(o.Name, LongestListed))).Append((Inputs.NotKnown, Nobody.In(language))))
            : Input.Text(
                id, label, Plain.Line(view.Others.FirstOrDefault(o => o.Id == text).Name ?? text), DealLimits.PersonName, language, TypeName.In(language));
    }

    private static AdaptiveChoiceSetInput Terms(string id, string label, string text, Language language, IEnumerable<(string Value, LocalText Name)> terms)
    {
        List<(string Value, string Title)> all = [.. terms.Select(t => (t.Value, t.Name.In(language))), (Inputs.NotKnown, NotKnown.In(language))];
        return Input.Choice(id, label, all.Exists(c => c.Value == text) ? text : Inputs.NotKnown, language, expanded: false, all);
    }
}
