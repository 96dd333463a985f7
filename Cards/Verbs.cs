namespace KeyAccountBot.Cards;

/// <summary>What a tap asks for. Cards live for years: a verb is never given another meaning.</summary>
public static class Verbs
{
    public const string Help = "help";

    /// <summary>To the other language, <see cref="Payload.To"/>.</summary>
    public const string SwitchLanguage = "language";

    public const string ListDeals = "deals.list";
    public const string NewDeal = "deal.new";
    public const string CreateDeal = "deal.create";
    public const string OpenDeal = "deal.open";
    public const string EditDeal = "deal.edit";
    public const string SaveDeal = "deal.save";

    /// <summary>A method on a deal, at <see cref="Payload.Group"/> or where it was left; without a deal it asks which.</summary>
    public const string OpenWalk = "walk.open";

    /// <summary>Saves the questions of a card, then goes where <see cref="Payload.Go"/> says.</summary>
    public const string SaveWalk = "walk.save";

    /// <summary>One answer, <see cref="Payload.Value"/>, to one question.</summary>
    public const string AnswerWalk = "walk.answer";

    /// <summary>Which of two answers or header fields stays: <see cref="Payload.Use"/>, <see cref="Payload.About"/>.</summary>
    public const string SettleAnswer = "conflict.answer";
    public const string SettleHeader = "conflict.header";

    public const string OpenStage = "stage.open";
    public const string MoveStage = "stage.move";
    public const string OpenMembers = "members.open";
    public const string AddMember = "members.add";
    public const string RemoveMember = "members.remove";
    public const string AskClose = "close.ask";
    public const string CloseDeal = "close.save";
    public const string ReopenDeal = "close.reopen";
    public const string AskDelete = "delete.ask";
    public const string DeleteDeal = "delete.confirm";
}
