using System.Collections.Immutable;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>The header fields that can be changed alone.</summary>
public enum HeaderField
{
    Name,
    Account,
    Amount,
    CloseDate,
    CompanyType,
}

/// <param name="Events">What to save; empty when nothing changes.</param>
/// <param name="Conflicts">Fields that somebody else changed differently since the form was drawn; they stay as they are.</param>
/// <param name="Problems">When there are any, nothing is saved.</param>
public sealed record HeaderEdit(
    ImmutableList<DealEvent> Events, ImmutableList<HeaderField> Conflicts, ImmutableList<Problem> Problems);

/// <summary>
/// Joins a submitted header form with what was saved since it was drawn, field by field. Competitors are joined one by one, so they
/// never conflict; neither do the two marks, which have only one other value.
/// </summary>
public static class DealEdit
{
    /// <param name="submitted">What the form holds now.</param>
    /// <param name="was">What it held when it was drawn.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static HeaderEdit Decide(Deal deal, DealForm submitted, DealForm was, LocalDate today)
    {
        if (!deal.IsOpen)
        {
            return new([], [], [new(Fields.Text, DealTexts.IsClosed, ProblemKind.Impossible)]);
        }

        (submitted, was) = (submitted.Tidy(), was.Tidy());
        var competitors = Competitors(deal, submitted, was);
        var rivals = Count(deal, competitors);
        var problems = submitted.Problems(today, was).ToList();
        if (rivals > DealLimits.Competitors && submitted.Competitors.Count <= DealLimits.Competitors)
        {
            problems.Add(DealForm.TooManyCompetitors);
        }

        if (problems.Count > 0)
        {
            return new([], [], [.. problems]);
        }

        var conflicts = new List<HeaderField>();
        var header = deal.Header with
        {
            Name = Join(HeaderField.Name, was.Name, deal.Header.Name, submitted.Name),
            Account = Join(HeaderField.Account, was.Account, deal.Header.Account, submitted.Account),
            Amount = Join(HeaderField.Amount, was.Amount, deal.Header.Amount, submitted.Amount),
            CloseDate = Join(HeaderField.CloseDate, was.CloseDate, deal.Header.CloseDate, submitted.CloseDate),
            CompanyType = Join(HeaderField.CompanyType, was.CompanyType, deal.Header.CompanyType, submitted.CompanyType),
            Tender = submitted.Tender == was.Tender ? deal.Header.Tender : submitted.Tender,

            // A named competitor says more than "none", whoever of two people was first.
            NoCompetitor = rivals == 0 && (submitted.NoCompetitor == was.NoCompetitor ? deal.Header.NoCompetitor : submitted.NoCompetitor),
        };
        return new(
            header == deal.Header ? [.. competitors] : [new DealEvent.HeaderChanged(deal.Header, header), .. competitors],
            [.. conflicts],
            []);

        T Join<T>(HeaderField field, T drawn, T current, T mine)
        {
            var same = EqualityComparer<T>.Default;
            if (same.Equals(mine, drawn) || same.Equals(mine, current))
            {
                return current;
            }

            if (same.Equals(current, drawn))
            {
                return mine;
            }

            conflicts.Add(field);
            return current;
        }
    }

    private static List<DealEvent> Competitors(Deal deal, DealForm submitted, DealForm was)
    {
        var before = was.Competitors.Select(NameText.Key).ToHashSet();
        var after = submitted.Competitors.Select(NameText.Key).ToHashSet();
        var events = new List<DealEvent>();
        events.AddRange(deal.Rivals
            .Where(c => before.Contains(NameText.Key(c.Name)) && !after.Contains(NameText.Key(c.Name)))
            .Select(c => new DealEvent.CompetitorRemoved(c.Id)));

        var next = deal.Competitors.Count + 1;
        foreach (var name in submitted.Competitors.Where(n => !before.Contains(NameText.Key(n))))
        {
            switch (deal.Competitors.Find(c => NameText.Key(c.Name) == NameText.Key(name)))
            {
                case null:
                    events.Add(new DealEvent.CompetitorAdded(new(NewDealDecision.CompetitorId(next++), name)));
                    break;
                case { Removed: true } known:
                    events.Add(new DealEvent.CompetitorReturned(known.Id));
                    break;
            }
        }

        return events;
    }

    private static int Count(Deal deal, List<DealEvent> events) =>
        deal.Rivals.Count() + events.Count(e => e is not DealEvent.CompetitorRemoved) - events.Count(e => e is DealEvent.CompetitorRemoved);
}
