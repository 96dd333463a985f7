using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Who of us was there, and at which meeting with whom.</summary>
public static class EvidenceLinkDecision
{
    private static readonly LocalText NotOnRecord = new("This is not on record any more.", "这条记录已不存在。");
    private static readonly LocalText NotOnList = new("Choose one of the list.", "请从列表中选择。");
    private static readonly LocalText Future = new("That day is still to come. Put down what has happened.", "这一天还没到，请记录已发生的事。");
    private static readonly LocalText NoDay = new("Say on which day it was.", "请填写见面日期。");

    /// <param name="link">What was chosen; a witness or a person that nobody else chose before must be on the deal.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static Decision Decide(Deal deal, string id, EvidenceLink link, LocalDate today) =>
        !deal.IsOpen ? Decision.Refused(Fields.Text, DealTexts.IsClosed)
        : deal.FindEvidence(id) is not { Withdrawn: false } item ? Decision.Refused(Fields.Text, NotOnRecord)
        : link.Witness is { } witness && witness != item.Link.Witness && !deal.HasMember(witness) ? Decision.Refused(Fields.Text, NotOnList)
        : link.MetWith is { } met && deal.FindPerson(met) is null ? Decision.Refused(Fields.Text, NotOnList)
        : link.MetWith is not null && link.MetOn is null ? Decision.Refused(Fields.When, NoDay, ProblemKind.Missing)
        : link.MetOn > today ? Decision.Refused(Fields.When, Future, ProblemKind.OutOfRange)
        : link == item.Link ? Decision.Nothing(new("Nothing has changed.", "没有变化。"))
        : Decision.Done(new("Saved.", "已保存。"), new DealEvent.EvidenceLinked(id, link));
}
