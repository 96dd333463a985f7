using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Pipeline;

/// <param name="Totals">Null while the book is counted for the first time.</param>
/// <param name="Counted">How many deals were counted so far.</param>
/// <param name="Top">The deals most worth the time, in their order.</param>
/// <param name="Groups">The four groups of the assessment.</param>
/// <param name="Others">Other books whose pipeline the person may see.</param>
public sealed record PipelineView(
    BookChoice Book,
    PipelineTotals? Totals,
    int Counted,
    IReadOnlyList<PipelineRow> Top,
    IReadOnlyList<QuestionGroup> Groups,
    IReadOnlyList<BookChoice> Others,
    LocalDate Today)
{
    /// <summary>Why it is this book.</summary>
    public LocalText? Told { get; init; }

    /// <summary>The figures are of a moment ago.</summary>
    public bool IsCatchingUp { get; init; }
}

public sealed record PipelineRow(DealRef Deal, string Name, PipelineDeal Facts, DealWorth Worth);

/// <summary>The same figures one by one.</summary>
/// <param name="By">A cell's kind: <c>s</c>tage, <c>l</c>ight, <c>o</c>wner.</param>
/// <param name="Page">1-based; of owners only.</param>
public sealed record PipelineSplitView(BookChoice Book, PipelineTotals Totals, char By, IReadOnlyList<QuestionGroup> Groups, int Page);

/// <param name="Tally">Of all pages.</param>
/// <param name="OwnerName">Where the list is of one owner.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record PipelineListView(
    BookChoice Book,
    PipelineCell Cell,
    Tally Tally,
    string? OwnerName,
    IReadOnlyList<DealRow> Rows,
    IReadOnlyList<QuestionGroup> Groups,
    int Page,
    string? Next,
    LocalDate Today);
