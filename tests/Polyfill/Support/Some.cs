namespace KeyAccountBot.Polyfill.Tests.Support;

/// <summary>Activities as Teams sends them.</summary>
internal static class Some
{
    /// <summary>The inside of a JSON object may be added to the common fields.</summary>
    public static string Activity(string type, string? more = null) => $$"""
        {
          "type": "{{type}}", "id": "in-1", "channelId": "msteams", "serviceUrl": "https://channel.example/teams",
          "from": { "id": "29:user" }, "recipient": { "id": "28:bot" }, "conversation": { "id": "a:conv" }{{(more is null ? "" : ", " + more)}}
        }
        """;
}
