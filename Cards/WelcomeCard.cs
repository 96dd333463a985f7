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

    private static readonly LocalText ChannelHello = new(
        "I keep what is known about this team's deals and show where each one stands. Mention me with “deals” or “new”; everything about people stays in the one-to-one chat.",
        "我记住团队所了解的商机情况，并显示每个商机走到哪一步。@我并输入“我的商机”或“新建”即可；与人有关的内容只在一对一聊天里。");

    public static RenderedCard Render(Language language, Place place)
    {
        var act = new Act(language);
        var words = (place.IsShared ? ChannelHello : Hello).In(language);
        return CardFrame.Of(
            language,
            words,
            Head.Of(
                new LocalText("KeyAccountBot", "大客户助手").In(language),
                new LocalText("Welcome", "欢迎").In(language)),
            Prose.Line(words),
            Blocks.Buttons(
                act.Open(new("New deal", "新建商机"), Verbs.NewDeal),
                act.Open(new("What can it do", "能做什么"), Verbs.Help),
                act.Open(new("中文", "English"), Verbs.SwitchLanguage, (Payload.To, language == Language.Chinese ? "en" : "zh"))));
    }
}
