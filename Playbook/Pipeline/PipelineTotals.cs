using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Pipeline;

/// <summary>All numbers of a book's pipeline. It only ever changes by one deal coming or going, so it costs the same however many there are.</summary>
/// <param name="Cells">By <see cref="PipelineCell"/>; none that is empty.</param>
/// <param name="Owners">Names of the owners, as last shown.</param>
public sealed record PipelineTotals(ImmutableDictionary<PipelineCell, Tally> Cells, ImmutableDictionary<UserId, string> Owners)
{
    public static readonly PipelineTotals Empty = new(ImmutableDictionary<PipelineCell, Tally>.Empty, ImmutableDictionary<UserId, string>.Empty);

    public Tally All => this[PipelineCell.All];

    public Tally this[PipelineCell cell] => Cells.GetValueOrDefault(cell, Tally.Nothing);

    /// <summary>With a deal as it is now instead of as it was counted.</summary>
    /// <param name="counted">Null where it was not.</param>
    /// <param name="now">Null where it is not to be counted any more.</param>
    public PipelineTotals With(PipelineDeal? counted, PipelineDeal? now)
    {
        if (counted == now)
        {
            return this;
        }

        var cells = Cells.ToBuilder();
        foreach (var cell in counted?.Cells ?? [])
        {
            var left = cells.GetValueOrDefault(cell, Tally.Nothing).Minus(counted!.Amount);
            if (left.Deals > 0)
            {
                cells[cell] = left;
            }
            else
            {
                cells.Remove(cell);
            }
        }

        foreach (var cell in now?.Cells ?? [])
        {
            cells[cell] = cells.GetValueOrDefault(cell, Tally.Nothing).Plus(now!.Amount);
        }

        var owners = now is null ? Owners : Owners.SetItem(now.Owner.Id, now.Owner.Name);
        var gone = counted is not null && !cells.ContainsKey(PipelineCell.OfOwner(counted.Owner.Id));
        return new(cells.ToImmutable(), gone ? owners.Remove(counted!.Owner.Id) : owners);
    }
}
