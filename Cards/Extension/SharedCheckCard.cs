using AdaptiveCards;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Extension;

/// <summary>
/// A deal's check as a person puts it into a message: what a channel may be told of it. Nothing on it can be tapped in the chat; as a preview it has
/// the one button that puts it there.
/// </summary>
public static class SharedCheckCard
{
    /// <summary>As <see cref="Payload.Go"/>: the card goes into the message. Without it, what was chosen is to be looked at.</summary>
    public const string IntoMessage = "insert";

    private const int LongestName = 80;

    private static readonly LocalText Kicker = new("Deal check · {0}", "商机体检 · {0}");
    private static readonly LocalText Summary = new("Deal check", "商机体检");
    private static readonly LocalText Nothing = new("Nothing that may be told here calls for attention.", "没有可在此公开的提示。");
    private static readonly LocalText Over = new("This deal is signed or closed; it is not checked any more.", "商机已签约或结束，不再检查。");
    private static readonly LocalText Preview = new("This is what the chat will read. You see it once more before it is sent.", "聊天里看到的就是这些。发送前您还会再看到一次。");
    private static readonly LocalText Insert = new("Put into the message", "放进消息");
    private static readonly LocalText Another = new("Another deal", "换一个商机");

    /// <param name="view">Of a check for channels: it has neither verdict nor people.</param>
    /// <exception cref="ArgumentException">It is the check of a member.</exception>
    public static RenderedCard Render(CheckView view, Language language) => Made(view, language, null);

    /// <summary>The same with the button that puts it into the message.</summary>
    public static RenderedCard ForPreview(CheckView view, Language language) => Made(
        view,
        language,
        Blocks.Buttons(
            Submit(Insert.In(language), (Payload.Deal, view.Deal.Id.ToString()), (Payload.Go, IntoMessage)),
            Submit(Another.In(language))));

    /// <summary>Dialogs of a message extension know no other action than this.</summary>
    internal static AdaptiveSubmitAction Submit(string title, params (string Key, object Value)[] data) =>
        new() { Title = title, Data = data.ToDictionary(d => d.Key, d => d.Value) };

    private static RenderedCard Made(CheckView view, Language language, AdaptiveActionSet? buttons)
    {
        if (view.Verdict is not null || !view.Place.IsShared)
        {
            throw new ArgumentException("Only a check for channels leaves by a message.", nameof(view));
        }

        var over = !view.IsOpen || !view.Stage.IsSelling();
        var act = new Act(language, view.Deal);
        return CardFrame.Of(
            language,
            Summary.In(language),
            [
                buttons is null ? null : Prose.Small(Preview.In(language)),
                Head.Named(
                    Kicker.With(DateText.Show(view.Today, language, view.Today)).In(language),
                    Plain.Short(view.DealName, LongestName),
                    Facts.Join(
                        StageNames.Full(view.Stage).In(language),
                        view.Amount is { } amount ? MoneyText.Show(amount, language) : null,
                        view.IsOpen ? Facts.Closes(view.CloseDate, view.Today, language) : null)),
                .. over ? [Prose.Line(Over.In(language), AdaptiveSpacing.Medium)] : LightTable.Of(view, language),
                .. over ? [] : Findings(view, language),
                over ? null : AskNext.Of(act, view.Questions, tappable: false),
                Prose.Small(SharedDealCard.AsOf.With(DateText.Show(view.Today, language, view.Today)).In(language), AdaptiveSpacing.Medium),
                buttons,
            ]);
    }

    private static IEnumerable<AdaptiveElement> Findings(CheckView view, Language language)
    {
        if (view.Findings.Count == 0)
        {
            yield return Prose.Line(Nothing.In(language), AdaptiveSpacing.Medium);
        }

        foreach (var severity in view.Findings.GroupBy(f => f.Severity))
        {
            yield return Prose.Runs(AdaptiveSpacing.Large, CheckWords.SignOf(severity.Key).Run(), Prose.Bold(CheckWords.Of(severity.Key).In(language)));
            foreach (var finding in severity)
            {
                yield return Prose.Typed(finding.Say.In(language));
                if (severity.Key != Severity.Strength)
                {
                    yield return Prose.SmallTyped("→ " + finding.Next.In(language));
                }
            }
        }
    }
}
