using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Support;

/// <summary>People, deals and changes for tests.</summary>
internal static class Some
{
    public static readonly TenantId Tenant = new("tenant");
    public static readonly Member Ana = new(new("ana"), "Ana");
    public static readonly Member Bo = new(new("bo"), "Bo");
    public static readonly BookId AnasBook = BookId.OwnOf(Ana.Id);
    public static readonly BookId BosBook = BookId.OwnOf(Bo.Id);
    public static readonly BookId TeamBook = BookId.OfTeam("19:team@thread.tacv2");
    public static readonly Instant Start = Instant.FromUtc(2026, 11, 24, 8, 0);
    public static readonly DealId Deal = Id(1);

    public static DealId Id(int number) => new(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));

    public static Stamp Stamp(Member member, int minutes = 0, ChangeSource source = ChangeSource.Card) =>
        new(member.Id, member.Name, Start + Duration.FromMinutes(minutes), source);

    public static DealEvent.Opened Opening(string name = "Retrofit", BookId? book = null, LocalDate? close = null) => new(
        new DealHeader(name, "ACME", new Money(3_200_000m, "CNY"), close), book ?? AnasBook, Ana, "Asia/Shanghai", [new("c1", "Rival")]);

    public static AnswerKey Key(string question, string subject = "us") => new("assess", question, new(subject));

    public static DealEvent.Answered Answered(AnswerKey key, Answer? before, AnswerValue after, string? note = null) =>
        new(key, before?.Value, after, before?.Note, note);

    /// <summary>An answer on the deal as it is.</summary>
    public static DealEvent.Answered Answer(Deal deal, string question, AnswerValue after, string? note = null, string subject = "us") =>
        Answered(Key(question, subject), deal.Answers.GetValueOrDefault(Key(question, subject)), after, note);

    public static DealEvent.HeaderChanged Changed(Deal deal, string name, LocalDate? close) =>
        new(deal.Header, deal.Header with { Name = name, CloseDate = close });

    public static DealEvent.HeaderChanged Moved(Deal deal, LocalDate? close) => new(deal.Header, deal.Header with { CloseDate = close });

    public static DealEvent.HeaderChanged Renamed(Deal deal, string name) => new(deal.Header, deal.Header with { Name = name });
}
