using System.Collections.Immutable;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>The header of a deal as a form holds it, each field read already; whether it may be so is decided here.</summary>
/// <param name="Competitors">Names in play, in the order they are shown.</param>
public sealed record DealForm(
    string Name,
    string? Account = null,
    Money? Amount = null,
    LocalDate? CloseDate = null,
    CompanyType? CompanyType = null,
    bool Tender = false,
    bool NoCompetitor = false,
    ImmutableList<string>? Competitors = null)
{
    /// <summary>A close date further away is a slip of the finger.</summary>
    private const int YearsAhead = 20;

    public ImmutableList<string> Competitors { get; init; } = Competitors ?? [];

    /// <summary>What a form shows of a deal: the starting point of an edit.</summary>
    public static DealForm Of(Deal deal) => new(
        deal.Header.Name,
        deal.Header.Account,
        deal.Header.Amount,
        deal.Header.CloseDate,
        deal.Header.CompanyType,
        deal.Header.Tender,
        deal.Header.NoCompetitor,
        [.. deal.Rivals.Select(c => c.Name)]);

    /// <summary>Names cleaned, empty ones gone, each competitor once.</summary>
    internal DealForm Tidy() => this with
    {
        Name = NameText.Clean(Name),
        Account = NameText.Clean(Account) is { Length: > 0 } account ? account : null,
        Competitors = [.. Competitors.Select(NameText.Clean).Where(n => n.Length > 0).DistinctBy(NameText.Key)],
    };

    internal DealHeader ToHeader() => new(Name, Account, Amount, CloseDate, CompanyType, Tender, NoCompetitor && Competitors.Count == 0);

    /// <summary>Every problem of a tidied form, not the first.</summary>
    /// <param name="today">In the deal's time zone.</param>
    /// <param name="was">What the form started from: a close date left as it was may lie in the past. Null for a new deal.</param>
    internal IEnumerable<Problem> Problems(LocalDate today, DealForm? was)
    {
        if (Name.Length is 0 or > DealLimits.Name)
        {
            yield return new(Fields.Name, new LocalText("A deal needs a name of 1 to {0} characters.", "商机名称需要 1 到 {0} 个字符。").With(DealLimits.Name),
                Name.Length == 0 ? ProblemKind.Missing : ProblemKind.OutOfRange);
        }

        if (Account?.Length > DealLimits.Account)
        {
            yield return TooLong(Fields.Account, new("The account has at most {0} characters.", "客户名称最多 {0} 个字符。"), DealLimits.Account);
        }

        if (Amount is { } amount && !amount.IsValid())
        {
            yield return new(Fields.Amount, new("The amount is from 0 to 999,999,999,999 in a currency of the list.", "金额应在 0 到 999,999,999,999 之间，币种从列表中选。"), ProblemKind.OutOfRange);
        }

        if (CloseDate is { } close && close != was?.CloseDate && (close < today || close > today.PlusYears(YearsAhead)))
        {
            yield return new(Fields.CloseDate, close < today
                ? new("The close date has passed already. When do you expect the signature?", "预计签约日已过，请填写新的预计日期。")
                : new LocalText("The close date is more than {0} years away.", "预计签约日在 {0} 年以后。").With(YearsAhead), ProblemKind.OutOfRange);
        }

        if (Competitors.Find(n => n.Length > DealLimits.CompetitorName) is not null)
        {
            yield return TooLong(Fields.Competitors, new("A competitor's name has at most {0} characters.", "竞争对手名称最多 {0} 个字符。"), DealLimits.CompetitorName);
        }

        if (Competitors.Count > DealLimits.Competitors)
        {
            yield return TooManyCompetitors;
        }
    }

    internal static Problem TooManyCompetitors { get; } = TooLong(
        Fields.Competitors, new("A deal has at most {0} competitors.", "一个商机最多 {0} 个竞争对手。"), DealLimits.Competitors);

    private static Problem TooLong(string field, LocalText text, int limit) => new(field, text.With(limit), ProblemKind.OutOfRange);
}
