using System.Net;
using System.Text;
using System.Text.Json;

namespace KeyAccountBot.Bench.Load;

/// <summary>A message as Teams posts it from a one-to-one chat.</summary>
internal static class ActivityRequest
{
    public const string Tenant = "5f3e9c1a-7d20-4b8e-9a64-0c2d1e8b7f35";

    private const string Bot = "28:8b1d6f0e-3c57-4a92-b7e8-2f9a4d5c6e01";
    private static long _lastId = 1_767_000_000_000;

    /// <returns>The whole request, ready to be sent.</returns>
    public static byte[] Of(Target target, Talk talk, string text)
    {
        var body = Body(target.ServiceUrl, talk, text);
        return Encoding.UTF8.GetBytes(
            $"POST {target.Bot.AbsolutePath} HTTP/1.1\r\nHost: {target.Bot.Authority}\r\nContent-Type: application/json; charset=utf-8\r\n"
            + $"User-Agent: Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }

    public static string Body(string serviceUrl, Talk talk, string text)
    {
        var id = Interlocked.Increment(ref _lastId);
        var now = TimeProvider.System.GetUtcNow();
        var html = JsonEncodedText.Encode(WebUtility.HtmlEncode(text));
        return $$$"""
            {"text":"{{{JsonEncodedText.Encode(text)}}}","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>{{{html}}}</p>"}],"type":"message","timestamp":"{{{now:yyyy-MM-ddTHH:mm:ss.fffZ}}}","localTimestamp":"{{{now:yyyy-MM-ddTHH:mm:ss.fff}}}+00:00","id":"{{{id}}}","channelId":"msteams","serviceUrl":"{{{serviceUrl}}}","from":{"id":"{{{talk.User}}}","name":"Megan Bowen","aadObjectId":"{{{talk.DirectoryId}}}"},"conversation":{"conversationType":"personal","tenantId":"{{{Tenant}}}","id":"{{{talk.Conversation}}}"},"recipient":{"id":"{{{Bot}}}","name":"Bot"},"entities":[{"locale":"en-GB","country":"GB","platform":"Windows","timezone":"Europe/London","type":"clientInfo"}],"channelData":{"tenant":{"id":"{{{Tenant}}}"}},"locale":"en-GB","localTimezone":"Europe/London"}
            """;
    }
}
