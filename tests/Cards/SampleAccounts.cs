using System.Collections.Immutable;
using KeyAccountBot.Cards.Accounts;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using Person = KeyAccountBot.Playbook.Deals.Person;

namespace KeyAccountBot.Cards.Tests;

/// <summary>The cards of accounts, as usual and at their fullest.</summary>
internal static class SampleAccounts
{
    private static readonly Method KeyAccount = Some.Methods.Find(KeyAccountMethod.MethodId)!;

    public static IEnumerable<(string Name, RenderedCard Card)> In(Language language)
    {
        var deal = Deal(language == Language.Chinese ? "远山集团" : "ACME Energy");
        var account = Filled(deal, "++?++-", "renewal this quarter");
        var view = new AccountView(DealRef.Of(deal), account, KeyAccount, Some.Today) { Deals = [deal] };
        yield return ("account", AccountCard.Render(view, language));
        yield return ("account-new", AccountCard.Render(view with { Account = Account.Behind(deal) }, language));
        yield return ("account-refused", AccountCard.Render(
            view with { NotTaken = ("iron", "", TierDecision.Set(account, Tier.Iron, "").Problems[0].Text), Told = null }, language));
        yield return ("account-read", AccountCard.Render(view with { MayChange = false, SeesWords = false, Elsewhere = [deal] }, language));
        var form = new AccountVisitView(DealRef.Of(deal), account, [new("p1", "Rao"), new("p2", "马可")], new Dictionary<string, string>(), Some.Today) { Deals = [deal] };
        yield return ("account-visit-form", AccountVisitCard.Form(form, language));
        yield return ("account-visit-form-problems", AccountVisitCard.Form(
            form with
            {
                People = [],
                Texts = new Dictionary<string, string> { [Inputs.When] = "someday", [Inputs.What] = "They liked it." },
                Problems = [DateText.Parse("someday", Some.Today).Problem!.For(Inputs.When), new(Fields.OthersMet, new("Say who was met.", "请写明见了谁。"))],
            },
            language));
        yield return ("account-visit", AccountVisitCard.One(view, account.Sheet.Visits[0], asks: false, language));
        yield return ("account-visit-withdraw", AccountVisitCard.One(view, account.Sheet.Visits[0], asks: true, language));
        yield return ("account-customer", CustomerCard.Render(DealRef.Of(deal), deal.Header.Name, "ACME", null, language));
    }

    /// <param name="fill">A text of that length: heavy in bytes, or hostile.</param>
    public static IEnumerable<(string Name, RenderedCard Card)> Worst(Func<int, string> fill, Language language)
    {
        LocalText told = new(fill(200), fill(200));
        var deal = Deal(fill(DealLimits.Account)) with { Header = new(fill(DealLimits.Name), fill(DealLimits.Account)) };
        var account = Filled(deal, "++++++", fill(DealLimits.Reason));
        account = account with
        {
            Sheet = account.Sheet with
            {
                Visits =
                [
                    .. Enumerable.Range(1, DealLimits.Visits).Select(i => new Visit($"v{i}", AccountVisit.Report(
                        Some.Today.PlusDays(-i), Enumerable.Range(1, DealLimits.OthersMet).Select(n => fill(DealLimits.PersonName - 2) + n), Some.Lin.Id, fill(DealLimits.Note)), Some.Lin.Id, Some.Now)),
                ],
            },
        };
        var deals = Enumerable.Range(1, 8).Select(i => deal with { Id = Some.Id(i) }).ToList();
        var view = new AccountView(DealRef.Of(deal), account, KeyAccount, Some.Today)
        {
            Deals = deals, Elsewhere = deals, Told = told, NotTaken = ("gold", fill(DealLimits.Reason), told),
        };
        yield return ("account", AccountCard.Render(view, language));
        var texts = ((string[])[Inputs.When, Inputs.Met, Inputs.OthersMet, Inputs.What]).ToDictionary(i => i, _ => fill(2000));
        yield return ("account-visit-form", AccountVisitCard.Form(
            new(DealRef.Of(deal), account, [.. Enumerable.Range(1, 60).Select(i => new Person($"p{i}", fill(DealLimits.PersonName)))], texts, Some.Today)
            {
                Deals = deals,
                Problems = [.. ((string[])[Fields.When, Fields.OthersMet, Fields.What, Fields.Text]).Select(f => new Problem(f, told))],
            },
            language));
        yield return ("account-visit", AccountVisitCard.One(view, account.Sheet.Visits[^1], asks: true, language));
        yield return ("account-customer", CustomerCard.Render(DealRef.Of(deal), deal.Header.Name, fill(DealLimits.Account), told, language));
    }

    private static Deal Deal(string customer)
    {
        var deal = Some.Deal();
        return deal with { Header = deal.Header with { Account = customer }, Book = BookId.OfTeam("19:south") };
    }

    /// <summary>Gold by its answers and platinum by decision, under review, with two visits: one for a deal, one for none.</summary>
    private static Account Filled(Deal deal, string marks, string reason)
    {
        var account = Account.Behind(deal);
        AnswerValue.TryParse(AnswerKind.MultiChoice, "broken-word@2026-11-10,unprofitable@2026-11-12", out var review);
        ImmutableList<DealEvent> events =
        [
            .. KeyAccountMethod.Criteria.Zip(marks).Select(m => Answered(m.First, m.Second switch { '+' => AnswerValue.Plus, '-' => AnswerValue.Minus, _ => AnswerValue.Unknown })),
            Answered(KeyAccountMethod.Review, review),
            Answered(KeyAccountMethod.Tier, new AnswerValue.Chosen(["platinum"]), reason),
            new DealEvent.VisitMade("v1", AccountVisit.Report(Some.Today.PlusDays(-12), ["Rao", "马可"], Some.Lin.Id, "A new plant is planned for next year.")),
        ];
        return account with
        {
            Sheet = DealReplay.Apply(account.Sheet, events, new(Some.Lin.Id, Some.Lin.Name, Some.Now - Duration.FromDays(14), ChangeSource.Card)),
            DealVisits = ImmutableDictionary<DealId, ImmutableArray<LocalDate>>.Empty.Add(deal.Id, [Some.Today.PlusDays(-9)]),
        };
    }

    private static DealEvent.Answered Answered(string question, AnswerValue value, string? note = null) =>
        new(new(KeyAccountMethod.MethodId, question, Subject.Us), null, value, null, note);
}
