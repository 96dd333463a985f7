using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Extension;

/// <summary>
/// A deal as a person puts it into a message: header and the lights of a channel, as they are at that moment. Without buttons: the bot may not be in
/// that chat.
/// </summary>
public static class SharedDealCard
{
    internal static readonly LocalText AsOf = new("As of {0} · people and verdict stay one-to-one", "截至{0} · 人员与结论只在一对一聊天里");

    private const int LongestName = 80;

    private static readonly LocalText Kicker = new("Deal", "商机");
    private static readonly LocalText Owner = new("Owner: {0}", "负责人：{0}");

    public static RenderedCard Render(SharedDealView view, Language language) => CardFrame.Of(
        language,
        Kicker.In(language),
        [
            Head.Named(Kicker.In(language), TitleOf(view), FactsOf(view, language), Owner.With(Plain.Short(view.Owner, LongestName)).In(language)),
            .. view.Lights.Select(l => Prose.Runs(
                AdaptiveCards.AdaptiveSpacing.Small,
                Sign.Of(l.Light).Run(),
                Prose.Bold(Plain.Line(l.Group.Title.In(language))),
                Prose.Run("\u00A0 " + LightWords.Of(l.Light).In(language)))),
            Prose.Small(AsOf.With(DateText.Show(view.Today, language, view.Today)).In(language), AdaptiveCards.AdaptiveSpacing.Medium),
        ]);

    public static string TitleOf(SharedDealView view) => Plain.Short(view.Header.Name, LongestName);

    /// <summary>Customer, stage or how it ended, amount and date.</summary>
    public static string FactsOf(SharedDealView view, Language language) => Facts.Join(
        view.Header.Account is { } account ? Plain.Short(account, LongestName) : null,
        (view.Outcome is { } outcome ? OutcomeText.Name(outcome) : StageNames.Full(view.Stage)).In(language),
        view.Header.Amount is { } amount ? MoneyText.Show(amount, language) : null,
        view.Outcome is null ? Facts.Closes(view.Header.CloseDate, view.Today, language) : null);
}
