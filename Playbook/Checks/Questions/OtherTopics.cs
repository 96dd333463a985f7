using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Questions;

/// <summary>What else is worth knowing beside the criteria, with the best and the worst that the answer can be.</summary>
internal static class OtherTopics
{
    /// <summary>Sorts behind every id that was given out.</summary>
    private const string Newcomer = "p-not-on-the-map";

    /// <summary>Below every attitude.</summary>
    private const int Unread = (int)Attitude.Hostile - 1;

    /// <summary>What is not on record, or not any more, in the order in which equal ones are asked. A "not known" rests as criteria do.</summary>
    public static IEnumerable<Topic> Open(Facts facts, int restDays)
    {
        var (input, map) = (facts.Input, facts.Map);
        foreach (var person in facts.InChannel ? [] : map.KeyPlayers.RemoveAll(p => p.Attitude is not null))
        {
            yield return new(TopicKind.Attitude, PersonId: person.Id);
        }

        if (map.DecisionMakers.IsEmpty)
        {
            yield return new(TopicKind.WhoDecides);
        }

        if (!(input.EventDate >= facts.Today) && !facts.IsWithin(input.EventDateOpenOn, restDays))
        {
            yield return new(TopicKind.EventDate);
        }

        if (!facts.InChannel && input.Budget is null && !facts.IsWithin(input.BudgetOpenOn, restDays))
        {
            yield return new(TopicKind.Budget);
        }

        foreach (var person in facts.InChannel ? [] : map.People.RemoveAll(p => map.MetWithin(p, facts.Limits.MetKeyDays)))
        {
            yield return new(TopicKind.LastMet, PersonId: person.Id);
        }
    }

    /// <summary>The deal with the best answer there can be.</summary>
    public static CheckInput AtBest(Topic topic, Facts facts) => topic.Kind switch
    {
        TopicKind.Attitude => With(facts.Input, topic, p => p with { Attitude = Attitude.PowerSponsor }),
        TopicKind.WhoDecides => Friend(facts) is { } friend
            ? With(facts.Input, new(topic.Kind, PersonId: friend.Id), p => p with { Roles = p.Roles | Roles.DecisionMaker })
            : AtWorst(topic, facts),
        TopicKind.EventDate => facts.Input with { EventDate = facts.Input.CloseDate > facts.Today ? facts.Input.CloseDate : facts.Today },
        TopicKind.Budget => facts.Input with { Budget = Price(facts.Input) },
        _ => With(facts.Input, topic, p => p with { LastMet = facts.Today }),
    };

    /// <summary>And with the worst. A day that is long past, or never, stays what it is.</summary>
    public static CheckInput AtWorst(Topic topic, Facts facts) => topic.Kind switch
    {
        TopicKind.Attitude => With(facts.Input, topic, p => p with { Attitude = Attitude.Hostile }),
        TopicKind.WhoDecides => facts.Input with
        {
            People = facts.Input.People.Add(new() { Id = Newcomer, Name = "", Roles = Roles.DecisionMaker }),
        },
        TopicKind.EventDate => facts.Input with { EventDate = facts.Input.EventDate ?? facts.Today },
        TopicKind.Budget => facts.Input with { Budget = Price(facts.Input) is { } price ? price with { Amount = price.Amount / 2 } : null },
        _ => facts.Input,
    };

    private static CheckInput With(CheckInput input, Topic topic, Func<CheckPerson, CheckPerson> change) =>
        input with { People = [.. input.People.Select(p => p.Id == topic.PersonId ? change(p) : p)] };

    /// <summary>Whom we would like best to decide. What a channel reads does not hang on attitudes.</summary>
    private static CheckPerson? Friend(Facts facts) => facts.Map.People.MaxBy(p =>
        (p.Attitude is { } attitude && !facts.InChannel ? (int)attitude : Unread, p.LastMet ?? LocalDate.MinIsoValue));

    private static Money? Price(CheckInput input) => input.Bid is { Price: { } price } bid ? new(price, bid.Currency) : input.Amount;
}
