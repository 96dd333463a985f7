using System.Collections.Immutable;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Tests.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Accounts;

/// <summary>Accounts for tests: the six criteria as marks, visits as days.</summary>
internal static class SomeAccount
{
    public static readonly LocalDate Today = SomeDeal.Today;

    /// <summary>Of the deal's customer, ACME.</summary>
    public static Account New() => Account.Behind(SomeDeal.New());

    /// <param name="marks">In the order of the criteria: <c>+</c>, <c>-</c>, <c>?</c>, <c>.</c> for never asked.</param>
    /// <param name="daysAgo">When they were answered.</param>
    public static Account With(string marks, int daysAgo = 0) => New().After(
        daysAgo,
        [.. KeyAccountMethod.Criteria.Zip(marks).Where(m => m.Second != '.').Select(m => Answered(m.First, Mark(m.Second)))]);

    public static Account Reviewed(this Account account, string reasons, int daysAgo = 0)
    {
        AnswerValue.TryParse(AnswerKind.MultiChoice, reasons, out var value);
        return account.After(daysAgo, Answered(KeyAccountMethod.Review, value));
    }

    public static Account Visited(this Account account, params int[] daysAgo) => account.After(0, [.. daysAgo.Select((ago, i) =>
        new DealEvent.VisitMade($"v{account.Sheet.Visits.Count + i + 1}", AccountVisit.Report(Today.PlusDays(-ago), ["Rao"], SomeDeal.Ana.Id, null)))]);

    /// <summary>Days noted of a deal that is not at hand.</summary>
    public static Account VisitedForDeal(this Account account, DealId deal, params int[] daysAgo) =>
        account with { DealVisits = account.DealVisits.SetItem(deal, [.. daysAgo.Select(ago => Today.PlusDays(-ago))]) };

    public static Account After(this Account account, int daysAgo, params ImmutableList<DealEvent> events)
    {
        var at = Today.AtMidnight().InZoneLeniently(DateTimeZoneProviders.Tzdb[account.Sheet.TimeZone]).ToInstant() + Duration.FromHours(9) - Duration.FromDays(daysAgo);
        return account with { Sheet = DealReplay.Apply(account.Sheet, events, new(SomeDeal.Ana.Id, SomeDeal.Ana.Name, at, ChangeSource.Card)) };
    }

    private static DealEvent.Answered Answered(string question, AnswerValue value) =>
        new(new(KeyAccountMethod.MethodId, question, Subject.Us), null, value, null, null);

    private static AnswerValue Mark(char mark) => mark switch { '+' => AnswerValue.Plus, '-' => AnswerValue.Minus, _ => AnswerValue.Unknown };
}
