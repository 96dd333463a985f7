using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Accounts;

/// <summary>On the account's card: the six criteria at a glance, the tier they suggest and why, and the form to decide on another one.</summary>
internal static class TierBlock
{
    private const int LongestShown = 160;

    private static readonly LocalText Title = new("Key account and tier", "大客户与级别");
    private static readonly LocalText Suggested = new("The answers suggest {0}: {1}", "建议级别为{0}：{1}");
    private static readonly LocalText NothingYet = new("The answers do not suggest a tier yet.", "现有回答还不足以建议级别。");
    private static readonly LocalText Decided = new("Decided: {0}.", "已定级别：{0}。");
    private static readonly LocalText DecidedWhy = new("Decided: {0}. “{1}”", "已定级别：{0}。“{1}”");
    private static readonly LocalText Another = new("Decide on the tier", "自定级别");
    private static readonly LocalText Tiers = new("Tier", "级别");
    private static readonly LocalText AsSuggested = new("As the answers suggest", "按回答的建议");
    private static readonly LocalText Choice = new("{0}: {1}", "{0}：{1}");
    private static readonly LocalText Reason = new("Why, in a few words", "原因（几个字）");
    private static readonly LocalText Keep = new("Keep this tier", "按此定级");

    public static IEnumerable<AdaptiveElement> Of(Act act, AccountView view, TierReading tier)
    {
        var language = act.Language;
        yield return Prose.Title(Title.In(language));
        if (tier.Chosen is { } chosen)
        {
            var name = TierWords.Name(chosen).In(language);
            yield return tier.Reason is { } why && view.SeesWords
                ? Prose.Typed(DecidedWhy.With(name, Plain.Short(why, LongestShown)).In(language))
                : Prose.Line(Decided.With(name).In(language));
        }

        yield return tier.Suggested is { } suggested
            ? Prose.Line(Suggested.With(TierWords.Name(suggested).In(language), AccountWords.Because(view, tier, language)).In(language))
            : Prose.Line(NothingYet.In(language));
        foreach (var question in KeyAccountMethod.Criteria.Select(view.KeyAccount.Find).OfType<Question>())
        {
            yield return Line(view, question, language);
        }

        if (view.MayChange)
        {
            foreach (var element in Fold.Of("tier-form", Another.In(language), Another.In(language), open: view.NotTaken is not null, Form(act, view, tier)))
            {
                yield return element;
            }
        }
    }

    private static AdaptiveRichTextBlock Line(AccountView view, Question question, Language language)
    {
        var mark = AccountWords.Mark(view.Account.AnswerTo(KeyAccountMethod.MethodId, question.Id));
        return Prose.Runs(AdaptiveSpacing.None, Prose.Bold(mark + "\u00A0\u00A0"), Prose.SmallRun(question.Title.In(language)));
    }

    private static IEnumerable<AdaptiveElement?> Form(Act act, AccountView view, TierReading tier)
    {
        var language = act.Language;
        var shown = view.NotTaken?.Tier ?? (tier.Chosen is { } chosen ? KeyAccountMethod.IdOf(chosen) : Inputs.NotKnown);
        yield return Input.Choice(
            Inputs.Tier, Tiers.In(language), shown, language, expanded: true,
            Enum.GetValues<Tier>().Select(t => (KeyAccountMethod.IdOf(t), Choice.With(TierWords.Name(t).In(language), TierWords.Owes(t).In(language)).In(language)))
                .Prepend((Inputs.NotKnown, AsSuggested.In(language))));
        yield return Input.Text(
            Inputs.Reason, Reason.In(language), view.NotTaken?.Reason ?? (view.SeesWords ? tier.Reason : null) ?? "", DealLimits.Reason, language);
        yield return Blocks.Problem(view.NotTaken?.Problem, language);
        yield return new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = [act.Send(Keep, Verbs.SaveTier, (Payload.Was, (view.Shown ?? TierShown.Of(tier, view.SeesWords)).ToText()))] };
    }
}
