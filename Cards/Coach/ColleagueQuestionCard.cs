using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Coach;

/// <param name="AskedBy">A member's name.</param>
/// <param name="People">Of the customer, from whom it may be known; the person itself is one of them.</param>
public sealed record ColleagueQuestionView(
    DealRef Deal, string DealName, string EvidenceId, Person Person, Question Behaviour, string AskedBy, IReadOnlyList<Person> People, LocalDate Today)
{
    public string Through { get; init; } = "";

    public string When { get; init; } = "";

    public IReadOnlyList<Problem> Problems { get; init; } = [];
}

/// <summary>The bare question for a second member: what is known of a behaviour, and nothing of what anybody else said.</summary>
public static class ColleagueQuestionCard
{
    public const int MostPeople = 30;

    private const int LongestName = 24;

    private static readonly LocalText Kicker = new("A question for you alone", "只问您本人");

    /// <summary>In a notification nobody's name, neither ours nor the customer's.</summary>
    private static readonly LocalText Summary = new("A short question on a deal", "关于一个商机的小问题");
    private static readonly LocalText Asks = new("{0} asks: what do you know of this yourself?", "{0} 想问：这件事您自己了解多少？");
    private static readonly LocalText Itself = new("Only what was done unasked", "只算没人要求、主动做的");
    private static readonly LocalText ThroughLabel = new("If you heard of it: from whom", "若是听说：听谁说的");
    private static readonly LocalText Personally = new("from {0} personally", "{0} 本人亲口说的");
    private static readonly LocalText Somebody = new("Somebody else", "其他人");
    private static readonly LocalText WhenLabel = new("When, as far as you know", "大概何时（可不填）");
    private static readonly LocalText Honest = new("“I don't know” helps too. Your answer goes to the deal's members only.", "“不清楚”也有用。您的回答只有商机成员能看到。");

    private static readonly (ColleagueAnswer Answer, LocalText Title)[] Answers =
    [
        (ColleagueAnswer.Seen, new("I saw it", "我亲眼见过")),
        (ColleagueAnswer.Heard, new("I heard of it", "我听说过")),
        (ColleagueAnswer.Opposite, new("I saw the opposite", "我见到的相反")),
        (ColleagueAnswer.NotKnown, new("I don't know", "我不清楚")),
    ];

    public static RenderedCard Render(ColleagueQuestionView view, Language language)
    {
        var act = new Act(language, view.Deal);
        var people = From(view, language).ToList();
        return CardFrame.Of(
            language,
            Summary.In(language),
            [
                Head.Named(
                    Kicker.In(language), Plain.Short(view.Person.Name, DealLimits.PersonName),
                    view.Person.Title is { } job ? Plain.Short(job, DealLimits.PersonTitle) : null, Plain.Short(view.DealName, 60)),
                Prose.Typed(Asks.With(Plain.Short(view.AskedBy, 60)).In(language), AdaptiveSpacing.Medium),
                Prose.Runs(AdaptiveSpacing.Medium, Prose.Bold(Plain.Line(view.Behaviour.Title.In(language)))),
                Prose.SmallTyped(view.Behaviour.Ask.In(language)),
                CoachReading.CountsUnpromptedOnly(view.Behaviour.Number) ? Prose.Small(Itself.In(language)) : null,
                Input.Choice(
                    Inputs.Through, ThroughLabel.In(language), people.Exists(p => p.Value == view.Through) ? view.Through : "", language, expanded: false,
                    people.Append((Inputs.NotKnown, Somebody.In(language)))),
                Input.Date(Inputs.When, WhenLabel.In(language), view.When, language),
                .. view.Problems.Select(p => Blocks.Problem(p.Text, language, AdaptiveSpacing.Small)),
                Prose.Small(Honest.In(language), AdaptiveSpacing.Medium),
                Blocks.Buttons(Answers.Select(a => act.Send(
                    a.Title, Verbs.AnswerColleague, (Payload.Person, view.Person.Id), (Payload.Evidence, view.EvidenceId), (Payload.Value, a.Answer.ToString())))),
            ]);
    }

    /// <summary>
    /// The person asked about comes first, however many there are: what was heard from that one is that one's own word, and must not
    /// become somebody else's.
    /// </summary>
    private static IEnumerable<(string Value, string Title)> From(ColleagueQuestionView view, Language language) =>
        view.People.Where(p => p.Id != view.Person.Id).TakeLast(MostPeople - 1).Select(p => (p.Id, Plain.Short(p.Name, LongestName)))
            .Prepend((view.Person.Id, Personally.With(Plain.Short(view.Person.Name, LongestName)).In(language)));
}
