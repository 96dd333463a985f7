using System.Collections.Immutable;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>A typed visit or a submitted form about one, with the names in it told apart.</summary>
/// <param name="Problems">What could not be read; then nothing is saved.</param>
public sealed record VisitReading(VisitEntry Entry, ImmutableList<Problem> Problems)
{
    /// <param name="author">Went too: a typed line cannot say otherwise, the form can.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static VisitReading Of(Deal deal, VisitLine line, UserId author, LocalDate today)
    {
        var people = VisitPeople.Of(deal, line.Names, author);
        var went = deal.HasMember(author) ? people.Went.Prepend(author).Distinct() : people.Went;
        var (promises, problems) = Promises(deal, line.WePromised, line.TheyPromised, people.Met, author, today);
        return new(
            new(new(line.On ?? today, people.Met, people.Others, [.. went], line.Outcome), promises, line.Next),
            [.. line.Problems, .. people.Problems, .. problems]);
    }

    /// <summary>What was promised, an action a line; without an owner ours is the author's, and theirs that of the one who was met.</summary>
    public static (ImmutableArray<ActionPlan> Plans, ImmutableList<Problem> Problems) Promises(
        Deal deal, IEnumerable<string> ours, IEnumerable<string> theirs, ImmutableArray<string> met, UserId author, LocalDate today)
    {
        var us = Assignee.Of(deal.HasMember(author) ? author : deal.Owner.Id);
        var them = met is [var one] ? new Assignee(null, one) : Assignee.Customer;
        var plans = ImmutableArray.CreateBuilder<ActionPlan>();
        var problems = ImmutableList.CreateBuilder<Problem>();
        Take(ours, us, Fields.WePromised);
        Take(theirs, them, Fields.TheyPromised);
        return (plans.ToImmutable(), problems.ToImmutable());

        void Take(IEnumerable<string> lines, Assignee whose, string field)
        {
            foreach (var reading in lines.Select(l => ActionLine.Read(deal, l, author, whose, today)))
            {
                // A colleague's name on their side does not make it ours.
                plans.Add(reading.Plan.Owner.IsCustomer == whose.IsCustomer ? reading.Plan : reading.Plan with { Owner = whose });
                problems.AddRange(reading.Problem is { } problem ? [problem.For(field)] : []);
            }
        }
    }
}
