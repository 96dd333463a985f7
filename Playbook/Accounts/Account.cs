using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using NodaTime;

namespace KeyAccountBot.Playbook.Accounts;

/// <summary>
/// A customer company. It is filled in on a sheet of the same shape as a deal's: name, book, answers to the methods asked of accounts, visits that belong
/// to no deal, a log. Stage, amount and people stay empty.
/// </summary>
/// <param name="Sheet">Its name is the customer's; its members are those who put something down. Revision 0 when nobody did yet.</param>
/// <param name="DealVisits">Days on which the customer was visited for its deals, by deal.</param>
public sealed record Account(Deal Sheet, ImmutableDictionary<DealId, ImmutableArray<LocalDate>> DealVisits)
{
    public string Name => Sheet.Header.Name;

    public bool IsNew => Sheet.Revision == 0;

    /// <summary>Visits that belong to no deal and were not taken back, in the order they were put down.</summary>
    public IEnumerable<Visit> OwnVisits => Sheet.Visits.Where(v => !v.Withdrawn);

    /// <summary>The account behind a deal that names its customer, before anybody put anything down.</summary>
    /// <exception cref="ArgumentException">The deal names no customer.</exception>
    public static Account Behind(Deal deal, ImmutableDictionary<DealId, ImmutableArray<LocalDate>>? visits = null) => new(
        new()
        {
            Tenant = deal.Tenant,
            Id = new((AccountId.Of(deal) ?? throw new ArgumentException("The deal names no customer.", nameof(deal))).Value),
            Revision = 0,
            Header = new(deal.Header.Account!),
            TimeZone = deal.TimeZone,
            Book = deal.Book,
            Owner = deal.Owner,
            StageSince = deal.Opened,
            Opened = deal.Opened,
            LastChange = deal.Opened,
        },
        visits ?? ImmutableDictionary<DealId, ImmutableArray<LocalDate>>.Empty);

    /// <summary>What the account's rows need to begin with.</summary>
    public DealEvent.Opened Opening => new(Sheet.Header, Sheet.Book, Sheet.Owner, Sheet.TimeZone, []);

    public Answer? AnswerTo(string method, string question) => Sheet.AnswerTo(method, question, Subject.Us);

    /// <summary>Why it is under review, by reason with the day on which somebody ticked it; empty when it is not.</summary>
    public ImmutableSortedDictionary<string, LocalDate> Review
    {
        get
        {
            var answer = AnswerTo(KeyAccountMethod.MethodId, KeyAccountMethod.Review);
            var ticked = answer?.Value as AnswerValue.Chosen;
            return (ticked?.Ids ?? []).Where(id => id != Choice.None)
                .ToImmutableSortedDictionary(id => id, id => ticked!.Since.TryGetValue(id, out var day) ? day : DayOf(answer!.ChangedAt), StringComparer.Ordinal);
        }
    }

    internal LocalDate DayOf(Instant at) => at.InZone(Zones.Of(Sheet.TimeZone)).Date;
}
