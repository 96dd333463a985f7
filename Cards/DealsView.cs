using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards;

/// <summary>Which deals a list shows.</summary>
public enum DealsShow
{
    Open,
    Closed,
    All,
}

/// <param name="Lights">One per group of the view, in its order; empty for a closed deal.</param>
/// <param name="DaysSinceAnswer">Whole days; null before the first answer.</param>
/// <param name="Outcome">Null while it is open.</param>
public sealed record DealRow(
    DealRef Deal,
    string Name,
    string? Account,
    Money? Amount,
    LocalDate? CloseDate,
    IReadOnlyList<Light> Lights,
    int? DaysSinceAnswer,
    Outcome? Outcome = null);

/// <param name="Rows">Of this page, at most <see cref="DealsCard.RowsPerPage"/>.</param>
/// <param name="Groups">The groups of the assessment this reader may see.</param>
/// <param name="Page">1-based.</param>
/// <param name="Total">Deals on all pages.</param>
/// <param name="Filter">As typed; empty for none.</param>
public sealed record DealsView(
    IReadOnlyList<DealRow> Rows,
    IReadOnlyList<QuestionGroup> Groups,
    int Page,
    int Total,
    string Filter,
    DealsShow Show,
    LocalDate Today,
    Place Place)
{
    /// <summary>Whose deals could be listed; empty where that is no question.</summary>
    public IReadOnlyList<BookChoice> Books { get; init; } = [];

    public BookChoice Book { get; init; } = BookChoice.Own;

    /// <summary>Names the list that the pages are pages of.</summary>
    public static string PagesOf(string filter, DealsShow show, BookChoice book) => Fingerprint.Of(filter + show + book.Team);
}
