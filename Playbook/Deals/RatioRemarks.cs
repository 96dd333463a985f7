using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>What must be told at once about where figures of the customer come from.</summary>
public static class RatioRemarks
{
    private static readonly LocalText NotPublished = new(
        "If this customer is listed, figures that are not published may be inside information: put in only published ones, and ask compliance about the others.",
        "如果该客户是上市公司，未公开的数字可能属于内幕信息：请只填已公开的，其余先请合规部门确认。");

    public static IReadOnlyList<Remark> Of(Deal deal) =>
        deal.AnswerTo(RatiosMethod.MethodId, RatiosMethod.Source, Subject.Us)?.Value is AnswerValue.Chosen { Ids: [var source, ..] } && source != RatiosMethod.Published
            ? [new(RatiosMethod.Source, NotPublished)]
            : [];
}
