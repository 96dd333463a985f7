namespace KeyAccountBot.Playbook.Methods;

/// <summary>What code must know of the method <c>facts</c>: its ids. Their texts are in <c>facts.yaml</c>.</summary>
public static class DealFacts
{
    public const string MethodId = "facts";
    public const string Group = "facts";

    public const string Budget = "budget";
    public const string BuyingMode = "buying-mode";
    public const string EventDate = "event-date";
    public const string CurrentSupplier = "current-supplier";
    public const string Price = "price";
    public const string FullCost = "full-cost";
    public const string WinningPrice = "winning-price";

    /// <summary>A buying mode.</summary>
    public const string ByTender = "tender";

    /// <summary>Buying modes that are no plus and need a look at the rules first.</summary>
    public const string Placement = "placement";
    public const string Donation = "donation";

    /// <summary>A current supplier: nobody, or somebody who does not compete now.</summary>
    public const string Nobody = "nobody";
    public const string SomebodyElse = "other";

    internal static MethodShape Shape { get; } = new(
        MethodId,
        AskedOf.Deal,
        ComparesCompetitors: false,
        [
            new(Group,
            [
                new(Budget, AnswerKind.Money),
                new(BuyingMode, AnswerKind.Choice, [ByTender, Placement, Donation]),
                new(EventDate, AnswerKind.Date),
                new(CurrentSupplier, AnswerKind.Choice, [Nobody, SomebodyElse], ChoiceSource.Parties),
                new(Price, AnswerKind.Money),
                new(FullCost, AnswerKind.Money),
                new(WinningPrice, AnswerKind.Money),
            ]),
        ]);
}
