using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Support;

/// <summary>
/// A deal with something of everything. Its rows are a fixture: what is told here stays as it is, and what a new version can do
/// besides is told in a story of its own.
/// </summary>
internal static class RichDeal
{
    /// <returns>The deal as it was at every revision.</returns>
    public static async Task<IReadOnlyList<Deal>> LiveAsync(House house)
    {
        var deal = await house.OpenAsync(Some.Opening(book: Some.TeamBook));
        var asItWas = new List<Deal> { deal.Deal };
        foreach (var change in Story())
        {
            var (author, events) = change(deal.Deal);
            deal = await house.SaveAsync(deal, Some.Stamp(author, (int)deal.Deal.Revision, ChangeSource.Typed), events);
            asItWas.Add(deal.Deal);
        }

        return asItWas;
    }

    private static IEnumerable<Func<Deal, (Member Author, DealEvent[] Events)>> Story()
    {
        yield return deal => (Some.Ana, [Some.Answer(deal, "funds", AnswerValue.Plus, "budget is there"), Some.Answer(deal, "risk", AnswerValue.Minus)]);
        yield return deal => (Some.Bo, [Some.Answer(deal, "funds", AnswerValue.Minus, "frozen since May\n预算冻结"), Some.Answer(deal, "funds", AnswerValue.Plus, null, "c1")]);
        yield return deal => (Some.Ana, [Some.Answer(deal, "funds", AnswerValue.Minus, deal.Answers[Some.Key("funds")].Note)]);
        yield return deal => (Some.Bo, [Some.Answer(deal, "funds", AnswerValue.Plus), new DealEvent.MemberAdded(Some.Bo)]);
        yield return deal => (Some.Ana, [Some.Moved(deal, new LocalDate(2027, 3, 31)), new DealEvent.CompetitorAdded(new("c2", "远山"))]);
        yield return deal => (Some.Ana, [new DealEvent.CompetitorRemoved("c1"), new DealEvent.StageMoved(Stage.R1, Stage.R3, "invited", ["person", "event"])]);
        yield return deal => (Some.Bo, [.. Values.All.Select((value, i) => Some.Answer(deal, $"q{i}", value, $"note {i}"))]);
        yield return deal => (Some.Ana, [new DealEvent.CompetitorReturned("c1"), new DealEvent.MemberRemoved(Some.Bo)]);
        yield return deal => (Some.Ana, [new DealEvent.StageMoved(Stage.R3, Stage.R6, null, []), new DealEvent.Closed(Outcome.Won, "signed")]);
        yield return deal => (Some.Ana, [new DealEvent.Reopened("not yet"), Some.Changed(deal, "Retrofit 2", null)]);
    }
}
