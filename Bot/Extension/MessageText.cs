using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Extension;

/// <summary>The words of the message that an action was opened on. They are read, and not kept.</summary>
internal static partial class MessageText
{
    private const int Longest = 10_000;

    /// <returns>Null when it was not opened on a message.</returns>
    public static string? Of(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var body = message.Child("body");
        var content = TextInput.Cut(body.Text("content") ?? "", Longest);
        var text = body.Text("contentType") == "text" ? content : WebUtility.HtmlDecode(Tag().Replace(content, " "));
        return $"{message.Text("subject")} {text}";
    }

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
