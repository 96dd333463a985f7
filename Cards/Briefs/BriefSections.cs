using System.Globalization;
using AdaptiveCards;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Plan;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Briefs;

/// <summary>The parts of the brief below the people.</summary>
internal static class BriefSections
{
    /// <summary>How far a brief can be shortened so that it fits into a message.</summary>
    public const int Least = 2;

    private const int LongestAnswer = 200;
    private const int LongestPromise = 120;
    private const int LongestChange = 120;
    private const int ShortLine = 60;

    private static readonly LocalText Ask = new("Ask", "要问的");
    private static readonly LocalText Answer = new("Answer: {0}", "回答：{0}");
    private static readonly LocalText Quoted = new("“{0}”", "“{0}”");
    private static readonly LocalText Hear = new("You may hear", "可能会听到");
    private static readonly LocalText NotPrepared = new("No answer of our own yet. {0}.", "还没有我们自己的回答。{0}。");
    private static readonly LocalText NotToSay = new("Leave unsaid", "不要说");
    private static readonly LocalText Open = new("Promised and open", "未了的承诺");
    private static readonly LocalText Changed = new("Since we met them on {0}", "{0}见他们之后");
    private static readonly LocalText ChangedElse = new("Since we met the customer on {0}", "{0}见客户之后");
    private static readonly LocalText Nothing = new("Nothing on record has changed.", "记录没有变化。");
    private static readonly LocalText SixReady = new("Six questions in their heads: {0} of 6 ready", "客户心里的六个问题：已准备 {0}/6");
    private static readonly LocalText Prepare = new("not prepared yet: {0}", "还没准备：{0}");

    public static IEnumerable<AdaptiveElement> Questions(Act act, BriefView view, int less)
    {
        var (questions, language) = (view.Brief.Questions, act.Language);
        if (questions.IsEmpty)
        {
            yield break;
        }

        yield return Prose.Title(Ask.In(language));
        for (var i = 0; i < Math.Min(questions.Length, less == 0 ? 3 : 2); i++)
        {
            var ask = Plain.Line(TopicWords.Ask(questions[i].Topic, view.Names).In(language));
            var (verb, extra) = TopicDoor.Of(questions[i].Topic);
            yield return new AdaptiveColumnSet
            {
                Spacing = AdaptiveSpacing.Small,
                MinHeight = "36px",
                SelectAction = act.Row(Answer.With(TextInput.Cut(ask, 60)).In(language), verb, extra),
                Columns =
                [
                    new AdaptiveColumn
                    {
                        Width = "20px",
                        Items =
                        [
                            new AdaptiveTextBlock((i + 1).ToString(CultureInfo.InvariantCulture)) { Wrap = true, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Accent },
                        ],
                    },
                    Blocks.Column(
                        AdaptiveWidth.Stretch,
                        Prose.Typed(Quoted.With(ask).In(language), AdaptiveSpacing.None),
                        Prose.SmallTyped(AskWords.Of(questions[i], questions.Take(i), view.Names, shared: false).In(language))),
                ],
            };
        }
    }

    public static IEnumerable<AdaptiveElement> Heard(Brief brief, Language language, int less)
    {
        if (brief.Objections.IsEmpty)
        {
            yield break;
        }

        yield return Prose.Title(Hear.In(language));
        foreach (var heard in brief.Objections.Take(less == 0 ? 3 : 1))
        {
            yield return Prose.Line(Quoted.With(heard.Question.Title.In(language)).In(language));
            yield return heard.Answer is { } answer
                ? Prose.SmallTyped(Plain.Short(answer, less == Least ? ShortLine : LongestAnswer)) : Prose.Small(NotPrepared.With(heard.Question.Ask.In(language)).In(language));
        }
    }

    public static IEnumerable<AdaptiveElement> Unsaid(Brief brief, Language language)
    {
        yield return Prose.Title(NotToSay.In(language));
        foreach (var words in brief.Unsaid)
        {
            yield return Prose.Runs(AdaptiveSpacing.Small, new AdaptiveTextRun("× ") { Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder }, Prose.Run(Plain.Line(words.In(language))));
        }
    }

    public static IEnumerable<AdaptiveElement> Promises(Brief brief, Language language, int less)
    {
        if (brief.Promises.IsEmpty)
        {
            yield break;
        }

        yield return Prose.Title(Open.In(language));
        foreach (var action in brief.Promises.Take(less == Least ? 2 : 4))
        {
            yield return Prose.Typed(Plain.Short(action.What.Text, less == Least ? ShortLine : LongestPromise));
            yield return Prose.SmallTyped(Facts.Join(PlanWords.OwnerOf(brief.Deal, action.What.Owner, language), Due(action)));
        }

        string Due(Playbook.Deals.PlannedAction action) => PlanWords.IsOverdue(action, brief.Today)
            ? PlanWords.When(action, new(brief.Deal, new Dictionary<string, LocalText>(), brief.Today), language) : PlanWords.DueOn(action.What.Due, brief.Today, language);
    }

    public static IEnumerable<AdaptiveElement> Since(Brief brief, Language language, int less)
    {
        if (brief.Since is not { } since)
        {
            yield break;
        }

        yield return Prose.Title((since.WithThem ? Changed : ChangedElse).With(DateText.Show(since.From, language, brief.Today)).In(language));
        if (since.Changes.IsEmpty)
        {
            yield return Prose.Small(Nothing.In(language));
        }

        foreach (var change in since.Changes.Take(less == 0 ? 6 : 3))
        {
            yield return Prose.Typed(Plain.Short(change.In(language), less == Least ? ShortLine : LongestChange), AdaptiveSpacing.None);
        }
    }

    public static IEnumerable<AdaptiveElement> Six(Act act, Brief brief, int less)
    {
        var language = act.Language;
        if (brief.Six.IsEmpty || less == Least)
        {
            return [];
        }

        var label = SixReady.With(brief.Six.Count(q => q.Answer is not null)).In(language);
        return Fold.Of("six", label, label, open: false, brief.Six.SelectMany(Lines));

        IEnumerable<AdaptiveElement> Lines(Prepared prepared) =>
        [
            Prose.Runs(AdaptiveSpacing.Small, Prose.Bold(prepared.Question.Title.In(language))),
            prepared.Answer is { } answer ? Prose.SmallTyped(Plain.Short(answer, less == 0 ? LongestAnswer : 80)) : Prose.Small(Prepare.With(prepared.Question.Ask.In(language)).In(language)),
        ];
    }
}
