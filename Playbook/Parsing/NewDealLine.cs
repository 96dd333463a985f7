using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>
/// What follows the word <c>new</c>: <c>ACME cooling retrofit 3.2m CNY 2027-03-31 @ ACME vs Norda, In-house</c>. Amount and date are
/// the last pieces, in either order; anything before them is the name. Nothing that looks like an amount or a date is
/// dropped silently: it is read, or it is a problem.
/// </summary>
/// <param name="Name">Null when none was typed or it is too long.</param>
/// <param name="NoCompetitor">"vs none": somebody says that nobody competes.</param>
public sealed record NewDealLine(
    string? Name,
    string? Account,
    Money? Amount,
    DateReading? CloseDate,
    ImmutableList<string> Competitors,
    bool NoCompetitor,
    ImmutableList<Problem> Problems)
{
    /// <param name="defaultCurrency">As in <see cref="MoneyText.Parse"/>.</param>
    public static NewDealLine Parse(string text, LocalDate today, string? defaultCurrency = null)
    {
        var line = DealLineParts.Of(TextInput.Clean(text, int.MaxValue).Value ?? "");
        var pieces = new TrailingPieces(today, defaultCurrency);
        var account = pieces.TakeFrom(line.Account);
        var rivals = pieces.TakeFrom(line.Rivals);
        var name = pieces.TakeFrom(line.Head);

        var problems = pieces.Problems.ToList();
        var competitors = CompetitorNames.Parse(rivals ?? "");
        problems.AddRange(competitors.Problems);
        return new(
            Cleaned(name, DealLimits.Name, Fields.Name, problems),
            Cleaned(account, DealLimits.Account, Fields.Account, problems),
            pieces.Amount,
            pieces.CloseDate,
            competitors.Names,
            competitors.None,
            [.. problems]);
    }

    private static string? Cleaned(string? text, int max, string field, List<Problem> problems)
    {
        if (TextInput.Clean(text, max, field).TryGet(out var clean, out var problem))
        {
            return clean;
        }

        problems.Add(problem);
        return null;
    }
}
