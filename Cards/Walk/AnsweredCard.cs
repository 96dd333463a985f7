using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Walk;

/// <param name="Told">What was saved, such as "5 Compelling event: + (was ?)".</param>
/// <param name="About">The competitor it is about; null for us.</param>
public sealed record AnsweredItem(LocalText Told, string? About, string? Note)
{
    /// <summary>The id of the question, for an answer of ours; null for a competitor's.</summary>
    public string? Question { get; init; }

    /// <summary>Who said so.</summary>
    public AnswerSource? Source { get; init; }

    /// <summary>What must be known about it; may hold names.</summary>
    public IReadOnlyList<LocalText> Remarks { get; init; } = [];
}

/// <param name="Problems">Why some of what was typed was not taken.</param>
/// <param name="Light">Of the group that was answered last; null for a method without lights.</param>
/// <param name="Next">The next question never asked; null when every one was.</param>
public sealed record AnsweredView(
    DealRef Deal,
    string DealName,
    Method Method,
    QuestionGroup Group,
    IReadOnlyList<AnsweredItem> Items,
    IReadOnlyList<LocalText> Problems,
    GroupView? Light,
    Question? Next)
{
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>The person whom the method is asked about; null for a method on the deal.</summary>
    public Person? About { get; init; }

    /// <summary>What the map knows of the next question.</summary>
    public LocalText? Beside { get; init; }
}

/// <summary>After a typed answer: what was saved, what it does to the light, and the next question with its three answers one tap away.</summary>
public static class AnsweredCard
{
    private const int Excerpt = 300;
    private const int MostOfName = 30;
    private const int MostOfDeal = 60;
    private const int LongestRemark = 160;

    private static readonly LocalText Kicker = new("{0} · saved", "{0} · 已保存");
    private static readonly LocalText NotSaved = new("{0} · not saved", "{0} · 未保存");
    private static readonly LocalText NextTitle = new("Next: {0} {1}", "下一题：{0} {1}");
    private static readonly LocalText AllAsked = new("Every question has been asked. Any answer can be changed by its number.", "所有问题都问过了。输入题号可以修改任何回答。");
    private static readonly LocalText HowTo = new("Tap, or type “{0} + your note”.", "点选，或输入“{0} + 备注”。");
    private static readonly LocalText HowToWords = new("Type “{0}: …” with your answer, or open the group.", "输入“{0}：……”写下回答，或打开本组。");

    private static readonly (string Value, LocalText Title)[] Marks =
        [("+", new("+ Yes", "+ 是")), ("-", new("− No", "− 否")), ("?", new("? Open", "? 不清"))];

    public static RenderedCard Render(AnsweredView view, Language language)
    {
        var act = new Act(language, view.Deal);
        var method = view.Method.Title.In(language);
        return CardFrame.Of(
            language,
            new LocalText("{0}: {1}", "{0}：{1}").With(method, Plain.Short(view.DealName, 60)).In(language),
            [
                Head.Named((view.Items.Count > 0 ? Kicker : NotSaved).With(method).In(language), view.About is { } about ? Facts.Join(Plain.Short(about.Name, MostOfName), Plain.Short(view.DealName, MostOfDeal)) : view.DealName),
                .. view.Items.SelectMany(i => Item(i, view.People, language)),
                .. view.Problems.Select(p => Blocks.Problem(p, language)),
                view.Light is { } light
                    ? Banner.Of(
                        Sign.Of(light.Light.Light),
                        Banner.StyleOf(light.Light.Light),
                        $"{light.Group.Title.In(language)} {LightWords.Of(light.Light.Light).In(language)}",
                        light.Meaning.In(language))
                    : null,
                .. Next(act, view),
            ]);
    }

    private static IEnumerable<AdaptiveElement> Item(AnsweredItem item, IReadOnlyList<Person> people, Language language)
    {
        yield return Prose.Signed(Sign.Done, Plain.Line(Facts.Join(item.Told.In(language), item.About)));
        if (Facts.Join(item.Note is { } note ? "“" + Plain.Short(note, Excerpt) + "”" : null, SourceInput.Told(AnswerSource.TextOf(item.Source), people, language)) is { Length: > 0 } said)
        {
            yield return Prose.SmallTyped(said);
        }

        foreach (var remark in item.Remarks)
        {
            yield return Prose.Signed(Sign.Watch, Plain.Short(remark.In(language), LongestRemark));
        }
    }

    private static IEnumerable<AdaptiveElement> Next(Act act, AnsweredView view)
    {
        var language = act.Language;
        (string, object) method = (Payload.Method, view.Method.Id);
        var all = act.Open(
            new("This group", "看本组"), Verbs.OpenWalk,
            [method, (Payload.Group, view.Group.Id), .. view.About is { } about ? new (string, object)[] { (Payload.Person, about.Id) } : []]);
        var deal = act.Open(new("Deal", "商机"), Verbs.OpenDeal);
        var check = act.Open(new("Check", "检查"), Verbs.OpenCheck);
        if (view.Next is not { } next)
        {
            yield return Prose.Line(AllAsked.In(language), AdaptiveSpacing.Medium);
            yield return Blocks.Buttons(check, all, deal);
            yield break;
        }

        yield return Prose.Title(Plain.Escape(NextTitle.With(next.Number, next.Title.In(language)).In(language)));
        yield return Prose.Small(Plain.Escape(next.Ask.In(language)));
        if (view.Beside is { } beside)
        {
            yield return Prose.Small(beside.In(language), AdaptiveSpacing.Small);
        }

        if (next.Kind != AnswerKind.Rating)
        {
            if (next.CanBeTyped)
            {
                yield return Prose.Small(HowToWords.With(next.Number).In(language), AdaptiveSpacing.Small);
            }

            yield return Blocks.Buttons(check, all, deal);
            yield break;
        }

        yield return Prose.Small(HowTo.With(next.Number).In(language), AdaptiveSpacing.Small);
        var answers = Blocks.Buttons(
            Marks.Select(m => act.Open(m.Title, Verbs.AnswerWalk, method, (Payload.Question, next.Id), (Payload.Value, m.Value))));
        answers.Spacing = AdaptiveSpacing.Small;
        yield return answers;
        yield return Blocks.Buttons(check, all, deal);
    }
}
