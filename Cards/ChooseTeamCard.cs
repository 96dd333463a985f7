using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards;

/// <summary>Which of the person's teams is meant.</summary>
/// <param name="Teams">The first <see cref="ChooseTeamCard.Most"/> are shown.</param>
public sealed record ChooseTeamView(IReadOnlyList<BookChoice> Teams, string Verb)
{
    public LocalText? Told { get; init; }

    /// <summary>How the person's own book is called, where it is among them.</summary>
    public LocalText Own { get; init; }
}

public static class ChooseTeamCard
{
    public const int Most = 12;

    private static readonly LocalText Kicker = new("Which team", "哪一个团队");
    private static readonly LocalText More = new(
        "{0} more are not listed: type the command again with the team's name behind it.", "还有 {0} 个没有列出：请重新输入命令，后面写上团队名称。");

    private static readonly LocalText Heading = new("Tap the one you mean", "请点选您要的那个");

    public static RenderedCard Render(ChooseTeamView view, Language language) => CardFrame.Of(
        language,
        new LocalText("Several teams: tap the one you mean", "有多个团队，请点选").In(language),
        [
            Head.Of(Kicker.In(language), Heading.In(language)),
            view.Told is { } told ? Prose.Signed(Sign.Note, Plain.Line(told.In(language))) : null,
            .. view.Teams.Take(Most).Select(team => Blocks.TapRow(
                new Act(language).Row(team.Title(view.Own, language), view.Verb, (Payload.Book, team.Value)),
                Prose.Typed(team.Title(view.Own, language)))),
            view.Teams.Count > Most ? Prose.Small(More.With(view.Teams.Count - Most).In(language), AdaptiveSpacing.Medium) : null,
            Blocks.Buttons(new Act(language).Open(new("My deals", "我的商机"), Verbs.ListDeals)),
        ]);
}
