using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Storage.Deals;

namespace KeyAccountBot.Storage.Books.Pipeline;

/// <summary>What the pipelines of its books count of a deal.</summary>
public static class PipelineFacts
{
    /// <returns>Null for a deal that is closed: it is counted nowhere.</returns>
    public static PipelineDeal? Of(DealHead head)
    {
        var (deal, judged) = (head.WithoutAnswers, head.Judged);
        if (!deal.IsOpen)
        {
            return null;
        }

        var zone = deal.Zone;
        return new(
            judged.Verdict, judged.Members, deal.Stage, deal.Owner, deal.Header.Amount, deal.Header.CloseDate, deal.LastChange.InZone(zone).Date)
        {
            Fell = judged.Before is { } before ? LightFall.Between(before.Letters, judged.Members, before.Until.InZone(zone).Date) : null,
        };
    }
}
