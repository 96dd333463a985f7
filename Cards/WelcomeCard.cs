using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards;

/// <summary>The first message after installing: two sentences and a way to begin.</summary>
public static class WelcomeCard
{
    private static readonly LocalText Hello = new(
        "I keep what is known about your deals and show where each one stands. Start with one deal: its name is enough.",
        "我记住您所了解的商机情况，并显示每个商机走到哪一步。先从一个商机开始：填个名称就够。");

    private static readonly LocalText Words = new(
        "Say “new”, “deals”, “assess”, “check” or “help”, in English or Chinese.", "可以说“新建”“我的商机”“评估”“检查”或“帮助”，中英文都行。");

    private static readonly LocalText ChannelHello = new(
        "I keep what is known about this team's deals and show where each one stands. Mention me with “deals” or “new”; everything about people stays in the one-to-one chat.",
        "我记住团队所了解的商机情况，并显示每个商机走到哪一步。@我并输入“我的商机”或“新建”即可；与人有关的内容只在一对一聊天里。");

    private static readonly LocalText GroupHello = new(
        "I keep what is known about deals and show where each one stands. Mention me with “deals” or “new”, and I answer you one-to-one.",
        "我记住商机的已知情况，并显示每个商机走到哪一步。@我并输入“我的商机”或“新建”，我会一对一回答您。");

    private static readonly LocalText AddedBy = new("{0} added me to this team.", "{0}把我加进了这个团队。");

    /// <param name="language">Of whoever installed the bot.</param>
    /// <param name="place">Where it is installed.</param>
    /// <param name="addedBy">The name of whoever added it to a team; null when it is not known.</param>
    public static RenderedCard Render(Language language, Place place, string? addedBy = null)
    {
        var act = new Act(language);
        var words = (!place.IsShared ? Hello : place.TeamId is null ? GroupHello : ChannelHello).In(language);
        return CardFrame.Of(
            language,
            words,
            Head.Of(
                new LocalText("KeyAccountBot", "大客户助手").In(language),
                new LocalText("Welcome", "欢迎").In(language)),
            place.TeamId is not null && !string.IsNullOrWhiteSpace(addedBy) ? Prose.Typed(AddedBy.With(addedBy).In(language)) : null,
            Prose.Line(words),
            place.IsShared ? null : Prose.Small(Words.In(language), AdaptiveCards.AdaptiveSpacing.Small),
            Blocks.Buttons(
                act.Open(new("New deal", "新建商机"), Verbs.NewDeal),
                act.Open(new("What can it do", "能做什么"), Verbs.Help),
                act.Open(new("中文", "English"), Verbs.SwitchLanguage, (Payload.To, language == Language.Chinese ? "en" : "zh"))));
    }
}
