using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Deals;

/// <summary>Deals for tests, written as a sales person would write the worksheet: <c>+</c>, <c>-</c>, <c>?</c>, <c>.</c> for never asked.</summary>
internal static class SomeDeal
{
    public static readonly Member Ana = new(new("ana"), "Ana");
    public static readonly Member Bo = new(new("bo"), "Bo");
    public static readonly LocalDate Today = new(2026, 11, 24);
    public static readonly TenantId Tenant = new("tenant");

    private static readonly Instant Start = Instant.FromUtc(2026, 11, 1, 8, 0);

    /// <summary>The assessment with its real ids; the titles are the ids.</summary>
    public static readonly Method Assess = new(
        Assessment.MethodId,
        new("Assessment", "评估"),
        AskedOf.Deal,
        ComparesCompetitors: true,
        [.. Assessment.Groups.Select((group, g) => new QuestionGroup(
            group, new(group, group), new(group, group), [.. Assessment.Criteria.Skip(g * 5).Take(5).Select((id, i) => Rating(id, (g * 5) + i + 1))]))]);

    public static readonly MethodLibrary Methods = MethodLibrary.Load();
    public static readonly Method Facts = Methods.Find(DealFacts.MethodId)!;

    public static readonly DealForm Form = new("Cooling retrofit", "ACME", new Money(3_200_000, "CNY"), new LocalDate(2027, 3, 31));

    public static Stamp By(Member member, int minutes = 0, ChangeSource source = ChangeSource.Card) =>
        new(member.Id, member.Name, Start + Duration.FromMinutes(minutes), source);

    public static DealEvent.Opened Opening(params string[] competitors) =>
        NewDealDecision.Decide(Form with { Competitors = [.. competitors] }, Ana, BookId.OfTeam("team-1"), "Asia/Shanghai", Today).Opened!;

    public static Deal New(params string[] competitors) =>
        DealReplay.Open(Tenant, new(new Guid("01930000-0000-7000-8000-000000000001")), Opening(competitors), By(Ana));

    /// <summary>A deal with our answers (twenty marks, spaces ignored) and those on each competitor.</summary>
    public static Deal With(string us, params (string Name, string Marks)[] competitors)
    {
        var deal = New([.. competitors.Select(c => c.Name)]);
        deal = deal.Answered(Subject.Us, us);
        foreach (var (competitor, marks) in deal.Competitors.Zip(competitors, (c, given) => (c, given.Marks)))
        {
            deal = deal.Answered(Subject.Of(competitor), marks);
        }

        return deal;
    }

    public static Deal At(this Deal deal, Stage stage) => deal with { Stage = stage };

    public static Deal Answered(this Deal deal, Subject subject, string marks)
    {
        var answers = marks.Replace(" ", "", StringComparison.Ordinal)
            .Zip(Assessment.Criteria, (mark, id) => (Mark: mark.ToString(), Key: Key(id, subject)))
            .Where(a => a.Mark != ".")
            .Select(a => Event(a.Key, null, a.Mark, null));
        return deal.After([.. answers]);
    }

    public static Deal Answered(this Deal deal, string criterion, string mark, string? note = null, Member? by = null)
    {
        var before = deal.AnswerTo(Assessment.MethodId, criterion, Subject.Us);
        return DealReplay.Apply(
            deal, [Event(Key(criterion, Subject.Us), before?.Value, mark, note)], By(by ?? Ana, (int)deal.Revision));
    }

    /// <summary>The facts that stages rest on, and the two people.</summary>
    public static Deal WithFacts(this Deal deal) =>
        deal.After(
            new DealEvent.PersonAdded(new("p1", "Chen") { Seat = new() { Roles = Roles.DecisionMaker, LastMet = new(2026, 10, 30) } }),
            new DealEvent.PersonAdded(new("p2", "Lu") { Seat = new() { Roles = Roles.User, LastMet = new(2026, 10, 30) } }))
        .Fact(DealFacts.BuyingMode, DealFacts.ByTender).Fact(DealFacts.Price, "100 CNY").Fact(DealFacts.FullCost, "80 CNY");

    /// <summary>A coach who is likely one: two documents of two behaviours, on the day of the deal's last change.</summary>
    public static Deal WithCoach(this Deal deal)
    {
        var on = deal.LastChange.InUtc().Date;
        var id = PersonDecision.NextId(deal);
        return deal.After(
            new DealEvent.PersonAdded(new(id, "Rao", null)),
            new DealEvent.CoachNamed(id),
            new DealEvent.EvidenceAdded("e1", id, new(2, EvidenceKind.Document, on, Route.File, Against: false, "Minutes")),
            new DealEvent.EvidenceAdded("e2", id, new(3, EvidenceKind.Document, on, Route.File, Against: false, "Mail")));
    }

    /// <summary>An answer of the method <c>facts</c>, by its text.</summary>
    public static Deal Fact(this Deal deal, string question, string text) => deal.Told(Facts.Id, question, text);

    /// <summary>An answer to any method, by its text.</summary>
    public static Deal Told(this Deal deal, string methodId, string question, string text)
    {
        var method = Methods.Find(methodId)!;
        var asked = DealChoices.Of(deal, method, method.Find(question)!);
        Assert.True(QuestionValue.TryRead(asked, text, out var value), text);
        var key = new AnswerKey(methodId, question, Subject.Us);
        return deal.After(new DealEvent.Answered(key, deal.Answers.GetValueOrDefault(key)?.Value, value, null, null));
    }

    public static Deal After(this Deal deal, params IReadOnlyList<DealEvent> events) =>
        DealReplay.Apply(deal, events, By(Ana, (int)deal.Revision));

    public static string? Mark(this Deal deal, string criterion, Subject? subject = null) =>
        deal.AnswerTo(Assessment.MethodId, criterion, subject ?? Subject.Us)?.Value.ToText();

    public static string? Note(this Deal deal, string criterion) => deal.AnswerTo(Assessment.MethodId, criterion, Subject.Us)?.Note;

    public static AnswerKey Key(string criterion, Subject subject) => new(Assessment.MethodId, criterion, subject);

    public static Question Rating(string id, int number) =>
        new(id, number, new LocalText(id, id), new("ask", "问"), AnswerKind.Rating, [], []);

    private static DealEvent.Answered Event(AnswerKey key, AnswerValue? before, string mark, string? note)
    {
        Assert.True(AnswerValue.TryParse(AnswerKind.Rating, mark, out var value));
        return new DealEvent.Answered(key, before, value, null, note);
    }
}
