using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using NodaTime;

namespace KeyAccountBot.Playbook.Accounts;

/// <summary>Whether an account is a key account and of which tier, by what is answered and by what a person decided.</summary>
/// <param name="Plus">Criteria that hold.</param>
/// <param name="Known">Criteria answered + or −.</param>
/// <param name="IsKeyAccount">Null while the answers do not tell.</param>
/// <param name="Suggested">Null while the answers do not tell.</param>
/// <param name="Because">Ids of the criteria that the suggestion rests on.</param>
/// <param name="Chosen">What a person decided; it counts.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="Since">From when the tier counts; null without one.</param>
public sealed record TierReading(
    int Plus, int Known, bool? IsKeyAccount, Tier? Suggested, ImmutableArray<string> Because, Tier? Chosen, string? Reason, LocalDate? Since)
{
    /// <summary>So many of the six make a key account; when so many do not hold that it cannot be reached, it is none.</summary>
    private const int Enough = 4;

    public Tier? Tier => Chosen ?? Suggested;

    public bool IsOverruled => Chosen is not null && Chosen != Suggested;

    public static TierReading Of(Account account)
    {
        var marks = KeyAccountMethod.Criteria.ToImmutableDictionary(id => id, id => account.AnswerTo(KeyAccountMethod.MethodId, id));
        var plus = Ids(isPlus: true);
        var minus = Ids(isPlus: false);
        bool? isKey = plus.Length >= Enough ? true : KeyAccountMethod.Criteria.Length - minus.Length < Enough ? false : null;
        var (suggested, because) = Suggest(isKey, plus, minus);
        var decided = account.AnswerTo(KeyAccountMethod.MethodId, KeyAccountMethod.Tier);
        var chosen = (decided?.Value as AnswerValue.Chosen)?.Ids is [var id] ? KeyAccountMethod.TierOf(id) : null;
        LocalDate? since = chosen is not null ? account.DayOf(decided!.ChangedAt)
            : suggested is null ? null
            : because.Max(criterion => account.DayOf(marks[criterion]!.ChangedAt));
        return new(plus.Length, plus.Length + minus.Length, isKey, suggested, because, chosen, chosen is null ? null : decided!.Note, since);

        ImmutableArray<string> Ids(bool isPlus) =>
            [.. KeyAccountMethod.Criteria.Where(criterion => marks[criterion]?.Value is AnswerValue.Rated rated && rated.IsPlus == isPlus)];
    }

    /// <summary>
    /// Little profit today and none to come is lead, whatever the effort. Large profit that costs most of our time is platinum, hard won; large profit
    /// from a long, stable customer is gold, and so is any other key account. What is no key account is iron.
    /// </summary>
    private static (Tier?, ImmutableArray<string>) Suggest(bool? isKey, ImmutableArray<string> plus, ImmutableArray<string> minus)
    {
        bool Holds(string id) => plus.Contains(id);
        return minus.Contains(KeyAccountMethod.Profit) && minus.Contains(KeyAccountMethod.Potential)
                ? (Checks.Input.Tier.Lead, [KeyAccountMethod.Profit, KeyAccountMethod.Potential])
            : isKey == true && Holds(KeyAccountMethod.Profit) && Holds(KeyAccountMethod.Effort)
                ? (Checks.Input.Tier.Platinum, [KeyAccountMethod.Profit, KeyAccountMethod.Effort])
            : Holds(KeyAccountMethod.Profit) && Holds(KeyAccountMethod.Stable)
                ? (Checks.Input.Tier.Gold, [KeyAccountMethod.Profit, KeyAccountMethod.Stable])
            : isKey == true ? (Checks.Input.Tier.Gold, plus)
            : isKey == false ? (Checks.Input.Tier.Iron, minus)
            : (null, ImmutableArray<string>.Empty);
    }
}
