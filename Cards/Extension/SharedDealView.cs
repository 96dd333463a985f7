using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using NodaTime;

namespace KeyAccountBot.Cards.Extension;

/// <summary>What of a deal any chat may read. Made by <see cref="Of"/> alone, which drops the rest.</summary>
public sealed record SharedDealView
{
    private SharedDealView(Deal deal, IReadOnlyList<(Light Light, QuestionGroup Group)> lights, LocalDate today) =>
        (Header, Stage, Outcome, Owner, Lights, Today) = (deal.Header, deal.Stage, deal.Closing?.Outcome, deal.Owner.Name, lights, today);

    public DealHeader Header { get; }

    public Stage Stage { get; }

    /// <summary>Null while it is open.</summary>
    public Outcome? Outcome { get; }

    public string Owner { get; }

    /// <summary>Without the group that tells on people; none of a deal that is over.</summary>
    public IReadOnlyList<(Light Light, QuestionGroup Group)> Lights { get; }

    public LocalDate Today { get; }

    /// <param name="letters">Of all four groups, as a channel may know them.</param>
    /// <param name="groups">All four, in their order.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static SharedDealView Of(Deal deal, string letters, IReadOnlyList<QuestionGroup> groups, LocalDate today) => new(
        DealAccess.Shown(deal, DealView.Channel)!,
        deal.IsOpen && deal.Stage.IsSelling()
            ? [.. letters.Zip(groups).Where(l => l.Second.Id != Assessment.Win).Select(l => (
                l.First switch { 'g' => Light.Green, 'a' => Light.Amber, 'r' => Light.Red, _ => Light.Grey }, l.Second))]
            : [],
        today);
}
