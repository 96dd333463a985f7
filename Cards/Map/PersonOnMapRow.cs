using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Map;

/// <summary>One seat of the chain: letters of the roles, name and job, what weighs, the attitude. The row opens the person.</summary>
internal static class PersonOnMapRow
{
    private const int LongestName = 32;
    private const int LongestTitle = 32;
    private const int LongestBoss = 20;

    private static readonly LocalText Seat = new("Empty seat: {0}. {1}", "空位：{0}。{1}");
    private static readonly LocalText Empty = new("Empty: {0}", "空位：{0}");
    private static readonly LocalText Add = new("Add", "添加");
    private static readonly LocalText Coach = new("coach candidate", "教练人选");

    public static AdaptiveColumnSet Of(Act act, MapView view, Person person)
    {
        var (language, seat) = (act.Language, person.Seat);
        var name = Plain.Short(person.Name, LongestName);
        var title = person.Title is { } job ? Plain.Short(job, LongestTitle) : null;
        var word = MapWords.Word(seat.Attitude, language);
        return Row(
            act.Row(
                Facts.Join(name, title, MapWords.Names(seat.Roles, language), word, seat.Veto ? MapWords.CanVeto.In(language) : null),
                Verbs.OpenOnMap, (Payload.Person, person.Id)),
            new AdaptiveTextBlock(MapWords.Letters(seat.Roles, language))
            {
                Wrap = true,
                Weight = AdaptiveTextWeight.Bolder,
                Color = seat.Roles.HasFlag(Roles.DecisionMaker) || seat.Roles.HasFlag(Roles.Approver) ? AdaptiveTextColor.Accent : AdaptiveTextColor.Default,
                HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
            },
            [
                Prose.Runs(AdaptiveSpacing.None, title is null ? [Prose.Bold(name)] : [Prose.Bold(name), Prose.Run("\u00A0 " + title)]),
                Prose.Runs(AdaptiveSpacing.None, Small(view, person, language)),
            ],
            new AdaptiveRichTextBlock { HorizontalAlignment = AdaptiveHorizontalAlignment.Right, Inlines = [MapWords.SignOf(seat.Attitude).Run(), Prose.Run(word)] });
    }

    public static AdaptiveColumnSet OfSeat(Act act, EmptySeat seat)
    {
        var language = act.Language;
        var (role, ask) = (MapTerms.Name(seat.Role).In(language), seat.Question.In(language));
        return Row(
            act.Row(Seat.With(role, ask).In(language), Verbs.OpenOnMap, (Payload.Role, seat.Role.ToString())),
            new AdaptiveTextBlock(MapTerms.Letter(seat.Role).In(language))
            {
                Wrap = true, Weight = AdaptiveTextWeight.Bolder, IsSubtle = true, HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
            },
            [Prose.Line("○ " + Empty.With(role).In(language), AdaptiveSpacing.None), Prose.Small(ask)],
            Prose.Accent(Add.In(language)));
    }

    private static IEnumerable<AdaptiveTextRun> Small(MapView view, Person person, Language language)
    {
        var seat = person.Seat;
        if (seat.Veto)
        {
            yield return new("× " + MapWords.CanVeto.In(language) + "\u00A0· ")
            {
                Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Attention,
            };
        }

        if (seat.Weight == StepWeight.Decisive)
        {
            yield return new(MapTerms.Name(MapTerms.Weights, StepWeight.Decisive).In(language) + "\u00A0· ")
            {
                Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Accent,
            };
        }

        var boss = view.Deal.FindPerson(seat.ReportsTo) is { } above ? "↑ " + Plain.Short(above.Name, LongestBoss) : null;

        // A line that breaks does not begin with a dot.
        var facts = Facts.Join(boss, MapWords.MeetingOf(person, view.Today, language), person.IsCandidate ? Coach.In(language) : null);
        yield return Prose.SmallRun(facts.Replace(" · ", "\u00A0· ", StringComparison.Ordinal));
    }

    private static AdaptiveColumnSet Row(AdaptiveAction open, AdaptiveElement letters, IEnumerable<AdaptiveElement> words, AdaptiveElement right) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        MinHeight = "44px",
        SelectAction = open,
        Columns = [Blocks.Column("40px", letters), Blocks.Column(AdaptiveWidth.Stretch, words), Blocks.Column("auto", right)],
    };
}
