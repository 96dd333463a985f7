using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards;

/// <param name="Extra">Ids and choices only.</param>
public sealed record NoticeButton(
    LocalText Title, string Verb, DealRef? Deal = null, params IReadOnlyList<(string Key, object Value)> Extra)
{
    /// <summary>Sends the name on the card with it.</summary>
    public bool TakesName { get; init; }
}

/// <param name="Heading">Our words, without a user's.</param>
/// <param name="Sentences">May hold what users typed.</param>
/// <param name="Buttons">At most three.</param>
public sealed record Notice(LocalText Heading, IReadOnlyList<LocalText> Sentences, IReadOnlyList<NoticeButton> Buttons)
{
    private static readonly NoticeButton MyDeals = new(new("My deals", "我的商机"), Verbs.ListDeals);
    private static readonly NoticeButton Help = new(new("Help", "帮助"), Verbs.Help);

    /// <summary>The name of a deal that could be opened with what was typed; it stays on the card to be changed.</summary>
    public string? NewName { get; init; }

    /// <summary>Shown alone, as the card is otherwise: in a notification nobody's name.</summary>
    internal LocalText Summary => Heading;

    public static Notice Done(LocalText told, params IReadOnlyList<NoticeButton> buttons) => new(new("Done", "已完成"), [told], buttons);

    /// <summary>Why something typed or tapped leads to nothing.</summary>
    public static Notice Refused(LocalText why, params IReadOnlyList<NoticeButton> buttons) =>
        new(new("That is not possible here", "这里做不到"), [why], buttons);

    /// <param name="typed">Shown shortened.</param>
    /// <param name="guesses">The nearest commands, at most three.</param>
    public static Notice NotUnderstood(string typed, params IReadOnlyList<NoticeButton> guesses) => new(
        new("Not sure what is meant", "没有完全明白"),
        [
            new LocalText("“{0}” is none of the words I know.", "“{0}”不在我听得懂的词里。").With(Plain.Short(typed, 120)),
            guesses.Count > 0 ? new("Did you mean one of these?", "您要的是不是这些？") : new("Here is what works.", "下面这些可以用。"),
        ],
        guesses.Count > 0 ? guesses : [MyDeals, Help]);

    public static Notice UnknownDeal(string asked) => new(
        new("No such deal", "没有这个商机"),
        [new("Nothing on record has this name, as far as you can see deals. It may be spelt differently, or be a new one.", "在您能看到的商机里没有这个名称。可能写法不同，也可能是新的商机。")],
        [new(new("New deal", "新建商机"), Verbs.NewDeal) { TakesName = true }, MyDeals])
    {
        NewName = asked,
    };

    public static Notice DeletedDeal() => new(
        new("This deal is gone", "该商机已不存在"),
        [new("It was deleted, or you no longer see it. Nothing was changed.", "它已被删除，或您已看不到它。没有任何改动。")],
        [MyDeals]);
}

/// <summary>A short message with up to three ways on.</summary>
public static class NoticeCard
{
    private static readonly LocalText Kicker = new("KeyAccountBot", "大客户助手");
    private static readonly LocalText NameLabel = new("Name of the deal", "商机名称");

    public static RenderedCard Render(Notice notice, Language language) => CardFrame.Of(
        language,
        notice.Summary.In(language),
        [
            Head.Of(Kicker.In(language), notice.Heading.In(language)),
            .. notice.Sentences.Select(s => Prose.Typed(s.In(language))),
            notice.NewName is { } name ? Input.Text(Inputs.Name, NameLabel.In(language), Plain.Line(name), DealLimits.Name, language) : null,
            notice.Buttons.Count > 0 ? Blocks.Buttons(notice.Buttons.Select(b => Button(b, language))) : null,
        ]);

    private static AdaptiveExecuteAction Button(NoticeButton button, Language language)
    {
        var act = new Act(language, button.Deal);
        return button.TakesName ? act.Send(button.Title, button.Verb, [.. button.Extra]) : act.Open(button.Title, button.Verb, [.. button.Extra]);
    }
}
