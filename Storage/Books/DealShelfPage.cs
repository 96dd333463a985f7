using System.Collections.Immutable;
using System.Collections.ObjectModel;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Books;

/// <summary>The deals of a page, with what went wrong beside them: one unreadable deal must not hide the others, nor go unnoticed.</summary>
/// <param name="deals">In list order.</param>
/// <param name="unreadable">Deals that could not be read, to be logged and told.</param>
/// <param name="repairFault">Why a summary could not be put right, to be logged; the page is right all the same.</param>
public sealed class DealShelfPage(IList<DealHead> deals, ImmutableArray<CorruptRowException> unreadable, StorageFault? repairFault)
    : ReadOnlyCollection<DealHead>(deals)
{
    public ImmutableArray<CorruptRowException> Unreadable { get; } = unreadable;

    public StorageFault? RepairFault { get; } = repairFault;
}
