using KeyAccountBot.Cards.Coach;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Map;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.History;

internal sealed partial class EventWords
{
    private const int MostFields = 4;

    private static readonly LocalText OnMap = new("On the map: {0}", "列入决策链：{0}");
    private static readonly LocalText Corrected = new("Name or job corrected: {0}", "更正姓名或职务：{0}");
    private static readonly LocalText OffMap = new("Somebody was taken off the map", "从决策链移除一人");
    private static readonly LocalText Chain = new("How decisions run there", "决策方式");
    private static readonly LocalText BySize = new("by the kind of company", "按公司类型");
    private static readonly LocalText Candidate = new("May guide us inside: {0}", "列为教练人选：{0}");
    private static readonly LocalText NoCandidate = new("No longer a candidate as coach: {0}", "不再是教练人选：{0}");
    private static readonly LocalText Seen = new("Evidence on {0}, {1}", "{0}的证据，{1}");
    private static readonly LocalText Against = new("Evidence against {0}, {1}", "对{0}不利的证据，{1}");
    private static readonly LocalText Settled = new("Evidence against {0} was settled", "对{0}不利的证据已解决");
    private static readonly LocalText TakenBack = new("Evidence on {0} was taken back", "撤回了{0}的一条证据");
    private static readonly LocalText Linked = new("Evidence on {0}: noted who of us was there", "{0}的证据：记下了我方谁在场");
    private static readonly LocalText Asked = new("{0} was asked about {1}", "就{1}一事询问了{0}");
    private static readonly LocalText AnsweredAsk = new("Asked about {0}: {1}", "被问到{0}时回答：{1}");
    private static readonly LocalText Behaviour = new("behaviour {0}", "第 {0} 种行为");

    /// <summary>Null when it is none of these.</summary>
    private IEnumerable<string>? OfPeople(DealEvent change) => change switch
    {
        DealEvent.PersonAdded e => [Facts.Join(Say(OnMap, Somebody(e.Person.Id)), Short(e.Person.Title), Fields(new(e.Person.Id, ""), new(e.Person.Id, "") { Seat = e.Person.Seat }))],
        DealEvent.PersonChanged e => [Facts.Join(Say(Corrected, Somebody(e.After.Id)), Short(deal.FindPerson(e.After.Id)?.Title))],
        DealEvent.PersonSeated e => [Facts.Join(Somebody(e.PersonId), Fields(new(e.PersonId, "") { Seat = e.Before }, new(e.PersonId, "") { Seat = e.After }))],
        DealEvent.PersonRemoved => [OffMap.In(language)],
        DealEvent.ChainTypeSet e => [Say(Was, Chain.In(language), Type(e.Before), Type(e.After))],
        DealEvent.CoachNamed e => [Say(Candidate, Somebody(e.PersonId))],
        DealEvent.CoachDropped e => [Say(NoCandidate, Somebody(e.PersonId))],
        DealEvent.EvidenceAdded e => [Say(e.What.Against ? Against : Seen, Somebody(e.PersonId), TitleOf(e.What.Behaviour)) + Words(e.What.Text)],
        DealEvent.EvidenceResolved e => [Say(Settled, OfEvidence(e.Id)) + Words(e.Reason)],
        DealEvent.EvidenceWithdrawn e => [Say(TakenBack, OfEvidence(e.Id))],
        DealEvent.EvidenceLinked e => [Say(Linked, OfEvidence(e.Id))],
        DealEvent.ColleagueAsked e => [Say(Asked, Member(e.Colleague), OfEvidence(e.EvidenceId))],
        DealEvent.ColleagueAnswered e => [Say(AnsweredAsk, OfEvidence(e.EvidenceId), CoachWords.Of(e.Answer).In(language))],
        _ => null,
    };

    private string Type(ChainType? type) => (type is { } known ? ChainTypes.Name(known) : BySize).In(language);

    /// <summary>What changed of a seat, field by field; null when nothing can be said.</summary>
    private string? Fields(Person before, Person after)
    {
        var changed = PersonText.Fields.Where(f => PersonText.Of(before, f) != PersonText.Of(after, f)).ToList();
        var fields = changed.Take(MostFields).Select(f =>
        {
            var title = PersonInputs.Label(f).In(language);
            var (old, now) = (ValueOf(before, f), ValueOf(after, f));
            return PersonText.IsPersonal(f) || now is null ? title : $"{title} {(old is null ? now : $"{old} → {now}")}";
        }).ToList();
        return fields.Count == 0 ? null
            : string.Join(language == Language.Chinese ? "；" : "; ", changed.Count > MostFields ? fields.Append(Say(MoreAnswers, changed.Count - MostFields)) : fields);
    }

    /// <summary>Null for nothing on record.</summary>
    private string? ValueOf(Person person, PersonField field) =>
        PersonText.Of(person, field).Length == 0 ? null : Plain.Short(MapWords.ValueOf(person, field, deal, today).In(language), LongestName);

    private string TitleOf(int behaviour) =>
        methods.Find(CoachMethod.MethodId)?.Questions.FirstOrDefault(q => q.Number == behaviour)?.Title.In(language) ?? Say(Behaviour, behaviour);

    private string OfEvidence(string id) => Somebody(deal.FindEvidence(id)?.Person);

    private static string? Short(string? typed) => string.IsNullOrEmpty(typed) ? null : Plain.Short(typed, LongestName);
}
