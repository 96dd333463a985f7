using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// What must be told about where figures of the customer come from, before any is stored. Figures count as published only when that
/// was said: without a source they do not (docs/care-with-people.md).
/// </summary>
public static class RatioRemarks
{
    private static readonly LocalText NoSource = new(
        "Say where the figures come from. Of a listed customer put in only published ones; others may be inside information.",
        "请注明数字来源。上市客户只填已公开的数字，未公开的可能属于内幕信息。");

    private static readonly LocalText NotPublished = new(
        "If this customer is listed, figures that are not published may be inside information: put in only published ones, and ask compliance about the others.",
        "如果该客户是上市公司，未公开的数字可能属于内幕信息：请只填已公开的，其余先请合规部门确认。");

    public static IReadOnlyList<Remark> Of(Deal deal) => deal.AnswerTo(RatiosMethod.MethodId, RatiosMethod.Source, Subject.Us)?.Value switch
    {
        AnswerValue.Chosen { Ids: [RatiosMethod.Published] } => [],
        AnswerValue.Chosen { Ids: [_, ..] } => [new(null, NotPublished)],
        _ => [new(null, NoSource)],
    };
}
