using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// Independent confirmation: a second member is asked about a behaviour, and what that one knows becomes evidence of its own, by its own
/// author, day and route. Whether it corroborates is then for the verdict to say.
/// </summary>
public static class ColleagueDecision
{
    /// <summary>Who was asked and says nothing may be asked once more after this time.</summary>
    private static readonly Duration AskedFor = Duration.FromHours(1);

    private static readonly LocalText NotOnRecord = new("This is not on record any more.", "这条记录已不存在。");
    private static readonly LocalText MembersAsk = new(
        "Only a member of this deal can ask its other members.", "只有该商机的成员可以询问其他成员。");

    private static readonly LocalText NoMember = new(
        "This colleague is not a member of the deal any more. Choose another.", "这位同事已不是该商机的成员，请另选一位。");

    private static readonly LocalText NotApart = new(
        "Choose somebody else than yourself and whoever put this down: only then it is a second view.", "请选择您和记录人以外的同事，这样才算第二方印证。");

    private static readonly LocalText NotOpenToAll = new(
        "In a tender nobody is asked about what was not open to every bidder.", "招标期间，未向所有投标方公开的内容不去打听。");

    private static readonly LocalText NotAsked = new("This question was not put to you.", "这个问题不是问您的。");
    private static readonly LocalText Moot = new("This is not asked any more. Nothing was saved.", "这个问题已不再需要，没有保存任何内容。");
    private static readonly LocalText Answered = new("Your answer is on record already.", "您的回答此前已记录。");
    private static readonly LocalText Future = new("That day is still to come.", "这一天还没到。");
    private static readonly LocalText NotOnList = new("Choose one of the list.", "请从列表中选择。");

    /// <summary>Who can be asked about a piece: members but the one who asks and the one who put it down.</summary>
    public static IEnumerable<Member> Askable(Deal deal, EvidenceItem item, UserId asker) =>
        deal.Members.Prepend(deal.Owner).Where(m => m.Id != asker && m.Id != item.By);

    /// <summary>Whether the question still makes sense: nothing it is about was taken back, closed or removed.</summary>
    public static bool IsAsked(Deal deal, EvidenceItem item) =>
        deal.IsOpen && !item.Withdrawn && deal.FindPerson(item.Person) is { IsCandidate: true } && MayBeAsked(deal, item);

    private static bool MayBeAsked(Deal deal, EvidenceItem item) =>
        !deal.Header.Tender || item.What.OpenToAll || !CoachMethod.NeedsOpenness(item.What.Behaviour);

    public static Decision Ask(Deal deal, string evidenceId, UserId asker, UserId colleague, Instant now)
    {
        if (!deal.IsOpen)
        {
            return Decision.Refused(Fields.Text, DealTexts.IsClosed);
        }

        if (deal.FindEvidence(evidenceId) is not { Withdrawn: false } item || deal.FindPerson(item.Person) is not { IsCandidate: true })
        {
            return Decision.Refused(Fields.Text, NotOnRecord);
        }

        var asked = deal.Evidence
            .Where(e => e.Person == item.Person && e.What.Behaviour == item.What.Behaviour && !e.Withdrawn)
            .SelectMany(e => e.Asks.Where(a => a.Colleague == colleague && (e.Id == evidenceId || a.Answer is null)))
            .MaxBy(a => a.At);
        var name = deal.NameOf(colleague);
        return !deal.HasMember(asker) ? Decision.Refused(Fields.Text, MembersAsk)
            : name is null ? Decision.Refused(Fields.Text, NoMember)
            : colleague == asker || colleague == item.By ? Decision.Refused(Fields.Text, NotApart)
            : !MayBeAsked(deal, item) ? Decision.Refused(Fields.Text, NotOpenToAll)
            : asked is { IsOpen: false } ? Decision.Nothing(new LocalText("{0} has answered this already.", "{0} 已回答过。").With(name))
            : asked is not null && now - asked.At < AskedFor
                ? Decision.Nothing(new LocalText("{0} was asked just now; the question is waiting in the chat with me.", "刚问过 {0}，问题在对方与我的聊天里。").With(name))
            : Decision.Done(
                new LocalText("{0} is asked one-to-one, without being told what is on record here. You hear from me when there is an answer.", "已一对一询问 {0}，不会透露这里的记录。有回复时我会告诉您。").With(name),
                new DealEvent.ColleagueAsked(evidenceId, colleague));
    }

    /// <param name="through">Id of the person it was heard from; null for somebody else.</param>
    /// <param name="happened">Null when not told: then the day is that of what was asked about, so that nothing old is made fresh.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static Decision Answer(
        Deal deal, string evidenceId, UserId who, ColleagueAnswer answer, string? through, LocalDate? happened, LocalDate today)
    {
        if (deal.FindEvidence(evidenceId) is not { } item || item.Asks.Find(a => a.Colleague == who) is not { } ask)
        {
            return Decision.Refused(Fields.Text, NotAsked);
        }

        return !ask.IsOpen ? Decision.Nothing(Answered)
            : !IsAsked(deal, item) ? Decision.Refused(Fields.Text, Moot)
            : happened > today ? Decision.Refused(Fields.When, Future, ProblemKind.OutOfRange)
            : through is not null && deal.FindPerson(through) is null ? Decision.Refused(Fields.Route, NotOnList)
            : answer == ColleagueAnswer.NotKnown
                ? ask.Answer == answer ? Decision.Nothing(Answered) : Saved(new DealEvent.ColleagueAnswered(evidenceId, answer, null))
            : deal.Evidence.Count(e => !e.Withdrawn) >= DealLimits.Evidence ? Decision.Refused(Fields.Text, EvidenceDecision.TooMany, ProblemKind.OutOfRange)
            : Saved(
                new DealEvent.ColleagueAnswered(evidenceId, answer, EvidenceDecision.NextId(deal)),
                new DealEvent.EvidenceAdded(EvidenceDecision.NextId(deal), item.Person, Heard(item, answer, through, happened, today)));
    }

    private static Decision Saved(params DealEvent[] events) => Decision.Done(new("Thank you, saved.", "谢谢，已保存。"), [.. events]);

    /// <summary>What we heard from the person itself is the person's own word, whoever of us heard it.</summary>
    private static Observation Heard(EvidenceItem item, ColleagueAnswer answer, string? through, LocalDate? happened, LocalDate today)
    {
        var (kind, route) = answer != ColleagueAnswer.Heard ? (EvidenceKind.Witnessed, Route.Own)
            : through == item.Person ? (EvidenceKind.Claimed, Route.Coach)
            : (EvidenceKind.Told, Route.ThirdPerson);
        var against = answer == ColleagueAnswer.Opposite;
        return new(item.What.Behaviour, kind, happened ?? (against ? today : item.What.Happened), route, against, "")
        {
            OpenToAll = item.What.OpenToAll,
            Through = answer == ColleagueAnswer.Heard && route == Route.ThirdPerson ? through : null,
            Confirms = item.Id,
        };
    }
}
