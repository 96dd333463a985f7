using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Results;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Walk;

/// <param name="Groups">Empty for a method that has no lights.</param>
public sealed record WalkDoneView(DealRef Deal, string DealName, Method Method, int Known, IReadOnlyList<GroupView> Groups)
{
    /// <summary>What must be known about the answers.</summary>
    public IReadOnlyList<LocalText> Remarks { get; init; } = [];

    /// <summary>Whom the method is asked about; null for the deal.</summary>
    public Party? Person { get; init; }

    /// <summary>What the answers come to; null for a method that is not worked out.</summary>
    public MethodResult? Result { get; init; }
}

/// <summary>After the last group: where the deal stands now, and what is still open.</summary>
public static class WalkDoneCard
{
    /// <summary>Of each text of a result: the longest with which the card can be sent.</summary>
    private static readonly int[] Lengths = [600, 200, 80];

    private static readonly LocalText Kicker = new("{0} · {1} of {2} known", "{0} · 清楚 {1} 项，共 {2} 项");
    private static readonly LocalText Heading = new("This is where it stands", "目前的情况");
    private static readonly LocalText AllSaved = new("All answers are saved. Any of them can be changed at any time.", "回答都已保存，随时可以修改。");
    private static readonly LocalText Counted = new("{0}. {1}", "{0}。{1}");
    private static readonly LocalText TapToGoOn = new("Tap a line to answer what is open there.", "点任意一行，继续回答其中未明的项。");

    public static RenderedCard Render(WalkDoneView view, Language language)
    {
        foreach (var most in Lengths)
        {
            var card = Draw(view, most, language);
            if (CardSize.Fits(card.Card))
            {
                return card;
            }
        }

        return Draw(view with { Result = null }, 0, language);
    }

    private static RenderedCard Draw(WalkDoneView view, int most, Language language)
    {
        var act = new Act(language, view.Deal);
        return CardFrame.Of(
            language,
            new LocalText("{0}, done: {1}", "{0}，完成：{1}").With(view.Method.Title.In(language), Plain.Short(view.DealName, 60)).In(language),
            [
                Head.Of(
                    Kicker.With(view.Method.Title.In(language), view.Known, view.Method.Questions.Count()).In(language),
                    Heading.In(language),
                    Facts.Join(view.Person is { } person ? Plain.Short(person.Name!, 40) : null, Plain.Short(view.DealName, 60))),
                Prose.Small((view.Groups.Count > 0 ? TapToGoOn : AllSaved).In(language), AdaptiveSpacing.Small),
                .. view.Remarks.Select(r => Prose.Signed(Sign.Watch, Plain.Line(r.In(language)))),
                .. view.Result is { } result ? ResultBlocks.Of(result, most, language) : [],
                .. view.Groups.Select(g => LightRow.Of(
                    act, g, Words(g, language), (Verbs.OpenWalk, view.Method.Id))),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(
                    act.Open(new("Check", "检查"), Verbs.OpenCheck),
                    act.Open(new("Deal", "商机"), Verbs.OpenDeal),
                    act.Open(new("My deals", "我的商机"), Verbs.ListDeals),
                    act.Open(new("Methods", "方法"), Verbs.ListMethods),
                    act.Open(new("Again", "再来一遍"), Verbs.OpenWalk, Again(view))),
            ]);
    }

    private static (string, object)[] Again(WalkDoneView view) =>
    [
        (Payload.Method, view.Method.Id),
        (Payload.Group, view.Method.Groups[0].Id),
        .. view.Person is { } person ? new (string, object)[] { (Payload.Person, person.Subject.Value) } : [],
    ];

    /// <summary>A meaning that gives the counts itself needs no other.</summary>
    private static string Words(GroupView group, Language language)
    {
        var (counts, meaning) = (LightWords.Counts(group.Light).In(language), group.Meaning.In(language));
        return meaning.Contains(counts, StringComparison.Ordinal) ? meaning : Counted.With(counts, meaning).In(language);
    }
}
