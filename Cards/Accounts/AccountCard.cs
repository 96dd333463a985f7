using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Accounts;

/// <summary>A customer company: what it is owed and got, whether it is a key account and why, its visits, its deals.</summary>
public static class AccountCard
{
    private const int MostDeals = 6;
    private const int LongestName = 80;

    private static readonly LocalText Kicker = new("Account", "客户");
    private static readonly LocalText KickerOf = new("Account · {0}", "客户 · {0}");
    private static readonly LocalText Deals = new("Deals", "商机");
    private static readonly LocalText Elsewhere = new("The same customer in another book", "同一客户在其他商机本");
    private static readonly LocalText More = new("Other worksheets", "其他工作表");
    private static readonly LocalText Open = new("Open {0}", "打开 {0}");
    private static readonly LocalText ReadOnly = new("Only the people of its deals can change it.", "只有其商机的成员可以修改。");
    private static readonly LocalText OwnBook = new("One-to-one, for you alone: an account of your own book", "一对一，仅您可见：您自己商机本里的客户");
    private static readonly LocalText TeamBook = new(
        "One-to-one. The team sees tier and visit days; who was met and what came of it, only the people of its deals.",
        "一对一。团队能看到级别和拜访日期；见了谁、结果如何，仅其商机的成员可见。");

    public static RenderedCard Render(AccountView view, Language language)
    {
        // What grows is names: rather fewer deals than a card that Teams refuses.
        var card = Draw(view, language);
        while (!CardSize.Fits(card.Card) && view.Deals.Count + view.Elsewhere.Count > 0)
        {
            view = view with { Deals = [.. view.Deals.Take(MostDeals).SkipLast(1)], Elsewhere = [.. view.Elsewhere.Take(MostDeals).SkipLast(1)] };
            card = Draw(view, language);
        }

        return card;
    }

    private static RenderedCard Draw(AccountView view, Language language)
    {
        var act = new Act(language, view.Through);
        var tier = TierReading.Of(view.Account);
        return CardFrame.Of(
            language,
            new LocalText("Account: {0}", "客户：{0}").With(Plain.Short(view.Account.Name, 60)).In(language),
            [
                Head.Named(
                    tier.Tier is { } known ? KickerOf.With(TierWords.Name(known).In(language)).In(language) : Kicker.In(language),
                    Plain.Short(view.Account.Name, LongestName),
                    AccountWords.IsKey(tier, language)),
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Line(told.In(language)), AdaptiveSpacing.Medium) : null,
                .. ReviewOf(view, language),
                .. VisitBlock.Of(act, view),
                .. TierBlock.Of(act, view, tier),
                .. Rows(act, Deals, view.Deals, Verbs.OpenDeal),
                .. Rows(act, Elsewhere, view.Elsewhere, Verbs.OpenAccount),
                .. view.Methods.Count > 0 ? [Prose.Title(More.In(language)), .. view.Methods.Select(m => Row(act, m))] : Array.Empty<AdaptiveElement>(),
                view.MayChange ? null : Prose.Small(ReadOnly.In(language), AdaptiveSpacing.Medium),
                Prose.Small((view.Account.Sheet.Book.IsTeam ? TeamBook : OwnBook).In(language), AdaptiveSpacing.Medium),
                Blocks.Buttons(Buttons(act, view)),
            ]);
    }

    /// <summary>Confidential as the finding of the check is: for those who may change the account.</summary>
    private static IEnumerable<AdaptiveElement> ReviewOf(AccountView view, Language language)
    {
        if (view.MayChange && AccountWords.Review(view, language) is var (words, advice))
        {
            yield return Prose.Signed(Sign.Watch, words, AdaptiveSpacing.Medium);
            yield return Prose.Small(advice);
        }
    }

    private static IEnumerable<AdaptiveElement> Rows(Act act, LocalText title, IReadOnlyList<Deal> deals, string verb)
    {
        if (deals.Count == 0)
        {
            yield break;
        }

        yield return Prose.Title(title.In(act.Language));
        foreach (var deal in deals.Take(MostDeals))
        {
            var name = Plain.Short(deal.Header.Name, LongestName);
            yield return Blocks.TapRow(
                new Act(act.Language, DealRef.Of(deal)).Row(Open.With(name).In(act.Language), verb),
                Prose.Runs(AdaptiveSpacing.None, Prose.Bold(name)),
                Prose.SmallTyped(AccountWords.StateOf(deal, act.Language)));
        }
    }

    private static AdaptiveColumnSet Row(Act act, MethodRow method) => Blocks.TapRow(
        act.Row(method.Title.In(act.Language), method.Verb, (Payload.Method, method.Method!)),
        Prose.Runs(AdaptiveSpacing.None, Prose.Bold(method.Title.In(act.Language))),
        Prose.Small(method.Filled.In(act.Language)));

    private static IEnumerable<AdaptiveAction> Buttons(Act act, AccountView view)
    {
        if (view.MayChange)
        {
            yield return act.Open(new("Log a visit", "记录拜访"), Verbs.OpenAccountVisit);
            yield return act.Open(new("Six criteria", "六条标准"), Verbs.OpenWalk, (Payload.Method, KeyAccountMethod.MethodId), (Payload.Group, view.KeyAccount.Groups[0].Id));
            yield return act.Open(new("Review", "复核"), Verbs.OpenWalk, (Payload.Method, KeyAccountMethod.MethodId), (Payload.Group, view.KeyAccount.Groups[^1].Id));
        }

        yield return act.Open(new("Deal", "商机"), Verbs.OpenDeal);
    }
}
