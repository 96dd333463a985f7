using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime.Text;

namespace KeyAccountBot.Cards;

/// <summary>What the inputs of the deal form hold, readable or not.</summary>
/// <param name="CompanyType">The name of a <see cref="Playbook.Deals.CompanyType"/>, or empty.</param>
public sealed record DealFormTexts(
    string Name = "",
    string Account = "",
    string Amount = "",
    string Currency = Currencies.Default,
    string CloseDate = "",
    string Competitors = "",
    string CompanyType = "",
    bool Tender = false)
{
    /// <summary>The word that confirms that nobody competes.</summary>
    public static readonly LocalText None = new("none", "无");

    public static DealFormTexts Of(DealForm form, Language language) => new(
        form.Name,
        form.Account ?? "",
        form.Amount is { } amount ? MoneyText.ForInput(amount) : "",
        form.Amount?.Currency ?? Currencies.Default,
        form.CloseDate is { } date ? LocalDatePattern.Iso.Format(date) : "",
        form.Competitors.Count == 0 && form.NoCompetitor ? None.In(language) : string.Join(language == Language.Chinese ? "、" : ", ", form.Competitors),
        form.CompanyType?.ToString() ?? "",
        form.Tender);
}

/// <param name="Texts">As on record, or as submitted when <paramref name="Problems"/> stand against it.</param>
public sealed record DealFormView(DealFormTexts Texts, IReadOnlyList<Problem> Problems)
{
    /// <summary>Null for a new deal.</summary>
    public DealRef? Deal { get; init; }

    /// <summary>From <see cref="FormShown.Write"/>: what the reader started from, also after a problem.</summary>
    public string? Was { get; init; }

    public string? DealName { get; init; }

    /// <summary>Where a new deal may live; empty where that is no question.</summary>
    public IReadOnlyList<BookChoice> Books { get; init; } = [];

    public BookChoice Book { get; init; } = BookChoice.Own;

    public static DealFormView New(DealFormTexts? texts = null, params IReadOnlyList<Problem> problems) => new(texts ?? new(), problems);

    public static DealFormView Edit(Deal deal, Language language) => new(DealFormTexts.Of(DealForm.Of(deal), language), [])
    {
        Deal = DealRef.Of(deal),
        Was = FormShown.Write(deal),
        DealName = deal.Header.Name,
    };
}
