using System.Collections.Immutable;
using System.Globalization;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <param name="Opened">What to save; null when there are problems.</param>
public sealed record NewDeal(DealEvent.Opened? Opened, ImmutableList<Problem> Problems);

/// <summary>Opens a deal from a form or from one line of chat.</summary>
public static class NewDealDecision
{
    /// <param name="timeZone">IANA id.</param>
    /// <param name="today">In that zone.</param>
    public static NewDeal Decide(DealForm form, Member owner, BookId book, string timeZone, LocalDate today)
    {
        form = form.Tidy();
        var problems = form.Problems(today, was: null).ToImmutableList();
        return problems.IsEmpty
            ? new(new(form.ToHeader(), book, owner, timeZone, [.. form.Competitors.Select((name, i) => new Competitor(CompetitorId(i + 1), name))]), [])
            : new(null, problems);
    }

    internal static string CompetitorId(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number}");
}
