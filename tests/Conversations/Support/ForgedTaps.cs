using System.Text.Json.Nodes;
using KeyAccountBot.Cards;

namespace KeyAccountBot.Conversations.Support;

/// <summary>Buttons as somebody could make them who knows how cards are built.</summary>
internal static class ForgedTaps
{
    public static readonly string[] Verbs =
        [.. typeof(Verbs).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];

    /// <summary>A payload with which the verb would do something, had the sender the right to.</summary>
    public static JsonObject Data(string verb, string deal) => new()
    {
        [Payload.Verb] = verb,
        [Payload.Deal] = deal,
        [Payload.Revision] = 1,
        [Payload.Language] = "en",
        [Payload.Method] = "assess",
        [Payload.Group] = "opportunity",
        [Payload.Question] = "funds",
        [Payload.Value] = "+",
        [Payload.Was] = "us|funds::",
        [Payload.Go] = "next",
        [Payload.Use] = Payload.Mine,
        [Payload.About] = Inputs.Name,
        [Payload.Member] = Someone.Ben.ObjectId,
        [Payload.Page] = 1,
        [Payload.Person] = "p1",
        [Payload.RouteStep] = "r1",
        [Payload.Behaviour] = 2,
        [Payload.Evidence] = "e1",
        [Payload.Action] = "a1",
        [Payload.Visit] = "v1",
        [Payload.Meeting] = "m1",
        [Payload.With] = "p1",
        [Inputs.Goal] = "forged",
        [Inputs.Met] = "p1",
        [Inputs.Title] = "forged",
        [Inputs.Seen] = "unprompted",
        [Inputs.What] = "forged",
        [Inputs.When] = "2026-11-20",
        [Inputs.Kind] = "Witnessed",
        [Inputs.Route] = "Own",
        [Ask.Us(4)] = "+",
        [Ask.Note(4)] = "forged",
        [Inputs.Name] = "",
        [Payload.Book] = Spot.SalesTeam,
        [Inputs.Book] = Spot.SalesTeam,
        [Inputs.Stage] = "R2",
        [Inputs.Outcome] = "Lost",
        [Inputs.Reason] = "forged",
        [Inputs.Tier] = "gold",
        [Inputs.OthersMet] = "forged",
        [Inputs.NewMember] = Someone.Guest.ObjectId,
        [Payload.Day] = "2026-12-20",
        [Payload.Reminder] = "1796000400000",
        [Inputs.Days] = "1,4",
        [Inputs.Time] = "9:00",
        [Inputs.Zone] = "Asia/Shanghai",
        [Inputs.Holidays] = "2027-01-01",
    };
}
