namespace KeyAccountBot.Conversations.Support;

/// <summary>A place to talk in, with the ids that Teams gives.</summary>
/// <param name="Type">Null is left out of activities.</param>
internal sealed record Spot(string? Type, string Id, string? Team = null)
{
    public const string SalesTeam = "19:6b2f8d1c4e7a4f0b9d3e5c8a7f1b2d4e@thread.tacv2";
    public const string OtherTeam = "19:0c9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f@thread.tacv2";

    public static readonly Spot Group = new("groupChat", "19:9f1e2d3c4b5a4f6e8d7c6b5a49382716@thread.v2");

    /// <summary>The chat of a meeting, which Teams calls a group chat.</summary>
    public static readonly Spot Meeting = new("groupChat", "19:meeting_NzY1YTQzMjEtYmNkZS00ZjAxLTkyMzQtNTY3ODlhYmNkZWYw@thread.v2");

    public bool IsPersonal => Type is null or "personal";

    /// <summary>The team's name as its channels tell it.</summary>
    public string TeamName => Team == OtherTeam ? "Service North" : "Sales";

    public static Spot OneToOne(Someone who) => new("personal", "a:1" + who.ChannelId["29:1".Length..] + who.Tenant[..4]);

    /// <summary>A thread of a channel of the team.</summary>
    public static Spot Thread(int number = 1, string team = SalesTeam) => new("channel", $"{team};messageid=17953286437{number:00}", team);
}
